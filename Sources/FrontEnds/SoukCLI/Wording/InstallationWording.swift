import SoukEngine
import SoukInstall
import SoukModel
import SoukTrust

/// How installing, updating and removing are put to a person.
enum InstallationWording {
  /// Why a Debian package was not installed.
  static let debian =
    "souk: Packages of Debian are not for souk to install. Run the command above; it needs root."

  /// Something was let in against the rules: loud, because nothing else will say it again.
  static func override(_ item: InstallPlan.Item) -> String {
    let code = FailureCode.checksOverridden.rawValue
    let why = item.allowed.filter { $0 != code }.joined(separator: ", ")
    return "souk: WARNING \(code): \(item.id) \(item.version.escapedPrefix(80)) is let in against "
      + "the rules of its registry (\(why)). This is on record in souk.lock and in the log."
  }

  /// Releases are not let in.
  static func refused(_ refusal: InstallationAnswer.Refusal) -> String {
    let many =
      refusal.releases.count == 1 ? "1 release is" : "\(refusal.releases.count) releases are"
    guard refusal.isByRuleAlone else {
      return "souk: \(many) not verified, so nothing was changed. "
        + "Do not use the content; `souk verify` shows every step."
    }
    return
      "souk: The rules forbid it, so nothing was changed: \(many) not signed as "
      + "the registry's rules ask. Ask its operator; `souk config set install.allow` changes the rules, --force "
      + "overrides them once."
  }

  /// One release that is not let in: the code, what failed, what to do.
  static func refused(_ refusal: InstallRefusal) -> [String] {
    let name = "\(refusal.id) \(refusal.version.escapedPrefix(80))"
    guard let step = refusal.verdict.firstFailure else {
      return [
        "\(name): signature \(TrustWording.word(refusal.verdict.signature)), checksum "
          + TrustWording.word(refusal.verdict.checksum)
      ]
    }
    let code = step.code.map { "[\($0)] " } ?? ""
    var lines = ["\(name): \(code)\(step.finding.escapedPrefix(400))"]
    if let text = step.expected { lines.append("    expected  \(text.escapedPrefix(300))") }
    if let text = step.found { lines.append("    found     \(text.escapedPrefix(300))") }
    if let text = step.remedy { lines.append("    remedy    \(text.escapedPrefix(300))") }
    return lines
  }

  /// What was done, in one sentence.
  static func done(_ plan: InstallPlan, root: String, milliseconds: Double) -> String {
    let place = RegistryText(root).escaped
    let changed = plan.items.filter { $0.change != .keep }
    guard !changed.isEmpty else { return "Nothing to do: all is as it should be in \(place)." }
    let removed = changed.count { $0.change == .remove }
    let put = changed.count - removed
    let parts = [
      put > 0 ? "\(count(put)) put in place" : "", removed > 0 ? "\(count(removed)) removed" : "",
    ].filter { !$0.isEmpty }
    return "\(parts.joined(separator: ", ")) in \(place) (\(Figures.milliseconds(milliseconds)))."
  }

  /// A list of nothing.
  static func nothingListed(isOutdated: Bool, root: String) -> String {
    let place = RegistryText(root).escaped
    return isOutdated
      ? "Nothing in \(place) has anything newer." : "Nothing is installed in \(place)."
  }

  /// The plan was all that was wanted.
  static let planned = "Nothing was changed."

  /// Somebody asked for it by name, or something needs it, or nothing does any more.
  static func reason(_ item: InstallPlan.Item) -> String {
    if item.isRequested { return "asked for" }
    return item.change == .remove ? "needed no more" : "needed"
  }

  /// A package that is not in a root.
  static func notInstalled(_ typed: String, in root: String) -> CommandFailure {
    CommandFailure(
      .nothingFound, code: "not-found",
      "“\(RegistryText(typed).escaped)” is not installed in \(RegistryText(root).escaped).",
      remedy: "Name the folder with --target where it is in another one.")
  }

  /// A name that means several installed packages.
  static func ambiguous(_ typed: String, _ ids: [PackageID]) -> CommandFailure {
    CommandFailure(
      .usage, code: "usage",
      "“\(RegistryText(typed).escaped)” means \(ids.map(\.description).joined(separator: " and ")).",
      remedy: "Name the registry too.")
  }

  /// A requirement that cannot be read.
  static func badRequirement(
    _ text: RegistryText, of id: PackageID, why: String
  ) -> CommandFailure {
    CommandFailure(
      .usage, code: "usage",
      "“\(text.escapedPrefix(80))” is no requirement for \(id): \(why).",
      remedy: "Write ^1.2, ~1.4, \">=1,<3\", =1.0.0, 1.2 or *.")
  }

  private static func count(_ number: Int) -> String {
    number == 1 ? "1 package" : "\(Figures.count(number)) packages"
  }
}
