extension Theme {
  /// A theme without any colour: attributes alone carry the meanings.
  package static let plain = Theme(
    name: "plain",
    styles: [
      .text: .plain, .dim: Style(.default, .dim), .accent: Style(.default, .bold),
      .match: Style(.default, [.bold, .underline]), .selection: Style(.default, .reverse),
      .selectionIdle: Style(.default, .underline), .border: .plain,
      .borderFocus: Style(.default, .bold), .title: Style(.default, .bold),
      .good: .plain, .warn: Style(.default, .bold), .bad: Style(.default, [.bold, .underline]),
      .info: .plain, .header: Style(.default, .bold), .footer: .plain,
      .key: Style(.default, .bold), .hint: .plain, .input: .plain,
      .placeholder: Style(.default, .dim), .caret: Style(.default, .reverse), .sparkline: .plain,
      .progress: .plain, .thumb: .plain, .track: Style(.default, .dim), .popup: .plain,
      .name: .plain, .version: .plain, .category: .plain,
      .different: Style(.default, [.bold, .underline]),
    ])
}
