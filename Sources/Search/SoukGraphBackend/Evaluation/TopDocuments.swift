/// Keeps the best of many documents without sorting all of them: a bounded binary heap.
///
/// The order is by score, higher first, then by place, lower first: within one segment the more popular.
struct TopDocuments {
  /// A document and its score.
  struct Entry {
    /// Higher is better.
    var score: Int64
    /// The document's place.
    var document: Int
    /// Whether it was found by something near to the words rather than by the words.
    var isApproximate = false
  }

  private let capacity: Int
  /// A heap with the worst kept entry at the root.
  private var heap: [Entry] = []

  /// Room for the best `capacity` documents.
  init(capacity: Int) {
    self.capacity = capacity
    heap.reserveCapacity(min(capacity, 4_096))
  }

  /// The score of the worst document that is kept; nil while there is room.
  var worst: Int64? { heap.count == capacity ? heap.first?.score : nil }

  /// Offers a document; O(log capacity), and O(1) where it is not good enough.
  mutating func offer(_ entry: Entry) {
    guard capacity > 0 else { return }
    if heap.count < capacity {
      heap.append(entry)
      siftUp(heap.count - 1)
    } else if Self.isBetter(entry, heap[0]) {
      heap[0] = entry
      siftDown()
    }
  }

  /// The kept documents, best first.
  consuming func sorted() -> [Entry] {
    heap.sorted(by: Self.isBetter)
  }

  private static func isBetter(_ left: Entry, _ right: Entry) -> Bool {
    left.score != right.score ? left.score > right.score : left.document < right.document
  }

  private mutating func siftUp(_ start: Int) {
    var child = start
    while child > 0 {
      let parent = (child - 1) / 2
      guard Self.isBetter(heap[parent], heap[child]) else { return }
      heap.swapAt(parent, child)
      child = parent
    }
  }

  private mutating func siftDown() {
    var parent = 0
    while true {
      var worst = parent
      for child in [2 * parent + 1, 2 * parent + 2]
      where child < heap.count && Self.isBetter(heap[worst], heap[child]) {
        worst = child
      }
      guard worst != parent else { return }
      heap.swapAt(parent, worst)
      parent = worst
    }
  }
}
