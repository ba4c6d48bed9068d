import ArgumentParser
import SoukEngine
import SoukModel
import SoukTrust

/// `--key`: the keys to sign with, by name or file; without one, the only key there is.
struct SignerOptions: ParsableArguments {
  @Option(
    name: .customLong("key"),
    help: ArgumentHelp(
      "Your key's name, or a private key's file; several where the registry needs several.",
      valueName: "key"))
  var names: [String] = []

  @OptionGroup var passphrase: PassphraseOptions

  /// The keys, in order; at least one.
  func keys(_ desk: KeyDesk) throws(CommandFailure) -> [SigningKey] {
    guard names.isEmpty else {
      var keys: [SigningKey] = []
      for name in names { keys.append(try key(name, desk)) }
      return keys
    }
    let own: [KeyRecord]
    do throws(ServiceError) {
      own = try desk.ownKeys()
    } catch {
      throw CommandFailure(error)
    }
    guard own.count == 1, let only = own.first else {
      throw CommandFailure(
        ServiceError(
          .usage,
          own.isEmpty
            ? "You have no key to sign with." : "You have \(own.count) keys; say which one signs.",
          remedy: own.isEmpty
            ? "Make one with `souk key generate NAME`." : "Name it with --key; see `souk key list`."
        ))
    }
    return [try key(only.name, desk)]
  }

  /// One key.
  func key(_ name: String, _ desk: KeyDesk) throws(CommandFailure) -> SigningKey {
    let secret = try passphrase.secret(desk)
    do throws(ServiceError) {
      return try desk.privateKey(name, passphrase: secret?.bytes).key
    } catch {
      throw CommandFailure(error)
    }
  }
}
