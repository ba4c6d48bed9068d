import SoukSearch

/// The documents that match a query, and those of each of its words.
struct MatchedDocuments {
  /// A word with the documents that have it.
  struct Word {
    /// The clause, of one token.
    var clause: SearchQuery.Clause
    /// Its documents.
    var documents: DocumentSet
    /// How many those are.
    var count: Int
  }

  /// All documents there are.
  let everything: DocumentSet
  /// Those that match everything; nil while nothing was asked.
  private(set) var all: DocumentSet?
  /// How many those are, while that is known without counting.
  private var known: Int?
  /// Those that match everything but the words; nil for all.
  private(set) var allowed: DocumentSet?
  /// The filters that only ``all`` was restricted by, because looking at every document costs more.
  private var filters: [(Int) -> Bool] = []
  /// The words that can be misspelt: of no field, in the order they were typed.
  private(set) var words: [Word] = []
  /// The words that were asked for in one field.
  private(set) var fielded: [Word] = []

  /// Begins with every document of a set.
  init(among everything: DocumentSet) {
    self.everything = everything
  }

  /// Those that match everything, as a set.
  var matching: DocumentSet { all ?? everything }

  /// How many match everything.
  ///
  /// - Complexity: O(documents / 64), O(1) for one word alone.
  var count: Int? { known ?? all?.count }

  /// Whether a document may be shown as an approximate result.
  func isAllowed(_ document: Int) -> Bool {
    allowed?.contains(document) != false && all?.contains(document) == false
      && filters.allSatisfy { $0(document) }
  }

  /// Keeps what has a word.
  mutating func keep(_ found: DocumentSet, of clause: SearchQuery.Clause) {
    let word = Word(clause: clause, documents: found, count: found.count)
    if clause.field == nil {
      words.append(word)
    } else {
      fielded.append(word)
      restrict(&allowed, to: found, isNegated: false)
    }
    let isFirst = all == nil
    restrict(&all, to: found, isNegated: false)
    known = isFirst ? word.count : nil
  }

  /// Takes in documents that match the words in another way, where nothing asked before leaves them out.
  mutating func admit(_ documents: [Int], among before: DocumentSet?) {
    guard let all else { return }
    for document in documents where !all.contains(document) {
      guard before?.contains(document) != false else { continue }
      self.all?.insert(document)
      known = known.map { $0 + 1 }
    }
  }

  /// Keeps what is in a set, or what is not.
  mutating func restrict(to found: DocumentSet, isNegated: Bool = false) {
    restrict(&all, to: found, isNegated: isNegated)
    restrict(&allowed, to: found, isNegated: isNegated)
    known = nil
  }

  /// Keeps of the matches those that pass a filter.
  ///
  /// - Complexity: O(matches).
  mutating func restrict(to passes: @escaping (Int) -> Bool) {
    var passed = DocumentSet(of: everything.words.count * 64)
    matching.visit { document in
      if passes(document) { passed.insert(document) }
      return true
    }
    all = passed
    known = nil
    filters.append(passes)
  }

  private func restrict(
    _ set: inout DocumentSet?, to found: DocumentSet, isNegated: Bool
  ) {
    if isNegated {
      if set == nil { set = everything }
      set?.subtract(found)
    } else if set == nil {
      set = found
    } else {
      set?.formIntersection(found)
    }
  }
}
