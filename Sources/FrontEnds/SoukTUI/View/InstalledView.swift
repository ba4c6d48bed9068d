import SoukEngine
import SoukInstall
import SoukModel
import SoukScreen

/// Draws what is installed: version, what is newer, registry and folder of each package.
struct InstalledView {
  /// Where the cursor is.
  var page: InstalledPage
  /// What is shown.
  var state: BrowserState
  /// How it looks.
  var theme: Theme
  /// Where it stands.
  var layout: ScreenLayout

  /// What stands above the page: how much is installed, and how much of it has newer versions.
  static func title(_ state: BrowserState, _ theme: Theme) -> PageView.Title {
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

  /// Draws the rows in view, and below them more of the selected one.
  func draw(_ canvas: inout Canvas) {
    let body = layout.body
    let place = Rect(x: 0, y: body.y, width: body.width, height: layout.rowsAboveFoot)
    let rows = state.installedRows
    guard !rows.isEmpty else {
      let role: Role = state.installedFailure == nil ? .dim : .bad
      canvas.inside(place.inset(horizontal: 1, vertical: 0)) {
        $0.draw(Paragraph(emptyText, style: theme[role]), in: $0.bounds)
      }
      return
    }
    let glyphs = canvas.glyphs
    canvas.draw(
      ListRows(count: rows.count, first: page.first, selected: page.index, theme: theme) { index in
        rows.indices.contains(index)
          ? row(rows[index], isSelected: index == page.index, glyphs) : Line()
      }, in: Rect(x: 0, y: place.y, width: place.width - 1, height: place.height))
    canvas.draw(
      Scrollbar(total: rows.count, first: page.first, visible: place.height, theme: theme),
      in: Rect(x: place.right - 1, y: place.y, width: 1, height: place.height))
    if layout.footHeight > 0, rows.indices.contains(page.index) {
      foot(
        rows[page.index],
        Rect(x: 1, y: place.bottom, width: body.width - 2, height: body.bottom - place.bottom),
        &canvas)
    }
  }

  private var emptyText: String {
    if let failure = state.installedFailure { return Wording.failure(failure) }
    return state.installed == nil ? Wording.readingInstalled : Wording.nothingInstalled
  }

  /// Name, version, what is newer, registry and, where there is room, the folder.
  private func row(_ row: InstalledRow, isSelected: Bool, _ glyphs: GlyphSet) -> Line {
    let width = layout.body.width - 3
    let pointer = Span(isSelected ? "\(glyphs.pointer) " : "  ", theme[.accent])
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
      pointer,
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
  private func foot(_ row: InstalledRow, _ place: Rect, _ canvas: inout Canvas) {
    canvas.horizontal(x: 0, y: place.y, width: layout.body.width, style: theme[.border])
    var why =
      row.isRequested
      ? Wording.requested : Wording.needed(by: state.installed?.lock.dependents(of: row.id) ?? [])
    if let newer = row.newer, newer.update == nil { why += "; \(Wording.held(newer.newest))" }
    let path = row.isMissing ? Wording.folderGone : RegistryText(row.path).escaped
    let glyphs = canvas.glyphs
    canvas.inside(place) { part in
      part.put(
        TextWidth.truncated(why, to: part.size.width, ellipsis: glyphs.ellipsis), x: 0, y: 1,
        style: theme[.text])
      part.put(
        end(of: path, part.size.width, glyphs), x: 0, y: 2,
        style: theme[row.isMissing ? .bad : .dim])
    }
  }
}
