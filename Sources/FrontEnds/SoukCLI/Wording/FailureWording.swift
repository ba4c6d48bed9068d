import SoukEngine
import SoukModel

/// The words for what failing releases have in common.
enum FailureWording {
  /// What is shared in one word, for programs.
  static func kind(_ shared: FailureGroup.Shared) -> String {
    switch shared {
    case .key: "key"
    case .window: "window"
    case .registry: "registry"
    }
  }

  /// What is shared in a few words, for people.
  static func sentence(_ shared: FailureGroup.Shared) -> String {
    switch shared {
    case .key(let id): "key \(id.escapedPrefix(40))"
    case .registry(let name): "registry \(name)"
    case .window(let name, let from, let to):
      from == to
        ? "registry \(name), published at \(Figures.moment(from))"
        : "registry \(name), published from \(Figures.moment(from)) to \(Figures.moment(to))"
    }
  }
}
