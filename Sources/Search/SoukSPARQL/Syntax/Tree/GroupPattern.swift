/// What stands between two braces.
///
/// [SPARQL 1.1 Query, production 53](https://www.w3.org/TR/sparql11-query/#rGroupGraphPattern).
package struct GroupPattern: Equatable, Sendable {
  /// The parts as written.
  package let elements: [PatternElement]
}
