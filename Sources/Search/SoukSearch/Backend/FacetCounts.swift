package import SoukModel

/// How many matches of a query have each value of each facet: exact, approximate results left out.
package struct FacetCounts: Hashable, Sendable, Codable {
  /// The values of each facet, the most frequent first, then by text.
  package let values: [Facet: [FacetCount]]
  /// How many packages match.
  package let total: Int
  /// The generation of the catalogue that the counts come from.
  package let generation: Int64
  /// The engine that counted.
  package let backend: BackendKind

  /// Puts counts in order; values that are empty or of no package are left out.
  package init(
    _ counts: [Facet: [String: Int]], total: Int, generation: Int64, backend: BackendKind
  ) {
    values = counts.mapValues { counts in
      counts.filter { !$0.key.isEmpty && $0.value > 0 }.map { FacetCount($0.key, $0.value) }
        .sorted { left, right in
          left.count != right.count
            ? left.count > right.count
            : left.value.utf8.lexicographicallyPrecedes(right.value.utf8)
        }
    }
    .filter { !$0.value.isEmpty }
    self.total = total
    self.generation = generation
    self.backend = backend
  }

  /// The values of a facet.
  package subscript(_ facet: Facet) -> [FacetCount] { values[facet] ?? [] }
}
