import Foundation
import SoukFetch
import SoukModel
import Testing

@Suite(.enabled(if: LoopbackServer.python != nil, Comment(rawValue: LoopbackServer.absence)))
struct HTTPFetcherTests {
  private let server: LoopbackServer
  private let fetcher = HTTPFetcher()
  private let body = (0..<100_000).map { UInt8($0 * 7 % 251) }

  init() throws { server = try LoopbackServer() }

  private func request(_ path: String, limit: Int = 1 << 20) throws -> FetchRequest {
    FetchRequest(try #require(FetchURL(server.url(path))), limit: limit)
  }

  private func failure(_ request: FetchRequest) -> FetchError? {
    do throws(FetchError) {
      _ = try fetcher.fetch(request)
      return nil
    } catch {
      return error
    }
  }

  @Test("a file comes whole, with its tag and with progress")
  func whole() throws {
    var last = 0
    let file = try fetcher.fetch(
      try request("/ok"), cancellation: Cancellation(), progress: { last = $0.received })
    #expect(file.bytes == body)
    #expect(file.tag == "\"one\"")
    #expect(last == body.count)
  }

  @Test("a file that is cut and cannot be gone on with is an interruption that keeps what came")
  func truncated() throws {
    let error = try #require(failure(try request("/cut")))
    guard case .interrupted = error.kind else {
      Issue.record("\(error.kind)")
      return
    }
    #expect(error.partial?.bytes == Array(body.prefix(5000)))
    #expect(error.partial?.tag == nil)
  }

  @Test("a transfer that breaks off goes on where it stopped")
  func resumed() throws {
    #expect(try fetcher.fetch(try request("/resume")).bytes == body)
    var later = try request("/ok")
    later.partial = PartialFile(bytes: Array(body.prefix(10)), tag: "\"one\"")
    // This server ignores ranges: the file begins anew.
    #expect(try fetcher.fetch(later).bytes == body)
  }

  @Test("parts of two different files are never put together")
  func changedMeanwhile() throws {
    #expect(try fetcher.fetch(try request("/changing")).bytes == body)
  }

  @Test("more than may be taken is refused, stated or not", arguments: ["/ok", "/endless"])
  func tooBig(path: String) throws {
    #expect(failure(try request(path, limit: 50_000))?.kind == .tooBig(50_000))
  }

  @Test("a redirect is followed on the same host")
  func sameHost() throws {
    let file = try fetcher.fetch(try request("/same"))
    #expect(file.bytes == body)
    #expect(file.url.description.hasSuffix("/ok"))
  }

  @Test("a redirect to another host is refused, and followed where that is allowed")
  func otherHost() throws {
    var request = try request("/other")
    guard case .otherHost(let target) = failure(request)?.kind else {
      Issue.record("it was followed")
      return
    }
    #expect(target.contains("localhost"))
    request.allowsOtherHosts = true
    #expect(try fetcher.fetch(request).bytes == body)
  }

  @Test("redirects in a circle and to files of this machine lead nowhere")
  func badRedirects() throws {
    #expect(failure(try request("/loop"))?.kind == .tooManyRedirects)
    guard case .badRedirect = failure(try request("/file"))?.kind else {
      Issue.record("it was followed")
      return
    }
  }

  @Test("the page that comes with a refusal is no file")
  func refusals() throws {
    #expect(failure(try request("/gone"))?.kind == .notFound)
    #expect(failure(try request("/broken"))?.kind == .refused(500))
  }

  @Test("a server that does not answer is given up in time")
  func timeout() throws {
    var request = try request("/slow")
    request.totalTimeout = 300
    let begin = ContinuousClock.now
    #expect(failure(request)?.kind == .timedOut)
    #expect(ContinuousClock.now - begin < .seconds(4))
  }

  @Test("nobody listening is said")
  func unreachable() throws {
    let url = try #require(FetchURL("http://127.0.0.1:1/x"))
    guard case .unreachable = failure(FetchRequest(url, limit: 10))?.kind else {
      Issue.record("something answered")
      return
    }
  }

  @Test("a cancelled fetch ends")
  func cancelled() throws {
    let cancellation = Cancellation()
    let request = try request("/endless", limit: 1 << 40)
    let error = #expect(throws: FetchError.self) {
      try fetcher.fetch(
        request, cancellation: cancellation,
        progress: { if $0.received > 1 << 20 { cancellation.cancel() } })
    }
    #expect(error?.kind == .cancelled)
  }

  @Test("nothing is asked to pack the bytes on the way")
  func identity() throws {
    #expect(try fetcher.fetch(try request("/encoding")).bytes == Array("identity".utf8))
  }
}
