package import SoukEngine
package import SoukScreen

/// The keys of the screen for those who do not have it before them: the manual, `souk keymap`.
package enum KeyGuide {
  /// Every key there is with a person's changes, and what of these does not hold.
  package static func listing(_ settings: KeySettings = KeySettings()) -> KeyListing {
    let (keymap, faults) = Keymap.changed(by: settings)
    return KeyListing(
      places: KeyContext.allCases.map { .init(name: $0.name, words: Wording.words($0)) },
      rows: keymap.bindings.map { binding in
        .init(
          command: binding.command.name, words: binding.words,
          keys: binding.keys.map(\.description),
          places: KeyContext.allCases.filter(binding.contexts.contains).map(\.name),
          isOwn: binding.isOwn)
      },
      faults: faults.map { .init(line: $0.line, text: Wording.fault($0, in: settings.file)) },
      file: settings.file)
  }
}
