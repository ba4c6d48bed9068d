/// Ids of terms already seen by a writer, by two hashes of their bytes.
///
/// The terms themselves are not kept: of the two hashes of 64 bits one is that of the store, the other
/// has a key that is drawn anew in each process, so that nobody can make two terms that share both.
/// When the table has reached its capacity all is forgotten, which bounds the memory and costs only
/// look-ups.
struct TermCache {
  /// Two hashes of one term.
  struct Fingerprint: Equatable {
    /// The hash that the store keeps.
    let stored: UInt64
    /// ``ByteKeyTable/hash(_:)`` of the same bytes.
    let secret: UInt64
  }

  private struct Entry {
    var fingerprint: Fingerprint
    /// The id; 0, which is no term's, where the entry is free.
    var id: TermID
    static let free = Entry(
      fingerprint: Fingerprint(stored: 0, secret: 0), id: TermID(rawValue: 0))
  }

  private var entries: [Entry]
  private var used = 0
  private let limit: Int
  /// Whether every term ever put in is still here.
  private(set) var isComplete = true

  /// A cache whose table takes at most `capacity` bytes, or the least there is.
  init(capacity: Int) {
    let places = max(16, capacity / MemoryLayout<Entry>.stride)
    limit = 1 << (Int.bitWidth - 1 - places.leadingZeroBitCount)
    entries = [Entry](repeating: .free, count: min(limit, 1 << 10))
  }

  /// The id for a term, if it is here; constant on average.
  func find(_ fingerprint: Fingerprint) -> TermID? {
    let mask = entries.count - 1
    var slot = Int(truncatingIfNeeded: fingerprint.stored) & mask
    while true {
      let entry = entries[slot]
      if entry.id.rawValue == 0 { return nil }
      if entry.fingerprint == fingerprint { return entry.id }
      slot = (slot + 1) & mask
    }
  }

  /// Remembers a term that is not here.
  mutating func insert(_ fingerprint: Fingerprint, id: TermID) {
    if used * 10 >= entries.count * 7 { makeRoom() }
    place(Entry(fingerprint: fingerprint, id: id))
    used += 1
  }

  private mutating func makeRoom() {
    if entries.count < limit {
      let old = entries
      entries = [Entry](repeating: .free, count: old.count * 2)
      for entry in old where entry.id.rawValue != 0 { place(entry) }
    } else {
      entries = [Entry](repeating: .free, count: entries.count)
      used = 0
      isComplete = false
    }
  }

  private mutating func place(_ entry: Entry) {
    let mask = entries.count - 1
    var slot = Int(truncatingIfNeeded: entry.fingerprint.stored) & mask
    while entries[slot].id.rawValue != 0 { slot = (slot + 1) & mask }
    entries[slot] = entry
  }
}
