import SoukFST
import SoukModel
import SoukSearch

/// Finds the documents that match one clause of a query.
struct ClauseMatcher {
  /// The index that is searched.
  let index: SearchIndex
  /// Looked at between terms.
  let cancellation: Cancellation

  /// The mask of each document for `clause`: zero where it does not match.
  ///
  /// For a clause of several tokens the masks are those common to all of them, which a phrase then
  /// has to confirm on the text.
  ///
  /// - Complexity: O(postings of the matching terms + documents).
  /// - Returns: nil where the search was cancelled.
  func masks(of clause: SearchQuery.Clause) -> [UInt8]? {
    var result: [UInt8]?
    for (position, token) in clause.tokens.enumerated() {
      let isPrefix = clause.isPrefix && position == clause.tokens.count - 1
      let fields = clause.field?.mask ?? PostingMask.fields
      guard let masks = masks(ofToken: token, isPrefix: isPrefix, fields: fields) else {
        return nil
      }
      if let before = result {
        result = zip(before, masks).map { left, right in
          left & right & PostingMask.fields == 0 ? 0 : left & right
        }
      } else {
        result = masks
      }
    }
    return result
  }

  /// The documents whose folded name is exactly `name`.
  func documents(named name: String) -> [Int] {
    var documents: [Int] = []
    let key = [SearchIndexFormat.wholeNameMarker] + name.utf8.prefix(256)
    guard let term = index.terms.ordinal(of: key) else { return [] }
    forEachPosting(ofTerms: term..<term + 1) { document, _ in documents.append(document) }
    return documents
  }

  /// Whether each document has a verdict that a filter asks for, leaving aside negation.
  func marks(of filter: TrustFilter) -> [Bool] {
    var marks = [Bool](repeating: false, count: index.documentCount)
    let key = [SearchIndexFormat.trustMarker] + filter.word.utf8
    var range = index.terms.ordinalRange(ofPrefix: key)
    if !filter.isPrefix {
      guard let term = index.terms.ordinal(of: key) else { return marks }
      range = term..<term + 1
    }
    forEachPosting(ofTerms: range) { document, _ in marks[document] = true }
    return marks
  }

  /// The documents whose folded name begins with `prefix`, `limit` terms at the most.
  func documents(namedFrom prefix: String, limit: UInt64) -> [Int] {
    var documents: [Int] = []
    let key = [SearchIndexFormat.wholeNameMarker] + prefix.utf8.prefix(256)
    let terms = index.terms.ordinalRange(ofPrefix: key)
    let end = min(terms.upperBound, terms.lowerBound + limit)
    forEachPosting(ofTerms: terms.lowerBound..<end) { document, _ in documents.append(document) }
    return documents
  }

  private func masks(ofToken token: String, isPrefix: Bool, fields: UInt8) -> [UInt8]? {
    var masks = [UInt8](repeating: 0, count: index.documentCount)
    let key = Array(token.utf8)
    let exact = index.terms.ordinal(of: key)
    let kept = fields & SearchField.name.mask == 0 ? fields : fields | 0x60
    if let exact {
      forEachPosting(ofTerms: exact..<exact + 1) { document, mask in
        if mask & fields != 0 { masks[document] |= mask & kept | PostingMask.exactTerm }
      }
    }
    if isPrefix {
      let range = index.terms.ordinalRange(ofPrefix: key)
      let others = exact.map { range.contains($0) ? $0 + 1..<range.upperBound : range } ?? range
      let partial = kept & ~PostingMask.wholeName
      forEachPosting(ofTerms: others) { document, mask in
        if mask & fields != 0 { masks[document] |= mask & partial }
      }
    }
    return cancellation.isCancelled ? nil : masks
  }

  /// Calls `body` with every posting of a range of terms; stops early where cancelled.
  private func forEachPosting(
    ofTerms terms: Range<UInt64>, _ body: (_ document: Int, _ mask: UInt8) -> Void
  ) {
    index.forEachPosting(ofTerms: terms, cancellation: cancellation, body)
  }
}
