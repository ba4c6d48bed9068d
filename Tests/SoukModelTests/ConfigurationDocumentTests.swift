import SoukModel
import Testing

struct ConfigurationDocumentTests {
  private static let text = """
    # the gate
    [gate]   # how questions go
    backend = "v1" # the safe one
    v2_percentage=50

    [screen]
      theme = 'dark "x"'   # with a # in it

    [other.deep]
    list = [1, 2]
    2026-01-01 = { a-1 = -1e-3 }

    """

  @Test func valuesAreFoundByDottedKey() throws {
    let document = try ConfigurationDocument(parsing: Self.text)
    #expect(document.value("gate.backend") == "v1")
    #expect(document.value("gate.v2_percentage") == "50")
    #expect(document.value("screen.theme") == "dark \"x\"")
    #expect(document.value("gate") == nil)
    #expect(document.value("gate.none") == nil)
    #expect(try ConfigurationDocument(parsing: "").values.isEmpty)
  }

  @Test func settingAValueKeepsCommentsOrderAndEveryOtherLine() throws {
    let changed = try ConfigurationDocument(parsing: Self.text).setting("gate.backend", to: "v2")
    #expect(
      changed.text
        == Self.text.replacing(
          "backend = \"v1\" # the safe one", with: "backend = \"v2\" # the safe one"))
    let themed = try changed.setting("screen.theme", to: "light")
    #expect(themed.text.contains("theme = \"light\"   # with a # in it\n"))
    #expect(themed.value("gate.backend") == "v2")
  }

  @Test func aNewKeyJoinsItsTableAndANewTableTheEnd() throws {
    let joined = try ConfigurationDocument(parsing: "[a]\nx = 1\n").setting(
      "a.y", to: "2", isBare: true)
    #expect(joined.text == "[a]\ny = 2\nx = 1\n")
    let grown = try joined.setting("b.z", to: "t")
    #expect(grown.text == "[a]\ny = 2\nx = 1\n\n[b]\nz = \"t\"\n")
    #expect(
      try ConfigurationDocument(parsing: "").setting("b.z", to: "t").text == "[b]\nz = \"t\"\n")
  }

  @Test(arguments: [
    "\"", "\\", "\u{1B}[31m", "a\nb", "\u{7F}", "#", "é漢", "", "'''", "\\u0041",
  ])
  func aValueComesBackAsItWasSet(value: String) throws {
    let changed = try ConfigurationDocument(parsing: Self.text).setting("gate.backend", to: value)
    #expect(changed.value("gate.backend") == value)
    #expect(try ConfigurationDocument(parsing: changed.text).values == changed.values)
  }

  @Test(arguments: [
    ("[a]\nx = \n", 2), ("[a\n", 1), ("x = 1\nx = 2\n", 2), ("x = 1\n\0", 2), ("\u{1B}", 1),
  ])
  func whatIsNoTOMLIsNamedByItsLine(text: String, line: Int) {
    let error = #expect(throws: ConfigurationError.self) {
      try ConfigurationDocument(parsing: text)
    }
    #expect(error?.line == line)
    #expect(error?.description.contains("\u{1B}") == false)
  }

  @Test(arguments: ["gate", "", ".b", "a."])
  func aKeyThatIsInNoTableIsRefused(key: String) throws {
    let document = try ConfigurationDocument(parsing: Self.text)
    #expect(throws: ConfigurationError.self) { try document.setting(key, to: "x") }
  }

  @Test func aTableMayStandInAnother() throws {
    let document = try ConfigurationDocument(parsing: Self.text).setting("a.b.c", to: "x")
    #expect(document.value("a.b.c") == "x" && document.text.contains("\n[a.b]\nc = \"x\"\n"))
  }

  @Test func aValueWithANULIsRefusedBecauseTheParserCannotReadItBack() throws {
    let document = try ConfigurationDocument(parsing: Self.text)
    #expect(throws: ConfigurationError.self) { try document.setting("gate.backend", to: "a\0b") }
  }

  @Test(arguments: ["gate = { backend = \"v1\" }\n", "gate.backend = \"v1\"\n"])
  func aFormThatCannotBeChangedSafelyIsRefusedAndNotGuessed(text: String) throws {
    let document = try ConfigurationDocument(parsing: text)
    #expect(document.value("gate.backend") == "v1")
    #expect(throws: ConfigurationError.self) { try document.setting("gate.backend", to: "v2") }
  }

  @Test(
    "damage that the parser beneath would end the program over is an error",
    arguments: [
      "[", "[\n", "[#]\n", "[ .a]\n", "[[\n", "[é]\n", "a = 1\n\t[=", "[[ \u{A0}a]]", "[[[a]]]",
      "x = [1, }", "x = [}", "\u{FEFF}[\\", "t = 07:", "d = 2020-01-01", "x = [1, 2020-01-01]",
      "x = {a = 1, b = 20-1}",
    ])
  func aTableWithoutAName(text: String) {
    #expect(throws: ConfigurationError.self) { try ConfigurationDocument(parsing: text) }
  }

  @Test func depthIsBounded() {
    let keys = String(repeating: "a.", count: 1 << 19) + "a"
    for text in [
      "[\(keys)]", "\(keys) = 1", "x = {\(keys) = 1}", String(repeating: "[", count: 1 << 20),
    ] {
      #expect(throws: ConfigurationError.self) { try ConfigurationDocument(parsing: text) }
    }
    let nested = "x = " + String(repeating: "[", count: 1 << 20)
    #expect(throws: ConfigurationError.self) { try ConfigurationDocument(parsing: nested) }
  }

  @Test func bracketsInValuesStringsAndCommentsAreNoTables() throws {
    let text = """
      # [
      list = [ # [
        [
          1, 2
        ],
        [
          3
        ],
      ]
      long = \"\"\"
      [
      \\\"\"\" x \"\"\"
      raw = \'\'\'
      [.
      \'\'\'
      quoted = "[.\\"" # [
      [a]
      b = "c"
      """
    #expect(try ConfigurationDocument(parsing: text).value("a.b") == "c")
  }

  @Test func mutatedTextsNeverTrapAndASetValueIsThere() {
    var random = SeededRandom(seed: 29)
    for _ in 0..<2_000 {
      let bytes = random.mutated(Array(Self.text.utf8))
      guard let text = String(validating: bytes, as: UTF8.self),
        let document = try? ConfigurationDocument(parsing: text),
        let changed = try? document.setting("gate.backend", to: "v2")
      else { continue }
      #expect(changed.value("gate.backend") == "v2")
    }
  }

  @Test func entriesOfATableHaveTheirLinesInTheOrderOfTheText() throws {
    let text = """
      # keys
      [keys]
      "help" = "f1" # compare = "no"
      compare = ["f4", "alt-k"]\r
      list.copy-name = 'w'

      [ keys . details ]
      copy-name = "p = q"
      [keysmith]
      help = "x"
      """
    let entries = try ConfigurationDocument(parsing: text).entries(below: "keys")
    typealias Entry = ConfigurationDocument.Entry
    #expect(
      entries == [
        Entry(key: "help", value: "f1", line: 3),
        Entry(key: "compare", value: "f4 alt-k", line: 4),
        Entry(key: "list.copy-name", value: "w", line: 5),
        Entry(key: "details.copy-name", value: "p = q", line: 8),
      ])
    let inline = try ConfigurationDocument(parsing: "\nkeys = { help = 'f1' }\n")
    #expect(inline.entries(below: "keys") == [Entry(key: "help", value: "f1", line: 2)])
    #expect(try ConfigurationDocument(parsing: "").entries(below: "keys").isEmpty)
  }
}
