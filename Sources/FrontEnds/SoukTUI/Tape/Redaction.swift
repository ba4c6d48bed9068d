import SoukEngine
import SoukModel
import SoukScreen
import SoukSearch

/// Takes the words of a person out of a session, and leaves everything that makes it play the same.
///
/// Letters become `x` and digits `0`, in keys and pastes that type a query or a note and in the
/// queries that answers name. Blanks and signs stay: words keep their lengths and their places.
enum Redaction {
  /// A text without its words.
  static func redacted(_ text: String) -> String {
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar.properties.isAlphabetic {
        kept.append("x")
      } else if scalar.properties.numericType != nil {
        kept.append("0")
      } else {
        kept.append(scalar)
      }
    }
    return String(kept)
  }

  /// An event without the words of a person, as it comes to a state.
  static func redacted(_ event: BrowserEvent, in state: BrowserState) -> BrowserEvent {
    switch event {
    case .input(.key(let stroke)):
      guard typesOwnWords(state),
        case .character(let character) = stroke.key, stroke.modifiers.isEmpty,
        let one = redacted(String(character)).first
      else { return event }
      return .input(.key(KeyStroke(.character(one))))
    case .input(.paste(let text)):
      return Keymap.context(of: state) == .palette ? event : .input(.paste(redacted(text)))
    case .timed(var timing):
      if timing.key.unicodeScalars.count == 1 { timing.key = redacted(timing.key) }
      timing.query = redacted(timing.query)
      return .timed(timing)
    case .found(var reply):
      reply.tag = redacted(reply.tag)
      return .found(reply)
    case .searchFailed(let tag, let error): return .searchFailed(redacted(tag), error)
    case .rows(var reply):
      reply.tag = redacted(reply.tag)
      return .rows(reply)
    case .explained(let sequence, let backend, let all):
      return .explained(sequence, backend, all.map(redacted))
    case .facets(let tag, let counts): return .facets(redacted(tag), counts)
    case .compared(let tag, let backend, let side):
      return .compared(redacted(tag), backend, side)
    default: return event
    }
  }

  /// Whether what is typed is a person's own: in the list of commands it names a command, and a tape
  /// without it would run another one.
  private static func typesOwnWords(_ state: BrowserState) -> Bool {
    let place = Keymap.context(of: state)
    return KeyContext.typing.contains(place) && place != .palette
  }

  private static func redacted(_ explanation: QueryExplanation) -> QueryExplanation {
    var kept = explanation
    kept.query = redacted(kept.query)
    kept.name = RegistryText(redacted(kept.name.raw))
    kept.found = kept.found.map {
      MatchedField(part: redacted($0.part), field: $0.field, text: $0.text, spans: $0.spans)
    }
    if let score = kept.score {
      kept.score = ScoreExplanation(
        place: score.place, total: score.total, isApproximate: score.isApproximate,
        score: score.score,
        parts: score.parts.map { ScorePart($0.kind, $0.value, word: $0.word.map(redacted)) },
        generation: score.generation)
    }
    return kept
  }

  private static func redacted(_ tag: SearchTag) -> SearchTag {
    var tag = tag
    tag.text = redacted(tag.text)
    return tag
  }
}
