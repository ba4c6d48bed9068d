import SoukModel
import Testing

struct SemanticVersionTests {
  /// The chains of clauses 11.2 and 11.4.4, and numbers that are no machine word apart.
  private static let ascending = [
    "0.0.0-0", "0.0.0", "0.0.1", "0.9.0", "0.10.0", "1.0.0-1", "1.0.0-2", "1.0.0-10",
    "1.0.0-99999999999999999999999", "1.0.0--", "1.0.0-A", "1.0.0-alpha", "1.0.0-alpha.1",
    "1.0.0-alpha.1.0", "1.0.0-alpha.beta", "1.0.0-beta", "1.0.0-beta.2", "1.0.0-beta.11",
    "1.0.0-rc.1", "1.0.0", "2.0.0", "2.1.0", "2.1.1", "18446744073709551615.0.0",
  ]

  @Test func theOrderOfClause11Holds() throws {
    let versions = try Self.ascending.map { try #require(SemanticVersion($0), "\($0)") }
    for (i, left) in versions.enumerated() {
      for (j, right) in versions.enumerated() {
        #expect(left.precedes(right) == (i < j), "\(left) before \(right)")
      }
    }
  }

  @Test func buildMetadataDoesNotCount() throws {
    let left = try #require(SemanticVersion("1.0.0+a"))
    let right = try #require(SemanticVersion("1.0.0+b.001"))
    #expect(!left.precedes(right) && !right.precedes(left))
    #expect(left != right)
  }

  @Test(arguments: ["1.2.3", "1.0.0-rc.1+5", "0.0.0", "1.0.0-0a.-.--", "1.0.0+001.-"])
  func aVersionIsWrittenAsItWasRead(text: String) {
    #expect(SemanticVersion(text)?.description == text)
  }

  @Test(arguments: [
    "", "1", "1.2", "1.2.3.4", "v1.2.3", " 1.2.3", "1.2.3 ", "01.2.3", "1.02.3", "1.2.03", "1.2.3-",
    "1.2.3+", "1.2.3-a..b", "1.2.3-01", "1.2.3-a+b+c", "1.2.3-ä", "-1.2.3", "1.2.x",
    "18446744073709551616.0.0", "١.٢.٣", "1.2.3\0",
  ])
  func anotherFormIsRefused(text: String) {
    #expect(SemanticVersion(text) == nil)
  }
}
