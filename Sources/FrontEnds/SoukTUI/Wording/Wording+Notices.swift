import SoukEngine
import SoukModel
import SoukScreen

extension Wording {
  /// Whose packages are shown.
  static func registryTab(_ name: RegistryName?) -> String {
    name.map { "the packages of \($0) alone" } ?? "the packages of every registry"
  }

  /// Said in the empty search line.
  static let placeholder = "type to search"
  /// Said when Enter came before the rows of its query.
  static let stillSearching = "still searching: Enter acts as soon as the answer is here"
  /// Said when a text went to the clipboard.
  static let copied = "copied to the clipboard"
  /// Said when the mouse changed hands.
  static func mouse(_ isOurs: Bool) -> String {
    isOurs
      ? "the mouse selects rows and scrolls again"
      : "the mouse is the terminal's: select text with it; the same key takes it back"
  }
  /// Said when the terminal takes no text of that length.
  static let tooLongToCopy = "too long for the clipboard of a terminal"
  /// Said when there is nothing to copy.
  static let nothingToCopy = "nothing to copy yet: the package is still being looked up"
  /// Said when there is nothing to open.
  static let nothingToOpen = "no row to open"
  /// Said in the results when nothing matches.
  static let nothingFound = "nothing matches; ^U clears the line, fewer letters find more"
  /// Said in the results when nothing matches while a registry is being read.
  static func nothingFoundYet(_ registry: RegistryName) -> String {
    "nothing matches yet: \(registry) is still being read, and what it has appears by itself"
  }
  /// Said in the results of an empty catalogue while its first packages are being read.
  static let filling = "the first packages are being read; they appear here by themselves"
  /// Said in the results of an empty catalogue.
  static let empty = "no packages yet; \(onlyBuiltin)"
  /// Said in the results before the first answer.
  static let searching = "searching…"
  /// Said in the details without a row.
  static let noSelection = "no package selected"
  /// Said in the details while the package is looked up.
  static let loading = "looking it up…"
  /// Said in place of two columns where there is no room for them.
  static let needsRoom = "both columns need 40 by 10 cells: enlarge"
  /// Said on a terminal that is too small: what is needed, then what is there.
  static func tooSmall(_ size: Size, sign: String) -> [String] {
    let least = ScreenLayout.smallest
    return [
      "souk needs \(least.width)\(sign)\(least.height) cells",
      "here are \(size.width)\(sign)\(size.height): enlarge, or ^C quits",
    ]
  }
  /// Said under the results when only the embedded registry is there.
  static let onlyBuiltin = "more packages: apt-get update, or souk registry add NAME PATH"
  /// Said when the package is in the list and not in the catalogue.
  static let gone = "the catalogue has no such package any more"

  /// A failure and what to do about it, in one line.
  static func failure(_ error: ServiceError) -> String {
    error.remedy.isEmpty ? error.message : "\(error.message); \(error.remedy)"
  }

  /// The gate was set from outside.
  static func gateChanged(_ gate: Gate) -> String {
    "The gate was set to \(gate.rawValue) by another souk"
  }

  /// What a refresh changed.
  static func refreshed(_ report: RefreshReport) -> String {
    let name = report.registry.description
    if let failure = report.failure { return "\(name): \(failure); the old state is kept" }
    if report.unchanged { return "\(name): unchanged, \(grouped(report.total)) packages" }
    let left = report.problemCount > 0 ? ", \(grouped(report.problemCount)) entries left out" : ""
    return "\(name): \(grouped(report.added)) new, \(grouped(report.updated)) changed, "
      + "\(grouped(report.removed)) gone\(left)"
  }

  /// Said when v1 answered because v2 could not.
  static func fellBack(_ code: String) -> String {
    "v2 could not answer (\(code)); v1 answered; souk status says more"
  }

  /// What a refresh is doing.
  static func words(_ phase: RefreshProgress.Phase) -> String {
    switch phase {
    case .fetching: "fetching"
    case .reading: "reading"
    case .indexing: "indexing"
    case .committing: "committing"
    }
  }
}
