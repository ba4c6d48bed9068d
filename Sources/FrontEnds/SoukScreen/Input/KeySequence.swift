/// Reads one key from the front of what a terminal sent.
///
/// Knows the sequences of xterm, the Linux console, rxvt, tmux and screen, and the `CSI u` form.
struct KeySequence {
  /// What stands at the front.
  enum Step: Equatable {
    /// Something happened; so many bytes said so.
    case event(InputEvent, Int)
    /// So many bytes mean nothing to us, such as a late answer to a question.
    case skip(Int)
    /// More bytes are needed to tell.
    case wait(Patience)
    /// A paste begins behind so many bytes.
    case paste(Int)
    /// A control string (OSC, DCS, …) begins behind so many bytes.
    case string(Int)
  }

  /// How long to wait for the rest of a sequence.
  enum Patience: Equatable {
    /// As long as it takes to tell a lone Escape.
    case short
    /// As long as a slow line may tear a sequence apart.
    case long
  }

  /// The terminal's own keys.
  let table: KeyTable

  private static let escape: UInt8 = 0x1B

  /// The step at the front of bytes that are not empty.
  func step(_ bytes: ArraySlice<UInt8>) -> Step {
    if let (stroke, length) = table.match(bytes) { return .event(.key(stroke), length) }
    guard let first = bytes.first else { return .skip(0) }
    return first == Self.escape ? escaped(bytes.dropFirst()) : InputText.step(bytes)
  }

  /// Behind an Escape.
  private func escaped(_ rest: ArraySlice<UInt8>) -> Step {
    guard let next = rest.first else { return .wait(.short) }
    switch next {
    case UInt8(ascii: "["):
      return ControlSequence.step(rest.dropFirst()).behind(2)
    case UInt8(ascii: "O"):
      return ControlSequence.keypad(rest.dropFirst()).behind(2)
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"),
      UInt8(ascii: "_"):
      return .string(2)
    case Self.escape:
      return twice(rest)
    default:
      return InputText.step(rest).with(.alt).behind(1)
    }
  }

  /// Behind an Escape that another one follows: rxvt's Alt with a key, or two keys.
  private func twice(_ rest: ArraySlice<UInt8>) -> Step {
    guard let third = rest.dropFirst().first else { return .wait(.short) }
    guard third == UInt8(ascii: "[") || third == UInt8(ascii: "O") else {
      return .event(.key(KeyStroke(.escape)), 1)
    }
    let inner = escaped(rest.dropFirst())
    if case .event(.key, _) = inner { return inner.with(.alt).behind(1) }
    if case .wait = inner { return inner }
    return .event(.key(KeyStroke(.escape)), 1)
  }
}

extension KeySequence.Step {
  /// The same step with more bytes before it.
  func behind(_ count: Int) -> Self {
    switch self {
    case .event(let event, let length): .event(event, length + count)
    case .skip(let length): .skip(length + count)
    case .paste(let length): .paste(length + count)
    case .string(let length): .string(length + count)
    case .wait: self
    }
  }

  /// The same step with a modifier more, when it is a key.
  func with(_ modifiers: KeyStroke.Modifiers) -> Self {
    guard case .event(.key(let stroke), let length) = self else { return self }
    return .event(.key(KeyStroke(stroke.key, stroke.modifiers.union(modifiers))), length)
  }
}
