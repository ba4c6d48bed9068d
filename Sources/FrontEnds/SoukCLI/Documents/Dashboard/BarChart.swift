/// Horizontal bars as an inline SVG that reads aloud as its figures.
struct BarChart {
  /// One bar.
  struct Bar {
    /// What it stands for.
    var label: String
    /// How long it is, 0 to 1.
    var share: Double
    /// The figure at its end.
    var figure: String
    /// The class that gives it its colour.
    var style: String
  }

  private static let height = 30
  private static let labelWidth = 120
  private static let barWidth = 300
  private static let figureWidth = 120

  /// What the chart shows, for those who cannot see it.
  var title: String
  /// The bars, from the top.
  var bars: [Bar]

  /// The chart.
  var svg: String {
    let width = Self.labelWidth + Self.barWidth + Self.figureWidth
    let height = Self.height * bars.count
    let told = bars.map { "\($0.label): \($0.figure)" }.joined(separator: "; ")
    return """
      <svg viewBox="0 0 \(width) \(height)" role="img" aria-label="\(HTMLText.of("\(title). \(told)"))">
      \(bars.enumerated().map { draw($1, at: $0) }.joined(separator: "\n"))
      </svg>
      """
  }

  private func draw(_ bar: Bar, at row: Int) -> String {
    let top = row * Self.height
    let middle = top + Self.height / 2 + 5
    let share = min(1, max(0, bar.share.isFinite ? bar.share : 0))
    let length = Figures.fixed(share * Double(Self.barWidth), 1)
    return """
      <text class="label" x="\(Self.labelWidth - 10)" y="\(middle)" text-anchor="end">\
      \(HTMLText.of(bar.label))</text>
      <rect class="track" x="\(Self.labelWidth)" y="\(top + 6)" width="\(Self.barWidth)" \
      height="18" rx="4"/>
      <rect class="bar \(HTMLText.of(bar.style))" x="\(Self.labelWidth)" y="\(top + 6)" \
      width="\(length)" height="18" rx="4"/>
      <text class="figure" x="\(Self.labelWidth + Self.barWidth + 10)" y="\(middle)">\
      \(HTMLText.of(bar.figure))</text>
      """
  }
}
