internal import CNcurses
internal import SoukScreen

/// What terminfo says of a terminal type: how to enter and leave its modes, and its keys.
struct TerminalDescription {
  /// Switches to the alternate screen; empty where there is none.
  let enterScreen: [UInt8]
  /// Switches back.
  let leaveScreen: [UInt8]
  /// Shows the cursor as it is by default.
  let showCursor: [UInt8]
  /// Makes the keypad send its sequences.
  let enterKeypad: [UInt8]
  /// Makes the keypad send digits.
  let leaveKeypad: [UInt8]
  /// How many colours there are; 0 or less for none.
  let colors: Int
  /// What the keys send.
  let keys: KeyTable

  /// Reads the description of a terminal type from the system's database.
  ///
  /// `TERM=dumb` and terminals that cannot place the cursor the way ECMA-48 says are refused.
  init(term: String?, descriptor: Int32) throws(TerminalError) {
    guard let term, !term.isEmpty else { throw .noTermVariable }
    guard term != "dumb", term != "unknown" else {
      throw .unusable(term: term, missing: "a way to place the cursor")
    }
    var answer: Int32 = 0
    guard unsafe setupterm(term, descriptor, &answer) == 0 else { throw .unknown(term: term) }
    defer { souk_terminfo_forget() }
    guard let cup = Self.string("cup"), !cup.isEmpty else {
      throw .unusable(term: term, missing: "a way to place the cursor")
    }
    guard cup.starts(with: [0x1B, UInt8(ascii: "[")]) else {
      throw .unusable(term: term, missing: "the control sequences of ECMA-48")
    }
    enterScreen = Self.string("smcup") ?? []
    leaveScreen = Self.string("rmcup") ?? []
    showCursor = Self.string("cnorm") ?? Array("\u{1B}[?25h".utf8)
    enterKeypad = Self.string("smkx") ?? []
    leaveKeypad = Self.string("rmkx") ?? []
    colors = Int(unsafe tigetnum("colors"))
    keys = Self.keyTable()
  }

  /// A string capability without its padding marks, which mean waiting for a slow printer.
  private static func string(_ name: String) -> [UInt8]? {
    guard let value = unsafe souk_terminfo_string(name) else { return nil }
    return withoutPadding(unsafe Array(String(cString: value).utf8))
  }

  /// Leaves out `$<5>` and the like (terminfo(5), "Delays and Padding").
  static func withoutPadding(_ bytes: [UInt8]) -> [UInt8] {
    var kept: [UInt8] = []
    var rest = bytes[...]
    while let byte = rest.first {
      if byte == UInt8(ascii: "$"), rest.dropFirst().first == UInt8(ascii: "<"),
        let end = rest.firstIndex(of: UInt8(ascii: ">"))
      {
        rest = rest[(end + 1)...]
      } else {
        kept.append(byte)
        rest.removeFirst()
      }
    }
    return kept
  }

  private static func keyTable() -> KeyTable {
    var table = KeyTable()
    let named: [(String, KeyStroke)] = [
      ("kcuu1", KeyStroke(.up)), ("kcud1", KeyStroke(.down)), ("kcub1", KeyStroke(.left)),
      ("kcuf1", KeyStroke(.right)), ("khome", KeyStroke(.home)), ("kend", KeyStroke(.end)),
      ("kich1", KeyStroke(.insert)), ("kdch1", KeyStroke(.delete)), ("kpp", KeyStroke(.pageUp)),
      ("knp", KeyStroke(.pageDown)), ("kbs", KeyStroke(.backspace)), ("kent", KeyStroke(.enter)),
      ("kcbt", KeyStroke(.tab, .shift)),
    ]
    let functions = (1...12).flatMap { number in
      [
        ("kf\(number)", KeyStroke(.function(number))),
        ("kf\(number + 12)", KeyStroke(.function(number), .shift)),
      ]
    }
    for (name, stroke) in named + functions {
      if let bytes = string(name) { table.add(bytes, stroke) }
    }
    return table
  }
}
