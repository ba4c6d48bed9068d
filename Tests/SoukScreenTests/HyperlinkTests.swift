import Foundation
import Testing

@testable import SoukScreen

@Suite("Addresses that a terminal may open")
struct HyperlinkTests {
  private let linked = Style.plain.with(.link)

  private func bytes(
    _ text: String, hyperlinks: Bool = true, before: String? = nil
  ) -> String {
    var encoder = FrameEncoder(
      capabilities: Capabilities(synchronizedOutput: false, hyperlinks: hyperlinks))
    func grid(_ text: String) -> Grid {
      var canvas = Canvas(Size(width: 40, height: 1))
      canvas.put(text, x: 2, y: 0, style: linked)
      return canvas.grid
    }
    if let before { _ = encoder.encode(grid(before), cursor: nil) }
    return String(decoding: encoder.encode(grid(text), cursor: nil), as: UTF8.self)
  }

  @Test("an address is laid under the cells that spell it, and ends with them")
  func laid() {
    let text = bytes("https://a.example/x")
    #expect(
      text.contains("\u{1B}]8;;https://a.example/x\u{1B}\\https://a.example/x\u{1B}]8;;\u{1B}\\"))
    #expect(text.components(separatedBy: "]8;;").count == 3)
  }

  @Test("a terminal that is not known to open addresses gets the text alone")
  func unknown() {
    let text = bytes("https://a.example/x", hyperlinks: false)
    #expect(text.contains("https://a.example/x"))
    #expect(!text.contains("]8;"))
  }

  @Test(
    "nothing but http and https in printable ASCII is an address",
    arguments: [
      "javascript:alert(1)", "file:///etc/passwd", "ftp://a.example", "https://a.example/\u{202E}",
      "https://ä.example", "a https://b.example", "", "https://a.example/\u{7}",
      "https://" + String(repeating: "a", count: 3_000),
    ])
  func refused(text: String) {
    #expect(!Hyperlink.isTarget(text))
    // What is cut at the edge spells another address; whoever draws links only what stands whole.
    if text.utf8.count < 38 { #expect(!bytes(text).contains("]8;")) }
  }

  @Test("where one letter of an address changes, all of it is written again")
  func changed() {
    let text = bytes("https://a.example/y", before: "https://a.example/x")
    #expect(text.contains("\u{1B}]8;;https://a.example/y\u{1B}\\https://a.example/y"))
  }

  @Test("a link is no style: colours around it stay as they are")
  func plain() {
    #expect(!bytes("https://a.example/x").replacing("\u{1B}[0m", with: "").contains("\u{1B}[m"))
  }
}
