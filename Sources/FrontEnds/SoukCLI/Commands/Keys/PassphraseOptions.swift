import ArgumentParser
import SoukEngine
import SoukTrust

/// `--passphrase-file`: a passphrase is never an argument, which others could see.
struct PassphraseOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Take the passphrase from the first line of this file; - is standard input.",
      valueName: "file"))
  var passphraseFile: String?

  /// The passphrase, wiped when its owner lets go of it; nil where none was given.
  func secret(_ desk: KeyDesk) throws(CommandFailure) -> SecretBytes? {
    guard let passphraseFile else { return nil }
    do throws(ServiceError) {
      return SecretBytes(try desk.passphrase(in: passphraseFile))
    } catch {
      throw CommandFailure(error)
    }
  }
}
