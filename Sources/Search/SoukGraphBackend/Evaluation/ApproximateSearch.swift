import SoukCatalogue
import SoukModel
import SoukSearch

/// Finds what is near to a query: another spelling of a name, typing errors, some of the words, the
/// letters in their order.
///
/// Each step is taken only where those before have found little.
struct ApproximateSearch {
  /// The index that is searched.
  let index: SegmentedIndex
  /// What matches the query, and what is allowed at all.
  let matches: MatchedDocuments
  /// How many match.
  let matchCount: Int

  /// How many results are given at the most.
  static let limit = 50
  /// Below how many results typing errors are looked for.
  private static let fewForErrors = 1
  /// Below how many results some of the words are enough.
  private static let fewForWords = 10
  /// How many nodes of the dictionary one walk may visit.
  private static let visits = 2_500
  /// The same where two errors are allowed.
  private static let visitsForTwo = 6_000
  /// Below how many findings with one error two are allowed.
  private static let fewRanges = 6
  /// How many postings are read for words with errors.
  private static let postings = 20_000
  /// How many of the most popular names are looked through for letters in their order.
  private static let names = 2_000

  /// The results, best first; none of them matches the query.
  func find() -> [TopDocuments.Entry] { search().best(Self.limit, in: index) }

  /// Everything that the steps found.
  func search() -> NearDocuments {
    let words = matches.words.map { Array($0.clause.tokens[0].utf8) }
    let joined = matches.words.flatMap(\.clause.joined.utf8)
    var found = NearDocuments()
    guard !words.isEmpty, joined.count > 1 else { return found }
    addJoined(joined, to: &found)
    if matchCount + found.count < Self.fewForErrors {
      addMistypedNames(joined, to: &found)
      if found.count == 0 { addMistypedWords(words, joined, to: &found) }
    }
    if words.count > 1, matchCount + found.count < Self.fewForWords {
      addSomeWords(words, joined, to: &found)
    }
    if matchCount + found.count == 0, joined.count > 2 { addSubsequences(joined, to: &found) }
    return found
  }

  private func addJoined(_ joined: [UInt8], to found: inout NearDocuments) {
    for document in index.documents(joinedFrom: joined, limit: SearchIndexFormat.topSize)
    where matches.isAllowed(document) {
      found.add(document, .joinedBeginning, nearness(of: document, joined, edits: 0))
    }
  }

  /// How many errors a word may have: one from 4 letters on, two from 8.
  static func distance(of length: Int) -> Int { length >= 8 ? 2 : length >= 4 ? 1 : 0 }

  private func addMistypedNames(_ joined: [UInt8], to found: inout NearDocuments) {
    let ranges = mistyped(joined, marker: [SearchIndexFormat.joinedNameMarker], isPrefix: true)
    var left = Self.postings
    for range in ranges {
      guard let documents = index.places(ofTerms: range.terms, limit: left) else { return }
      left -= documents.count
      for document in documents where matches.isAllowed(document) {
        found.add(document, .mistypedName, nearness(of: document, joined, edits: range.edits))
      }
    }
  }

  /// Terms with their edits.
  private struct Mistyped {
    let terms: SegmentTerms
    let edits: Int
  }

  /// The terms that are a few edits from `word`, nearest first.
  ///
  /// Two edits only where one finds little, and only behind the right first letter.
  private func mistyped(_ word: [UInt8], marker: [UInt8], isPrefix: Bool) -> [Mistyped] {
    let distance = Self.distance(of: word.count)
    guard distance > 0, word.count <= SearchIndexFormat.nameLimit else { return [] }
    var ranges: [Mistyped] = []
    func walk(_ pattern: [UInt8], _ lead: [UInt8], _ distance: Int) {
      var visits = distance == 2 ? Self.visitsForTwo : Self.visits
      index.forEachFuzzyRange(
        of: pattern, after: lead, distance: distance, isPrefix: isPrefix, visits: &visits
      ) { terms, edits in
        ranges.append(Mistyped(terms: terms, edits: edits))
        return ranges.count < 256
      }
    }
    walk(word, marker, 1)
    if marker.isEmpty {
      // A walk from the root meets the keys that are no words.
      let marked = SearchIndexFormat.markers.map { index.terms(of: [$0], isPrefix: true) }
      let base = marked.map(\.base.upperBound).max() ?? 0
      let delta = marked.map(\.delta.upperBound).max() ?? 0
      ranges.removeAll { range in
        range.terms.base.isEmpty
          ? range.terms.delta.lowerBound < delta : range.terms.base.lowerBound < base
      }
    }
    if distance == 2, ranges.count < Self.fewRanges {
      walk(Array(word.dropFirst()), marker + word.prefix(1), 2)
    }
    // In the order in which the walks came to them, which does not depend on the segments.
    return ranges.enumerated().sorted {
      $0.element.edits != $1.element.edits
        ? $0.element.edits < $1.element.edits : $0.offset < $1.offset
    }.map(\.element)
  }

  private func addMistypedWords(
    _ words: [[UInt8]], _ joined: [UInt8], to found: inout NearDocuments
  ) {
    // The rarest words are those with the errors.
    let order = words.indices.sorted {
      matches.words[$0].count < matches.words[$1].count
    }
    var all = matches.allowed ?? index.everything
    for (place, word) in order.enumerated() {
      var documents = matches.words[word].documents
      if place < 2 {
        let isPrefix = matches.words[word].clause.isPrefix
        var left = Self.postings
        for range in mistyped(words[word], marker: [], isPrefix: isPrefix) {
          guard let more = index.places(ofTerms: range.terms, limit: left) else { break }
          left -= more.count
          for document in more { documents.insert(document) }
        }
      }
      all.formIntersection(documents)
    }
    var scorer = scorer(words, joined)
    for document in index.first(200, of: all) where matches.isAllowed(document) {
      found.add(document, .mistypedWords, scorer.score(document))
    }
  }

  /// Words in another form, and all but one of the words.
  private func addSomeWords(
    _ words: [[UInt8]], _ joined: [UInt8], to found: inout NearDocuments
  ) {
    let sets = words.prefix(6).map { word in
      index.recentDocuments(
        ofTerms: index.terms(of: Self.stem(word), isPrefix: true), cancellation: nil)
    }
    var scorer = scorer(words, joined)
    let allowed = matches.allowed.map { [$0] } ?? []
    func add(without left: Int?) {
      let kept = sets.indices.filter { $0 != left }.map { sets[$0] }
      for document in index.first(60, inAll: kept + allowed) where matches.isAllowed(document) {
        // Without another word it scored the same.
        guard found.best(of: document)?.route != .someWords else { continue }
        found.add(document, .someWords, scorer.score(document))
      }
    }
    add(without: nil)
    guard found.count + matchCount < Self.fewForWords else { return }
    for left in sets.indices { add(without: left) }
  }

  /// The word without the ending of a plural or of a form of a verb, where enough remains.
  static func stem(_ word: [UInt8]) -> [UInt8] {
    for ending in ["ing", "ies", "es", "ed", "s", "y", "e"] where word.count >= ending.count + 4 {
      if word.suffix(ending.utf8.count).elementsEqual(ending.utf8) {
        return Array(word.dropLast(ending.utf8.count))
      }
    }
    return word
  }

  private func addSubsequences(_ letters: [UInt8], to found: inout NearDocuments) {
    let allowed = matches.allowed ?? index.everything
    for document in index.first(Self.names, of: allowed) where matches.isAllowed(document) {
      guard let (segment, place) = index.segment(of: document),
        let length = segment.nameLength(of: place, holding: letters)
      else { continue }
      let share = Double(letters.count) / Double(max(1, length))
      found.add(document, .subsequence, RankingWeights.coverage * share)
    }
  }

  private func scorer(_ words: [[UInt8]], _ joined: [UInt8]) -> RowScorer {
    let scored = words.enumerated().map { number, word in
      let count = matches.words[number].count
      return RowScorer.Word(
        bytes: Self.stem(word), isPrefix: true,
        rarity: Rarity.of(count, among: index.documentCount))
    }
    return RowScorer(index, words: scored, joined: joined, isLoose: true)
  }

  /// How near a name is to what was typed: errors, how much of it was typed, how many want it.
  private func nearness(of document: Int, _ joined: [UInt8], edits: Int) -> Double {
    let length = index.row(of: document)?.name.count ?? joined.count
    let share = Double(min(joined.count, length)) / Double(max(1, max(joined.count, length)))
    let popularity = DocumentNumber.popularity(of: index.number(of: document))
    return Double(edits) * RankingWeights.error + RankingWeights.coverage * 2 * share
      + popularity * RankingWeights.popularity
  }
}
