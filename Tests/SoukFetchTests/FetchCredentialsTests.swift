import SoukFetch
import SoukModel
import Testing

@Suite struct FetchCredentialsTests {
  @Test("no way of printing credentials shows the secret")
  func neverPrinted() throws {
    let url = try #require(FetchURL("https://host/"))
    for line in ["basic ann:tulip", "bearer tulip"] {
      let credentials = try #require(FetchCredentials(line))
      var request = FetchRequest(url, limit: 1)
      request.credentials = credentials
      var dumped = ""
      dump(request, to: &dumped)
      for text in ["\(credentials)", String(reflecting: request), "\(request)", dumped] {
        #expect(!text.contains("tulip"), "\(text)")
      }
    }
  }

  @Test(
    "what is no scheme with its secret is none",
    arguments: [
      "", "basic", "basic ann", "basic :x", "bearer", "bearer ", "bearer a b", "bearer a\r\nX: y",
      "digest a:b", "basic a:b\nc", "tulip", "bearer ö",
    ])
  func refused(line: String) {
    #expect(FetchCredentials(line) == nil)
  }

  @Test("a password may hold colons and blanks, and be empty")
  func passwords() {
    #expect(
      FetchCredentials("Basic ann:a b:c") == FetchCredentials(user: "ann", password: "a b:c"))
    #expect(FetchCredentials("basic ann:") == FetchCredentials(user: "ann", password: ""))
    #expect(FetchCredentials(user: "a:b", password: "c") == nil)
  }

  @Test("a secret that a server gives back is taken out of what it says")
  func redacting() throws {
    let basic = try #require(FetchCredentials("basic Aladdin:open sesame"))
    let told = "you sent Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ== that is open sesame"
    #expect(basic.redacting(told) == "you sent Basic … that is …")
    #expect(FetchCredentials("bearer abc")?.redacting("no abc") == "no …")
    #expect(FetchCredentials("basic a:")?.redacting("as it is") == "as it is")
  }

  @Test("credentials are not sent in the clear to another machine")
  func exposed() throws {
    for text in [
      "http://192.0.2.1/x", "http://127.0.0.1.example.org/x", "http://localhost.example.org/",
    ] {
      var request = FetchRequest(try #require(FetchURL(text)), limit: 1)
      request.credentials = FetchCredentials("bearer x")
      do throws(FetchError) {
        _ = try HTTPFetcher().fetch(request)
        Issue.record("it was sent")
      } catch {
        #expect(error.kind == .exposed)
      }
    }
  }

  @Test("this machine itself is told from hosts that look like it")
  func loopback() {
    let own = ["127.0.0.1", "127.255.0.9", "localhost", "LOCALHOST", "[::1]"]
    let others = [
      "127.0.0.1.org", "127.0.0", "128.0.0.1", "127.0.0.256", "127.0.0.01", "127.1", "127.0.0.+1",
      "localhost.org", "[::2]", "127.0.0.1.", "0.0.0.0",
    ]
    for host in own { #expect(FetchURL("http://\(host):1/")?.isLoopback == true, "\(host)") }
    for host in others { #expect(FetchURL("http://\(host):1/")?.isLoopback == false, "\(host)") }
  }
}
