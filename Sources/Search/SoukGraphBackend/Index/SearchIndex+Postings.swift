import SoukModel

extension SearchIndex {
  /// Calls `body` with every posting of a range of terms; stops early where cancelled.
  @inline(__always)
  func forEachPosting(
    ofTerms terms: Range<UInt64>, cancellation: Cancellation?,
    _ body: (_ document: Int, _ mask: UInt8) -> Void
  ) {
    visitPostings(ofTerms: terms, cancellation: cancellation) { document, mask in
      body(document, mask)
      return true
    }
  }

  /// Calls `body` with every posting of a range of terms until it returns false; stops early where
  /// cancelled.
  @inline(__always)
  func visitPostings(
    ofTerms terms: Range<UInt64>, cancellation: Cancellation?,
    _ body: (_ document: Int, _ mask: UInt8) -> Bool
  ) {
    let all = postings(ofTerms: terms)
    guard !all.isEmpty else { return }
    let base = range(of: .postings).lowerBound
    let offsets = postingOffsets
    let count = documentCount
    let array = bytes
    let raw = unsafe array.span.bytes
    unsafe array.withUnsafeBufferPointer { bytes in
      var position = all.lowerBound
      for term in terms {
        if term & 0xFF == 0, cancellation?.isCancelled == true { return }
        let offset = offsets.number(Int(term) + 1, in: raw)
        let end = offset < UInt64(all.upperBound - base) ? base + Int(offset) : all.upperBound
        var document = 0
        // A posting has two bytes at least: so far both can be read without asking again.
        while position + 1 < end {
          var byte = unsafe bytes[position]
          position += 1
          var delta = Int(byte & 0x7F)
          var shift = 7
          while byte & 0x80 != 0, shift < 35 {
            byte = unsafe bytes[position]
            position += 1
            guard position < end else { return }
            delta |= Int(byte & 0x7F) << shift
            shift += 7
          }
          document += delta
          let mask = unsafe bytes[position]
          position += 1
          guard document < count, body(document, mask) else { return }
        }
        // Never back, whatever the offsets of a damaged index say.
        position = max(position, end)
      }
    }
  }
}
