/// What one check of a build or of a test run left behind: a file `CHECK.json`.
package struct CheckRecord: Hashable, Sendable {
  /// The check: lower-case letters, digits and `-`; also the file's name.
  package var check: String
  /// When it ended, in seconds since 1970.
  package var date: Int64
  /// The commit that was checked: 40 or 64 hexadecimal digits, lower case.
  package var commit: String
  /// How it went.
  package var result: Result
  /// What was counted or measured, by name; the unit is part of the name.
  package var figures: [String: Double]
  /// The command that was run, to run it again; nil where it is not known.
  package var command: String?
  /// What else a person should know, a line each.
  package var notes: [String]

  /// How a check went.
  package enum Result: String, Sendable, Hashable, CaseIterable {
    /// What it asks for holds.
    case pass
    /// It does not hold.
    case fail
    /// It could not be asked for here; proves nothing.
    case skipped
  }

  /// Makes a record.
  package init(
    check: String, date: Int64, commit: String, result: Result, figures: [String: Double] = [:],
    command: String? = nil, notes: [String] = []
  ) {
    self.check = check
    self.date = date
    self.commit = commit
    self.result = result
    self.figures = figures
    self.command = command
    self.notes = notes
  }

  /// Whether a text can name a check.
  package static func isName(_ text: String) -> Bool {
    let bytes = text.utf8
    return (1...60).contains(bytes.count) && bytes.first != 0x2D
      && bytes.allSatisfy {
        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
      }
  }
}
