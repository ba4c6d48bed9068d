/// Turns the bytes of a terminal into events, as they come in.
///
/// A sequence may arrive in pieces: what is not complete is kept until more comes or its time has
/// run out. Whatever the bytes, no control comes out as text and memory stays bounded.
package struct InputDecoder {
  private enum Mode {
    case keys
    case paste(PasteBuffer)
    /// In a control string: which one, and the first bytes that stood in it.
    case string(introducer: UInt8, content: [UInt8])
  }

  private let sequence: KeySequence
  private var mode = Mode.keys
  private var pending: [UInt8] = []

  /// When `expire` is to be called, by the same clock; nil while nothing is open.
  package private(set) var deadline: Duration?

  /// How long after an Escape a key still belongs to it.
  package static let escapeDelay = Duration.milliseconds(25)
  private static let tornDelay = Duration.milliseconds(250)
  private static let stringDelay = Duration.milliseconds(500)
  private static let pasteDelay = Duration.seconds(2)

  /// A decoder that asks the terminal's own keys first.
  package init(keys: KeyTable = KeyTable()) {
    sequence = KeySequence(table: keys)
  }

  /// Takes bytes in and returns what they say, in order; O(bytes).
  package mutating func feed(_ bytes: some Sequence<UInt8>, at now: Duration) -> [InputEvent] {
    pending += bytes
    return decode(at: now)
  }

  /// Settles what was left open, when the deadline has passed.
  package mutating func expire(at now: Duration) -> [InputEvent] {
    guard let deadline, now >= deadline else { return [] }
    self.deadline = nil
    switch mode {
    case .paste(let buffer):
      mode = .keys
      return [.paste(buffer.text)] + decode(at: now)
    case .string(let introducer, let content):
      mode = .keys
      let open = pending
      pending = []
      return (content.isEmpty ? [Self.alt(introducer)] : []) + Self.settle(open)
    case .keys:
      let open = pending
      pending = []
      return Self.settle(open)
    }
  }

  private mutating func decode(at now: Duration) -> [InputEvent] {
    var events: [InputEvent] = []
    var index = 0
    deadline = nil
    loop: while index < pending.count {
      let rest = pending[index...]
      switch mode {
      case .paste(var buffer):
        let (count, isComplete) = buffer.take(rest)
        index += count
        mode = isComplete ? .keys : .paste(buffer)
        if isComplete { events.append(.paste(buffer.text)) } else { break loop }
      case .string(let introducer, let content):
        let count = passString(rest, introducer, content, &events)
        index += count
        // An Escape that came last may be the first half of the end.
        if case .string = mode { break loop }
      case .keys:
        switch sequence.step(rest) {
        case .event(let event, let length):
          events.append(event)
          index += length
        case .skip(let length): index += max(1, length)
        case .paste(let length):
          mode = .paste(PasteBuffer())
          index += length
        case .string(let length):
          mode = .string(introducer: pending[index + length - 1], content: [])
          index += length
        case .wait(let patience):
          deadline = now + (patience == .short ? Self.escapeDelay : Self.tornDelay)
          break loop
        }
      }
    }
    pending.removeFirst(min(index, pending.count))
    switch mode {
    case .paste: deadline = now + Self.pasteDelay
    case .string(_, let content):
      deadline = now + (content.isEmpty ? Self.escapeDelay : Self.stringDelay)
    case .keys: break
    }
    return events
  }

  /// Passes over a control string; how many bytes were looked at, all of them or up to its end.
  ///
  /// It ends with BEL, with `ESC \`, or where another sequence begins. What it says, where it is an
  /// answer that was asked for, goes to the events.
  private mutating func passString(
    _ bytes: ArraySlice<UInt8>, _ introducer: UInt8, _ content: [UInt8],
    _ events: inout [InputEvent]
  ) -> Int {
    let end = bytes.firstIndex { $0 == 0x07 || $0 == 0x1B }
    let room = max(0, SystemCommandAnswer.limit - content.count)
    let whole = content + bytes[..<(end ?? bytes.endIndex)].prefix(room)
    guard let end else {
      mode = .string(introducer: introducer, content: whole)
      return bytes.count
    }
    let count = end - bytes.startIndex
    if bytes[end] == 0x1B, end + 1 == bytes.endIndex {
      mode = .string(introducer: introducer, content: whole)
      return count
    }
    mode = .keys
    if introducer == UInt8(ascii: "]"), let event = SystemCommandAnswer.event(whole) {
      events.append(event)
    }
    if bytes[end] == 0x07 { return count + 1 }
    return bytes.dropFirst(count + 1).first == UInt8(ascii: "\\") ? count + 2 : count
  }

  /// What an unfinished sequence was after all: typed keys, or nothing.
  private static func settle(_ bytes: [UInt8]) -> [InputEvent] {
    let escape = InputEvent.key(KeyStroke(.escape))
    switch bytes {
    case [0x1B]: return [escape]
    case [0x1B, 0x1B]: return [escape, escape]
    default:
      if bytes.count == 2, bytes[0] == 0x1B, bytes[1] < 0x7F { return [alt(bytes[1])] }
      let isText = (bytes.first ?? 0) >= 0x80
      return isText ? [.key(KeyStroke(.character("\u{FFFD}")))] : []
    }
  }

  private static func alt(_ byte: UInt8) -> InputEvent {
    .key(KeyStroke(.character(Character(Unicode.Scalar(byte))), .alt))
  }
}
