import SoukScreen
import Testing

@testable import SoukCLI

/// A picture of the screen as a drawing.
@Suite struct GridSVGTests {
  private func grid() -> Grid {
    var canvas = Canvas(Size(width: 6, height: 2), capabilities: Capabilities())
    _ = canvas.put("日<", x: 2, y: 0)
    _ = canvas.put("&\u{1B}", x: 0, y: 1, style: Style(.rgb(1, 2, 255), on: .ansi(0), [.bold]))
    return canvas.grid
  }

  @Test("a drawing holds every text, escaped, over as many cells as it takes")
  func cells() {
    let document = GridSVG(grid: grid()).document
    #expect(document.contains("textLength=\"48\""))
    #expect(document.contains(">  日&lt; </text>"))
    #expect(document.contains("fill=\"#0102ff\" font-weight=\"bold\">&amp;"))
    #expect(document.hasPrefix("<svg ") && document.hasSuffix("</svg>\n"))
  }

  @Test("no control character of a registry's text reaches a drawing: XML has no form for them")
  func controls() {
    let scalars = GridSVG(grid: grid()).document.unicodeScalars
    #expect(scalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 && $0.value != 0x7F })
  }
}
