import SoukModel
import SoukSearch
import Testing

@Suite struct TrustWordsTests {
  @Test func aVerdictIsFoundByStatusByFailedAndByEveryCode() {
    let steps = [
      VerificationStep(.checksum, .failed, "other bytes", code: "C03", remedy: "fetch"),
      VerificationStep(.key, .failed, "expired", code: "T03", remedy: "ask"),
    ]
    let verdict = Verdict(signature: .keyExpired, checksum: .mismatch, steps: steps)
    #expect(TrustWords.words(of: verdict) == ["key-expired", "failed", "c03", "t03"])
  }

  @Test func whatIsOnlyNotCheckedHasNotFailed() {
    let listed = Verdict(signature: .indexNotChecked, checksum: .listed)
    #expect(TrustWords.words(of: listed) == ["index-not-checked"])
  }

  @Test func aStatusThatFailsCountsWithoutAStep() {
    let verdict = Verdict(signature: .verified, checksum: .sizeMismatch)
    #expect(TrustWords.words(of: verdict) == ["verified", "failed"])
  }
}
