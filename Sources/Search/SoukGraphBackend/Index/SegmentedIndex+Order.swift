import SoukSearch

extension SegmentedIndex {
  /// The most popular documents of a set, `limit` at the most.
  func first(_ limit: Int, of set: DocumentSet) -> [Int] {
    guard delta != nil else { return set.first(limit) }
    guard limit > 0 else { return [] }
    var added: [Int] = []
    set.visit(from: deltaStart) { place in
      added.append(place)
      return added.count < limit
    }
    var found: [Int] = []
    var next = 0
    set.visit { place in
      guard place < deltaStart else { return false }
      while next < added.count, found.count < limit,
        popularity.points[added[next] - deltaStart] <= place
      {
        found.append(added[next])
        next += 1
      }
      if found.count < limit { found.append(place) }
      return found.count < limit
    }
    return found + added[next...].prefix(limit - found.count)
  }

  /// The most popular documents that are in all of some sets, `limit` at the most.
  func first(_ limit: Int, inAll sets: [DocumentSet]) -> [Int] {
    guard delta != nil, var all = sets.first else { return DocumentSet.first(limit, in: sets) }
    for set in sets.dropFirst() { all.formIntersection(set) }
    return first(limit, of: all)
  }

  /// The most popular of some documents, `limit` at the most; in no order where they are not more.
  func mostPopular(_ limit: Int, of documents: [Int]) -> [Int] {
    guard documents.count > limit else { return documents }
    let ranked = documents.map { (rank: popularityRank(of: $0), document: $0) }
    return ranked.sorted { $0.rank < $1.rank }.prefix(limit).map(\.document)
  }

  /// Two lists of documents in order of popularity, the first of the base and the second of the delta,
  /// as one.
  func merged(_ base: [Int], _ delta: [Int], limit: Int) -> [Int] {
    guard !delta.isEmpty else { return Array(base.prefix(limit)) }
    let all = (base + delta).map { ($0, number(of: $0)) }.sorted { $0.1 < $1.1 }
    return all.prefix(limit).map(\.0)
  }

  /// The best of a set by a number, higher first, then by popularity.
  ///
  /// - Parameters:
  ///   - score: of an ordinal of a segment, in that segment.
  ///   - final: the score that is given, of a score and the place that has it.
  func best(
    _ limit: Int, of set: DocumentSet, _ score: (SearchIndex, Int) -> Int64,
    final: (Int64, Int) -> Int64
  ) -> [TopDocuments.Entry] {
    var top = TopDocuments(capacity: limit)
    set.visit { place in
      guard place < deltaStart else { return false }
      top.offer(.init(score: score(base, place), document: place))
      return true
    }
    var entries = top.sorted()
    if let delta {
      var more = TopDocuments(capacity: limit)
      set.visit(from: deltaStart) { place in
        more.offer(.init(score: score(delta, place - deltaStart), document: place))
        return true
      }
      entries += more.sorted()
    }
    for entry in entries.indices {
      entries[entry].score = final(entries[entry].score, entries[entry].document)
    }
    guard delta != nil else { return entries }
    sort(&entries)
    return Array(entries.prefix(limit))
  }

  /// Sorts by score, higher first, then by popularity.
  func sort(_ entries: inout [TopDocuments.Entry]) {
    entries.sort { left, right in
      left.score != right.score
        ? left.score > right.score : precedes(left.document, right.document)
    }
  }

  /// Whether the document at one place is more popular than that at another.
  func precedes(_ left: Int, _ right: Int) -> Bool {
    (left < deltaStart) == (right < deltaStart)
      ? left < right : number(of: left) < number(of: right)
  }

  /// The rank of a document by folded name, then by popularity.
  ///
  /// - Complexity: O(documents) the first time where there is a delta, then O(log changes).
  func nameRank(of place: Int) -> Int {
    guard let delta else { return Int(base.nameRank(of: place)) }
    let ranks = names.ranks(of: self)
    return place < deltaStart
      ? ranks.rank(ofBase: Int(base.nameRank(of: place)))
      : ranks.rank(ofDelta: Int(delta.nameRank(of: place - deltaStart)))
  }
}
