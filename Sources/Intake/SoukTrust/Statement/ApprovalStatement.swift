/// Somebody's yes to a phase's end, as text that is signed.
///
/// The form is canonical: one way to write each statement, so that a signature fits one meaning.
package struct ApprovalStatement: Hashable, Sendable {
  /// The first line: what the signature is for, so that it fits nothing else.
  package static let domain = "souk rollout approval v1"

  /// The phase that may end.
  package var phase: Int64
  /// When the phase began, in seconds since 1970.
  package var began: Int64
  /// The role of whoever approves.
  package var role: String
  /// When it was signed, in seconds since 1970.
  package var at: Int64
  /// The criteria as they stood, a line each: printable ASCII.
  package var criteria: [String]

  /// Makes a statement.
  package init(phase: Int64, began: Int64, role: String, at: Int64, criteria: [String]) {
    self.phase = phase
    self.began = began
    self.role = role
    self.at = at
    self.criteria = criteria
  }

  /// The bytes that are signed.
  package var bytes: [UInt8] {
    let head = [
      Self.domain, "phase \(phase)", "began \(began)", "role \(role)", "at \(at)",
    ]
    return Array((head + criteria.map { "criterion \($0)" }).map { $0 + "\n" }.joined().utf8)
  }

  /// The signature of a key over it.
  package func signature(by key: SigningKey) -> [UInt8] { key.signature(over: bytes) }

  /// Reads what ``bytes`` writes; nil for anything else, be it off by one blank.
  init?(_ bytes: [UInt8]) {
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard lines.count >= 6, lines[0] == Self.domain else { return nil }
    func rest(_ line: String, after word: String) -> String? {
      line.hasPrefix(word + " ") ? String(line.dropFirst(word.count + 1)) : nil
    }
    guard let phase = rest(lines[1], after: "phase").flatMap(Int64.init),
      let began = rest(lines[2], after: "began").flatMap(Int64.init),
      let role = rest(lines[3], after: "role"),
      let at = rest(lines[4], after: "at").flatMap(Int64.init)
    else { return nil }
    let criteria = lines[5...].dropLast().compactMap { rest($0, after: "criterion") }
    self.init(phase: phase, began: began, role: role, at: at, criteria: criteria)
    guard self.bytes == bytes else { return nil }
  }
}
