import SoukEngine
import SoukModel
import SoukTrust

/// The words for keys, decisions about keys, and failures by their codes.
enum KeyWording {
  /// How the private half is kept.
  static func protection(_ isEncrypted: Bool?) -> String {
    switch isEncrypted {
    case true: "encrypted"
    case false: "not encrypted"
    case nil: "damaged"
    }
  }

  /// What a decision means, in a word or two.
  static func state(_ state: TrustEntry.State) -> String {
    switch state {
    case .trusted: "trusted"
    case .revoked: "revoked"
    case .expired: "expired"
    case .notYetValid: "not yet valid"
    }
  }

  /// What a key may sign.
  static func scope(_ scope: [RegistryText]) -> String {
    scope.isEmpty ? "everything" : scope.map { $0.escapedPrefix(80) }.joined(separator: " ")
  }

  /// How a failure is to be taken, in one sentence.
  static func severity(_ severity: FailureCode.Severity) -> String {
    switch severity {
    case .attack: "Treat it as an attack until it is explained: use nothing, keep the files."
    case .accident: "Usually an accident: fetching again is safe."
    case .setup: "Usually this machine's setup, or how the command was given."
    case .warning: "A warning: it stops nothing."
    }
  }

  /// The last word on a file that was checked.
  static func outcome(_ check: FileCheck) -> String {
    guard check.holds else { return "NOT VERIFIED" }
    return check.diagnosis.main == nil ? "verified" : "verified, with a warning"
  }
}
