import Foundation
import SoukFetch
import SoukModel
import Synchronization
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

  @Test(
    "an answer that is no continuation of what is here is put behind nothing",
    arguments: [
      "anew", "elsewhere", "nowhere", "garbage", "other", "nameless", "short", "longer",
      "unsatisfied",
    ])
  func noContinuation(lie: String) throws {
    // Within this limit there is room for the file, and not for it and the part.
    var request = try request("/lie/\(lie)", limit: body.count + 10)
    request.partial = PartialFile(bytes: [UInt8](repeating: 0, count: 60_000), tag: "\"one\"")
    let file = try fetcher.fetch(request)
    #expect(file.bytes == body && file.resumedAt == 0)
  }

  @Test("the rest of the same file is put behind its beginning")
  func continuation() throws {
    var request = try request("/lie/not-at-all", limit: body.count)
    request.partial = PartialFile(bytes: Array(body.prefix(60_000)), tag: "\"one\"")
    let file = try fetcher.fetch(request)
    #expect(file.bytes == body && file.resumedAt == 60_000)
  }

  @Test("behind a part that only a weak tag names, or that is longer than may be, nothing is put")
  func unusableParts() throws {
    for (count, tag) in [(60_000, "W/\"one\""), (100_001, "\"one\""), (0, "\"one\"")] {
      var request = try request("/lie/not-at-all", limit: body.count)
      request.partial = PartialFile(bytes: [UInt8](repeating: 0, count: count), tag: tag)
      let file = try fetcher.fetch(request)
      #expect(file.bytes == body && file.resumedAt == 0)
    }
  }

  @Test("a part that nobody asked for is no file")
  func unaskedPart() throws {
    #expect(failure(try request("/part"))?.kind == .refused(206))
  }

  @Test("what is stated to be too long is not waited for")
  func statedTooBig() throws {
    #expect(failure(try request("/huge"))?.kind == .tooBig(1 << 20))
  }

  @Test("neither a refusal's page nor headers are read without end")
  func bounded() throws {
    #expect(failure(try request("/refuse"))?.kind == .notFound)
    #expect(failure(try request("/headers")) != nil)
  }

  @Test("a fetch that waits for a server is cancelled too")
  func cancelledWhileWaiting() throws {
    let cancellation = Cancellation()
    let request = try request("/never")
    let begin = ContinuousClock.now
    // A thread of its own: the test's own one waits for the server.
    Thread.detachNewThread {
      Thread.sleep(forTimeInterval: 0.2)
      cancellation.cancel()
    }
    let error = #expect(throws: FetchError.self) {
      try WatchedFetcher(fetcher, cancellation: cancellation, report: { _, _ in }).fetch(request)
    }
    #expect(error?.kind == .cancelled)
    // The server keeps silent for two minutes, and the request would wait for 20 seconds at least.
    #expect(ContinuousClock.now - begin < .seconds(15))
  }

  @Test("whoever watches is told of every byte, and how many there will be")
  func watched() throws {
    let told = Mutex<[FetchProgress]>([])
    let watched = WatchedFetcher(fetcher, cancellation: Cancellation()) { _, progress in
      told.withLock { $0.append(progress) }
    }
    _ = try watched.fetch(try request("/ok"))
    let last = told.withLock { $0.last }
    #expect(last == FetchProgress(received: body.count, total: body.count))
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

  @Test("a redirect to another host is refused")
  func otherHost() throws {
    guard case .otherHost(let target) = failure(try request("/other"))?.kind else {
      Issue.record("it was followed")
      return
    }
    #expect(target.contains("localhost"))
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
