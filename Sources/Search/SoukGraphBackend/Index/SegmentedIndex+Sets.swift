import SoukFST
import SoukModel
import SoukSearch

extension SegmentedIndex {
  /// The set of no document.
  var nothing: DocumentSet {
    DocumentSet(words: [UInt64](repeating: 0, count: everything.words.count))
  }

  /// The terms that are a word or begin with it.
  func terms(of key: [UInt8], isPrefix: Bool) -> SegmentTerms {
    SegmentTerms(
      base: base.terms(of: key, isPrefix: isPrefix),
      delta: delta?.terms(of: key, isPrefix: isPrefix) ?? 0..<0)
  }

  /// The documents that have one of a range of terms in one of `fields`.
  func documents(
    ofTerms terms: SegmentTerms, fields: UInt8 = PostingMask.fields, cancellation: Cancellation?
  ) -> DocumentSet {
    let found = base.documents(ofTerms: terms.base, fields: fields, cancellation: cancellation)
    return whole(found, terms, fields, cancellation)
  }

  /// What was found in the base, without what is gone, and with what the delta has.
  private func whole(
    _ found: DocumentSet, _ terms: SegmentTerms, _ fields: UInt8, _ cancellation: Cancellation?
  ) -> DocumentSet {
    guard let delta else { return found }
    let changed = delta.documents(
      ofTerms: terms.delta, fields: fields, cancellation: cancellation)
    var all = DocumentSet(words: found.words + changed.words)
    all.formIntersection(everything)
    return all
  }

  /// The same for a word that is being typed: of many documents those that have it in their name are found on
  /// the way and kept, because they are asked for next.
  func typedDocuments(ofTerms terms: SegmentTerms, cancellation: Cancellation?) -> DocumentSet {
    guard base.postings(ofTerms: terms.base).count > Self.manyPostings,
      let found = base.documentsAndNamed(ofTerms: terms.base, cancellation: cancellation)
    else { return documents(ofTerms: terms, cancellation: cancellation) }
    let names = SearchField.name.mask
    let named = whole(found.named, terms, names, cancellation)
    if cancellation?.isCancelled != true { sets.keep(named, of: .terms(terms, fields: names)) }
    return whole(found.all, terms, PostingMask.fields, cancellation)
  }

  /// From how many bytes of postings on it takes longer to read them again than to keep a set.
  private static let manyPostings = 2_048

  /// The same for words that are typed already, so that the next keys will ask for them again: kept.
  func recentDocuments(
    ofTerms terms: SegmentTerms, fields: UInt8 = PostingMask.fields, cancellation: Cancellation?
  ) -> DocumentSet {
    let key = RecentSets.Key.terms(terms, fields: fields)
    if let known = sets.documents(of: key) { return known }
    let found = documents(ofTerms: terms, fields: fields, cancellation: cancellation)
    // Of one that was cancelled some may be missing.
    if cancellation?.isCancelled != true { sets.keep(found, of: key) }
    return found
  }

  /// Calls `body` with every posting of a range of terms that a document has which is left, until it
  /// returns false; those of the base first.
  func visitPostings(
    ofTerms terms: SegmentTerms, _ body: (_ place: Int, _ mask: UInt8) -> Bool
  ) {
    var goesOn = true
    base.visitPostings(ofTerms: terms.base, cancellation: nil) { document, mask in
      guard delta == nil || everything.contains(document) else { return true }
      goesOn = body(document, mask)
      return goesOn
    }
    guard goesOn, let delta else { return }
    delta.visitPostings(ofTerms: terms.delta, cancellation: nil) { document, mask in
      body(deltaStart + document, mask)
    }
  }

  /// The place of every posting of a range of terms; nil where there are more than `limit`.
  func places(ofTerms terms: SegmentTerms, limit: Int) -> [Int]? {
    var found: [Int] = []
    visitPostings(ofTerms: terms) { place, _ in
      found.append(place)
      return found.count <= limit
    }
    return found.count <= limit ? found : nil
  }

  /// Whether a document is left that has one of a range of terms of the base.
  func isLive(_ terms: Range<UInt64>) -> Bool {
    var found = false
    base.visitPostings(ofTerms: terms, cancellation: nil) { document, _ in
      found = everything.contains(document)
      return !found
    }
    return found
  }

  /// The most popular documents that have one of a range of terms in their name and are in a set,
  /// `limit` at the most; nil where those with one in their name are not stored.
  func popular(named terms: SegmentTerms, among set: DocumentSet, limit: Int) -> [Int]? {
    guard let found = base.popular(named: terms.base, among: set, limit: limit) else { return nil }
    guard let delta else { return found }
    let changed = delta.documents(
      ofTerms: terms.delta, fields: SearchField.name.mask, cancellation: nil)
    var added: [Int] = []
    changed.visit { document in
      if set.contains(deltaStart + document) { added.append(deltaStart + document) }
      return added.count < limit
    }
    return merged(found, added, limit: limit)
  }

  /// The documents whose joined name begins with `prefix`, the most popular `limit` where there are
  /// many; in no order.
  func documents(joinedFrom prefix: [UInt8], limit: Int) -> [Int] {
    guard let delta else { return base.documents(joinedFrom: prefix, limit: limit) }
    let added = delta.documents(joinedFrom: prefix, limit: limit).sorted().map { $0 + deltaStart }
    return merged(liveNames(from: prefix, limit: limit), added, limit: limit)
  }

  /// The most popular documents of the base that are left and whose joined name begins with `prefix`.
  ///
  /// Where one of those that are stored is gone, all are read to find who comes after them, and kept.
  private func liveNames(from prefix: [UInt8], limit: Int) -> [Int] {
    let key = [SearchIndexFormat.joinedNameMarker] + prefix.prefix(SearchIndexFormat.nameLimit)
    let range = base.terms.ordinalRange(ofPrefix: key)
    let stored = base.top(of: range)
    if let stored {
      let left = stored.filter(everything.contains)
      if left.count == stored.count { return left }
      if let known = tops.documents(of: range) { return known }
    }
    let found = DocumentSet(of: base.documentCount) { insert in
      base.forEachPosting(ofTerms: range, cancellation: nil) { document, _ in
        if everything.contains(document) { insert(document) }
      }
    }.first(limit)
    if stored != nil { tops.keep(found, of: range) }
    return found
  }

  /// The documents whose joined name is exactly `name`.
  func documents(joinedAs name: [UInt8]) -> [Int] {
    guard let delta else { return base.documents(joinedAs: name) }
    return base.documents(joinedAs: name).filter(everything.contains)
      + delta.documents(joinedAs: name).map { $0 + deltaStart }
  }

  /// Calls `body` with the terms that are a few edits from a pattern, or begin so, in the order of the
  /// terms, until it returns false.
  func forEachFuzzyRange(
    of pattern: [UInt8], after lead: [UInt8], distance: Int, isPrefix: Bool, visits: inout Int,
    _ body: (SegmentTerms, _ edits: Int) -> Bool
  ) {
    guard let delta else {
      base.terms.forEachFuzzyRange(
        of: pattern, after: lead, distance: distance, isPrefix: isPrefix, visits: &visits
      ) { body(SegmentTerms(base: $0.ordinals), $0.edits) }
      return
    }
    base.terms.forEachFuzzyRange(
      of: pattern, after: lead, distance: distance, isPrefix: isPrefix, with: delta.terms,
      visits: &visits, isLive: isLive
    ) { body(SegmentTerms(base: $0.first, delta: $0.second), $0.edits) }
  }
}

extension SearchIndex {
  /// The terms that are a word or begin with it.
  func terms(of key: [UInt8], isPrefix: Bool) -> Range<UInt64> {
    if isPrefix { return terms.ordinalRange(ofPrefix: key) }
    return terms.ordinal(of: key).map { $0..<$0 + 1 } ?? 0..<0
  }
}
