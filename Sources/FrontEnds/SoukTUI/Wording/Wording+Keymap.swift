import SoukModel

extension Wording {
  /// What is wrong with a line about keys, and what to do: `config.toml:3: …`.
  static func fault(_ fault: KeymapFault, in file: String) -> String {
    let place = fault.line.map { "\(file):\($0)" } ?? file
    return "\(place): \(words(fault.reason))"
  }

  /// The faults of a file in one line: the first, and how many more there are.
  static func faults(_ faults: [KeymapFault], in file: String) -> String? {
    guard let first = faults.first else { return nil }
    let more = faults.count == 1 ? "" : "; \(faults.count - 1) more: souk keymap --check"
    return Wording.fault(first, in: file) + more
  }

  private static func words(_ reason: KeymapFault.Reason) -> String {
    switch reason {
    case .unknownPlace(let name):
      "there is no place “\(shown(name))”; `souk keymap` lists them"
    case .unknownCommand(let name):
      "there is no command “\(shown(name))”; `souk keymap` lists them"
    case .fixed: "the keys that edit a line are fixed; bind another command"
    case .unreadable(let name):
      "“\(shown(name))” is no key; write keys as f4, alt-k, ctrl-n or k, or none for no key"
    case .indistinct(let key, let twin):
      "terminals send \(key) as \(twin); write \(twin), or take another key"
    case .reserved(let key): "\(key) always quits; take another key"
    case .idle(let command, let context):
      "\(command.name) does nothing \(words(context)); `souk keymap` says where it acts"
    case .text(let key, let context):
      "\(key) is text \(words(context)); take a function key, Alt or Ctrl"
    case .conflict(let key, let owner, let context, let line):
      "\(key) is \(owner.name) \(words(context)) already"
        + (line.map { " by line \($0)" } ?? "") + ", and stays so; take another key"
    case .bereft(let key, let command, let context):
      "\(key) was the last key of \(command.name) \(words(context)); give that another key"
    }
  }

  private static func shown(_ name: String) -> String { RegistryText(name).escapedPrefix(40) }
}
