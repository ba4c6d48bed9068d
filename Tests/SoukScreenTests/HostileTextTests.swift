import Testing

@testable import SoukScreen

@Suite("Hostile text never reaches a terminal raw")
struct HostileTextTests {
  private static let size = Size(width: 30, height: 4)

  /// Text that would do something to a terminal, or to its reader, if it were written raw.
  static let attacks = [
    "\u{1B}[2J\u{1B}[H", "\u{1B}]0;title\u{7}", "\u{1B}]52;c;cm0gLXJm\u{7}", "\u{1B}c",
    "\u{1B}P$q\u{1B}\\", "\u{9B}31m", "\u{9D}52;c;x\u{9C}", "\u{90}q\u{9C}", "a\rb\nc\td\u{8}e",
    "\0\u{1}\u{7F}", "\u{202E}gpj.exe", "\u{2066}x\u{2069}", "\u{200E}\u{200F}\u{61C}",
    "\u{2028}\u{2029}", "\u{FFF9}a\u{FFFA}b\u{FFFB}", "\u{FFFE}\u{FFFF}\u{1FFFE}", "\u{85}next",
    "e\u{301}\u{1B}[31m", "日\u{1B}[31m本", "👨\u{200D}\u{1B}[31m", "🇩\u{1B}[5n🇪",
    "x" + String(repeating: "\u{301}", count: 500), "\u{E0001}\u{E0020}\u{E007F}",
  ]

  private func bytes(_ draw: (inout Canvas) -> Void, _ capabilities: Capabilities) -> [UInt8] {
    var canvas = Canvas(Self.size, capabilities: capabilities)
    draw(&canvas)
    var encoder = FrameEncoder(capabilities: capabilities)
    return encoder.encode(canvas.grid, cursor: nil)
  }

  /// What stands between the control sequences that the encoder itself writes.
  private func texts(_ bytes: [UInt8]) -> String {
    let own = /\u{1B}\[\?2026[hl]|\u{1B}\[\?25[hl]|\u{1B}\[[0-9;]*[HCKJm]/
    return String(decoding: bytes, as: UTF8.self)
      .replacing(own.matchingSemantics(.unicodeScalar), with: "")
  }

  private func expectHarmless(_ bytes: [UInt8], _ attack: String) {
    let bad = texts(bytes).unicodeScalars.filter {
      CellClass.of($0, ambiguousWide: false) == .control
    }
    #expect(bad.isEmpty, "\(attack.debugDescription) let \(bad) through")
    var screen = VirtualScreen(Self.size)
    screen.feed(bytes)
    #expect(screen.problems.isEmpty, "\(attack.debugDescription): \(screen.problems)")
  }

  @Test("as text on the screen", arguments: attacks)
  func asText(attack: String) {
    for isUnicode in [true, false] {
      let capabilities = Capabilities(isUnicode: isUnicode)
      expectHarmless(bytes({ $0.put(attack, x: 0, y: 0) }, capabilities), attack)
      expectHarmless(bytes({ $0.put("ab" + attack + "cd", x: 27, y: 3) }, capabilities), attack)
    }
  }

  @Test("through every widget that shows text", arguments: attacks)
  func throughWidgets(attack: String) {
    let theme = Theme.plain
    let line = Line(attack, .plain, marking: [0, 1, 2], theme[.match])
    let widgets: [any Widget] = [
      Panel(line, note: line), Popup(line, size: Size(width: 20, height: 4), theme: theme),
      ListRows(count: 3, first: 0, selected: 1, theme: theme) { _ in line },
      TextField(LineEditor(attack), placeholder: attack, theme: theme),
      TextField(LineEditor(), placeholder: attack, theme: theme),
      TabBar([attack, attack], selected: 1, theme: theme),
      KeyHints([.init(attack, attack)], theme: theme), Paragraph(attack + " " + attack),
      SegmentLine([.init(line)], right: [.init(line)]),
    ]
    for widget in widgets {
      expectHarmless(bytes({ widget.draw(in: &$0) }, Capabilities()), attack)
    }
  }

  @Test("a control is shown by a sign of its own, so that nobody is deceived")
  func visible() {
    var canvas = Canvas(Self.size)
    canvas.put("a\u{1B}[31m\u{202E}b\u{9B}c\u{7F}", x: 0, y: 0)
    #expect(canvas.grid.lines[0] == "a␛[31m\u{FFFD}b\u{FFFD}c␡")
  }

  @Test("a megabyte in one field costs what is shown, and stays inside its place")
  func huge() {
    let long = String(repeating: "\u{1B}[31m日", count: 150_000)
    var canvas = Canvas(Self.size)
    canvas.inside(Rect(x: 5, y: 1, width: 10, height: 1)) { $0.put(long, x: 0, y: 0) }
    #expect(canvas.grid.lines == ["", "     ␛[31m日␛[3", "", ""])
  }

  @Test("one base under a hundred thousand marks is one cell with few of them")
  func pile() {
    var canvas = Canvas(Self.size)
    canvas.put("a" + String(repeating: "\u{301}", count: 100_000) + "b", x: 0, y: 0)
    #expect(canvas.grid[1, 0].glyph == Glyph(ascii: UInt8(ascii: "b")))
    #expect(canvas.grid.text(x: 0, y: 0).unicodeScalars.count <= 8)
  }

  @Test("random garbage in every place")
  func garbage() {
    var random = SeededRandom(seed: 77)
    for _ in 0..<400 {
      let attack = random.text(length: 40)
      let capabilities = Capabilities(
        colorDepth: .indexed256, isUnicode: Bool.random(using: &random))
      let x = Int.random(in: -5...32, using: &random)
      expectHarmless(bytes({ $0.put(attack, x: x, y: 1) }, capabilities), attack)
    }
  }
}
