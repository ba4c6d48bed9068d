import SoukRDF
import Testing

struct ByteKeyTableTests {
  @Test("Keys are numbered as a dictionary would number them, and sort by their bytes")
  func equalsDictionary() {
    var random = SeededRandom(61)
    var table = ByteKeyTable()
    var numbers: [[UInt8]: Int] = [:]
    var keys: [[UInt8]] = []
    for _ in 0..<20_000 {
      let length = Int.random(in: 0..<4, using: &random)
      let key = (0..<length).map { _ in UInt8.random(in: 0..<40, using: &random) &* 7 }
      let expected = numbers[key] ?? keys.count
      if expected == keys.count {
        numbers[key] = expected
        keys.append(key)
      }
      #expect(table.number(of: key) == expected)
    }
    #expect(keys.count > 4_096, "too few to make the table grow several times")
    #expect(table.count == keys.count)
    #expect((0..<table.count).allSatisfy { Array(table.key($0)) == keys[$0] })
    let sorted = table.sortedNumbers().map { keys[$0] }
    #expect(sorted == keys.sorted { $0.lexicographicallyPrecedes($1) })
    #expect((0..<table.count).allSatisfy { table.hash(of: $0) == ByteKeyTable.hash(keys[$0]) })
  }

  @Test("A table without keys has nothing to sort")
  func empty() {
    #expect(ByteKeyTable().count == 0)
    #expect(ByteKeyTable().sortedNumbers().isEmpty)
  }
}
