import SoukEngine
import SoukModel
import SoukSearch

/// How the answer to a search is put to a person.
enum SearchWording {
  /// Nothing was found.
  static func nothing(_ query: String) -> String {
    let shown = RegistryText(query).escapedPrefix(200)
    return query.isEmpty
      ? "There is no package here. `souk registry refresh` reads the registries."
      : "Nothing matches “\(shown)”. Fewer or shorter words find more."
  }

  /// The window lies behind the last result.
  static func beyond(offset: Int, total: Int) -> String {
    total == 1 ? "There is 1 match." : "There are \(Figures.count(total)) matches, and none shown."
  }

  /// How many there are, who answered and how fast.
  static func count(
    shown: Int, offset: Int, total: Int, backend: BackendKind, milliseconds: Double
  ) -> String {
    let many =
      shown < total
      ? "\(offset + 1) to \(offset + shown) of \(Figures.count(total)) packages"
      : (total == 1 ? "1 package" : "\(Figures.count(total)) packages")
    let all = total == 0 ? "No exact match, \(shown) similar" : many
    return "\(all) · \(backend.rawValue) · \(Figures.milliseconds(milliseconds))"
  }

  /// One backend failed and the other answered; nil where that did not happen.
  static func fallback(_ answer: SearchAnswer) -> String? {
    guard let failure = answer.fellBackFrom else { return nil }
    let who = failure.backend.rawValue
    let instead = answer.page.backend.rawValue
    return "souk: \(who) did not answer: \(reason(failure.code)). \(instead) answered instead."
  }

  private static func reason(_ code: BackendError.Code) -> String {
    switch code {
    case .cancelled: "it was cancelled"
    case .notBuiltIn: "this souk was built without it"
    case .indexMissing: "its index is missing"
    case .indexStale: "its index is older than the catalogue"
    case .indexDamaged: "its index is damaged"
    case .storage: "the database could not be read"
    case .timeout: "it took too long"
    }
  }
}
