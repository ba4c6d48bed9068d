import SoukModel
import SoukRegistry
import SoukTrust

/// A client of a staged registry that keeps its state as a file would hold it.
struct StagedClient {
  let registry: StagedRegistry
  var pin = RootPin.none
  var now = StagedRegistry.now
  /// The state as text; nil before the first root.
  private(set) var text: String?
  /// The last refresh.
  private(set) var last: MetadataRefresh?

  init(_ registry: StagedRegistry, pin: RootPin = .none) {
    self.registry = registry
    self.pin = pin
  }

  /// What is remembered, read back from its text.
  var state: MetadataState? {
    get throws { try text.map { text throws(Finding) in try MetadataState(parsing: text) } }
  }

  /// Refreshes once; the answer is the code of what was refused, or the sort of another failure.
  mutating func refresh() throws -> String {
    let refresh = MetadataRefresh(of: registry.files, since: try state, pin: pin, now: now)
    text = refresh.state?.text
    last = refresh
    guard let failure = refresh.failure else { return "ok" }
    return failure.code?.rawValue ?? failure.kind.rawValue
  }

  /// The versions and serials that are believed: root, head, index.
  var believed: [Int64?] {
    get throws {
      let state = try state
      return [state?.root.version, state?.head?.serial, state?.index?.serial]
    }
  }
}
