package import SoukRDF

/// A way from one node to another.
///
/// [SPARQL 1.1 Query, clause 9](https://www.w3.org/TR/sparql11-query/#propertypaths).
package indirect enum PropertyPath: Hashable, Sendable {
  /// One step along a property.
  case property(NamedNode)
  /// `^path`: the way back.
  case inverse(PropertyPath)
  /// `a/b`: one after the other.
  case sequence(PropertyPath, PropertyPath)
  /// `a|b`: either.
  case alternative(PropertyPath, PropertyPath)
  /// `path*`.
  case zeroOrMore(PropertyPath)
  /// `path+`.
  case oneOrMore(PropertyPath)
  /// `path?`.
  case zeroOrOne(PropertyPath)
  /// `!(a|^b)`: one step along any other property, or back along any other.
  case negated(forward: [NamedNode], backward: [NamedNode])
}
