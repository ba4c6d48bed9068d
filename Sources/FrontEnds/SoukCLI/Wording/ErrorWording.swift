import SoukModel

/// How a failure is put to a person: one place, one form.
enum ErrorWording {
  /// The line on the error output: `souk:`, what failed, what to do.
  static func line(for failure: CommandFailure) -> String {
    let remedy = failure.remedy.isEmpty ? "" : " " + failure.remedy
    return "souk: \(failure.message)\(remedy)"
  }

  /// No package of that name.
  static func noPackage(_ typed: String, registry: String?) -> CommandFailure {
    let place = registry.map { " in the registry \($0)" } ?? ""
    return CommandFailure(
      .nothingFound, code: "not-found", "There is no package named “\(shown(typed))”\(place).",
      remedy: "`souk search \(shellWord(shown(typed)))` finds similar names.")
  }

  /// No such version of a package that is there.
  static func noVersion(_ version: String, of package: String, known: [String])
    -> CommandFailure
  {
    CommandFailure(
      .nothingFound, code: "not-found", "\(package) has no version “\(shown(version))”.",
      remedy: "It has: \(known.prefix(8).joined(separator: ", ")).")
  }

  /// Nothing where a package's name belongs.
  static func emptyName(_ typed: String) -> CommandFailure {
    CommandFailure(
      .usage, code: "usage", "“\(shown(typed))” names no package.",
      remedy: "Write [REGISTRY:]NAME[@VERSION], for example builtin:lab-good@1.0.0.")
  }

  /// A registry that is not on the list.
  static func noRegistry(_ name: String, known: [String]) -> CommandFailure {
    let remedy =
      known.isEmpty
      ? "`souk registry add NAME PATH` adds one." : "There is: \(known.joined(separator: ", "))."
    return CommandFailure(
      .nothingFound, code: "not-found", "There is no registry named “\(shown(name))”.",
      remedy: remedy)
  }

  /// A file for a named graph without the graph's name.
  static func noGraphName(_ typed: String) -> CommandFailure {
    CommandFailure(
      .usage, code: "usage", "“\(shown(typed))” names no graph.",
      remedy: "Write --graph IRI=FILE; --data takes files for the default graph.")
  }

  /// A code that no failure has.
  static func noCode(_ typed: String) -> CommandFailure {
    CommandFailure(
      .nothingFound, code: "not-found", "There is no failure with the code “\(shown(typed))”.",
      remedy: "`souk explain` lists them all.")
  }

  /// A key that the configuration does not have.
  static func noSetting(_ key: String, known: [String]) -> CommandFailure {
    CommandFailure(
      .usage, code: "usage", "There is no setting named “\(shown(key))”.",
      remedy: "There is: \(known.joined(separator: ", ")).")
  }

  /// There is no place with keys of that name.
  static func noPlace(_ name: String, known: [String]) -> CommandFailure {
    CommandFailure(
      .usage, code: "usage", "There is no place named “\(shown(name))”.",
      remedy: "There is: \(known.joined(separator: ", ")).")
  }

  /// A value that a setting does not take.
  static func badSetting(_ key: String, value: String, choices: [String]) -> CommandFailure {
    CommandFailure(
      .usage, code: "usage", "“\(shown(value))” is not a value of \(key).",
      remedy: "It takes: \(choices.joined(separator: ", ")).")
  }

  /// Typed text made safe to show: a script may have typed it.
  private static func shown(_ typed: String) -> String { RegistryText(typed).escaped }

  /// The word as a shell takes it unchanged.
  private static func shellWord(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
        || (0x61...0x7A).contains(byte) || "-_.+@:/".utf8.contains(byte)
    }
    return isPlain ? text : "'" + text.replacing("'", with: "'\\''") + "'"
  }
}
