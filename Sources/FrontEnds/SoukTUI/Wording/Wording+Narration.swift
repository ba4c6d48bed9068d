import SoukEngine
import SoukModel

extension Wording {
  /// What is typed into the search line, as it is told.
  static func spokenQuery(_ text: String) -> String {
    text.isEmpty ? "query empty" : "query \(text)"
  }

  /// What is typed elsewhere.
  static func spokenTyped(_ text: String) -> String {
    text.isEmpty ? "nothing typed" : "typed \(text)"
  }

  /// How many results there are, or why there are none.
  static func spokenCount(_ state: BrowserState) -> String {
    if let failure = state.failure { return Wording.failure(failure) }
    guard state.results.count > 0 else { return nothingFound }
    let from = state.results.backend.map { ", answered by \($0.rawValue)" } ?? ""
    return "\(count(state.results.total, of: state.status.packages)) packages\(from)"
  }

  /// A row of the results, with a word for each of its marks.
  static func spokenRow(
    _ row: PackageSummary, isNear: Bool, at index: Int, of count: Int
  ) -> String {
    var text = "row \(grouped(index + 1)) of \(grouped(count)): \(row.id.name.escapedPrefix(200))"
    if isNear { text += ", nearly what was typed" }
    text += ", version \(row.version.escapedPrefix(60))"
    if let category = row.category, !category.isEmpty { text += ", \(category.escapedPrefix(40))" }
    return text + "; signature \(words(row.signature).lowercased())"
      + "; checksum \(words(row.checksum).lowercased())"
  }

  /// Which page of whose details follows.
  static func spokenDetails(_ id: PackageID, _ tab: String) -> String {
    "\(tab) of \(id.name.escapedPrefix(80))"
  }

  /// What a refresh is doing; its figures change too fast to be told.
  static func spoken(_ progress: RefreshProgress) -> String {
    "\(words(progress.phase)) \(progress.registry)"
  }
}
