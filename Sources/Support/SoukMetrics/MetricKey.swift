/// One series of a metric: its name and its labels.
package struct MetricKey: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The metric.
  package let name: MetricName
  /// The labels, sorted by their names.
  package let labels: [Label]

  /// One label of a series.
  package struct Label: Hashable, Sendable {
    /// The label's name: letters, digits and `_`.
    package let name: String
    /// The label's value: any text.
    package let value: String
  }

  /// Makes the series of `name` with the given labels.
  package init(_ name: MetricName, _ labels: KeyValuePairs<String, String> = [:]) {
    self.init(name, labels: labels.map { Label(name: $0.key, value: $0.value) })
  }

  private init(_ name: MetricName, labels: [Label]) {
    self.name = name
    self.labels = labels.sorted { $0.name < $1.name }
  }

  /// Reads what ``description`` writes; nil for anything else.
  package init?(_ text: String) {
    guard let brace = text.firstIndex(of: "{") else {
      guard let name = MetricName(rawValue: text) else { return nil }
      self.init(name, labels: [])
      return
    }
    guard let name = MetricName(rawValue: String(text[..<brace])), text.last == "}" else {
      return nil
    }
    var labels: [Label] = []
    var rest = text[text.index(after: brace)...].dropLast()
    while !rest.isEmpty {
      guard let equals = rest.firstIndex(of: "=") else { return nil }
      let label = String(rest[..<equals])
      rest = rest[rest.index(after: equals)...]
      guard !label.isEmpty, let value = Self.quoted(&rest) else { return nil }
      labels.append(Label(name: label, value: value))
      if rest.first == "," { rest = rest.dropFirst() } else if !rest.isEmpty { return nil }
    }
    self.init(name, labels: labels)
  }

  /// Cuts a quoted value with `\\`, `\"` and `\n` off the front.
  private static func quoted(_ rest: inout Substring) -> String? {
    guard rest.first == "\"" else { return nil }
    var value = String.UnicodeScalarView()
    var isEscaped = false
    var end: String.Index?
    for index in rest.unicodeScalars.indices.dropFirst() {
      let scalar = rest.unicodeScalars[index]
      if isEscaped {
        value.append(scalar == "n" ? "\n" : scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else if scalar == "\"" {
        end = rest.unicodeScalars.index(after: index)
        break
      } else {
        value.append(scalar)
      }
    }
    guard let end else { return nil }
    rest = Substring(rest.unicodeScalars[end...])
    return String(value)
  }

  /// Whether it is a series of `name` that carries all the given labels.
  func matches(_ name: MetricName, _ labels: KeyValuePairs<String, String>) -> Bool {
    self.name == name
      && labels.allSatisfy { wanted in
        self.labels.contains { $0.name == wanted.key && $0.value == wanted.value }
      }
  }

  /// `name{label="value",…}` as in the Prometheus text format.
  package var description: String {
    labels.isEmpty ? name.rawValue : "\(name.rawValue){\(labelText)}"
  }

  /// The labels as in the Prometheus text format, without braces.
  package var labelText: String {
    labels.map { "\($0.name)=\"\(Self.escape($0.value))\"" }.joined(separator: ",")
  }

  private static func escape(_ value: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\\": escaped.append(contentsOf: "\\\\".unicodeScalars)
      case "\"": escaped.append(contentsOf: "\\\"".unicodeScalars)
      case "\n": escaped.append(contentsOf: "\\n".unicodeScalars)
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }

  package static func < (left: Self, right: Self) -> Bool {
    left.description < right.description
  }
}
