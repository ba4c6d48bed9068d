import Testing

@testable import SoukScreen

@Suite("From bytes to events")
struct InputDecoderTests {
  /// Feeds a text at once, lets all deadlines pass, and returns what came out.
  private func events(_ text: String) -> [InputEvent] {
    events(Array(text.utf8))
  }

  private func events(_ bytes: [UInt8]) -> [InputEvent] {
    var decoder = InputDecoder()
    return decoder.feed(bytes, at: .zero) + decoder.expire(at: .seconds(9))
  }

  private func key(_ key: Key, _ modifiers: KeyStroke.Modifiers = []) -> InputEvent {
    .key(KeyStroke(key, modifiers))
  }

  @Test(
    "function keys of xterm, Linux, rxvt and tmux",
    arguments: [
      ("\u{1B}OP", Key.function(1)), ("\u{1B}OS", .function(4)), ("\u{1B}[11~", .function(1)),
      ("\u{1B}[[A", .function(1)), ("\u{1B}[[E", .function(5)), ("\u{1B}[15~", .function(5)),
      ("\u{1B}[17~", .function(6)), ("\u{1B}[21~", .function(10)), ("\u{1B}[24~", .function(12)),
      ("\u{1B}[A", .up), ("\u{1B}OB", .down), ("\u{1B}[H", .home), ("\u{1B}OF", .end),
      ("\u{1B}[1~", .home), ("\u{1B}[8~", .end), ("\u{1B}[2~", .insert), ("\u{1B}[3~", .delete),
      ("\u{1B}[5~", .pageUp), ("\u{1B}[6~", .pageDown), ("\r", .enter), ("\n", .enter),
      ("\t", .tab), ("\u{7F}", .backspace), ("\u{1B}", .escape), ("\u{1B}OM", .enter),
      ("\u{1B}[13u", .enter), ("\u{1B}[27u", .escape), ("q", .character("q")),
      ("é", .character("é")), ("日", .character("日")), ("😀", .character("😀")),
    ])
  func plainKeys(text: String, expected: Key) {
    #expect(events(text) == [key(expected)])
  }

  @Test(
    "keys with something held down",
    arguments: [
      ("\u{01}", KeyStroke(.character("a"), .control)),
      ("\0", KeyStroke(.character(" "), .control)),
      ("\u{1F}", KeyStroke(.character("_"), .control)),
      ("\u{1B}x", KeyStroke(.character("x"), .alt)),
      ("\u{1B}\u{7F}", KeyStroke(.backspace, .alt)), ("\u{1B}\r", KeyStroke(.enter, .alt)),
      ("\u{1B}é", KeyStroke(.character("é"), .alt)), ("\u{1B}[Z", KeyStroke(.tab, .shift)),
      ("\u{1B}[1;5C", KeyStroke(.right, .control)),
      ("\u{1B}[1;2R", KeyStroke(.function(3), .shift)),
      ("\u{1B}[3;5~", KeyStroke(.delete, .control)),
      ("\u{1B}[15;3~", KeyStroke(.function(5), .alt)),
      ("\u{1B}[a", KeyStroke(.up, .shift)), ("\u{1B}Oa", KeyStroke(.up, .control)),
      ("\u{1B}[7^", KeyStroke(.home, .control)), ("\u{1B}[3$", KeyStroke(.delete, .shift)),
      ("\u{1B}[3@", KeyStroke(.delete, [.control, .shift])),
      ("\u{1B}\u{1B}[A", KeyStroke(.up, .alt)), ("\u{1B}O5P", KeyStroke(.function(1), .control)),
      ("\u{1B}[97;5u", KeyStroke(.character("a"), .control)),
      ("\u{1B}[97;2u", KeyStroke(.character("A"))),
      ("\u{1B}[65;6u", KeyStroke(.character("a"), [.control, .shift])),
      ("\u{1B}[27;5;13~", KeyStroke(.enter, .control)), ("\u{1B}[9;2u", KeyStroke(.tab, .shift)),
      ("\u{1B}[", KeyStroke(.character("["), .alt)), ("\u{1B}O", KeyStroke(.character("O"), .alt)),
      ("\u{1B}]", KeyStroke(.character("]"), .alt)), ("\u{1B}P", KeyStroke(.character("P"), .alt)),
    ])
  func modifiedKeys(text: String, expected: KeyStroke) {
    #expect(events(text) == [.key(expected)])
  }

  @Test(
    "late answers of the terminal are swallowed",
    arguments: [
      "\u{1B}[?62;1;6c", "\u{1B}[>41;354;0c", "\u{1B}[24;80R", "\u{1B}[?2026;2$y",
      "\u{1B}]10;rgb:1e1e/1e1e/2e2e\u{7}", "\u{1B}]11;rgb:0/0\u{1B}\\", "\u{1B}]11;rgb:/0/0\u{7}",
      "\u{1B}]11;rgb:00000/0/0\u{7}", "\u{1B}]11;rgb:x/0/0\u{7}", "\u{1B}]11;rgb:0/0/0/0\u{7}",
      "\u{1B}P11;rgb:0/0/0\u{1B}\\", "\u{1B}[?997;3n", "\u{1B}[?996;1n",
      "\u{1B}P1+r544e=1\u{1B}\\", "\u{1B}_Gi=1;OK\u{1B}\\", "\u{1B}[?1u", "\u{1B}[97;1:3u",
      "\u{1B}[M !!", "\u{1B}[1;5:3A", "\u{1B}[57358u",
    ])
  func replies(text: String) {
    #expect(events(text) == [])
    #expect(events(text + "x") == [key(.character("x"))])
  }

  @Test(
    "what a terminal says of its ground is heard, however its answer is cut",
    arguments: [
      ("\u{1B}]11;rgb:1e1e/1e1e/2e2e\u{7}", false), ("\u{1B}]11;rgb:0/0/0\u{1B}\\", false),
      ("\u{1B}]11;rgb:ff/fe/ff\u{7}", true), ("\u{1B}]11;rgb:FDFD/F6F6/E3E3\u{1B}\\", true),
      ("\u{1B}]11;rgb:777/777/777\u{7}", true), ("\u{1B}]11;rgb:73/73/73\u{7}", false),
      ("\u{1B}[?997;1n", false), ("\u{1B}[?997;2n", true),
    ])
  func ground(text: String, isLight: Bool) {
    #expect(events(text) == [.ground(isLight: isLight)])
    var decoder = InputDecoder()
    var found: [InputEvent] = []
    for byte in text.utf8 { found += decoder.feed([byte], at: .zero) }
    #expect(found == [.ground(isLight: isLight)])
    #expect(events("a" + text + "b") == [key(.character("a"))] + found + [key(.character("b"))])
  }

  @Test("an Escape pressed while an answer is open is an Escape, and the answer is given up")
  func escapeInAString() {
    var decoder = InputDecoder()
    #expect(decoder.feed(Array("\u{1B}]11;rgb:0/0\u{1B}".utf8), at: .zero) == [])
    #expect(decoder.expire(at: .seconds(1)) == [key(.escape)])
    #expect(decoder.feed(Array("a".utf8), at: .seconds(1)) == [key(.character("a"))])
  }

  @Test("an answer of a megabyte is passed over in the memory of a short one")
  func longAnswer() {
    var decoder = InputDecoder()
    let long = Array("\u{1B}]11;rgb:".utf8) + [UInt8](repeating: 0x66, count: 1 << 20)
    #expect(decoder.feed(long, at: .zero) == [])
    #expect(decoder.feed(Array("\u{7}x".utf8), at: .zero) == [key(.character("x"))])
  }

  @Test("a lone Escape is known after 25 ms, and a key before that belongs to it")
  func escapeDeadline() {
    var decoder = InputDecoder()
    #expect(decoder.feed([0x1B], at: .milliseconds(100)) == [])
    #expect(decoder.deadline == .milliseconds(125))
    #expect(decoder.expire(at: .milliseconds(124)) == [])
    #expect(decoder.expire(at: .milliseconds(125)) == [key(.escape)])
    #expect(decoder.deadline == nil)
    _ = decoder.feed([0x1B], at: .seconds(1))
    #expect(decoder.feed(Array("[A".utf8), at: .seconds(1)) == [key(.up)])
    #expect(events("\u{1B}\u{1B}") == [key(.escape), key(.escape)])
    #expect(events("\u{1B}\u{1B}x") == [key(.escape), key(.character("x"), .alt)])
  }

  @Test("a sequence may arrive byte by byte")
  func torn() {
    for text in ["\u{1B}[1;5C", "日", "\u{1B}[<0;5;7M", "\u{1B}[200~a\u{1B}[201~", "\u{1B}[24~"] {
      var decoder = InputDecoder()
      var found: [InputEvent] = []
      for byte in text.utf8 { found += decoder.feed([byte], at: .zero) }
      #expect(found == events(text), "\(text.debugDescription)")
      #expect(found.count == 1)
    }
  }

  @Test("after Alt-] typing goes on being typing")
  func typingBehindAStringIntroducer() {
    var decoder = InputDecoder()
    #expect(decoder.feed(Array("\u{1B}]".utf8), at: .zero) == [])
    #expect(decoder.expire(at: .milliseconds(25)) == [key(.character("]"), .alt)])
    #expect(decoder.feed(Array("a".utf8), at: .seconds(1)) == [key(.character("a"))])
  }

  @Test("an answer that never ends does not swallow the keyboard")
  func endlessString() {
    var decoder = InputDecoder()
    #expect(decoder.feed(Array("\u{1B}]52;".utf8), at: .zero) == [])
    #expect(decoder.expire(at: .milliseconds(500)) == [])
    #expect(decoder.feed(Array("a".utf8), at: .seconds(1)) == [key(.character("a"))])
  }

  @Test("a paste is one event, without controls and with one kind of line break")
  func paste() {
    #expect(
      events("\u{1B}[200~one\r\ntwo\rthree\u{1B}[31m\u{7}\t\u{9B}x\0\u{1B}[201~y")
        == [.paste("one\ntwo\nthree[31m\tx"), key(.character("y"))])
    #expect(events("\u{1B}[200~\u{1B}[201~") == [.paste("")])
  }

  @Test("a paste is bounded, and one without an end is given up")
  func pasteBounds() {
    let long = String(repeating: "a", count: PasteBuffer.limit + 5_000)
    #expect(
      events("\u{1B}[200~\(long)\u{1B}[201~")
        == [.paste(String(repeating: "a", count: PasteBuffer.limit))])
    var decoder = InputDecoder()
    #expect(decoder.feed(Array("\u{1B}[200~open".utf8), at: .zero) == [])
    #expect(decoder.expire(at: .seconds(2)) == [.paste("open")])
    #expect(decoder.feed(Array("q".utf8), at: .seconds(3)) == [key(.character("q"))])
  }

  @Test(
    "the mouse in the SGR form",
    arguments: [
      ("\u{1B}[<0;5;7M", MouseEvent(.press(.left), at: Point(x: 4, y: 6))),
      ("\u{1B}[<0;5;7m", MouseEvent(.release(.left), at: Point(x: 4, y: 6))),
      ("\u{1B}[<2;1;1M", MouseEvent(.press(.right), at: Point(x: 0, y: 0))),
      ("\u{1B}[<32;3;3M", MouseEvent(.drag(.left), at: Point(x: 2, y: 2))),
      ("\u{1B}[<35;3;3M", MouseEvent(.move, at: Point(x: 2, y: 2))),
      ("\u{1B}[<64;1;2M", MouseEvent(.scrollUp, at: Point(x: 0, y: 1))),
      ("\u{1B}[<69;1;2M", MouseEvent(.scrollDown, at: Point(x: 0, y: 1), .shift)),
      ("\u{1B}[<16;0;0M", MouseEvent(.press(.left), at: Point(x: 0, y: 0), .control)),
    ])
  func mouse(text: String, expected: MouseEvent) {
    #expect(events(text) == [.mouse(expected)])
  }

  @Test("focus in and out")
  func focus() {
    #expect(events("\u{1B}[I\u{1B}[O") == [.focus(true), .focus(false)])
  }

  @Test("broken UTF-8 is U+FFFD, and what follows is read")
  func brokenText() {
    let broken = key(.character("\u{FFFD}"))
    #expect(events([0xFF, 0x61]) == [broken, key(.character("a"))])
    #expect(events([0xC0, 0x80]) == [broken, broken])
    #expect(events([0xE2, 0x82]) == [broken])
    #expect(events([0xE2, 0x28, 0xA1]) == [broken, key(.character("(")), broken])
    #expect(events([0xED, 0xA0, 0x80]) == [broken, broken, broken])
    #expect(events([0xC2, 0x9B, 0x41]) == [key(.character("A"))])
  }

  @Test("the terminal's own description comes first")
  func table() {
    var keys = KeyTable()
    keys.add(Array("\u{1B}[25~".utf8), KeyStroke(.function(1), .shift))
    keys.add([0x08], KeyStroke(.backspace))
    keys.add(Array("text".utf8), KeyStroke(.end))
    var decoder = InputDecoder(keys: keys)
    #expect(
      decoder.feed(Array("\u{1B}[25~\u{8}t".utf8), at: .zero)
        == [key(.function(1), .shift), key(.backspace), key(.character("t"))])
  }

  @Test("garbage never traps, never comes out as a control, and never stays")
  func garbage() {
    var random = SeededRandom(seed: 5)
    let likely = Array("\u{1B}\u{1B}\u{1B}[[]O;0123456789<?~MmuRPc\u{7}\\$:^_".utf8)
    for _ in 0..<3_000 {
      var decoder = InputDecoder()
      var now = Duration.zero
      for _ in 0..<4 {
        let bytes = (0..<Int.random(in: 0...24, using: &random)).map { _ in
          Bool.random(using: &random)
            ? likely[Int.random(in: 0..<likely.count, using: &random)]
            : UInt8.random(in: 0...255, using: &random)
        }
        check(decoder.feed(bytes, at: now))
        now += .milliseconds(Int.random(in: 0...60, using: &random))
        check(decoder.expire(at: now))
      }
      for _ in 0..<4 {
        now += .seconds(5)
        check(decoder.expire(at: now))
      }
      #expect(decoder.deadline == nil)
      #expect(decoder.feed(Array("q".utf8), at: now).last == key(.character("q")))
    }
  }

  private func check(_ events: [InputEvent]) {
    for event in events {
      switch event {
      case .key(let stroke):
        if case .character(let character) = stroke.key {
          for scalar in character.unicodeScalars { #expect(isPrintable(scalar, "")) }
        }
      case .paste(let text):
        for scalar in text.unicodeScalars { #expect(isPrintable(scalar, "\n\t")) }
      default: break
      }
    }
  }

  private func isPrintable(_ scalar: Unicode.Scalar, _ allowed: String) -> Bool {
    allowed.unicodeScalars.contains(scalar)
      || scalar.value >= 0x20 && !(0x7F..<0xA0).contains(scalar.value)
  }
}
