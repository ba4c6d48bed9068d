import SoukModel
import Testing

struct JSONReaderTests {
  private func read(_ text: String) throws(JSONError) -> JSONValue {
    try JSONReader.parse(Array(text.utf8))
  }

  @Test(
    "every form of RFC 8259 is read",
    arguments: [
      ("null", .null), ("true", .bool(true)), (" \t\r\nfalse\n", .bool(false)),
      ("\"\"", .string("")),
      ("[]", .array([])), ("{}", .object([:])), ("[[], {}]", .array([.array([]), .object([:])])),
      (#""\"\\\/\b\f\n\r\t""#, .string("\"\\/\u{8}\u{C}\n\r\t")),
      (#""\u00e4\uD83D\ude00\u0000""#, .string("ä😀\0")), ("\"\u{7F}\"", .string("\u{7F}")),
      (#"{"a": 1, "": [2]}"#, .object(["a": .int(1), "": .array([.int(2)])])),
    ] as [(String, JSONValue)])
  func valid(text: String, value: JSONValue) throws {
    #expect(try read(text) == value)
  }

  @Test(arguments: [
    "0", "-0", "12", "1.50", "-1e9", "1E+2", "2e-3", "123456789012345678901234567890",
  ])
  func aNumberKeepsItsSpelling(text: String) throws {
    #expect(try read(text).numberValue?.text == text)
  }

  @Test(
    "what RFC 8259 does not allow is refused",
    arguments: [
      "", " ", "nul", "True", "NaN", "Infinity", "01", "-", "+1", ".5", "1.", "1e", "1e+", "0x1",
      "--1",
      "[1,]", "[,1]", "[1 2]", "{\"a\":1,}", "{a:1}", "{\"a\" 1}", "{\"a\":}", "{1:2}", "[", "{",
      "\"",
      "\"a\nb\"", "\"\0\"", #""\x""#, #""\u12""#, #""\u12g4""#, #""\ud800""#, #""\udc00""#,
      #""\ud800\u0041""#, "'a'", "1 2", "{} x", "// c\n1", "\u{FEFF}1", "\u{A0}1", "]",
    ])
  func invalid(text: String) {
    #expect(throws: JSONError.self) { try read(text) }
  }

  @Test func aKeyThatOccursTwiceIsNamed() {
    let error = #expect(throws: JSONError.self) { try read("{\"a\": 1,\n \"\\u0061\": 2}") }
    #expect(error?.description == "line 2, column 2 (byte 10): the key \"a\" occurs twice")
  }

  @Test func keysThatOnlyLookTheSameAreTwoKeys() throws {
    #expect(try read("{\"é\": 1, \"e\u{301}\": 2}").objectValue?.members.count == 2)
  }

  @Test func manyKeysAreStillCheckedForRepetition() {
    let keys = (0..<500).map { "\"k\($0)\": 0" }
    #expect(throws: Never.self) { try read("{\(keys.joined(separator: ","))}") }
    #expect(throws: JSONError.self) {
      try read("{\((keys + ["\"k3\": 0"]).joined(separator: ","))}")
    }
  }

  @Test func depthIsBoundedAndCountedOnlyWhileInside() throws {
    let deepest = String(repeating: "[", count: 128) + String(repeating: "]", count: 128)
    #expect(throws: Never.self) { try read(deepest) }
    #expect(throws: Never.self) {
      try read("[\(Array(repeating: "[]", count: 300).joined(separator: ","))]")
    }
    let error = #expect(throws: JSONError.self) { try read(String(repeating: "[", count: 1 << 20)) }
    #expect(error?.reason == "more than 128 arrays and objects inside one another")
  }

  @Test func badTextIsAnErrorUnlessItMayBeRepaired() throws {
    let invalid: [UInt8] = [0x22, 0x61, 0xC3, 0x28, 0xED, 0xA0, 0x80, 0x22]
    #expect(throws: JSONError.self) { try JSONReader.parse(invalid) }
    let repaired = try JSONReader.parse(invalid, options: .init(repairsText: true))
    #expect(repaired.stringValue?.hasPrefix("a\u{FFFD}(") == true)
    let half = try JSONReader.parse(Array(#""x\ud800y""#.utf8), options: .init(repairsText: true))
    #expect(half == .string("x\u{FFFD}y"))
  }

  @Test func membersKeepTheirOrder() throws {
    let object = try #require(try read(#"{"z": 1, "a": 2, "m": 3}"#).objectValue)
    #expect(object.members.map(\.key) == ["z", "a", "m"])
  }

  @Test func numbersOutOfRangeAreNilAndNeverTrap() throws {
    #expect(try read("9223372036854775807").numberValue?.int64 == .max)
    #expect(try read("9223372036854775808").numberValue?.int64 == nil)
    #expect(try read("1e400").numberValue?.double == nil)
    #expect(try read("1.5").numberValue?.int64 == nil)
    #expect(JSONValue.double(.nan) == .null)
    #expect(JSONValue.double(.infinity) == .null)
  }

  @Test func mutatedTextsNeverTrapAndWhatIsReadIsWrittenAlike() throws {
    let text = #"{"a":[1,-2.50e3,"\u001b\ud83d\ude00",null,{"b":{"c":[true,false]}}],"é":"漢\\"}"#
    var random = SeededRandom(seed: 3)
    var accepted = 0
    for _ in 0..<20_000 {
      let bytes = random.mutated(Array(text.utf8))
      guard let value = try? JSONReader.parse(bytes) else { continue }
      accepted += 1
      #expect(try read(JSONWriter.compact(value, sortsKeys: false)) == value)
      #expect(try read(JSONWriter.pretty(value, sortsKeys: false)) == value)
    }
    #expect(accepted > 100)
  }

  @Test func randomBytesNeverTrap() {
    var random = SeededRandom(seed: 5)
    let alphabet = Array("{}[]\",:\\u0019eE+-. tfn\u{1B}ü".utf8)
    for _ in 0..<20_000 {
      let count = Int.random(in: 0..<40, using: &random)
      let bytes = (0..<count).map { _ in alphabet.randomElement(using: &random) ?? 0 }
      if let value = try? JSONReader.parse(bytes, options: .init(repairsText: true)) {
        #expect((try? read(JSONWriter.compact(value, sortsKeys: false))) == value)
      }
    }
  }
}
