package import SoukModel
import SoukSearch

/// What a cached answer is the answer to.
package struct CacheKey: Hashable, Sendable {
  /// The tier.
  package let tier: CacheTier
  /// The backend that answered.
  package let backend: BackendKind
  /// The question, as text that is the same for equal questions only.
  package let text: String

  /// Makes a key from its parts.
  package init(tier: CacheTier, backend: BackendKind, text: String) {
    self.tier = tier
    self.backend = backend
    self.text = text
  }

  /// The key of a package in a row tier or in `versions`.
  init(_ id: PackageID, tier: CacheTier, backend: BackendKind) {
    self.init(tier: tier, backend: backend, text: "\(id.registry.description):\(id.name.raw)")
  }

  /// The key of a search: equal where the parsed queries are, however they were typed.
  init(_ request: SearchRequest, backend: BackendKind) {
    var text = request.query.foldedName
    for clause in request.query.clauses {
      text += clause.isNegated ? "\u{1F}-" : "\u{1F}+"
      text += clause.isPrefix ? "*" : "="
      text += clause.field?.rawValue ?? ""
      text += ":" + clause.tokens.joined(separator: " ")
    }
    for filter in request.query.trust {
      text += filter.isNegated ? "\u{1D}-" : "\u{1D}+"
      text += (filter.isPrefix ? "*" : "=") + filter.word
    }
    text += "\u{1E}\(request.registry?.description ?? "")\u{1F}"
    text += request.category.map { "c" + $0 } ?? ""
    text += "\u{1F}\(request.sort.rawValue)\u{1F}\(request.offset)\u{1F}\(request.limit)"
    self.init(tier: .searches, backend: backend, text: text)
  }
}
