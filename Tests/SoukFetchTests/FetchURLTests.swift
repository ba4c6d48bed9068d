import SoukFetch
import Testing

@Suite struct FetchURLTests {
  @Test(
    "what is no plain http or https address is none",
    arguments: [
      "", "ftp://a/b", "file:///etc/passwd", "http://", "http:///x", "https://user@host/",
      "http://host:0/", "http://host:99999/", "http://host:x/", "http://ho st/",
      "http://host/\r\nX: y",
      "http://host/#part", "http://host\\@other/", "javascript:alert(1)", "http://hö/",
    ])
  func refused(text: String) {
    #expect(FetchURL(text) == nil)
  }

  @Test("an address is kept as it is, its host in lower case")
  func kept() throws {
    let url = try #require(FetchURL("HTTPS://Example.ORG/A/b?c=1"))
    #expect(url.description == "https://example.org/A/b?c=1")
    #expect(url.port == 443)
    #expect(FetchURL("http://[::1]:8080/x")?.port == 8080)
    #expect(FetchURL("http://[::1]/x")?.port == 80)
  }

  @Test("names of files cannot leave their place in an address")
  func appended() throws {
    let url = try #require(FetchURL("http://host/base"))
    #expect(url.appending("a b?c#d%2e")?.description == "http://host/base/a%20b%3Fc%23d%252e")
    #expect(url.appending("ö")?.description == "http://host/base/%C3%B6")
    #expect(url.appending("@x:1")?.host == "host")
  }
}
