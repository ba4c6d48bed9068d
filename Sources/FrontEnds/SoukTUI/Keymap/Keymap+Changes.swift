import SoukEngine
import SoukScreen

extension Keymap {
  /// The key that ends souk wherever a person is; no setting takes it.
  static let alwaysQuits = KeyStroke(.character("c"), .control)

  /// Whether a key types something in a place.
  static func isText(_ key: KeyStroke, in place: KeyContext) -> Bool {
    guard KeyContext.typing.contains(place), case .character = key.key else { return false }
    return key.modifiers.subtracting(.shift).isEmpty
  }

  /// The built-in keys with a person's changes, and what of these cannot be done.
  ///
  /// A person's key beats a built-in one; a line for one place beats a line for every place; of two
  /// lines that are equal so far, the first in the file keeps the key.
  static func changed(by settings: KeySettings) -> (keymap: Keymap, faults: [KeymapFault]) {
    guard !settings.entries.isEmpty else { return (builtIn, []) }
    var faults: [KeymapFault] = []
    let changes = settings.entries.compactMap {
      KeymapChange($0, among: builtInBindings, faults: &faults)
    }
    var claims = KeyClaims()
    for change in changes where change.place != nil { claims.take(change, faults: &faults) }
    for change in changes where change.place == nil { claims.take(change, faults: &faults) }
    let keymap = Keymap(builtInBindings.flatMap { claims.applied(to: $0) })
    faults += claims.bereft(builtIn: builtIn, changed: keymap)
    faults.sort { ($0.line ?? .max) < ($1.line ?? .max) }
    return (keymap, faults)
  }
}
