/// A question of the library as it is listed.
package struct GraphLibraryEntry: Hashable, Sendable, Codable {
  /// The name by which it is asked.
  package let name: String
  /// The question in one sentence.
  package let title: String
  /// What it must be given, or nil where it needs nothing.
  package let argument: String?
  /// Its SPARQL, without the prefixes.
  package let text: String

  /// An entry.
  package init(name: String, title: String, argument: String?, text: String) {
    self.name = name
    self.title = title
    self.argument = argument
    self.text = text
  }
}
