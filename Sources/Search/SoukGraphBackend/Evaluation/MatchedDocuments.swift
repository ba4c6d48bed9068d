import SoukSearch

/// The documents that match a query, and those of each of its words.
struct MatchedDocuments {
  /// A word with the documents that have it.
  struct Word {
    /// The clause, of one token.
    var clause: SearchQuery.Clause
    /// Its documents.
    var documents: DocumentSet
    /// About how many those are.
    var count: Int
  }

  /// How many documents there are at all.
  let documentCount: Int
  /// Those that match everything; nil while nothing was asked.
  private(set) var all: DocumentSet?
  /// Those that match everything but the words; nil for all.
  private(set) var allowed: DocumentSet?
  /// The filters that only ``all`` was restricted by, because looking at every document costs more.
  private var filters: [(Int) -> Bool] = []
  /// The words that can be misspelt: of no field, in the order they were typed.
  private(set) var words: [Word] = []
  /// The words that were asked for in one field.
  private(set) var fielded: [Word] = []

  /// Begins with every one of `documentCount` documents.
  init(documentCount: Int) {
    self.documentCount = documentCount
  }

  /// Those that match everything, as a set.
  var matching: DocumentSet { all ?? DocumentSet(allOf: documentCount) }

  /// Whether a document may be shown as an approximate result.
  func isAllowed(_ document: Int) -> Bool {
    allowed?.contains(document) != false && all?.contains(document) == false
      && filters.allSatisfy { $0(document) }
  }

  /// Keeps what has a word.
  ///
  /// - Parameter count: about how many documents have it.
  mutating func keep(_ found: DocumentSet, of clause: SearchQuery.Clause, count: Int) {
    let word = Word(clause: clause, documents: found, count: count)
    if clause.field == nil {
      words.append(word)
    } else {
      fielded.append(word)
      restrict(&allowed, to: found, isNegated: false)
    }
    restrict(&all, to: found, isNegated: false)
  }

  /// Takes in documents that match the words in another way, where nothing asked before leaves them out.
  mutating func admit(_ documents: [Int], among before: DocumentSet?) {
    guard let all else { return }
    for document in documents where !all.contains(document) {
      if before?.contains(document) != false { self.all?.insert(document) }
    }
  }

  /// Keeps what is in a set, or what is not.
  mutating func restrict(to found: DocumentSet, isNegated: Bool = false) {
    restrict(&all, to: found, isNegated: isNegated)
    restrict(&allowed, to: found, isNegated: isNegated)
  }

  /// Keeps of the matches those that pass a filter.
  ///
  /// - Complexity: O(matches).
  mutating func restrict(to passes: @escaping (Int) -> Bool) {
    var passed = DocumentSet(of: documentCount)
    matching.visit { document in
      if passes(document) { passed.insert(document) }
      return true
    }
    all = passed
    filters.append(passes)
  }

  private func restrict(
    _ set: inout DocumentSet?, to found: DocumentSet, isNegated: Bool
  ) {
    if isNegated {
      if set == nil { set = DocumentSet(allOf: documentCount) }
      set?.subtract(found)
    } else if set == nil {
      set = found
    } else {
      set?.formIntersection(found)
    }
  }
}
