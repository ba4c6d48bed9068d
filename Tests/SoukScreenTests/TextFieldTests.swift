import Testing

@testable import SoukScreen

@Suite("Editing a line of text")
struct TextFieldTests {
  private func field(_ editor: LineEditor, width: Int, placeholder: String = "") -> (String, Int) {
    var canvas = Canvas(Size(width: width, height: 1))
    let field = TextField(editor, placeholder: placeholder, theme: .plain)
    canvas.draw(field, in: canvas.bounds)
    return (canvas.grid.lines[0], field.caretColumn(width: width))
  }

  private func editor(_ text: String, _ keys: KeyStroke...) -> LineEditor {
    var editor = LineEditor(text)
    for key in keys { _ = editor.handle(key) }
    return editor
  }

  @Test("a text that is too long scrolls so that the caret is seen")
  func scrolling() {
    #expect(field(LineEditor("abcdef"), width: 10) == ("abcdef", 6))
    #expect(field(LineEditor("abcdef"), width: 5) == ("cdef", 4))
    #expect(field(editor("abcdef", KeyStroke(.home)), width: 5) == ("abcde", 0))
  }

  @Test("wide letters are never cut in half by the left edge")
  func wide() {
    #expect(field(LineEditor("日本語"), width: 10) == ("日本語", 6))
    #expect(field(LineEditor("日本語"), width: 6) == ("本語", 4))
    #expect(field(LineEditor("a日本語"), width: 8) == ("a日本語", 7))
    #expect(field(LineEditor("日本語"), width: 1) == ("", 0))
  }

  @Test("the placeholder stands there only while nothing is typed")
  func placeholder() {
    #expect(field(LineEditor(), width: 8, placeholder: "type to search") == ("type to…", 0))
    #expect(field(LineEditor("j"), width: 8, placeholder: "type to search") == ("j", 1))
  }

  @Test("one step passes one character as people see it")
  func steps() {
    var editor = LineEditor("a👨‍👩‍👧e\u{301}🇩🇪")
    for expected in [3, 2, 1, 0, 0] {
      editor.moveLeft()
      #expect(editor.caret == expected)
    }
    editor.moveToEnd()
    editor.deleteBackward()
    #expect(editor.text == "a👨‍👩‍👧e\u{301}")
    editor.deleteBackward()
    editor.deleteBackward()
    #expect(editor.text == "a")
  }

  @Test("text goes in where the caret is")
  func insertion() {
    var editor = LineEditor("json")
    editor.moveLeft()
    editor.moveLeft()
    editor.insert("日-")
    #expect(editor.text == "js日-on")
    #expect(editor.caret == 4)
  }

  @Test("a mark typed behind a letter joins it, and the caret stays a place in the text")
  func joiningMark() {
    var editor = LineEditor("e")
    editor.insert("\u{301}")
    #expect(editor.text.count == 1 && editor.caret == 1)
    editor.moveToStart()
    editor.insert("\u{301}")
    #expect(editor.caret <= editor.text.count)
  }

  @Test("no control gets in, and white space becomes a blank")
  func controls() {
    #expect(LineEditor("a\tb\nc\u{1B}[2Jd\u{9B}e\u{7F}\0").text == "a b c[2Jde")
  }

  @Test(
    "the usual keys",
    arguments: [
      (KeyStroke(.character("w"), .control), "one "), (KeyStroke(.backspace, .alt), "one "),
      (KeyStroke(.character("u"), .control), ""), (KeyStroke(.backspace), "one tw"),
    ])
  func keys(stroke: KeyStroke, expected: String) {
    #expect(editor("one two", stroke).text == expected)
  }

  @Test("keys ahead of the caret take what is behind it")
  func forwardKeys() {
    let home = KeyStroke(.home)
    #expect(editor("one two", home, KeyStroke(.delete)).text == "ne two")
    #expect(editor("one two", home, KeyStroke(.right, .control)).caret == 3)
    #expect(
      editor("one two", home, KeyStroke(.right, .alt), KeyStroke(.character("k"), .control)).text
        == "one")
    #expect(editor("one two", KeyStroke(.character("b"), .alt)).caret == 4)
  }

  @Test("a key that means nothing here is left for others")
  func unhandled() {
    var editor = LineEditor("a")
    for key in [KeyStroke(.enter), KeyStroke(.function(2)), KeyStroke(.up), KeyStroke(.tab)] {
      let isHandled = editor.handle(key)
      #expect(!isHandled, "\(key)")
    }
    #expect(editor == LineEditor("a"))
  }

  @Test("whatever is typed in whatever order, the caret stays in the text and is drawn inside")
  func garbage() {
    var random = SeededRandom(seed: 5)
    let keys: [KeyStroke] = [
      KeyStroke(.backspace), KeyStroke(.delete), KeyStroke(.left), KeyStroke(.right),
      KeyStroke(.home), KeyStroke(.end), KeyStroke(.left, .control), KeyStroke(.right, .control),
      KeyStroke(.character("w"), .control), KeyStroke(.character("k"), .control),
    ]
    for _ in 0..<40 {
      var editor = LineEditor(random.text(length: 10))
      for _ in 0..<60 {
        if Bool.random(using: &random) {
          editor.insert(random.text(length: 4))
        } else {
          _ = editor.handle(keys[Int.random(in: 0..<keys.count, using: &random)])
        }
        #expect((0...editor.text.count).contains(editor.caret))
        #expect(String(editor.head) + String(editor.tail) == editor.text)
        let width = Int.random(in: 1...12, using: &random)
        #expect((0..<width).contains(field(editor, width: width).1))
      }
    }
  }
}
