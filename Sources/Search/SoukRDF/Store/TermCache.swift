/// Ids of terms already seen by a writer, by their whole bytes.
///
/// One flat buffer holds the keys and one flat table the places; there is no object per term. When
/// the buffer is full all is forgotten, which bounds the memory and costs only lookups.
struct TermCache {
  private struct Entry {
    var hash: UInt64
    /// Where the key begins in the buffer; -1 when the entry is free.
    var start: Int
    var length: Int
    var id: TermID
    static let free = Entry(hash: 0, start: -1, length: 0, id: TermID(rawValue: 0))
  }

  private var keys: [UInt8] = []
  private var entries = [Entry](repeating: .free, count: 1 << 10)
  private var used = 0
  private let capacity: Int
  /// Whether every term ever put in is still here.
  private(set) var isComplete = true

  /// A cache whose keys take at most `capacity` bytes; the table takes about as much again.
  init(capacity: Int) { self.capacity = capacity }

  /// The id for a key, if it is here; constant on average.
  func find(_ key: [UInt8], hash: UInt64) -> TermID? {
    let mask = entries.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while true {
      let entry = entries[slot]
      if entry.start < 0 { return nil }
      if entry.hash == hash, entry.length == key.count, holds(key, at: entry.start) {
        return entry.id
      }
      slot = (slot + 1) & mask
    }
  }

  /// Remembers a key that is not here.
  mutating func insert(_ key: [UInt8], hash: UInt64, id: TermID) {
    if keys.count + key.count > capacity {
      guard key.count <= capacity else {
        isComplete = false
        return
      }
      keys.removeAll(keepingCapacity: true)
      entries = [Entry](repeating: .free, count: entries.count)
      used = 0
      isComplete = false
    }
    if used * 10 >= entries.count * 7 { grow() }
    place(Entry(hash: hash, start: keys.count, length: key.count, id: id))
    keys.append(contentsOf: key)
    used += 1
  }

  private func holds(_ key: [UInt8], at start: Int) -> Bool {
    unsafe keys.withUnsafeBufferPointer { keys in
      unsafe key.withUnsafeBufferPointer { key in
        unsafe CodePoints.equal(
          UnsafeBufferPointer(rebasing: keys[start..<start + key.count]), key)
      }
    }
  }

  private mutating func grow() {
    let old = entries
    entries = [Entry](repeating: .free, count: old.count * 2)
    for entry in old where entry.start >= 0 { place(entry) }
  }

  private mutating func place(_ entry: Entry) {
    let mask = entries.count - 1
    var slot = Int(truncatingIfNeeded: entry.hash) & mask
    while entries[slot].start >= 0 { slot = (slot + 1) & mask }
    entries[slot] = entry
  }
}
