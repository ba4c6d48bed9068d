import SoukScreen

extension Keymap {
  /// Every key there is.
  static let bindings: [KeyBinding] = focus + movement + views + actions + editing + program

  private static let focus: [KeyBinding] = [
    bind(.open, [key(.enter)], [.search, .list], Wording.Keys.open, 2),
    bind(.toList, [key(.tab), key(.down), key(.escape)], [.search], Wording.Keys.list, 1),
    bind(.toDetails, [key(.tab)], [.list], Wording.Keys.details, 3),
    bind(.toSearch, [letter("/"), key(.escape), shiftTab], [.list], Wording.Keys.search, 1),
    bind(.toList, [key(.escape), shiftTab], [.details], Wording.Keys.list, 1),
    bind(.toSearch, [letter("/"), key(.tab)], [.details], Wording.Keys.search, 3),
    bind(.open, [key(.enter)], [.comparison], Wording.Keys.fields, 1),
    bind(.open, [key(.enter)], [.themes], Wording.Keys.keepTheme, 1),
    bind(.back, [key(.escape)], [.comparison], Wording.Keys.leave),
    bind(.back, [key(.escape)], [.fields], Wording.Keys.back, 1),
    bind(.back, [key(.escape)], [.themes], Wording.Keys.oldTheme, 2),
    bind(
      .back, [key(.escape), letter("?"), letter("q"), key(.enter)], [.help],
      Wording.Keys.close, 1),
  ]

  private static let movement: [KeyBinding] = [
    bind(.up, [key(.up), letter("k")], lists, Wording.Keys.up),
    bind(.down, [key(.down), letter("j")], lists, Wording.Keys.down),
    bind(.pageUp, [key(.pageUp), control("b")], lists, Wording.Keys.pageUp),
    bind(.pageDown, [key(.pageDown), control("f")], lists, Wording.Keys.pageDown),
    bind(.pageUp, [key(.pageUp)], [.search], Wording.Keys.pageUp),
    bind(.pageDown, [key(.pageDown)], [.search], Wording.Keys.pageDown),
    bind(.first, [key(.home), letter("g")], lists, Wording.Keys.first),
    bind(.last, [key(.end), letter("G")], lists, Wording.Keys.last),
    bind(.left, [key(.left), letter("[")], [.list, .details], Wording.Keys.previousTab),
    bind(.right, [key(.right), letter("]")], [.list, .details], Wording.Keys.nextTab, 4),
    bind(.left, [key(.left)], [.comparison], Wording.Keys.v1),
    bind(.right, [key(.right)], [.comparison], Wording.Keys.v2),
  ]

  private static let views: [KeyBinding] = [
    bind(.toggleBackend, [function(2), alt("v")], KeyContext.browsing, Wording.Keys.toggle, 5),
    bind(.compare, [function(3), alt("c")], KeyContext.browsing, Wording.Keys.compare, 6),
    bind(.compare, [function(3), alt("c")], [.comparison, .fields], Wording.Keys.leave, 2),
    bind(.status, [function(6), alt("s")], KeyContext.browsing, Wording.Keys.status, 7),
    bind(.themes, [function(8), alt("t")], KeyContext.browsing, Wording.Keys.themes, 9),
    bind(.help, [letter("?"), function(1), alt("h")], KeyContext.commands, Wording.Keys.help, 8),
    bind(.help, [function(1), alt("h")], [.search], Wording.Keys.help, 8),
  ]

  private static let actions: [KeyBinding] = [
    bind(.page(.overview), [letter("1")], [.list, .details], Wording.Keys.overview),
    bind(.page(.versions), [letter("2")], [.list, .details], Wording.Keys.versions),
    bind(.page(.dependencies), [letter("3")], [.list, .details], Wording.Keys.dependencies),
    bind(.page(.trust), [letter("4")], [.list, .details], Wording.Keys.trust),
    bind(.copyName, [letter("y")], KeyContext.commands, Wording.Keys.copyName),
    bind(.copyChecksum, [letter("c")], [.list, .details], Wording.Keys.copyChecksum),
    bind(.copyDetails, [letter("Y")], [.list, .details], Wording.Keys.copyDetails),
    bind(.refresh, [letter("r")], [.list, .details], Wording.Keys.refresh),
  ]

  private static let editing: [KeyBinding] = [
    bind(.older, [key(.up), control("p")], [.search], Wording.Keys.older),
    bind(.newer, [control("n")], [.search], Wording.Keys.newer),
    bind(.edit, [control("u")], [.search], Wording.Keys.clearBefore, 10),
    bind(.edit, [control("k")], [.search], Wording.Keys.clearAfter),
    bind(.edit, [control("w"), KeyStroke(.backspace, .alt)], [.search], Wording.Keys.clearWord),
    bind(.edit, [key(.home), control("a")], [.search], Wording.Keys.lineStart),
    bind(.edit, [key(.end), control("e")], [.search], Wording.Keys.lineEnd),
    bind(.edit, [alt("b"), KeyStroke(.left, .control)], [.search], Wording.Keys.wordLeft),
    bind(.edit, [alt("f"), KeyStroke(.right, .control)], [.search], Wording.Keys.wordRight),
  ]

  private static let program: [KeyBinding] = [
    bind(.quit, [letter("q")], KeyContext.commands, Wording.Keys.quit, 11),
    bind(.quit, [control("c")], KeyContext.all, Wording.Keys.quit),
    bind(.suspend, [control("z")], KeyContext.all, Wording.Keys.suspend),
  ]

  private static let lists: Set<KeyContext> = KeyContext.all.subtracting([.search])
  private static let shiftTab = KeyStroke(.tab, .shift)

  private static func bind(
    _ command: Command, _ keys: [KeyStroke], _ contexts: Set<KeyContext>, _ words: String,
    _ footer: Int? = nil
  ) -> KeyBinding {
    KeyBinding(command: command, keys: keys, contexts: contexts, words: words, footer: footer)
  }

  private static func key(_ key: Key) -> KeyStroke { KeyStroke(key) }
  private static func letter(_ letter: Character) -> KeyStroke { KeyStroke(.character(letter)) }
  private static func control(_ letter: Character) -> KeyStroke {
    KeyStroke(.character(letter), .control)
  }
  private static func alt(_ letter: Character) -> KeyStroke { KeyStroke(.character(letter), .alt) }
  private static func function(_ number: Int) -> KeyStroke { KeyStroke(.function(number)) }
}
