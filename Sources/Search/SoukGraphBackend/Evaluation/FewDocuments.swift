/// Some hundred documents, each once, in the order in which they came: a table of open addresses, for a set
/// of bits would have to be cleared for every query.
struct FewDocuments {
  /// The documents.
  private(set) var documents: [Int] = []
  /// Places in ``documents``, each one more than it is, and 0 for none.
  ///
  /// A power of two, half full at the most.
  private var table = [UInt32](repeating: 0, count: 2_048)

  /// Begins without any.
  init() {
    documents.reserveCapacity(512)
  }

  /// Puts a document in where it is not yet.
  ///
  /// - Complexity: O(1) on average.
  mutating func insert(_ document: Int) {
    let slot = slot(of: document)
    guard table[slot] == 0 else { return }
    documents.append(document)
    table[slot] = UInt32(truncatingIfNeeded: documents.count)
    if documents.count * 2 > table.count { grow() }
  }

  /// Where a document is in the table, or would be.
  private func slot(of document: Int) -> Int {
    // Fibonacci hashing: neighbours lie far from each other.
    let hash = UInt64(truncatingIfNeeded: document) &* 0x9E37_79B9_7F4A_7C15
    var slot = Int(truncatingIfNeeded: hash >> 32) & (table.count - 1)
    while table[slot] != 0, documents[Int(table[slot]) - 1] != document {
      slot = (slot + 1) & (table.count - 1)
    }
    return slot
  }

  private mutating func grow() {
    table = [UInt32](repeating: 0, count: table.count * 2)
    for (place, document) in documents.enumerated() {
      table[slot(of: document)] = UInt32(truncatingIfNeeded: place + 1)
    }
  }
}
