import SoukModel

/// Keeps the order and the repetitions of a list whose values RDF holds as a set.
enum ListOrder {
  /// Splits a list into its distinct values, sorted, and the order in which they stood.
  ///
  /// The order is nil where the list is its own sorted set; else the place of each element among
  /// the sorted values: `[b, a, b]` → `[a, b]`, `"1 0 1"`.
  static func split(_ list: [RegistryText]) -> (values: [RegistryText], order: String?) {
    if zip(list, list.dropFirst()).allSatisfy({ $0 < $1 }) { return (list, nil) }
    let values = Set(list).sorted()
    guard values != list else { return (values, nil) }
    let places = Dictionary(uniqueKeysWithValues: values.enumerated().map { ($1, $0) })
    return (values, list.map { String(places[$0] ?? 0) }.joined(separator: " "))
  }

  /// Puts a list together again; places that no value has are left out.
  static func join(_ values: [RegistryText], order: String?) -> [RegistryText] {
    let sorted = values.sorted()
    guard let order else { return sorted }
    return order.split(separator: " ").compactMap { place in
      Int(place).flatMap { sorted.indices.contains($0) ? sorted[$0] : nil }
    }
  }
}
