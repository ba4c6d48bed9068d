import SoukRollout
import SoukScreen

extension Keymap {
  /// Every key that souk comes with.
  static let builtInBindings: [KeyBinding] =
    focus + movement + views + actions + installing + trust + operating + editing + program

  private static let focus: [KeyBinding] = [
    bind(.open, [key(.enter)], [.search, .list], Wording.Keys.open, 20),
    bind(.toList, [key(.tab), key(.down), key(.escape)], [.search], Wording.Keys.list, 10),
    bind(.toDetails, [key(.tab)], [.list], Wording.Keys.details, 30),
    bind(.toSearch, [letter("/"), key(.escape), shiftTab], [.list], Wording.Keys.search, 10),
    bind(.toList, [key(.escape), shiftTab], [.details, .trust], Wording.Keys.list, 10),
    bind(.inspect, [key(.enter)], [.trust], Wording.Keys.inspect, 20),
    bind(.toSearch, [letter("/"), key(.tab)], [.details, .trust], Wording.Keys.search, 30),
    bind(.open, [key(.enter)], [.failures], Wording.Keys.open, 10),
    bind(.open, [key(.enter)], [.note], Wording.Keys.keepNote, 10),
    bind(.open, [key(.enter)], [.comparison], Wording.Keys.fields, 10),
    bind(.toSearch, [letter("/")], [.comparison, .fields], Wording.Keys.typeOn, 12),
    bind(
      .toList, [key(.enter), key(.tab), key(.down), key(.escape)], [.comparisonSearch],
      Wording.Keys.columns, 10),
    bind(.open, [key(.enter)], [.palette], Wording.Keys.run, 10),
    bind(.back, [key(.escape)], [.palette], Wording.Keys.close, 20),
    bind(.open, [key(.enter)], [.themes], Wording.Keys.keepTheme, 10),
    bind(.open, [key(.enter)], [.why], Wording.Keys.askWhy, 10),
    bind(.back, [key(.escape)], [.why], Wording.Keys.leave, 20),
    bind(.open, [key(.enter)], [.facets], Wording.Keys.addFacet, 10),
    bind(.back, [key(.escape)], [.facets], Wording.Keys.close, 20),
    bind(.back, [key(.escape)], [.comparison], Wording.Keys.leave),
    bind(.back, [key(.escape)], [.fields, .inspector], Wording.Keys.back, 10),
    bind(.back, [key(.escape)], [.failures], Wording.Keys.leave, 50),
    bind(.back, [key(.escape)], [.dashboard], Wording.Keys.leave, 10),
    bind(.back, [key(.escape)], [.installed], Wording.Keys.leave, 50),
    bind(.back, [key(.escape)], [.note], Wording.Keys.dropNote, 20),
    bind(.back, [key(.escape)], [.themes], Wording.Keys.oldTheme, 20),
    bind(
      .back, [key(.escape), letter("?"), letter("q"), key(.enter)],
      [.help, .explanation, .evidence],
      Wording.Keys.close, 10),
  ]

  private static let movement: [KeyBinding] = [
    bind(.up, [key(.up), letter("k"), control("p")], lists, Wording.Keys.up),
    bind(.down, [key(.down), letter("j"), control("n")], lists, Wording.Keys.down),
    bind(.up, [key(.up), control("p")], [.palette], Wording.Keys.up),
    bind(.down, [key(.down), control("n")], [.palette], Wording.Keys.down),
    bind(.pageUp, [key(.pageUp), control("b")], lists, Wording.Keys.pageUp),
    bind(.pageDown, [key(.pageDown), control("f")], lists, Wording.Keys.pageDown),
    bind(.pageUp, [key(.pageUp)], [.search, .palette], Wording.Keys.pageUp),
    bind(.pageDown, [key(.pageDown)], [.search, .palette], Wording.Keys.pageDown),
    bind(.halfUp, [control("u")], lists, Wording.Keys.halfUp),
    bind(.halfDown, [control("d")], lists, Wording.Keys.halfDown),
    bind(.up, [key(.up)], [.why], Wording.Keys.up),
    bind(.down, [key(.down)], [.why], Wording.Keys.down),
    bind(.pageUp, [key(.pageUp)], [.why], Wording.Keys.pageUp),
    bind(.pageDown, [key(.pageDown)], [.why], Wording.Keys.pageDown),
    bind(
      .first, [key(.home), letter("g"), alt("<")], lists.subtracting(KeyContext.inspecting),
      Wording.Keys.first),
    bind(.first, [key(.home), alt("<")], KeyContext.inspecting, Wording.Keys.first),
    bind(.last, [key(.end), letter("G"), alt(">")], lists, Wording.Keys.last),
    bind(.left, [key(.left), letter("[")], withDetails, Wording.Keys.previousTab),
    bind(.right, [key(.right), letter("]")], withDetails, Wording.Keys.nextTab, 40),
    bind(.left, [key(.left)], [.failures], Wording.Keys.fold),
    bind(.right, [key(.right)], [.failures], Wording.Keys.unfold),
    bind(.nextDisagreement, [letter("n")], [.comparison], Wording.Keys.nextDisagreement, 13),
    bind(.previousDisagreement, [letter("N")], [.comparison], Wording.Keys.previousDisagreement),
    bind(.judgeSides(.worse), [letter("1")], [.comparison], Wording.Keys.v1Better, 14),
    bind(.judgeSides(.better), [letter("2")], [.comparison], Wording.Keys.v2Better, 15),
    bind(.judgeSides(.same), [letter("=")], [.comparison], Wording.Keys.asGood),
    bind(.keepCase, [letter("s")], [.comparison], Wording.Keys.keepCase),
    bind(.left, [key(.left)], [.comparison], Wording.Keys.v1),
    bind(.right, [key(.right)], [.comparison], Wording.Keys.v2),
  ]

  private static let views: [KeyBinding] = [
    bind(.toggleBackend, [function(2), alt("v")], KeyContext.browsing, Wording.Keys.toggle, 50),
    bind(.compare, [function(3), alt("c")], KeyContext.browsing, Wording.Keys.compare, 60),
    bind(
      .compare, [function(3), alt("c")], [.comparison, .comparisonSearch, .fields],
      Wording.Keys.leave, 11),
    bind(
      .operations, [function(5), alt("o")], fromAnywhere.subtracting([.operations]),
      Wording.Keys.operations, 98),
    bind(.operations, [function(5), alt("o")], [.operations], Wording.Keys.leave),
    bind(.status, [function(6), alt("s")], KeyContext.browsing, Wording.Keys.status, 70),
    bind(
      .failures, [function(7), alt("x")], fromAnywhere.subtracting([.failures]),
      Wording.Keys.failures, 95),
    bind(.failures, [function(7), alt("x")], [.failures], Wording.Keys.leave),
    bind(.palette, [alt("p"), letter(":")], KeyContext.commands, Wording.Keys.palette),
    bind(.palette, [alt("p")], [.search], Wording.Keys.palette, 105),
    bind(.palette, [alt("p")], [.comparisonSearch], Wording.Keys.palette),
    bind(.toggleMouse, [alt("m")], KeyContext.all, Wording.Keys.mouse),
    bind(.themes, [function(8), alt("t")], KeyContext.browsing, Wording.Keys.themes, 100),
    bind(
      .installed, [function(9), alt("i")], fromAnywhere.subtracting([.installed]),
      Wording.Keys.installed, 96),
    bind(.installed, [function(9), alt("i")], [.installed], Wording.Keys.leave),
    bind(
      .dashboard, [function(10), alt("d")], fromAnywhere.subtracting([.dashboard]),
      Wording.Keys.dashboard, 97),
    bind(.dashboard, [function(10), alt("d")], [.dashboard], Wording.Keys.leave),
    bind(.help, [letter("?"), function(1), alt("h")], withDetails, Wording.Keys.help, 42),
    bind(
      .help, [letter("?"), function(1), alt("h")], KeyContext.commands.subtracting(withDetails),
      Wording.Keys.help, 90),
    bind(.help, [function(1), alt("h")], queries, Wording.Keys.help, 90),
  ]

  private static let actions: [KeyBinding] = [
    bind(.page(.overview), [letter("1")], withDetails, Wording.Keys.overview),
    bind(.page(.versions), [letter("2")], withDetails, Wording.Keys.versions),
    bind(.page(.dependencies), [letter("3")], withDetails, Wording.Keys.dependencies),
    bind(.page(.trust), [letter("4")], withDetails, Wording.Keys.trust),
    bind(.page(.validation), [letter("5")], withDetails, Wording.Keys.checks),
    bind(.page(.maturity), [letter("6")], withDetails, Wording.Keys.maturity),
    bind(.page(.readme), [letter("7")], withDetails, Wording.Keys.readme),
    bind(.why, [function(4), alt("w")], KeyContext.browsing, Wording.Keys.why, 105),
    bind(.why, [function(4), alt("w")], [.why], Wording.Keys.leave),
    bind(.facets, [letter("f"), alt("g")], withDetails, Wording.Keys.facets),
    bind(.facets, [alt("g")], [.search], Wording.Keys.facets),
    bind(
      .copyName, [letter("y")],
      KeyContext.commands.subtracting(KeyContext.inspecting.union(KeyContext.nameless)),
      Wording.Keys.copyName),
    bind(.copyChecksum, [letter("c")], [.list, .details], Wording.Keys.copyChecksum),
    bind(.copyDetails, [letter("Y")], [.list, .details], Wording.Keys.copyDetails),
    bind(.refresh, [letter("r")], withDetails, Wording.Keys.refresh),
    bind(.judge(.better), [letter("+")], withDetails, Wording.Keys.better),
    bind(.judge(.same), [letter("=")], withDetails, Wording.Keys.same),
    bind(.judge(.worse), [letter("-")], withDetails, Wording.Keys.worse),
  ]

  private static let installing: [KeyBinding] = [
    bind(.tree, [letter("t")], [.list, .details], Wording.Keys.tree),
    bind(.open, [key(.enter)], [.tree], Wording.Keys.open, 10),
    bind(.left, [key(.left)], [.tree], Wording.Keys.fold),
    bind(.right, [key(.right)], [.tree], Wording.Keys.unfold),
    bind(.tree, [key(.escape), letter("t")], [.tree], Wording.Keys.leave, 20),
    bind(.graph, [function(11), alt("e")], fromAnywhere.subtracting([.graph]), Wording.Keys.graph),
    bind(.graph, [function(11), alt("e")], [.graph, .graphPrompt], Wording.Keys.leave),
    bind(.open, [key(.enter)], [.graph], Wording.Keys.walk, 10),
    bind(.left, [key(.left)], [.graph], Wording.Keys.fold),
    bind(.right, [key(.right)], [.graph], Wording.Keys.unfold, 15),
    bind(.toSearch, [letter("/")], [.graph], Wording.Keys.askGraph, 20),
    bind(.questions, [letter("n")], [.graph], Wording.Keys.questions, 25),
    bind(.back, [key(.escape)], [.graph], Wording.Keys.back, 30),
    bind(.open, [key(.enter)], [.graphPrompt], Wording.Keys.askGraph, 10),
    bind(.complete, [key(.tab), control(" ")], [.graphPrompt], Wording.Keys.complete, 20),
    bind(.back, [key(.escape), key(.down)], [.graphPrompt], Wording.Keys.back, 30),
    bind(.mark, [key(.character(" "))], [.list], Wording.Keys.mark),
    bind(.basket, [letter("b")], [.list, .details], Wording.Keys.basket),
    bind(.basket, [key(.escape), letter("b")], [.basket], Wording.Keys.leave, 30),
    bind(.installBasket, [letter("I")], withDetails, Wording.Keys.installBasket),
    bind(.installBasket, [key(.enter), letter("i")], [.basket], Wording.Keys.installBasket, 10),
    bind(
      .unmark, [letter("x"), key(.delete), key(.character(" "))], [.basket], Wording.Keys.unmark, 20
    ),
    bind(.searches, [alt("r")], fromAnywhere.subtracting([.searches]), Wording.Keys.searches),
    bind(.searches, [key(.escape), alt("r")], [.searches], Wording.Keys.leave, 40),
    bind(.open, [key(.enter)], [.searches], Wording.Keys.askAgain, 10),
    bind(.nextRegistry, [alt(".")], KeyContext.browsing, Wording.Keys.nextRegistry),
    bind(.previousRegistry, [alt(",")], KeyContext.browsing, Wording.Keys.previousRegistry),
    bind(.keepSearch, [alt("k")], KeyContext.browsing, Wording.Keys.keepSearch),
    bind(.keepSearch, [letter("s"), alt("k")], [.searches], Wording.Keys.keepSearch, 20),
    bind(.forget, [letter("x"), key(.delete)], [.searches], Wording.Keys.forget, 30),
    bind(.wider, [letter(">")], withDetails, Wording.Keys.wider),
    bind(.narrower, [letter("<")], withDetails, Wording.Keys.narrower),
    bind(.install, [letter("i")], withDetails, Wording.Keys.install, 35),
    bind(.open, [letter("y"), key(.enter)], [.plan], Wording.Keys.agree, 10),
    bind(.back, [key(.escape), letter("n")], [.plan], Wording.Keys.changeNothing, 20),
    bind(.back, [key(.escape)], [.installing], Wording.Keys.stop, 10),
    bind(.open, [key(.enter)], [.refused], Wording.Keys.inspect, 10),
    bind(.back, [key(.escape)], [.refused], Wording.Keys.leave, 20),
    bind(.open, [key(.enter), key(.escape)], [.outcome], Wording.Keys.close, 10),
    bind(.copyPlace, [letter("c")], [.outcome], Wording.Keys.copyPlace, 20),
    bind(.open, [key(.enter)], [.installed], Wording.Keys.details, 40),
    bind(.update, [letter("u")], [.installed], Wording.Keys.update, 10),
    bind(.updateAll, [letter("U")], [.installed], Wording.Keys.updateAll, 20),
    bind(.uninstall, [letter("x"), key(.delete)], [.installed], Wording.Keys.uninstall, 30),
    bind(.copyPlace, [letter("c")], [.installed], Wording.Keys.copyPath, 60),
  ]

  private static let trust: [KeyBinding] = [
    bind(.sameCause, [letter("g")], KeyContext.inspecting, Wording.Keys.sameCause, 31),
    bind(.copyText, [letter("y")], KeyContext.inspecting, Wording.Keys.copyText, 32),
    bind(.copyText, [letter("y")], [.dashboard], Wording.Keys.copyText, 60),
    bind(.copyDetails, [letter("Y")], KeyContext.inspecting, Wording.Keys.copyJSON, 33),
    bind(.saveEvidence, [letter("b")], KeyContext.inspecting, Wording.Keys.saveEvidence, 34),
    bind(.copyCommand, [letter("c")], KeyContext.inspecting, Wording.Keys.copyCommand, 36),
    bind(.verifyAll, [letter("v")], [.failures], Wording.Keys.verifyAll, 20),
    bind(.note, [letter("n")], [.failures], Wording.Keys.note, 30),
    bind(.handle, [letter("m")], [.failures], Wording.Keys.handle, 40),
    bind(
      .explain, [letter("e")], KeyContext.inspecting.union([.failures]), Wording.Keys.explain, 45),
  ]

  private static let operating: [KeyBinding] = [
    bind(.open, [key(.enter)], [.operations], Wording.Keys.evidence, 10),
    bind(.readOperations, [letter("r")], [.operations], Wording.Keys.readAnew, 20),
    bind(.advance, [letter("a")], [.operations], Wording.Keys.advance, 25),
    bind(.rollBack, [letter("b")], [.operations], Wording.Keys.rollBack, 30),
    bind(.diagnose, [letter("d")], [.operations], Wording.Keys.diagnose, 35),
    bind(.back, [key(.escape)], [.operations], Wording.Keys.leave, 50),
    bind(
      .waterfall, [function(12), alt("l")], fromAnywhere.subtracting([.waterfall]),
      Wording.Keys.waterfall),
    bind(.waterfall, [function(12), alt("l")], [.waterfall], Wording.Keys.leave),
    bind(.open, [key(.enter)], [.waterfall], Wording.Keys.askAgain, 10),
    bind(.back, [key(.escape)], [.waterfall], Wording.Keys.leave, 20),
    bind(.open, [letter("y")], [.confirmation], Wording.Keys.yes, 10),
    bind(.back, [key(.escape), letter("n")], [.confirmation], Wording.Keys.no, 20),
  ]

  private static let editing: [KeyBinding] = [
    bind(.older, [key(.up), control("p")], queries, Wording.Keys.older),
    bind(.newer, [control("n")], queries, Wording.Keys.newer),
    bind(.complete, [control(" ")], queries, Wording.Keys.complete),
    bind(.edit, [control("u")], typing, Wording.Keys.clearBefore, 110),
    bind(.edit, [control("k")], typing, Wording.Keys.clearAfter),
    bind(.edit, [control("w"), KeyStroke(.backspace, .alt)], typing, Wording.Keys.clearWord),
    bind(.edit, [key(.home), control("a")], typing, Wording.Keys.lineStart),
    bind(.edit, [key(.end), control("e")], typing, Wording.Keys.lineEnd),
    bind(.edit, [alt("b"), KeyStroke(.left, .control)], typing, Wording.Keys.wordLeft),
    bind(.edit, [alt("f"), KeyStroke(.right, .control)], typing, Wording.Keys.wordRight),
  ]

  private static let program: [KeyBinding] = [
    bind(.quit, [letter("q")], KeyContext.commands, Wording.Keys.quit, 120),
    bind(.quit, [control("c")], KeyContext.all, Wording.Keys.quit),
    bind(.suspend, [control("z")], KeyContext.all, Wording.Keys.suspend),
  ]

  private static let lists: Set<KeyContext> = KeyContext.all.subtracting(
    KeyContext.typing.union([.confirmation]))
  private static let typing = KeyContext.typing
  /// Where pages can be shown from.
  private static let fromAnywhere = KeyContext.browsing.union(KeyContext.pages)
  private static let queries = KeyContext.queries
  private static let withDetails: Set<KeyContext> = [.list, .details, .trust]
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
