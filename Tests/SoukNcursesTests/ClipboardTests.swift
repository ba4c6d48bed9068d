import Foundation
import Testing

@testable import SoukNcurses

@Suite("The clipboard of the terminal")
struct ClipboardTests {
  @Test("base64 is that of RFC 4648, whatever the length")
  func base64() {
    for count in 0...70 {
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 151 &+ count) }
      #expect(Clipboard.base64(bytes) == Array(Data(bytes).base64EncodedString().utf8))
    }
  }

  @Test("a text with escapes in it leaves as letters only")
  func hostile() throws {
    let bytes = try #require(Clipboard.sequence("\u{1B}]52;c;evil\u{7}", inTmux: false))
    #expect(bytes.count { $0 == 0x1B } == 1)
    #expect(bytes.first == 0x1B && bytes.last == 0x07)
    #expect(bytes.count { $0 < 0x20 } == 2)
  }

  @Test("inside tmux the terminal around gets it too, with every escape doubled")
  func tmux() throws {
    let plain = try #require(Clipboard.sequence("a", inTmux: false))
    let both = try #require(Clipboard.sequence("a", inTmux: true))
    let text = String(decoding: both, as: UTF8.self)
    #expect(text == "\u{1B}]52;c;YQ==\u{7}\u{1B}Ptmux;\u{1B}\u{1B}]52;c;YQ==\u{7}\u{1B}\\")
    #expect(both.starts(with: plain))
  }

  @Test("a text that terminals would cut is refused whole")
  func bound() {
    let longest = Clipboard.limit / 4 * 3
    #expect(Clipboard.sequence(String(repeating: "x", count: longest), inTmux: false) != nil)
    #expect(Clipboard.sequence(String(repeating: "x", count: longest + 1), inTmux: false) == nil)
  }
}
