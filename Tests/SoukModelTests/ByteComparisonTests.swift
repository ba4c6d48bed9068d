import Testing

@testable import SoukModel

struct ByteComparisonTests {
  @Test func theFirstDifferenceIsFoundAndShownWithARowBeforeIt() {
    let expected = (0..<200).map { UInt8($0) }
    var found = expected
    found[100] ^= 1
    found[102] ^= 1
    let comparison = ByteComparison("the archive", whole: expected, against: found)
    #expect(comparison?.offset == 80 && comparison?.firstDifference == 100)
    #expect(comparison?.differences == [20, 22] && comparison?.expected.count == 64)
  }

  @Test func aMissingEndIsADifferenceAtTheEnd() {
    let comparison = ByteComparison("x", whole: [1, 2, 3], against: [1, 2])
    #expect(comparison?.firstDifference == 2 && comparison?.differences == [2])
    #expect(ByteComparison("x", whole: [1], against: [1]) == nil)
    #expect(ByteComparison("x", whole: [], against: [7])?.firstDifference == 0)
  }
}
