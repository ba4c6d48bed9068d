/// The keys of one object while it is read: a list while short, a set from then on.
///
/// A list of a dozen keys is faster to search than a set is to fill, and an object with a hundred
/// thousand keys must not take quadratic time.
struct JSONKeySet {
  private static let listLimit = 24
  private var list: [String] = []
  private var set: Set<RegistryText> = []

  /// Adds a key; false where it was there already.
  mutating func insert(_ key: String) -> Bool {
    if set.isEmpty {
      if list.contains(where: { JSONObject.same($0, key) }) { return false }
      if list.count < Self.listLimit {
        list.append(key)
        return true
      }
      set = Set(list.map { RegistryText($0) })
    }
    return set.insert(RegistryText(key)).inserted
  }
}
