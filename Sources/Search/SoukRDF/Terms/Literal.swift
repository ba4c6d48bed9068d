/// A value written as text, with a datatype or a language.
///
/// [RDF 1.1 Concepts, clause 3.3](https://www.w3.org/TR/rdf11-concepts/#section-Graph-Literal). Equal
/// when lexical form, datatype and language are equal, character by character: `"1"` and `"01"` are
/// different terms although both are the integer one.
package struct Literal: Sendable {
  /// The text, exactly as written.
  package let lexicalForm: String
  /// What the text is to be read as.
  package let datatype: NamedNode
  /// The language tag of a language-tagged string, else nil; its datatype is then `rdf:langString`.
  package let language: String?

  /// A plain string.
  package init(_ text: String) { self.init(text, datatype: XSD.string) }

  /// A text with a datatype.
  package init(_ lexicalForm: String, datatype: NamedNode) {
    self.lexicalForm = lexicalForm
    self.datatype = datatype
    language = nil
  }

  /// A text in a language, given by its BCP 47 tag, which is not checked.
  package init(_ text: String, language: String) {
    lexicalForm = text
    datatype = RDF.langString
    self.language = language
  }

  /// An `xsd:integer` in canonical form.
  package init(integer: Int64) { self.init(String(integer), datatype: XSD.integer) }

  /// An `xsd:boolean` in canonical form.
  package init(boolean: Bool) { self.init(boolean ? "true" : "false", datatype: XSD.boolean) }
}

extension Literal: Hashable {
  /// Whether all three parts have the same characters.
  package static func == (left: Literal, right: Literal) -> Bool {
    guard CodePoints.equal(left.lexicalForm, right.lexicalForm), left.datatype == right.datatype
    else { return false }
    switch (left.language, right.language) {
    case (nil, nil): return true
    case (let left?, let right?): return CodePoints.equal(left, right)
    default: return false
    }
  }

  /// Feeds all three parts.
  package func hash(into hasher: inout Hasher) {
    CodePoints.hash(lexicalForm, into: &hasher)
    hasher.combine(datatype)
    if let language { CodePoints.hash(language, into: &hasher) }
  }
}
