/// A triple pattern whose property may be a path.
package enum PathPattern: Hashable, Sendable {
  /// A plain triple pattern.
  case triple(TriplePattern)
  /// Two ends and the way between them.
  case path(TermPattern, PropertyPath, TermPattern)
}
