import SoukModel
import SoukSearch
import Testing

struct TokenBufferTests {
  /// A separator that is not ASCII: a text with it is cut scalar by scalar.
  private static let dash = "\u{2014}"

  private static func text(_ random: inout SeededRandom) -> String {
    let pieces = [
      "a", "lib", "HTTP", "Server", "JSON", "x", "Py", "3", "10", "-", "_", ".", " ", "  ", "\t",
      "\r\n",
      "\u{0}", "\u{7F}", "\"", "@", "/", String(repeating: "long", count: 20),
    ]
    return (0..<Int.random(in: 0...8, using: &random))
      .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
  }

  @Test func asciiIsCutIntoWhatItsScalarsAreCutInto() {
    var random = SeededRandom(seed: 71)
    var divided = 0
    for _ in 0..<5_000 {
      let text = Self.text(&random)
      let other = text + Self.dash
      #expect(Tokenizer.tokens(of: text) == Tokenizer.tokens(of: other), "\(text.debugDescription)")
      #expect(NameParts.tokens(of: text) == NameParts.tokens(of: other), "\(text.debugDescription)")
      #expect(JoinedName.bytes(of: text) == JoinedName.bytes(of: other))
      divided += NameParts.tokens(of: text).isEmpty ? 0 : 1
    }
    #expect(divided > 500)
  }

  @Test func aFoldedLineIsTheWordsOfTheFoldedTextWithSingleBlanks() {
    var random = SeededRandom(seed: 72)
    for round in 0..<5_000 {
      let text = round % 2 == 0 ? Self.text(&random) : random.text(length: 12)
      let words = TextFolding.fold(text).split(whereSeparator: \.isWhitespace)
      #expect(
        TextFolding.foldedLine(text).utf8.elementsEqual(words.joined(separator: " ").utf8),
        "\(text.debugDescription)")
      #expect(TextFolding.fold(Self.text(&random)).utf8.allSatisfy { !(0x41...0x5A).contains($0) })
    }
    for byte in UInt8(0)..<0x80 {
      let text = String(decoding: [byte, 0x78, byte], as: UTF8.self)
      #expect(TextFolding.fold(text) == text.lowercased())
      let words = text.lowercased().split(whereSeparator: \.isWhitespace)
      #expect(TextFolding.foldedLine(text) == words.joined(separator: " "))
    }
  }

  @Test func aBufferHoldsTheTokensOfEveryFieldAndNoOther() {
    var random = SeededRandom(seed: 73)
    var buffer = TokenBuffer()
    for _ in 0..<3_000 {
      func text() -> RegistryText {
        let isPlain = Int.random(in: 0..<4, using: &random) > 0
        return RegistryText(isPlain ? Self.text(&random) : random.text(length: 12))
      }
      let package = Package(
        id: PackageID(.apt, text()), summary: text(), category: text(), keywords: [text(), text()],
        tags: [text()], author: text(), releases: [])
      buffer.removeAll()
      SearchableText.append(tokensOf: package, to: &buffer)
      let searchable = SearchableText(package)
      for field in SearchField.allCases {
        let found = (0..<buffer.count).filter { buffer.fields[$0] == field }
          .map { Array(buffer.bytes[buffer.range(of: $0)]) }
        let wanted = searchable.tokens(of: field).filter { $0 != SearchableText.gap }
        #expect(Set(found) == Set(wanted.map { Array($0.utf8) }))
      }
    }
  }
}
