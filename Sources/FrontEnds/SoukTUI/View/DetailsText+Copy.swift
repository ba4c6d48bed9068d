import FoundationEssentials
import SoukEngine
import SoukModel
import SoukScreen

extension DetailsText {
  /// What `Y` copies: the page as text, on the trust page the verdict as JSON; nil before the
  /// package is known.
  static func copy(of pane: DetailsPane) -> String? {
    guard let entry = pane.answer?.entry else { return nil }
    if pane.tab == .trust { return json(pane.verdict ?? entry.verdict) }
    var text = DetailsText(pane: pane, theme: .plain, glyphs: .unicode, width: 100)
    switch pane.tab {
    case .overview: text.overview(entry)
    case .versions: text.versions(entry.package)
    case .dependencies: text.dependencies(entry.package)
    case .trust: text.trust()
    }
    let id = entry.package.id.description
    return ([id] + text.lines.map(\.text)).joined(separator: "\n")
  }

  /// A verdict as JSON with sorted keys, every control and invisible character as `\u`.
  private static func json(_ verdict: Verdict) -> String? {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(verdict) else { return nil }
    var text = ""
    for scalar in String(decoding: data, as: UTF8.self).unicodeScalars {
      if scalar != "\n", TextEscaper.isHazardous(scalar) {
        for unit in Character(scalar).utf16 {
          let digits = String(unit, radix: 16)
          text += "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        }
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
