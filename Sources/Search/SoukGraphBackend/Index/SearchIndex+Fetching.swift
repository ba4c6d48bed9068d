import CProcessor

/// Rows of documents that are scored one after the other lie far apart: what the next ones need is asked for
/// while this one is looked at, or each would be waited for twice.
extension SearchIndex {
  /// Has fetched from memory where the row of a document lies and what its number is.
  func willLookUp(_ document: Int) {
    willRead(numbers.offset(of: document))
    willRead(rowOffsets.offset(of: document))
  }

  /// Has the beginning of the row of a document fetched from memory.
  func willScore(_ document: Int) {
    let row = row(of: document)
    guard !row.isEmpty else { return }
    willRead(row.lowerBound)
    willRead(row.lowerBound + Self.lineSize)
  }

  /// How many bytes come from memory at once.
  private static let lineSize = 64

  private func willRead(_ offset: Int?) {
    guard let offset else { return }
    unsafe bytes.withUnsafeBufferPointer { bytes in
      guard offset < bytes.count, let start = bytes.baseAddress else { return }
      unsafe souk_will_read(start + offset)
    }
  }
}
