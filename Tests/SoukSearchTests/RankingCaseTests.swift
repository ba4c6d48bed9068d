import SoukModel
import SoukTesting
import Testing

@testable import SoukSearch

/// Answers that are kept and compared with later ones.
@Suite struct RankingCaseTests {
  private static func ids(_ names: String...) throws -> [PackageID] {
    let apt = try #require(RegistryName("apt"))
    return names.map { PackageID(apt, RegistryText($0)) }
  }

  private static func sample() throws -> RankingCase {
    RankingCase(
      query: "http \"se rver\"", depth: 50,
      sides: [
        .v1: .init(ids: try ids("nginx", "a:b", "日本"), total: 3),
        .v2: .init(ids: [], total: 0),
      ])
  }

  @Test func aCaseReadsAsItWasWritten() throws {
    let kept = try Self.sample()
    let text = JSONWriter.pretty(kept.json)
    #expect(try RankingCase(JSONReader.parse(Array(text.utf8))) == kept)
  }

  @Test func aChangeSaysWhatIsGoneNewAndMoved() throws {
    let before = RankingCase.Side(ids: try Self.ids("a", "b", "c"), total: 3)
    #expect(before.change(to: before).isNone)
    let after = RankingCase.Side(ids: try Self.ids("b", "a", "d"), total: 4)
    let change = before.change(to: after)
    #expect((change.gone, change.new, change.moved) == (1, 1, 2))
    #expect(change.totals == [3, 4])
    #expect(!change.isNone)
    let more = RankingCase.Side(ids: before.ids, total: 9)
    #expect(!before.change(to: more).isNone)
  }

  @Test func whatIsNoCaseIsNamed() throws {
    let good = JSONWriter.compact(try Self.sample().json)
    let wrong = [
      ("\"format\":1", "\"format\":2", "format"), ("\"depth\":50", "\"depth\":0", "depth"),
      ("\"total\":3", "\"total\":-3", "v1.total"), ("apt:nginx", "nginx", "v1.packages"),
      ("\"v2\":", "\"v3\":", "v2"), ("\"query\":", "\"question\":", "query"),
    ]
    for (old, new, place) in wrong {
      let json = try JSONReader.parse(Array(good.replacing(old, with: new).utf8))
      #expect {
        try RankingCase(json)
      } throws: { error in
        (error as? JSONFieldError)?.place == place
      }
    }
  }
}
