import SoukEngine
import SoukScreen
import SoukTesting
import Testing

@testable import SoukTUI

/// A person's keys: they beat the built-in ones, and what cannot be done is said with its line.
@Suite struct KeymapChangesTests {
  private typealias Entry = KeySettings.Entry

  private static func changed(_ entries: KeySettings.Entry...) -> (
    keymap: Keymap, faults: [KeymapFault]
  ) {
    Keymap.changed(by: KeySettings(entries: entries))
  }

  private static func key(_ name: String) throws -> KeyStroke {
    try #require(KeyStroke(named: name))
  }

  @Test func withoutALineNothingIsChanged() {
    let (keymap, faults) = Self.changed()
    #expect(faults.isEmpty)
    #expect(keymap.bindings.map(\.keys) == Keymap.builtIn.bindings.map(\.keys))
  }

  @Test func aLineGivesTheCommandItsKeysWhereverItActs() throws {
    let (keymap, faults) = Self.changed(Entry(command: "compare", keys: "f4 alt-j", line: 2))
    #expect(faults.isEmpty)
    for place in [KeyContext.search, .list, .details, .comparison, .fields] {
      #expect(keymap.command(for: try Self.key("f4"), in: place) == .compare)
      #expect(keymap.command(for: try Self.key("alt-j"), in: place) == .compare)
      #expect(keymap.command(for: try Self.key("f3"), in: place) == nil)
    }
    #expect(keymap.footer(in: .list).contains { $0.key == "F4" && $0.action == "compare" })
    let lines = HelpView.lines(of: keymap, first: .list)
    #expect(lines.contains(HelpView.Entry(keys: "F4 Alt-j", words: "compare")))
  }

  @Test func aLineForOnePlaceBeatsOneForEveryPlaceInEitherOrder() throws {
    let general = Entry(command: "copy-name", keys: "w", line: 3)
    let special = Entry(place: "list", command: "copy-name", keys: "p", line: 9)
    for (keymap, faults) in [Self.changed(general, special), Self.changed(special, general)] {
      #expect(faults.isEmpty)
      #expect(keymap.command(for: .letter("p"), in: .list) == .copyName)
      #expect(keymap.command(for: .letter("w"), in: .list) == nil)
      #expect(keymap.command(for: .letter("w"), in: .details) == .copyName)
    }
  }

  @Test func aPersonsKeyBeatsABuiltInOne() throws {
    let (keymap, faults) = Self.changed(Entry(command: "compare", keys: "up", line: 1))
    #expect(keymap.command(for: .up, in: .list) == .compare)
    // The list keeps k for it, and the search line ^P: nobody is left without a key.
    #expect(keymap.command(for: .letter("k"), in: .list) == .up)
    #expect(faults.isEmpty)
  }

  @Test func aCommandThatLosesItsLastKeyIsSaid() throws {
    let (_, faults) = Self.changed(Entry(place: "list", command: "refresh", keys: "i", line: 4))
    #expect(
      faults == [KeymapFault(line: 4, reason: .bereft(.letter("i"), .install, .list))])
  }

  @Test func ofTwoLinesForOneKeyTheFirstKeepsItAndTheSecondIsSaid() throws {
    let (keymap, faults) = Self.changed(
      Entry(command: "status", keys: "f4", line: 2),
      Entry(command: "themes", keys: "f4 f11", line: 3))
    #expect(keymap.command(for: .f(4), in: .list) == .status)
    #expect(keymap.command(for: .f(11), in: .list) == .themes)
    #expect(
      faults == [KeymapFault(line: 3, reason: .conflict(.f(4), .status, .search, line: 2))])
  }

  @Test func noneTakesTheKeysAway() {
    let (keymap, faults) = Self.changed(Entry(command: "uninstall", keys: "none", line: 1))
    #expect(faults.isEmpty)
    #expect(keymap.command(for: .letter("x"), in: .installed) == nil)
    #expect(!keymap.bindings(in: .installed).contains { $0.command == .uninstall })
  }

  @Test(arguments: KeyContext.allCases)
  func controlCQuitsWhateverIsWritten(_ place: KeyContext) {
    let (keymap, faults) = Self.changed(
      Entry(command: "quit", keys: "f4", line: 1), Entry(command: "help", keys: "ctrl-c", line: 2),
      Entry(place: "list", command: "quit", keys: "none", line: 3))
    #expect(keymap.command(for: .control("c"), in: place) == .quit)
    #expect(faults.map(\.line) == [2])
  }

  @Test func aLetterStaysTextWhereTextIsTyped() {
    let (keymap, faults) = Self.changed(
      Entry(command: "help", keys: "x", line: 1),
      Entry(place: "search", command: "help", keys: "z", line: 2))
    #expect(keymap.command(for: .letter("x"), in: .search) == nil)
    #expect(keymap.command(for: .f(1), in: .search) == .help)
    #expect(keymap.command(for: .letter("x"), in: .list) == .help)
    #expect(faults == [KeymapFault(line: 2, reason: .text(.letter("z"), .search))])
  }

  @Test(arguments: [
    (Entry(command: "compar", keys: "f4", line: 7), "config.toml:7: there is no command “compar”"),
    (
      Entry(place: "lost", command: "help", keys: "f4", line: 7), "config.toml:7: there is no place"
    ),
    (Entry(command: "help", keys: "hyper-x", line: 7), "config.toml:7: “hyper-x” is no key"),
    (Entry(command: "help", keys: "", line: 7), "config.toml:7: “” is no key"),
    (Entry(command: "help", keys: "ctrl-i", line: 7), "config.toml:7: terminals send ^I as Tab"),
    (Entry(command: "edit", keys: "f4", line: 7), "config.toml:7: the keys that edit a line"),
    (
      Entry(place: "list", command: "roll-back", keys: "f4", line: 7),
      "config.toml:7: roll-back does nothing in the results"
    ),
    (Entry(command: "help", keys: "\u{1B}[2J"), "config.toml: “"),
  ])
  fileprivate func whatCannotBeDoneIsSaidWithItsLineAndTakesNothingAway(
    _ entry: KeySettings.Entry, _ text: String
  ) {
    let (keymap, faults) = Self.changed(entry)
    #expect(faults.count == 1)
    let said = faults.map { Wording.fault($0, in: "config.toml") }
    #expect(said.first?.hasPrefix(text) == true, "\(said)")
    #expect(said.first?.contains("\u{1B}") == false)
    #expect(keymap.bindings.map(\.keys) == Keymap.builtIn.bindings.map(\.keys))
  }

  @Test func everyCommandHasANameOfItsOwnAndKeepsTheOneItWasGiven() {
    let commands = Set(Keymap.builtIn.bindings.map(\.command))
    #expect(Set(commands.map(\.name)).count == commands.count)
    #expect(
      commands.allSatisfy { $0.name.allSatisfy { $0 == "-" || $0.isLowercase || $0.isNumber } })
    let given = [
      "quit", "suspend", "help", "toggle-backend", "compare", "status", "failures", "themes",
      "to-search", "to-list", "to-details", "open", "back", "up", "down", "page-up", "page-down",
      "first", "last", "left", "right", "page-overview", "page-versions", "page-dependencies",
      "page-trust", "page-validation", "page-maturity", "inspect", "same-cause", "save-evidence",
      "explain", "copy-command", "verify-all", "note", "handle", "dashboard", "operations",
      "read-operations", "roll-back", "diagnose", "advance", "install", "installed", "update",
      "update-all", "uninstall", "copy-place", "copy-name", "copy-checksum", "copy-text",
      "copy-details", "refresh", "judge-better", "judge-same", "judge-worse", "older", "newer",
      "edit",
    ]
    #expect(Set(given).subtracting(commands.map(\.name)).isEmpty)
  }

  @Test(arguments: 0..<40)
  func garbageNeverTakesControlCAwayNorBindsAKeyTwice(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let commands = Keymap.builtIn.bindings.map(\.command.name) + ["", "nothing", "\u{202E}"]
    let places = KeyContext.allCases.map(\.name) + [nil, "nowhere"]
    let keys = ["f4", "x", "q", "ctrl-c", "esc", "enter", "none", "", "alt-", "^", "漢", "ctrl-i"]
    let entries = (0..<20).map { line in
      KeySettings.Entry(
        place: places.randomElement(using: &random) ?? nil,
        command: commands.randomElement(using: &random) ?? "",
        keys: (0..<3).map { _ in keys.randomElement(using: &random) ?? "" }.joined(separator: " "),
        line: line)
    }
    let (keymap, faults) = Keymap.changed(by: KeySettings(entries: entries))
    for place in KeyContext.allCases {
      #expect(keymap.command(for: .control("c"), in: place) == .quit)
      let all = keymap.bindings(in: place).flatMap(\.keys)
      #expect(Set(all).count == all.count, "\(place)")
    }
    #expect(faults.allSatisfy { !Wording.fault($0, in: "f").unicodeScalars.contains("\u{202E}") })
  }

  @Test func aPressedKeyDoesWhatThePersonChose() throws {
    var rig = Rig()
    rig.state.keymap = Self.changed(Entry(command: "status", keys: "f4", line: 1)).keymap
    rig.press(.f(6))
    #expect(!rig.state.showsStatus)
    rig.press(.f(4))
    #expect(rig.state.showsStatus)
    #expect(rig.picture.contains("F4 status"))
  }

  @Test func faultsAreSaidAtTheStartAndTheScreenOpensAllTheSame() {
    let terminal = MemoryTerminal(Size(width: 120, height: 16))
    let keys = KeySettings(
      file: "config.toml",
      entries: [
        Entry(command: "compar", keys: "f4", line: 3), Entry(command: "help", keys: "?!", line: 4),
      ])
    terminal.send(.resize(Size(width: 120, height: 16)))
    terminal.send(.terminate)
    BrowserLoop(
      terminal: terminal, service: FakeMarketplace(), settings: BrowserSettings(keys: keys)
    ).run()
    #expect(terminal.find("config.toml:3: there is no command “compar”") != nil)
    #expect(terminal.find("1 more: souk keymap --check") != nil)
  }
}
