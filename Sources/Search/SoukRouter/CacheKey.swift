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
  /// The hash of all that, found once: a key is looked up in several tables on its way.
  private let hash: Int

  /// Makes a key from its parts.
  package init(tier: CacheTier, backend: BackendKind, text: String) {
    self.tier = tier
    self.backend = backend
    self.text = text
    var hasher = Hasher()
    hasher.combine(tier)
    hasher.combine(backend)
    hasher.combine(text)
    hash = hasher.finalize()
  }

  package static func == (left: Self, right: Self) -> Bool {
    left.hash == right.hash && left.tier == right.tier && left.backend == right.backend
      && left.text == right.text
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(hash) }

  /// The key of a package in a row tier or in `versions`.
  init(_ id: PackageID, tier: CacheTier, backend: BackendKind) {
    self.init(tier: tier, backend: backend, text: "\(id.registry.description):\(id.name.raw)")
  }

  /// The key of a search: equal where the parsed queries are, however they were typed.
  init(_ request: SearchRequest, backend: BackendKind) {
    let name = request.query.foldedName
    var text = ""
    // The words stand in it twice, and little else: room for all of it at once.
    text.reserveCapacity(2 * name.utf8.count + 64)
    text += name
    for clause in request.query.clauses {
      text += clause.isNegated ? "\u{1F}-" : "\u{1F}+"
      text += clause.isPrefix ? "*" : "="
      text += clause.field?.rawValue ?? ""
      text += ":"
      for (place, token) in clause.tokens.enumerated() {
        if place > 0 { text += " " }
        text += token
      }
      for part in clause.parts {
        text += "\u{1C}"
        text += part
      }
    }
    for filter in request.query.filters {
      text += "\u{1D}"
      text += filter.canonical
    }
    text += "\u{1E}"
    text += request.registry?.description ?? ""
    text += "\u{1F}"
    if let category = request.category {
      text += "c"
      text += category
    }
    text += "\u{1F}"
    text += request.sort.rawValue
    for number in [request.offset, request.limit] {
      text += "\u{1F}"
      text += String(number)
    }
    self.init(tier: .searches, backend: backend, text: text)
  }
}
