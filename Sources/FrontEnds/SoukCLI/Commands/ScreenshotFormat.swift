import ArgumentParser
import SoukScreen

/// The forms of a screenshot.
enum ScreenshotFormat: String, ExpressibleByArgument, CaseIterable {
  /// Characters alone.
  case text
  /// Characters and the sequences that colour them.
  case ansi
  /// A drawing.
  case svg

  /// The picture in this form.
  func render(_ grid: Grid) -> String {
    switch self {
    case .text: grid.lines.joined(separator: "\n") + "\n"
    case .ansi: grid.ansi
    case .svg: GridSVG(grid: grid).document
    }
  }
}
