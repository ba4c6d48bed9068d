import SoukEngine
import SoukInstall
import SoukModel

extension Wording {
  /// The title of what is installed.
  static let installedTitle = "installed"
  /// Said while it is read what is installed.
  static let readingInstalled = "reading what is installed…"
  /// Said where nothing is installed.
  static let nothingInstalled =
    "nothing is installed yet; i in the list installs the selected package"
  /// Said where there is nothing to install.
  static let nothingToInstall = "no package is selected"
  /// Said of a version while it is not known whether there is a newer one.
  static let askingNewer = "looking for newer versions…"
  /// Said of an installed package whose folder is gone.
  static let folderGone = "its folder is gone: u puts it back"
  /// Said of an installed package that a person named.
  static let requested = "asked for by name"
  /// Said of an installed package that nothing needs and nobody named.
  static let neededByNothing = "needed by nothing any more"
  /// Said while versions are being chosen.
  static let resolving = "working out what it needs…"
  /// Said while an order is prepared.
  static let askedFirst = "Nothing is changed before you have seen the plan and agreed to it."
  /// Said of an order that was left before anything was done.
  static let nothingChanged = "nothing was changed"
  /// Said of an order that is left while it is being done.
  static let stopping = "asked to stop; what is being put in place ends in a moment"
  /// Said under a plan.
  static let howToAnswer = "y or Enter does it; Esc changes nothing"
  /// Said of a package of Debian.
  static let debian =
    "A package of Debian is not for souk to install. This command does it; it needs root:"
  /// Said under the command that installs a package of Debian.
  static let commandCopied = "the command is on the clipboard"
  /// Said under an order of which a release was refused.
  static let inspectRefusal = "Enter shows every step"

  /// What an order is about, as its title says it.
  static func title(_ page: InstallPage) -> (verb: String, name: String) {
    let name = page.named.map(\.description).joined(separator: ", ")
    switch page.order.action {
    case .install: return ("install", name)
    case .update: return ("update", name.isEmpty ? "everything" : name)
    case .uninstall: return ("remove", name)
    }
  }

  /// How far an order is, in its title.
  static func stage(_ stage: InstallPage.Stage) -> String {
    switch stage {
    case .preparing(nil): "step 1 of 3: choosing versions"
    case .preparing: "step 2 of 3: fetching, verifying"
    case .asking: "nothing is changed yet"
    case .applying: "step 3 of 3: putting in place"
    case .ended(let answer):
      switch answer.outcome {
      case .done: "done"
      case .planned: "not done"
      case .refused: "REFUSED"
      case .debian: "for apt"
      }
    case .failed: "not done"
    }
  }

  /// What is being done to what, and how much of it is done.
  static func words(_ progress: InstallProgress) -> String {
    let unit = progress.phase == .verifying ? "packages" : "files"
    let count = "\(grouped(progress.done)) of \(grouped(progress.total)) \(unit)"
    guard progress.totalBytes > 0 else { return count }
    return "\(count)  \(bytes(progress.bytes)) of \(bytes(progress.totalBytes))"
  }

  /// How much of an order is done, 0 to 1: by bytes where they are known.
  static func share(_ progress: InstallProgress) -> Double {
    progress.totalBytes > 0
      ? Double(progress.bytes) / Double(progress.totalBytes)
      : progress.total > 0 ? Double(progress.done) / Double(progress.total) : 0
  }

  /// The question under a plan.
  static func question(_ plan: InstallPlan, root: String) -> String {
    let changes = plan.items.filter { $0.change != .keep }
    let going = changes.count { $0.change == .remove }
    let coming = changes.count - going
    let size = changes.filter { $0.change.needsContent }
      .reduce(Int64(0)) { $0.addingReportingOverflow(max(0, $1.size ?? 0)).partialValue }
    var parts: [String] = []
    if coming > 0 { parts.append("install \(packages(coming)) (\(bytes(size)))") }
    if going > 0 { parts.append("remove \(packages(going))") }
    let place = RegistryText(root).escapedPrefix(200)
    return "\(parts.joined(separator: " and ")) \(coming > 0 ? "into" : "from") \(place)?"
  }

  /// What came of an order that was carried out.
  static func done(_ plan: InstallPlan, path: String?, root: String) -> String {
    let changes = plan.items.filter { $0.change != .keep }
    let going = changes.count { $0.change == .remove }
    guard !changes.isEmpty else {
      return path.map { "nothing to do: it is installed in \(RegistryText($0).escapedPrefix(300))" }
        ?? "nothing to do: all is as it should be"
    }
    if changes.count > going, let path {
      return "installed in \(RegistryText(path).escapedPrefix(300))"
    }
    let place = RegistryText(root).escapedPrefix(300)
    return going == changes.count
      ? "\(packages(going)) removed from \(place)"
      : "\(packages(changes.count)) changed in \(place)"
  }

  /// Said of an order of which a release was refused.
  static func refused(_ answer: InstallationAnswer) -> String {
    guard case .refused(_, let refusal) = answer.outcome else { return nothingChanged }
    guard !refusal.isByRuleAlone else {
      return
        "the rules of the registry forbid it; nothing was changed (souk config set install.allow)"
    }
    let count = refusal.releases.count
    let releases = count == 1 ? "1 release" : "\(grouped(count)) releases"
    // Where no step failed, what was to be looked at is not there.
    guard refusal.releases.contains(where: { $0.verdict.firstFailure != nil }) else {
      return "the content of \(releases) is not to be had here; nothing was changed"
    }
    return "\(releases) \(count == 1 ? "is" : "are") not verified; nothing was changed"
  }

  /// Why a package is part of a plan.
  static func reason(_ item: InstallPlan.Item) -> String {
    if item.isRequested { return "asked for" }
    return item.change == .remove ? "needed no more" : "needed"
  }

  /// How many packages are installed.
  static func installed(_ count: Int) -> String {
    count == 0 ? "nothing" : packages(count)
  }

  /// Said of a package that is installed.
  static func installed(_ version: RegistryText, isNewest: Bool) -> String {
    version.escapedPrefix(40) + (isNewest ? "" : "; i brings the newest version that fits")
  }

  /// How many of them have a newer version.
  static func newer(_ count: Int) -> String {
    count == 0 ? "nothing newer" : "\(grouped(count)) with a newer version"
  }

  /// Who needs an installed package.
  static func needed(by ids: [PackageID]) -> String {
    guard !ids.isEmpty else { return neededByNothing }
    let names = ids.prefix(5).map { $0.name.escapedPrefix(40) }.joined(separator: ", ")
    return "needed by \(names)" + (ids.count > 5 ? ", and \(ids.count - 5) more" : "")
  }

  /// A newer version that an update does not bring.
  static func held(_ version: RegistryText) -> String {
    "\(version.escapedPrefix(40)) is there; what was asked for, or another package, holds it back"
  }

  private static func packages(_ count: Int) -> String {
    count == 1 ? "1 package" : "\(grouped(count)) packages"
  }
}
