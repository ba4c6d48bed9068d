/// Why a request cannot be met: a derivation that a person can follow from its first line to its last.
package struct ConflictExplanation: Hashable, Sendable {
  /// The steps, in order; the last one says that the request cannot be met.
  package let lines: [Line]
  /// What may help, a sentence each; safe to print.
  package let hints: [String]

  /// One step of a derivation.
  package struct Line: Hashable, Sendable, CustomStringConvertible {
    /// The number under which later steps refer to it; nil where none does.
    package let number: Int?
    /// One sentence; safe to print.
    package let text: String

    /// The sentence behind its number, or indented as far.
    package var description: String {
      let label = number.map { "(\($0))" } ?? ""
      return label + String(repeating: " ", count: max(1, 5 - label.count)) + text
    }
  }

  /// Explains the incompatibility at a place, which says that the request cannot be met.
  init(of place: Int, incompatibilities: [Incompatibility], table: PackageTable) {
    let wording = IncompatibilityWording(table: table)
    var derivation = Derivation(incompatibilities: incompatibilities, wording: wording)
    derivation.tell(place)
    lines = derivation.lines
    var hints: [String] = []
    for used in derivation.used {
      if let hint = wording.hint(for: incompatibilities[used]), !hints.contains(hint) {
        hints.append(hint)
      }
    }
    self.hints = hints
  }
}

extension ConflictExplanation: CustomStringConvertible {
  /// All lines, then the hints.
  package var description: String {
    (lines.map(\.description) + hints).joined(separator: "\n")
  }
}
