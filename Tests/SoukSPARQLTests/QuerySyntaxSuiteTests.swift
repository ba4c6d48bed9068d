import Foundation
import SoukSPARQL
import Testing

/// The W3C's own tests of the query syntax, where the shared data is present.
struct QuerySyntaxSuiteTests {
  private struct Suite: Decodable {
    let suite: String
    let manifest: String
  }

  private struct Index: Decodable {
    let suites: [Suite]
  }

  private struct Case: Decodable {
    let id: String
    let type: String
    let query: String?
    let base: String
  }

  private static let folder: URL? = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let shared =
      ProcessInfo.processInfo.environment["SOUK_SHARED"].map { URL(filePath: $0) }
      ?? root.deletingLastPathComponent().appending(path: "shared")
    let folder = shared.appending(path: "data/rdf-tests")
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
  }()

  @Test(
    "every well-formed query of the W3C is read, and every malformed one is refused",
    .enabled(if: folder != nil, "skipped: no ../shared/data/rdf-tests; set SOUK_SHARED"))
  func suites() throws {
    let folder = try #require(Self.folder)
    let index = try JSONDecoder().decode(
      Index.self, from: Data(contentsOf: folder.appending(path: "index.json")))
    var counts: [String: Int] = [:]
    for suite in index.suites where suite.suite.hasPrefix("sparql") {
      let cases = try JSONDecoder().decode(
        [Case].self, from: Data(contentsOf: folder.appending(path: suite.manifest)))
      for test in cases {
        guard let query = test.query else { continue }
        let text = try String(
          decoding: Data(contentsOf: folder.appending(path: query)), as: UTF8.self)
        let refusal: QuerySyntaxError?
        do throws(QuerySyntaxError) {
          _ = try QueryParser.parse(text, base: test.base)
          refusal = nil
        } catch {
          refusal = error
        }
        counts[test.type, default: 0] += 1
        if test.type == "NegativeSyntax" {
          #expect(refusal != nil, "\(suite.suite) \(test.id) is malformed and was read")
        } else {
          #expect(refusal == nil, "\(suite.suite) \(test.id): \(refusal?.description ?? "")")
        }
      }
    }
    #expect((counts["PositiveSyntax"] ?? 0) > 100)
    #expect((counts["NegativeSyntax"] ?? 0) > 50)
  }
}
