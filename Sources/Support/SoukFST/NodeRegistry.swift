/// The frozen nodes by content, so that an equal node is written once.
///
/// Open addressing over one flat array; a slot keeps 24 bits of the fingerprint above 40 bits of the
/// address, 0 when empty. Every node is kept, which is what makes the result truly minimal: 16 to 32
/// bytes per node while building, and nothing afterwards.
struct NodeRegistry {
  private var slots = [UInt64](repeating: 0, count: 1 << 12)
  private var used = 0

  private static let addressMask: UInt64 = (1 << 40) - 1

  /// Address of the node with `fingerprint` that `isEqual` accepts, if any; constant on average.
  func find(fingerprint: UInt64, where isEqual: (Int) -> Bool) -> UInt64? {
    let mask = UInt64(slots.count - 1)
    let tag = fingerprint >> 40
    var slot = fingerprint & mask
    while true {
      let entry = slots[Int(slot)]
      if entry == 0 { return nil }
      if entry >> 40 == tag {
        let address = entry & Self.addressMask
        if isEqual(Int(address)) { return address }
      }
      slot = (slot + 1) & mask
    }
  }

  /// Remembers a node; `fingerprintOf` gives the fingerprint of an older one when the table grows.
  mutating func insert(
    address: UInt64, fingerprint: UInt64, fingerprintOf: (Int) -> UInt64
  ) {
    if used * 10 >= slots.count * 7 {
      let old = slots
      slots = [UInt64](repeating: 0, count: old.count * 2)
      for entry in old where entry != 0 {
        place(entry, at: fingerprintOf(Int(entry & Self.addressMask)))
      }
    }
    place((fingerprint & ~Self.addressMask) | address, at: fingerprint)
    used += 1
  }

  private mutating func place(_ entry: UInt64, at fingerprint: UInt64) {
    let mask = UInt64(slots.count - 1)
    var slot = fingerprint & mask
    while slots[Int(slot)] != 0 { slot = (slot + 1) & mask }
    slots[Int(slot)] = entry
  }
}
