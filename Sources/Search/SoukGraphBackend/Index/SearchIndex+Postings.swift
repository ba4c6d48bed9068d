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
    let bytes = bytes
    let span = bytes.span
    var position = all.lowerBound
    let base = range(of: .postings).lowerBound
    for term in terms {
      if term & 0xFF == 0, cancellation?.isCancelled == true { return }
      let offset = postingOffsets.number(Int(term) + 1, in: unsafe span.bytes)
      let end = offset < UInt64(all.upperBound - base) ? base + Int(offset) : all.upperBound
      var document = 0
      while position < end {
        var delta = 0
        var shift = 0
        while position < end, span[position] & 0x80 != 0, shift < 28 {
          delta |= Int(span[position] & 0x7F) << shift
          shift += 7
          position += 1
        }
        guard position + 1 < end else { return }
        delta |= Int(span[position]) << shift
        document += delta
        let mask = span[position + 1]
        position += 2
        guard document < documentCount, body(document, mask) else { return }
      }
    }
  }
}
