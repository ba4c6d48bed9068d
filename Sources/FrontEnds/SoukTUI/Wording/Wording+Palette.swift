extension Wording {
  /// The title of the list of commands.
  static let palette = "commands"
  /// Said in its empty line.
  static let palettePlaceholder = "a word, a command's name or a key"
  /// Said when no command has every word that was typed.
  static let noCommand = "no command has all of that; fewer letters find more"
  /// Why a command does nothing: there is no row.
  static let needsRow = "no row is here to act on"
  /// Why a command does nothing: nothing was installed that could be copied.
  static let needsPlace = "nothing was installed, so there is no path"

  /// Why a command does nothing: it acts in other places.
  static func actsOnly(_ places: Set<KeyContext>) -> String {
    let named = KeyContext.allCases.filter(places.contains).map { words($0) }
    let more = named.count > 2 ? " and \(named.count - 2) more places" : ""
    return "only " + named.prefix(2).joined(separator: ", ") + more
  }
}
