import SoukCatalogue
import SoukModel
import SoukSearch

/// Answers a search request from a ``SearchIndex``.
struct QueryEvaluator {
  /// The index that is searched.
  let index: SearchIndex
  /// Gives the searched text of a document by its number, to confirm phrases.
  let text: (Int64) throws -> SearchableText?
  /// Ends the work early.
  let cancellation: Cancellation

  /// What an evaluation found.
  struct Answer {
    /// The requested window: document ordinals in order, with their scores.
    var window: [TopDocuments.Entry]
    /// How many documents match.
    var total: Int
  }

  /// Evaluates `request`.
  ///
  /// - Complexity: O(postings of the matching terms + documents × clauses).
  /// - Returns: nil where the search was cancelled.
  func evaluate(_ request: SearchRequest) throws -> Answer? {
    guard var scores = try matches(of: request.query) else { return nil }
    filter(&scores, by: request)
    return window(of: scores, request)
  }

  /// The score of each document that matches all clauses; -1 where it does not.
  private func matches(of query: SearchQuery) throws -> [Int32]? {
    let matcher = ClauseMatcher(index: index, cancellation: cancellation)
    var scores = [Int32](repeating: 0, count: index.documentCount)
    for clause in query.clauses {
      guard var masks = matcher.masks(of: clause) else { return nil }
      if clause.tokens.count > 1 { try confirm(clause, in: &masks, scores: scores) }
      for document in scores.indices where scores[document] >= 0 {
        let matches = masks[document] != 0
        if clause.isNegated {
          if matches { scores[document] = -1 }
        } else if matches {
          scores[document] += Int32(PostingMask.weights[Int(masks[document])])
        } else {
          scores[document] = -1
        }
      }
      if cancellation.isCancelled { return nil }
    }
    for filter in query.trust {
      let marks = matcher.marks(of: filter)
      for document in scores.indices where marks[document] == filter.isNegated {
        scores[document] = -1
      }
      if cancellation.isCancelled { return nil }
    }
    let name = query.foldedName
    guard !name.isEmpty else { return scores }
    for document in matcher.documents(namedFrom: name, limit: 1_024)
    where scores[document] >= 0 {
      scores[document] += 150
    }
    for document in matcher.documents(named: name) where scores[document] >= 0 {
      scores[document] += Self.exactNameBonus
    }
    return scores
  }

  /// Above every sum of other parts, so that an exact name is always first.
  static let exactNameBonus: Int32 = 1 << 24

  /// Leaves of a phrase's candidates those in whose text the tokens stand side by side.
  private func confirm(
    _ clause: SearchQuery.Clause, in masks: inout [UInt8], scores: [Int32]
  ) throws {
    let fields = clause.field.map { [$0] } ?? SearchField.allCases
    for document in masks.indices where masks[document] != 0 && scores[document] >= 0 {
      if cancellation.isCancelled { return }
      guard let text = try text(index.number(of: document)) else {
        masks[document] = 0
        continue
      }
      var confirmed: UInt8 = 0
      for field in fields where Self.contains(clause, in: text.tokens(of: field)) {
        confirmed |= field.mask
      }
      masks[document] &= confirmed == 0 ? 0 : confirmed | ~PostingMask.fields
    }
  }

  private static func contains(_ clause: SearchQuery.Clause, in tokens: [String]) -> Bool {
    let phrase = clause.tokens
    guard tokens.count >= phrase.count else { return false }
    return (0...tokens.count - phrase.count).contains { start in
      phrase.indices.allSatisfy { offset in
        let token = tokens[start + offset]
        return clause.isPrefix && offset == phrase.count - 1
          ? token.hasPrefix(phrase[offset]) : token == phrase[offset]
      }
    }
  }

  private func filter(_ scores: inout [Int32], by request: SearchRequest) {
    if let registry = request.registry {
      let label = index.labels.firstIndex(of: registry.description)
      for document in scores.indices where index.registry(of: document) != label {
        scores[document] = -1
      }
    }
    if let category = request.category {
      let label = index.labels.firstIndex(of: TextFolding.fold(category))
      for document in scores.indices where index.category(of: document) != label {
        scores[document] = -1
      }
    }
  }

  private func window(of scores: [Int32], _ request: SearchRequest) -> Answer {
    let (end, overflow) = request.offset.addingReportingOverflow(request.limit)
    var top = TopDocuments(capacity: overflow ? index.documentCount : min(end, index.documentCount))
    var total = 0
    for document in scores.indices where scores[document] >= 0 {
      total += 1
      let score =
        switch request.sort {
        case .relevance where request.query.isEmpty: Int64(0)
        case .relevance: Int64(scores[document]) + popularity(of: document)
        case .downloads: index.downloads(of: document)
        case .name: -Int64(index.nameRank(of: document))
        }
      top.offer(.init(score: score, document: document))
    }
    return Answer(window: Array(top.sorted().dropFirst(request.offset)), total: total)
  }

  /// What popularity adds to a score, in hundredths: 20 for each doubling of the people who want it.
  private func popularity(of document: Int) -> Int64 {
    Int64(DocumentNumber.popularity(of: index.number(of: document)) * 20)
  }
}
