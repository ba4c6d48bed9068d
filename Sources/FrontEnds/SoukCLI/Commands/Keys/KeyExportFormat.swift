import ArgumentParser
import SoukTrust

/// A format that `souk key export` writes.
enum KeyExportFormat: String, CaseIterable, ExpressibleByArgument {
  case raw, hex, base64
  case spkiPEM = "spki-pem"
  case spkiDER = "spki-der"
  case pkcs8PEM = "pkcs8-pem"
  case openSSH = "openssh"
  case minisign, signify

  /// The format of the key files.
  var format: KeyFormat {
    switch self {
    case .raw: .raw
    case .hex: .hex
    case .base64: .base64
    case .spkiPEM: .spkiPEM
    case .spkiDER: .spkiDER
    case .pkcs8PEM: .pkcs8PEM
    case .openSSH: .openSSH
    case .minisign: .minisign
    case .signify: .signify
    }
  }

  /// Every name, for help.
  static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }
}
