import SoukModel
import Testing

@Suite struct ChecksumStatusTests {
  @Test func programsReadOneOfTheSevenAgreedWordsForEveryStatus() {
    let agreed: Set<String> = [
      "verified", "verified-noncanonical", "mismatch", "undetermined", "listed", "absent",
      "malformed",
    ]
    #expect(Set(ChecksumStatus.allCases.map(\.contractWord)) == agreed)
    for status in ChecksumStatus.allCases where status.severity == .failed {
      #expect(["mismatch", "malformed"].contains(status.contractWord))
    }
    for status in ChecksumStatus.allCases where status.contractWord.hasPrefix("verified") {
      #expect(status.severity == .good)
    }
  }
}
