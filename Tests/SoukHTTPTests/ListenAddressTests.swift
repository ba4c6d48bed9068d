import SoukHTTP
import SoukTesting
import Testing

@Suite("An address to listen on") struct ListenAddressTests {
  @Test(
    "is read in numbers, and a port alone means this machine",
    arguments: [
      ("9464", "127.0.0.1:9464", true), ("127.0.0.1:0", "127.0.0.1:0", true),
      ("[::1]:80", "[::1]:80", true), ("0.0.0.0:9464", "0.0.0.0:9464", false),
      ("[fe80::1]:65535", "[fe80::1]:65535", false), ("10.0.0.7:1", "10.0.0.7:1", false),
    ])
  func good(text: String, shown: String, isLoopback: Bool) throws {
    let address = try #require(ListenAddress(text))
    #expect(address.description == shown)
    #expect(address.isLoopback == isLoopback)
  }

  @Test(
    "is refused as a name, without a port, or out of range",
    arguments: [
      "", ":", "localhost:80", "127.0.0.1", "127.0.0.1:", "127.0.0.1:65536", "127.0.0.1:-1",
      "256.0.0.1:80", "1.2.3:80", "1.2.3.4.5:80", "::1:80", "[::1]", "[]:80", "[::1", "127.0.0.1:٣",
      "127.0.0.1:80 ", "1..2.3:80", "http://127.0.0.1:80", "[::1%eth0]:80",
    ])
  func bad(text: String) { #expect(ListenAddress(text) == nil) }

  @Test("holds any text without a trap")
  func garbage() {
    var random = SeededGenerator(seed: 5)
    let letters = Array("0123456789.:[]af-٣ \u{301}x")
    for _ in 0..<5_000 {
      let length = Int(random.next() % 24)
      let text = String(
        (0..<length).map { _ in letters[Int(random.next() % UInt64(letters.count))] })
      guard let address = ListenAddress(text) else { continue }
      #expect(ListenAddress(address.description) == address, "\(text)")
    }
  }
}
