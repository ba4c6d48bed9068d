import SoukEngine
import SoukInstall
import SoukModel
import SoukScreen
import SoukSearch
import Testing

@testable import SoukTUI

/// The one list of keys: what is shown acts, and nothing acts twice.
@Suite struct KeymapTests {
  @Test(arguments: KeyContext.allCases)
  func aKeyDoesOneThingInAPlace(_ context: KeyContext) {
    var seen: Set<KeyStroke> = []
    for binding in Keymap.builtIn.bindings(in: context) {
      for key in binding.keys {
        #expect(seen.insert(key).inserted, "\(key) stands twice in \(context)")
        #expect(Keymap.builtIn.command(for: key, in: context) == binding.command)
      }
    }
  }

  @Test(arguments: KeyContext.allCases)
  func everyKeyThatIsListedDoesSomethingInItsPlace(_ context: KeyContext) {
    for binding in Keymap.builtIn.bindings(in: context) {
      for key in binding.keys {
        let works = Self.starts(context).contains { start in
          var state = start.state
          let before = String(reflecting: state)
          let effects = Browser.update(&state, .input(.key(key)))
          return !effects.isEmpty || String(reflecting: state) != before
        }
        #expect(works, "\(key) does nothing in \(context)")
      }
    }
  }

  @Test(arguments: KeyContext.allCases)
  func theFooterShowsOnlyKeysOfItsPlace(_ context: KeyContext) {
    let keys = Set(Keymap.builtIn.bindings(in: context).flatMap(\.keys).map(\.description))
    #expect(!Keymap.builtIn.footer(in: context).isEmpty)
    for hint in Keymap.builtIn.footer(in: context) {
      #expect(keys.contains(hint.key), "\(hint.key) is shown and does not act in \(context)")
    }
  }

  @Test func everyPrintableCharacterIsTextInTheSearchLine() {
    for scalar in (0x20...0x7E).compactMap(Unicode.Scalar.init) {
      var rig = Rig()
      rig.press(.letter(Character(scalar)))
      #expect(rig.state.editor.text == String(scalar))
      #expect(rig.state.focus == .search)
      #expect(rig.state.overlay == nil)
      #expect(!rig.state.isFinished)
    }
  }

  @Test func theListOfKeysHasEveryBinding() {
    let lines = HelpView.lines(of: .builtIn, first: .list)
    for binding in Keymap.builtIn.bindings {
      let keys = binding.keys.map(\.description).joined(separator: " ")
      let count = lines.count { $0.keys == keys && $0.words == binding.words }
      #expect(count >= binding.contexts.count, "\(keys) is missing from the list of keys")
    }
  }

  @Test func everyFunctionKeyHasATwinThatWorksInEveryBrowsingPlace() {
    for binding in Keymap.builtIn.bindings where binding.keys.contains(where: Self.isFunction) {
      #expect(binding.keys.contains { $0.modifiers.contains(.alt) })
    }
    for context in KeyContext.browsing {
      for number in [1, 2, 3, 5, 6, 7, 8, 9, 10, 12] {
        #expect(Keymap.builtIn.command(for: .f(number), in: context) != nil)
      }
    }
  }

  private static func isFunction(_ key: KeyStroke) -> Bool {
    if case .function = key.key { true } else { false }
  }

  /// States in a place from which each of its keys can be seen to act.
  private static func starts(_ context: KeyContext) -> [Rig] {
    var rig = Rig(FakeMarketplace(Shelf.entries + Shelf.many(60)), height: 12, themes: themes)
    rig.type("json jq")
    rig.press(.enter, .letter("/"), .control("u"))
    rig.state.history.record("older")
    switch context {
    case .search:
      var middle = rig
      middle.type("two words")
      middle.press(KeyStroke(.left, .control))
      var leafing = rig
      leafing.press(.up, .up)
      return [rig, middle, leafing]
    case .list: rig.press(.tab, .down, .down)
    case .details: rig.press(.tab, .tab, .letter("2"), .letter("1"), .down)
    case .trust, .inspector, .explanation:
      rig.press(.control("u"))
      rig.type("json-torn")
      rig.press(.enter, .letter("4"), .down)
      if context != .trust { rig.press(.enter, .down, .down) }
      if context == .explanation { rig.press(.letter("e"), .down) }
    case .failures, .note:
      rig.press(.f(7), .letter("v"), .down, .down)
      rig.state.failures?.unfolded = [Self.causes[0].id]
      let record = Self.causes[0].records[1]
      rig.state.failing = Self.causes
      rig.state.failures?.selected = .entry(record.id)
      rig.take(.overdue)
      if context == .note {
        rig.press(.letter("n"))
        rig.type("two words")
        rig.press(KeyStroke(.left, .control))
      }
      var folded = rig
      folded.press(.left)
      return [rig, folded]
    case .dashboard: rig.press(.f(10), .down, .down)
    case .operations, .evidence, .confirmation:
      if context == .evidence { rig.state.size = Size(width: 44, height: 10) }
      rig.press(.f(5), .down, .down)
      if context == .evidence { rig.press(.enter, .down) }
      if context == .confirmation { rig.press(.letter("b")) }
    case .tree:
      rig.press(.tab)
      rig.take(.input(.key(.letter("t"))))
      rig.waiting = []
      let nodes = (0..<30).map {
        DependencyTree.Node(
          depth: min($0, 2), id: PackageID(.builtin, RegistryText("p\($0)")),
          version: RegistryText("1"))
      }
      rig.take(
        .grown(
          sequence: rig.state.opened,
          DependencyTree(nodes: nodes, backend: .v1, milliseconds: 1)))
      rig.press(.down)
      var folded = rig
      folded.press(.left)
      rig.press(.down)
      return [rig, folded]
    case .graph:
      rig.press(.tab, .f(11), .down, .down, .down)
      var folded = rig
      folded.press(.right, .left, .up)
      var question = rig
      question.press(.letter("n"))
      return [rig, folded, question]
    case .graphPrompt:
      rig.press(.tab, .f(11), .letter("/"))
      rig.type("SELECT p:na")
      var middle = rig
      middle.press(KeyStroke(.left, .control))
      return [rig, middle]
    case .basket:
      for name in 0..<30 {
        _ = rig.state.basket.toggle(PackageID(.builtin, RegistryText("p\(name)")))
      }
      rig.press(.tab, .letter("b"), .down, .down)
    case .searches:
      for query in 0..<30 { rig.state.history.record("query \(query)") }
      rig.press(KeyStroke(.character("r"), .alt), .down, .down)
    case .waterfall:
      for id in 0..<30 {
        rig.take(.timed(KeyTiming(id: id, key: "q", query: "json jq", backend: .v2)))
      }
      rig.press(.f(12), .down, .down)
    case .installed:
      let many = (0..<30).map { Shelf.locked("part-\($0)", "1.0") }
      rig.press(.f(9))
      rig.state.installed = InstalledPackages(root: "/p", lock: LockFile(packages: many))
      rig.press(.down, .down)
    case .installing, .plan, .outcome, .refused:
      rig.state.pages = [.install(Self.order(context))]
    case .comparisonSearch:
      rig.press(.f(3), .letter("/"))
      var middle = rig
      middle.type("two words")
      middle.press(KeyStroke(.left, .control))
      var leafing = rig
      leafing.press(.up, .up)
      return [rig, middle, leafing]
    case .comparison: rig.press(.f(3), .down, .down)
    case .fields: rig.press(.f(3), .enter, .down)
    case .help: rig.press(.tab, .letter("?"), .down, .down)
    case .themes: rig.press(.f(8), .down)
    case .palette:
      rig.press(KeyStroke(.character("p"), .alt))
      rig.press(.down, .down)
      var typed = rig
      typed.type("co py")
      typed.press(KeyStroke(.left, .control))
      return [rig, typed]
    case .why:
      rig.state.size = Size(width: 60, height: 12)
      rig.press(.f(4), .down, .down)
      rig.type("two words")
      rig.press(KeyStroke(.left, .control))
      return [rig]
    case .facets:
      let counts = FacetCounts(
        [.license: ["mit": 3, "gpl": 2, "bsd": 1]], total: 6, generation: 1, backend: .v1)
      rig.take(.facets(rig.state.latest, counts))
      rig.press(KeyStroke(.character("g"), .alt), .down)
    }
    var right = rig
    right.press(.right)
    return [rig, right]
  }

  /// An order of many packages that is in the middle of each of its stages.
  private static func order(_ context: KeyContext) -> InstallPage {
    let plan = Shelf.plan(of: 20)
    let torn = Shelf.refusal
    var page = InstallPage(sequence: 1, order: InstallOrder(.update([])), scroll: 2)
    page.stage =
      switch context {
      case .plan: .asking(plan)
      case .outcome: .ended(Shelf.answer(.done(plan)))
      case .refused:
        .ended(Shelf.answer(.refused(plan, .init(refusals(torn), isByRuleAlone: false))))
      default: .applying(plan, nil)
      }
    return page
  }

  private static func refusals(_ answer: InstallationAnswer) -> [InstallRefusal] {
    if case .refused(_, let refusal) = answer.outcome { refusal.releases } else { [] }
  }

  /// A cause with three releases.
  private static let causes = FailureGroup.groups(
    of: (0..<3).map { number in
      FailureRecord(
        id: .init(PackageID(.apt, RegistryText("failing-\(number)")), "1.0"), code: "C03",
        cause: "not what was published", signature: .verified, checksum: .mismatch,
        firstSeen: 0, lastSeen: 0)
    })

  private static let themes = ["dark", "light", "contrast"].compactMap {
    try? Theme(name: $0, descriptions: [:])
  }
}
