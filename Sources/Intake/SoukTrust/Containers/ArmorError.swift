import SoukModel

/// Why a text is not one clean armored block.
enum ArmorError: Error, Hashable, Sendable {
  /// There is no `-----BEGIN …-----` line.
  case noBegin
  /// The block of this label does not end.
  case noEnd(label: String)
  /// A marker line does not end in five dashes or holds strange characters.
  case badMarker(line: Int)
  /// The two marker lines name different things.
  case labelsDiffer(begin: String, end: String)
  /// Other text stands before the block.
  case textBefore(line: Int)
  /// Other text stands after the block.
  case textAfter(line: Int)
  /// Another block begins.
  case secondBlock(line: Int)

  /// The finding, under the code of whatever was being read.
  func finding(_ code: FailureCode) -> Finding {
    switch self {
    case .noBegin:
      Finding(
        code, "The -----BEGIN line is missing.", expected: "-----BEGIN …-----",
        found: "no such line"
      )
    case .noEnd(let label):
      Finding(
        code, "The block begins and does not end.", expected: "-----END \(label)-----",
        found: "the end of the file", facts: ["begin": .text(label)])
    case .badMarker(let line):
      Finding(
        code, "The marker on line \(line) is damaged.", expected: "five dashes at its end",
        facts: ["line": .int(line)])
    case .labelsDiffer(let begin, let end):
      Finding(
        code, "The block begins as one thing and ends as another.",
        expected: "-----END \(begin)-----", found: "-----END \(end)-----",
        facts: ["begin": .text(begin), "end": .text(end)])
    case .textBefore(let line):
      Finding(
        code, "Line \(line) stands before the block.", expected: "-----BEGIN first",
        facts: ["line": .int(line)])
    case .textAfter(let line):
      Finding(
        code, "Line \(line) stands after the block.", expected: "nothing after -----END",
        facts: ["line": .int(line)])
    case .secondBlock(let line):
      Finding(
        code, "A second block begins on line \(line).", expected: "one block",
        facts: ["line": .int(line)])
    }
  }
}
