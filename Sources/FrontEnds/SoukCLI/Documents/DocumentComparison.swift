import SoukModel

/// Where two documents differ, apart from what names the backend or the moment.
struct DocumentComparison: Hashable, Sendable {
  /// The members that may differ between backends.
  static let excused: Set<String> = ["backend", "took_ms", "generated_at", "relevance"]
  /// How many differences are kept.
  private static let limit = 20

  /// The differences, in the order of the first document; the first twenty.
  private(set) var differences: [Difference] = []

  /// One place where two documents differ.
  struct Difference: Hashable, Sendable {
    /// The way to it: `packages[3].version`.
    let path: String
    /// What stands there in the first document; nil for nothing.
    let first: JSONValue?
    /// What stands there in the second one.
    let second: JSONValue?
  }

  /// Compares two documents.
  init(_ first: JSONValue?, _ second: JSONValue?) {
    // A list of places still to be compared: a document's depth costs no stack.
    var open: [(String, JSONValue?, JSONValue?)] = [("", first, second)]
    while let (path, first, second) = open.popLast(), differences.count < Self.limit {
      switch (first, second) {
      case (.object(let left)?, .object(let right)?):
        let keys = Set(left.members.map(\.key)).union(right.members.map(\.key))
          .subtracting(Self.excused)
        for key in keys.sorted(by: >) {
          open.append((path.isEmpty ? key : "\(path).\(key)", left[key], right[key]))
        }
      case (.array(let left)?, .array(let right)?):
        for index in (0..<max(left.count, right.count)).reversed() {
          open.append(
            (
              "\(path)[\(index)]", left.indices.contains(index) ? left[index] : nil,
              right.indices.contains(index) ? right[index] : nil
            ))
        }
      default:
        if first != second {
          differences.append(Difference(path: path, first: first, second: second))
        }
      }
    }
  }

  /// A document without what may differ, as text: the same for both backends, byte for byte.
  static func comparable(_ document: JSONValue) -> String { JSONWriter.pretty(stripped(document)) }

  private static func stripped(_ value: JSONValue) -> JSONValue {
    switch value {
    case .array(let values): return .array(values.map(stripped))
    case .object(let object):
      var kept = JSONObject()
      for member in object.members where !excused.contains(member.key) {
        kept[member.key] = stripped(member.value)
      }
      return .object(kept)
    default: return value
    }
  }
}
