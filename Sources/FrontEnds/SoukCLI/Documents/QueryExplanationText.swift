import SoukEngine
import SoukModel
import SoukSearch

/// Why packages stand in a list, or do not, as a person reads it.
struct QueryExplanationText {
  /// What is to be said.
  let explanations: [QueryExplanation]
  /// How lines are painted.
  let paint: Paint

  /// The lines.
  var lines: [String] {
    Array(explanations.map(lines).joined(separator: [""]))
  }

  private func lines(_ explanation: QueryExplanation) -> [String] {
    let who = explanation.id.map { "\($0.registry):\($0.name.escapedPrefix(200))" }
    var lines = [paint.strong(who ?? explanation.name.escapedPrefix(200))]
    if let score = explanation.score {
      lines.append(SearchWording.standing(explanation, score))
      for part in score.parts {
        let word = part.word.map { " (\(RegistryText($0).escapedPrefix(64)))" } ?? ""
        lines.append(
          "  \(SearchWording.points(part.value))  \(QueryWording.name(part.kind))\(word)")
      }
      lines.append("  \(SearchWording.points(score.score))  \(SearchWording.sum)")
    } else {
      lines.append(SearchWording.absent(explanation.backend))
    }
    for reason in explanation.reasons { lines.append("  · \(QueryWording.reason(reason))") }
    for found in explanation.found {
      let part = RegistryText(found.part).escapedPrefix(64)
      lines.append("  \(part) in \(found.field.rawValue): \(Self.marked(found))")
    }
    return lines
  }

  /// The text with what matched between brackets, cut to what is near it.
  private static func marked(_ found: MatchedField) -> String {
    let scalars = Array(found.text.raw.unicodeScalars.prefix(160))
    var text = ""
    var position = 0
    func piece(_ range: Range<Int>) -> String {
      let clamped = range.clamped(to: 0..<scalars.count)
      return RegistryText(String(String.UnicodeScalarView(scalars[clamped]))).escapedPrefix(400)
    }
    for span in found.spans where span.upperBound <= scalars.count {
      text += piece(position..<span.lowerBound) + "[" + piece(span) + "]"
      position = span.upperBound
    }
    return text + piece(position..<scalars.count)
  }
}
