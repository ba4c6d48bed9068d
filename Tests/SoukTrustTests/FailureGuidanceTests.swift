import SoukModel
import Testing

@testable import SoukTrust

struct FailureGuidanceTests {
  @Test func everyCodeHasATextOfItsOwn() {
    var titles: Set<String> = []
    for code in FailureCode.allCases {
      let guidance = code.guidance
      #expect(titles.insert(guidance.title).inserted, "\(code)")
      #expect(guidance.title != code.rawValue && !guidance.title.hasSuffix("."))
      for text in [guidance.meaning, guidance.remedy, guidance.warning ?? "x."] {
        #expect(text.hasSuffix(".") && RegistryText(text).escaped == text, "\(code)")
      }
    }
    #expect(titles.count == 109)
  }

  @Test(arguments: FailureCode.Family.allCases)
  func everyFamilyHasAnIntroductionThatPlacesEachOfItsCodesOnce(family: FailureCode.Family) {
    let guidance = family.guidance
    let placed = guidance.groups.flatMap(\.codes)
    #expect(Set(placed).count == placed.count)
    #expect(Set(placed) == Set(FailureCode.allCases.filter { $0.family == family }))
    #expect(!guidance.questions.isEmpty && !guidance.steps.isEmpty)
    for text in [guidance.happened] + guidance.steps { #expect(text.hasSuffix("."), "\(text)") }
    for text in guidance.questions {
      #expect(text.hasSuffix("?") || text.hasSuffix(")"), "\(text)")
    }
  }

  @Test func noAttackIsAnsweredWithSwitchingTheCheckOff() {
    for code in FailureCode.allCases where code.severity == .attack {
      let remedy = code.guidance.remedy.lowercased()
      for word in ["disable", "delete", "skip", "switch off", "accept anyway", "ignore"] {
        #expect(!remedy.contains(word), "\(code) says \(word)")
      }
    }
  }

  @Test func aFindingCarriesEverythingIntoItsStep() {
    let finding = Finding(
      .bytesDiffer, "other bytes", certainty: .likely("a guess"), expected: "a", found: "b",
      bytes: ByteComparison("x", whole: [1, 2], against: [1, 3]), facts: ["offset": 1])
    let failure = VerificationFailure(finding)
    #expect(failure.code == "C03" && failure.certainty == .likely("a guess"))
    #expect(failure.bytes?.firstDifference == 1)
    #expect(failure.remedy.raw == FailureCode.bytesDiffer.guidance.remedy)
    #expect(failure.warning?.raw == FailureCode.bytesDiffer.guidance.warning)
    #expect(failure.facts["offset"] == .int(1))
  }
}
