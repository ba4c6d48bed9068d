package import SoukEngine
import SoukModel

/// The outcome of verifying one release, as a program reads it.
package enum VerifyDocument {
  /// The members of the document: what was verified, and the verdict.
  static func members(_ answer: VerifyAnswer) -> [String: JSONValue] {
    var members = VerdictDocument.members(answer.verdict)
    members["name"] = .text(answer.id.name)
    members["registry"] = .string(answer.id.registry.description)
    members["version"] = .text(answer.version)
    return members
  }

  /// The document as text, for the clipboard: what `souk verify --json` writes, without the time
  /// that it took.
  package static func text(_ answer: VerifyAnswer) -> String {
    JSONValue.object(gathered: members(answer)).document
  }
}
