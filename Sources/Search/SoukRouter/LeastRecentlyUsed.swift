/// A bounded dictionary that drops the entry that was not used for the longest time.
///
/// - Complexity: every operation is O(1).
struct LeastRecentlyUsed<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private struct Node: Sendable {
    var key: Key
    var value: Value
    /// The node used next after this one; -1 for the newest.
    var newer: Int
    /// The node used last before this one; -1 for the oldest.
    var older: Int
  }

  /// How many entries are kept.
  let capacity: Int
  private var places: [Key: Int] = [:]
  private var nodes: [Node] = []
  private var newest = -1
  private var oldest = -1

  /// Makes an empty dictionary of at most `capacity` entries, one at the least.
  init(capacity: Int) {
    self.capacity = max(1, capacity)
  }

  /// How many entries there are.
  var count: Int { nodes.count }

  /// The value under `key`, which becomes the newest.
  mutating func value(for key: Key) -> Value? {
    guard let place = places[key] else { return nil }
    touch(place)
    return nodes[place].value
  }

  /// The value under `key`, which keeps its age.
  func peek(_ key: Key) -> Value? {
    places[key].map { nodes[$0].value }
  }

  /// Keeps `value` under `key` as the newest, in place of the oldest where it is full.
  mutating func insert(_ value: Value, for key: Key) {
    if let place = places[key] {
      nodes[place].value = value
      touch(place)
    } else if nodes.count < capacity {
      nodes.append(Node(key: key, value: value, newer: -1, older: -1))
      places[key] = nodes.count - 1
      link(nodes.count - 1)
    } else {
      let place = oldest
      places[nodes[place].key] = nil
      unlink(place)
      nodes[place].key = key
      nodes[place].value = value
      places[key] = place
      link(place)
    }
  }

  /// Drops every entry.
  mutating func removeAll() { self = Self(capacity: capacity) }

  private mutating func touch(_ place: Int) {
    guard place != newest else { return }
    unlink(place)
    link(place)
  }

  private mutating func unlink(_ place: Int) {
    let newer = nodes[place].newer
    let older = nodes[place].older
    if newer >= 0 { nodes[newer].older = older } else { newest = older }
    if older >= 0 { nodes[older].newer = newer } else { oldest = newer }
  }

  private mutating func link(_ place: Int) {
    nodes[place].older = newest
    nodes[place].newer = -1
    if newest >= 0 { nodes[newest].newer = place }
    newest = place
    if oldest < 0 { oldest = place }
  }
}
