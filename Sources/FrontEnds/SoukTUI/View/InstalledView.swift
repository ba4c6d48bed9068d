import SoukEngine
import SoukInstall
import SoukModel
import SoukScreen

/// Draws what is installed: version, what is newer, registry and folder of each package.
struct InstalledView: RowsView {
  /// Where the cursor is.
  var page: InstalledPage
  /// What is shown.
  var state: BrowserState
  /// How it looks.
  var theme: Theme
  /// Where it stands.
  var layout: ScreenLayout

  /// What stands above the page: how much is installed, and how much of it has newer versions.
  var title: PageView.Title {
    let left = [SegmentLine.Segment(Line(Wording.installedTitle, theme[.title]), priority: 9)]
    guard let installed = state.installed else { return (left, []) }
    let count = Line(Wording.installed(installed.lock.packages.count), theme[.text])
    guard !installed.lock.packages.isEmpty else { return (left, [.init(count, priority: 8)]) }
    let newer = state.newer.map {
      Line(Wording.newer($0.count), theme[$0.isEmpty ? .good : .warn])
    }
    return (
      left,
      [
        .init(count, priority: 8),
        .init(newer ?? Line(Wording.askingNewer, theme[.dim]), priority: 5),
      ]
    )
  }

  var emptyRole: Role { state.installedFailure == nil ? .dim : .bad }

  var emptyText: String {
    if let failure = state.installedFailure { return Wording.failure(failure) }
    return state.installed == nil ? Wording.readingInstalled : Wording.nothingInstalled
  }

  /// Name, version, what is newer, registry and, where there is room, the folder.
  func row(_ row: InstalledRow, _ glyphs: GlyphSet) -> Line {
    let width = layout.body.width - 3
    let hasPath = width >= 76
    let hasRegistry = width >= 56
    let versions = width >= 56 ? 12 : 9
    let fixed = 2 * versions + 2 + 1 + (hasRegistry ? 11 : 0)
    let name = hasPath ? min(28, width / 3) : max(8, width - 2 - fixed)
    let newer = row.newer.map { "\(glyphs.up) \($0.newest.escapedPrefix(30))" } ?? ""
    let isHeld = row.newer?.update == nil
    func column(_ text: String, _ cells: Int) -> String {
      TextWidth.fitted(text, to: cells, ellipsis: glyphs.ellipsis) + " "
    }
    var spans = [
      Span(column(row.id.name.escapedPrefix(80), name), theme[row.isRequested ? .name : .dim]),
      Span(column(row.version.escapedPrefix(30), versions), theme[.version]),
      Span(column(newer, versions + 2), theme[isHeld ? .dim : .warn]),
    ]
    if hasRegistry { spans.append(Span(column("\(row.id.registry)", 10), theme[.dim])) }
    guard hasPath else { return Line(spans) }
    let room = max(4, width - 2 - name - fixed)
    let path = RegistryText(row.path).escaped
    spans.append(
      Span(
        row.isMissing
          ? TextWidth.truncated(Wording.folderGone, to: room, ellipsis: glyphs.ellipsis)
          : end(of: path, room, glyphs), theme[row.isMissing ? .bad : .dim]))
    return Line(spans)
  }

  /// The end of a path: it tells more than the beginning, which all have in common.
  private func end(of path: String, _ cells: Int, _ glyphs: GlyphSet) -> String {
    guard TextWidth.of(path) > cells else { return path }
    var kept = Substring(path)
    while !kept.isEmpty, TextWidth.of(String(kept)) > cells - 1 { kept.removeFirst() }
    return glyphs.ellipsis + kept
  }

  /// Why the selected package is here, what holds it back, and its whole path.
  func foot(_ row: InstalledRow, _ part: inout Canvas) {
    var why =
      row.isRequested
      ? Wording.requested : Wording.needed(by: state.installed?.lock.dependents(of: row.id) ?? [])
    if let newer = row.newer, newer.update == nil { why += "; \(Wording.held(newer.newest))" }
    let path = row.isMissing ? Wording.folderGone : RegistryText(row.path).escaped
    let glyphs = part.glyphs
    part.put(
      TextWidth.truncated(why, to: part.size.width, ellipsis: glyphs.ellipsis), x: 0, y: 0,
      style: theme[.text])
    part.put(
      end(of: path, part.size.width, glyphs), x: 0, y: 1,
      style: theme[row.isMissing ? .bad : .dim])
  }
}
