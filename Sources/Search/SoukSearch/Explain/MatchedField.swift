package import SoukModel

/// A text of a package in which a part of the query was found.
package struct MatchedField: Hashable, Sendable, Codable {
  /// The part of the query, as it could be typed.
  package let part: String
  /// The field that the text is of.
  package let field: SearchField
  /// The text, as the registry gives it.
  package let text: RegistryText
  /// Where in it the words stand: Unicode scalars from its start, in order.
  package let spans: [Range<Int>]

  /// Makes a finding.
  package init(part: String, field: SearchField, text: RegistryText, spans: [Range<Int>]) {
    self.part = part
    self.field = field
    self.text = text
    self.spans = spans
  }
}
