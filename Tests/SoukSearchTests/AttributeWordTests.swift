import SoukSearch
import Testing

struct AttributeWordTests {
  @Test("A word that is cut ends in no blank, and cutting it again changes nothing")
  func cutting() {
    for length in 1...12 {
      let text = String(repeating: String(repeating: "x", count: length) + " ", count: 200)
      let word = AttributeWord.folded(text)
      #expect(word.last == "x")
      #expect(word.utf8.count <= AttributeWord.longest)
      #expect(word.utf8.count >= AttributeWord.longest - 1)
      #expect(AttributeWord.folded(word) == word)
    }
  }
}
