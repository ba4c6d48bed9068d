/// A longest run of letters and digits of a folded text, all of them signs of East Asia or none.
package struct TokenRun: Hashable, Sendable {
  /// The folded text of the run.
  package let text: String
  /// Whether it is of Han, kana or Hangul, which are written without blanks between words.
  package let isIdeographic: Bool

  /// Makes a run.
  init(_ text: String, isIdeographic: Bool) {
    self.text = text
    self.isIdeographic = isIdeographic
  }

  /// Whether it is one sign of East Asia, which asks for every word that begins with it.
  package var isSign: Bool { isIdeographic && text.unicodeScalars.count == 1 }

  /// The tokens under which the run is found: itself, or its signs two by two and the last one alone.
  ///
  /// `"http"` → `["http"]`, `"日本語"` → `["日本", "本語", "語"]`: each sign begins a token.
  package var tokens: [String] {
    guard isIdeographic else { return [text] }
    let signs = Array(text.unicodeScalars)
    return signs.indices.map { place in
      String(String.UnicodeScalarView(signs[place..<min(place + 2, signs.count)]))
    }
  }

  /// The tokens that the run asks for where it is typed: the last sign is asked for by the pair that
  /// it ends.
  ///
  /// `"日本語"` → `["日本", "本語"]`, `"日"` → `["日"]`.
  package var wanted: [String] { isIdeographic && !isSign ? tokens.dropLast() : tokens }
}
