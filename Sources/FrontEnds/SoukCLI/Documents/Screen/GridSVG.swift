import SoukScreen

/// A picture of the screen as a scalable drawing (SVG 1.1).
///
/// Every run of one style is a rectangle and a text that is stretched to its cells, so that the
/// columns stand whatever font the reader has.
struct GridSVG {
  /// The size of a cell, in the drawing's units.
  private static let cell = (width: 8, height: 17)
  /// How far above the lower edge of a cell the text stands.
  private static let descent = 4
  /// What is left free around the picture.
  private static let margin = 8

  /// What stands for the terminal's own colour of strokes.
  private static let foreground = "#d4d4d4"
  /// What stands for the terminal's own colour behind them.
  private static let background = "#14161a"

  /// The picture.
  let grid: Grid
  /// What stands behind most cells: drawn once behind all of them, so that no line shows between rows
  /// where a reader scales the drawing.
  private let ground: String

  /// A drawing of a picture.
  init(grid: Grid) {
    self.grid = grid
    var counts: [Color: Int] = [:]
    var most = Color.default
    for y in 0..<grid.height {
      for x in 0..<grid.width where !grid[x, y].style.attributes.contains(.reverse) {
        let color = grid[x, y].style.background
        counts[color, default: 0] += 1
        if counts[color] ?? 0 > counts[most] ?? 0 { most = color }
      }
    }
    ground = Self.color(most) ?? Self.background
  }

  /// The document.
  var document: String {
    let width = grid.width * Self.cell.width + 2 * Self.margin
    let height = grid.height * Self.cell.height + 2 * Self.margin
    var text = """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width) \(height)" \
      font-family="ui-monospace, 'DejaVu Sans Mono', monospace" font-size="13">
      <rect width="\(width)" height="\(height)" fill="\(ground)"/>

      """
    for y in 0..<grid.height {
      for run in runs(y) { draw(run, y, &text) }
    }
    return text + "</svg>\n"
  }

  /// Cells side by side in one style.
  private struct Run {
    var x: Int
    var width: Int
    var text: String
    var style: Style
  }

  private func runs(_ y: Int) -> [Run] {
    var runs: [Run] = []
    for x in 0..<grid.width {
      let cell = grid[x, y]
      if cell.glyph.isContinuation {
        if !runs.isEmpty { runs[runs.count - 1].width += 1 }
      } else if let last = runs.last, last.style == cell.style {
        runs[runs.count - 1].width += 1
        runs[runs.count - 1].text += grid.text(x: x, y: y)
      } else {
        runs.append(Run(x: x, width: 1, text: grid.text(x: x, y: y), style: cell.style))
      }
    }
    return runs
  }

  private func draw(_ run: Run, _ y: Int, _ text: inout String) {
    let style = run.style
    var (ink, paper) = (Self.color(style.foreground), Self.color(style.background))
    if style.attributes.contains(.reverse) {
      (ink, paper) = (paper ?? Self.background, ink ?? Self.foreground)
    }
    let (x, top) = (Self.margin + run.x * Self.cell.width, Self.margin + y * Self.cell.height)
    let width = run.width * Self.cell.width
    if paper ?? Self.background != ground {
      text +=
        "<rect x=\"\(x)\" y=\"\(top)\" width=\"\(width)\" height=\"\(Self.cell.height)\" "
        + "fill=\"\(paper ?? Self.background)\"/>\n"
    }
    guard run.text.contains(where: { $0 != " " }) else { return }
    text +=
      "<text x=\"\(x)\" y=\"\(top + Self.cell.height - Self.descent)\" textLength=\"\(width)\" "
      + "lengthAdjust=\"spacingAndGlyphs\" xml:space=\"preserve\" fill=\"\(ink ?? Self.foreground)\""
      + "\(attributes(style.attributes))>\(HTMLText.of(run.text))</text>\n"
  }

  private func attributes(_ attributes: Style.Attributes) -> String {
    var text = ""
    if attributes.contains(.bold) { text += " font-weight=\"bold\"" }
    if attributes.contains(.italic) { text += " font-style=\"italic\"" }
    if attributes.contains(.dim) { text += " fill-opacity=\"0.6\"" }
    if attributes.contains(.underline) {
      text += " text-decoration=\"underline\""
    } else if attributes.contains(.strikethrough) {
      text += " text-decoration=\"line-through\""
    }
    return text
  }

  private static func color(_ color: Color) -> String? {
    guard let rgb = color.rgb else { return nil }
    return "#"
      + [rgb.red, rgb.green, rgb.blue].map { part in
        let digits = String(part, radix: 16)
        return digits.count == 1 ? "0" + digits : digits
      }.joined()
  }
}
