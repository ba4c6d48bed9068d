import Foundation
import SoukFetch
import SoukModel
import SoukRollout
import SoukTesting
import Testing

@Suite("The criteria of a fleet, asked of Prometheus") struct PrometheusEvidenceTests {
  /// Answers every address with the same bytes, as a Prometheus would answer every query.
  private struct Stub: Fetcher {
    var answer: String
    func fetch(
      _ request: FetchRequest, cancellation: Cancellation, progress: (FetchProgress) -> Void
    ) throws(FetchError) -> FetchedFile {
      guard request.url.description.hasPrefix("http://p:9090/api/v1/query?query=sum%28increase")
      else { throw FetchError(.notFound, request.url) }
      return FetchedFile(bytes: Array(answer.utf8), url: request.url)
    }
  }

  private func measure(_ answer: String) throws -> SoukRollout.Measurement {
    let base = try #require(FetchURL("http://p:9090"))
    let evidence = PrometheusEvidence(
      base, fetcher: Stub(answer: answer),
      rest: MemoryRolloutEvidence([.smokeFailures: SoukRollout.Measurement(0, samples: 7)]),
      now: 1_000)
    #expect(
      try evidence.measure(.smokeFailures, since: 0) == SoukRollout.Measurement(0, samples: 7))
    return try evidence.measure(.errorRate, since: 0)
  }

  @Test("are the one number of the answer, and nothing where there is no sample or no number")
  func numbers() throws {
    func vector(_ value: String) -> String {
      """
      {"status":"success","data":{"resultType":"vector","result":[{"metric":{},"value":[1,"\(value)"]}]}}
      """
    }
    #expect(try measure(vector("0.25")) == SoukRollout.Measurement(0.25, samples: 0))
    #expect(try measure(vector("120")).samples == 120)
    #expect(try measure(vector("NaN")).value == nil)
    #expect(
      try measure(#"{"status":"success","data":{"resultType":"vector","result":[]}}"#)
        == SoukRollout.Measurement())
  }

  @Test(
    "are an error where the answer is something else",
    arguments: [
      "", "<html>", "{}", #"{"status":"error","error":"parse error"}"#,
      #"{"status":"success","data":{"resultType":"matrix","result":[]}}"#,
      #"{"status":"success","data":{"resultType":"scalar","result":[1,"many"]}}"#,
      #"{"status":"success","data":{"resultType":"scalar","result":[1]}}"#,
    ])
  func damaged(answer: String) {
    #expect(throws: RolloutEvidenceError.self) { try measure(answer) }
  }

  @Test("are an error that says so where nobody answers")
  func unreachable() throws {
    let base = try #require(FetchURL("http://p:9090"))
    let evidence = PrometheusEvidence(
      base, fetcher: MemoryFetcher(), rest: MemoryRolloutEvidence([:]), now: 1_000)
    #expect(throws: RolloutEvidenceError.self) { try evidence.measure(.crashes, since: 0) }
  }

  @Test(
    "are queries that Prometheus' own parser takes",
    .enabled(if: Promtool.isHere, "promtool is not installed"))
  func parsed() throws {
    try Promtool.inFolder { folder in
      var rules = "groups:\n- name: rollout\n  rules:\n"
      for measure in RolloutMeasure.allCases {
        guard let query = PrometheusQuery(measure, seconds: 3_600) else { continue }
        for (part, text) in [("value", query.value), ("samples", query.samples ?? "vector(0)")] {
          rules += "  - record: souk:\(measure.rawValue):\(part)\n    expr: '\(text)'\n"
        }
      }
      try Data(rules.utf8).write(to: URL(filePath: folder + "/rules.yml"))
      let (status, text) = try Promtool.run(["check", "rules", folder + "/rules.yml"])
      #expect(status == 0, "\(text)")
    }
  }
}
