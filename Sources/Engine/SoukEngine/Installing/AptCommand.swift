import SoukInstall
import SoukModel

/// The command by which Debian's own tools do what souk leaves to them.
enum AptCommand {
  /// The command for the Debian packages of an order; nil where there are none.
  static func text(for order: InstallOrder) -> String? {
    let (verb, words): (String, [String]) =
      switch order.action {
      case .install(let wanted):
        ("install", wanted.filter { $0.id.registry == .apt }.map { word($0.id, $0.requirement) })
      case .update(let ids):
        ("install --only-upgrade", ids.filter { $0.registry == .apt }.map { word($0, "*") })
      case .uninstall(let ids):
        ("remove", ids.filter { $0.registry == .apt }.map { word($0, "*") })
      }
    guard !words.isEmpty else { return nil }
    // A name that begins with a dash is no option.
    let divider = words.contains { $0.hasPrefix("-") || $0.hasPrefix("'-") } ? "-- " : ""
    return "sudo apt-get \(verb) \(divider)\(words.joined(separator: " "))"
  }

  /// Why an order that is not Debian's alone is not carried out: what each tool can do of it; nil where
  /// one tool can do all.
  static func mixture(in order: InstallOrder) -> ServiceError? {
    let ids: [PackageID] =
      switch order.action {
      case .install(let wanted): wanted.map(\.id)
      case .update(let ids), .uninstall(let ids): ids
      }
    let rest = ids.filter { $0.registry != .apt }
    guard let command = text(for: order), !rest.isEmpty else { return nil }
    let lines = ids.map { id in
      id.registry == .apt
        ? "  \(id): a package of Debian, which souk does not touch" : "  \(id): for souk"
    }
    return ServiceError(
      .conflict,
      "Packages of Debian and others do not go together, so nothing was changed:\n"
        + lines.joined(separator: "\n"),
      remedy: "\nGive the others alone; for Debian's run `\(command)`.")
  }

  /// `jq`, or `jq=1.6-2` where exactly one version will do, as a shell takes it unchanged.
  private static func word(_ id: PackageID, _ requirement: RegistryText) -> String {
    let version = requirement.raw.drop { $0 == "=" }
    let isOne = version.first.map { $0.isNumber || $0.isLetter } ?? false
    let text = RegistryText(id.name.raw + (isOne ? "=\(version)" : "")).escaped
    let isPlain = text.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
        || (0x61...0x7A).contains(byte) || "-_.+:=".utf8.contains(byte)
    }
    return isPlain ? text : "'" + text.replacing("'", with: "'\\''") + "'"
  }
}
