package import SoukModel

/// What a field of a log line has to be.
package struct LogCondition: Hashable, Sendable {
  /// How a field is compared.
  package enum Comparison: Hashable, Sendable {
    /// It is this text, or this truth value written as text.
    case equals(String)
    /// It is there and not empty.
    case isPresent
    /// It is a number above this one.
    case above(Double)
  }

  /// The field.
  package let field: String
  /// How it is compared.
  package let comparison: Comparison

  /// The condition as a label filter of LogQL.
  package var text: String {
    switch comparison {
    case .equals(let value): "\(field) = \(JSONWriter.quoted(value))"
    case .isPresent: "\(field) != \"\""
    case .above(let bound): "\(field) > \(Int(bound))"
    }
  }

  /// Whether a line meets it.
  package func holds(for line: JSONObject) -> Bool {
    let value = line[field]
    switch comparison {
    case .equals(let text):
      return value?.stringValue == text || value?.boolValue.map { "\($0)" } == text
    case .isPresent: return value?.stringValue?.isEmpty == false
    case .above(let bound): return (value?.numberValue?.double ?? -.infinity) > bound
    }
  }
}
