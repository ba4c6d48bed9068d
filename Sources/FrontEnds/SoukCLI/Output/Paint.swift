import SoukModel

/// Colours for people: on where the output is a terminal that shows them.
struct Paint: Hashable, Sendable {
  /// Whether colours are written at all.
  let isOn: Bool

  /// Colours on a terminal, unless `NO_COLOR` is set to something or the terminal is dumb.
  init(_ context: CommandContext) {
    let wanted = context.environment["NO_COLOR", default: ""].isEmpty
    isOn =
      context.terminal.outputIsTerminal && wanted && context.environment["TERM"] != "dumb"
  }

  /// No colours, as in a file.
  static let plain = Paint(isOn: false)

  private init(isOn: Bool) {
    self.isOn = isOn
  }

  /// Bold.
  func strong(_ text: String) -> String { painted(text, "1") }

  /// Dim.
  func quiet(_ text: String) -> String { painted(text, "2") }

  /// The colour of a trust status.
  func text(_ text: String, _ severity: TrustSeverity) -> String {
    switch severity {
    case .good: painted(text, "32")
    case .neutral, .pending: painted(text, "2")
    case .unknown, .expired: painted(text, "33")
    case .failed: painted(text, "1;31")
    }
  }

  private func painted(_ text: String, _ code: String) -> String {
    isOn ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
