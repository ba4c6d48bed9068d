import SoukModel
import SoukSearch

/// Finds the documents that match one clause of a query.
struct ClauseMatcher {
  /// The index that is searched.
  let index: SegmentedIndex
  /// Looked at between terms.
  let cancellation: Cancellation

  /// The documents that have every token of `clause`.
  ///
  /// Those of a phrase have yet to be confirmed on the text. Where capitals divide the token, those that
  /// have all of its parts are among them.
  ///
  /// - Returns: nil where the search was cancelled.
  func documents(of clause: SearchQuery.Clause) -> DocumentSet? {
    var result: DocumentSet?
    let fields = clause.field?.mask ?? PostingMask.fields
    for (position, token) in clause.tokens.enumerated() {
      let isPrefix = clause.isPrefix && position == clause.tokens.count - 1
      let found = documents(of: token, isPrefix: isPrefix, fields: fields)
      result?.formIntersection(found)
      result = result ?? found
      if cancellation.isCancelled { return nil }
    }
    var divided: DocumentSet?
    for part in clause.divided {
      guard let found = documents(of: part) else { return nil }
      divided?.formIntersection(found)
      divided = divided ?? found
    }
    if let divided { result?.formUnion(divided) }
    return result
  }

  /// The documents whose name has the token of a clause of one, or one of its parts.
  func names(of clause: SearchQuery.Clause) -> DocumentSet {
    var found = documents(
      of: clause.tokens[0], isPrefix: clause.isPrefix, fields: SearchField.name.mask)
    for part in clause.divided { found.formUnion(names(of: part)) }
    return found
  }

  /// The documents with a word: known from an earlier key where it is no beginning, and with those that have it in
  /// their name where it is one.
  private func documents(of token: String, isPrefix: Bool, fields: UInt8) -> DocumentSet {
    let terms = index.terms(of: Array(token.utf8), isPrefix: isPrefix)
    guard isPrefix else {
      return index.recentDocuments(ofTerms: terms, fields: fields, cancellation: cancellation)
    }
    guard fields != PostingMask.fields else {
      return index.typedDocuments(ofTerms: terms, cancellation: cancellation)
    }
    return index.sets.documents(of: .terms(terms, fields: fields))
      ?? index.documents(ofTerms: terms, fields: fields, cancellation: cancellation)
  }

  /// The most popular documents of a set whose name has the token of a clause of one, `limit` at the
  /// most; nil where those with the token in their name are so few that they are not stored.
  func popularNames(
    of clause: SearchQuery.Clause, among set: DocumentSet, limit: Int
  ) -> [Int]? {
    guard clause.parts.isEmpty else { return nil }
    return index.popular(
      named: index.terms(of: Array(clause.tokens[0].utf8), isPrefix: clause.isPrefix),
      among: set, limit: limit)
  }

  /// The documents with a word of an attribute that has terms of its own.
  ///
  /// - Parameter marker: what leads the attribute's terms.
  func documents(of word: String, isPrefix: Bool, marker: UInt8) -> DocumentSet {
    let terms = index.terms(of: [marker] + word.utf8, isPrefix: isPrefix)
    return index.documents(ofTerms: terms, cancellation: cancellation)
  }
}
