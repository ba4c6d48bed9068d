import ArgumentParser
import SoukTrust

/// A signature's form as it is typed.
struct SignatureForm: ExpressibleByArgument {
  /// The form of the signature files.
  let format: SignatureFormat

  /// minisign's.
  static let minisign = SignatureForm(format: .minisign)

  /// Its name.
  var rawValue: String { format.rawValue }

  private init(format: SignatureFormat) { self.format = format }

  init?(argument: String) {
    guard let format = SignatureFormat(rawValue: argument) else { return nil }
    self.format = format
  }

  static var allValueStrings: [String] { SignatureFormat.allCases.map(\.rawValue) }

  var defaultValueDescription: String { rawValue }
}
