import SoukModel

/// The way of the entries from the thread that reads a source to the thread that writes.
///
/// Entries go in parcels, because waking a thread costs more than encoding an entry. What waits is
/// bounded by the number of parcels and their size; one entry larger than a parcel goes alone.
final class EntryFeed {
  private let queue: BoundedQueue<[PreparedEntry]>
  private var parcel: [PreparedEntry] = []
  private var parcelBytes = 0
  /// How many entries were put in.
  private(set) var count = 0

  /// How many parcels may wait.
  static let capacity = 8
  /// How many entries make a parcel.
  private static let parcelCount = 64
  /// How many bytes of documents make a parcel, however few they are.
  private static let parcelBytes = 256 << 10

  /// Makes a feed into `queue`.
  init(_ queue: BoundedQueue<[PreparedEntry]>) {
    self.queue = queue
  }

  /// Puts an entry in; false where nobody takes any more.
  func put(_ entry: PreparedEntry) -> Bool {
    parcel.append(entry)
    parcelBytes += entry.document.count
    count += 1
    let isFull = parcel.count >= Self.parcelCount || parcelBytes >= Self.parcelBytes
    return isFull ? flush() : true
  }

  /// Sends what was put in so far; false where nobody takes any more.
  func flush() -> Bool {
    defer {
      parcel = []
      parcelBytes = 0
    }
    return parcel.isEmpty || queue.put(parcel)
  }
}
