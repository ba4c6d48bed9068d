import SoukEngine
import SoukModel
import SoukScreen

extension DetailsText {
  /// The releases, newest first.
  mutating func versions(_ package: Package) {
    for release in package.releases.prefix(200) {
      let size = release.size.map { Wording.bytes($0) } ?? ""
      let date = release.publishedAt.map { Wording.day($0) } ?? ""
      let version = TextWidth.fitted(release.version.escapedPrefix(40), to: 20)
      lines.append(
        Line([
          Span(version + " ", theme[.version]),
          Span(TextWidth.fitted(size, to: 9, align: .right) + "  ", theme[.text]),
          Span(date, theme[.dim]),
        ]))
    }
  }

  /// What the package needs, and who needs it.
  mutating func dependencies(_ package: Package) {
    let all = package.latest.dependencies
    paragraph(Wording.needs(all.count), .title)
    for kind in Dependency.Kind.allCases {
      for dependency in all.filter({ $0.kind == kind }).prefix(200) {
        field(kind == .depends ? "depends" : Wording.words(kind), Self.text(dependency))
      }
    }
    blank()
    guard let names = pane.dependents else {
      if pane.failure == nil { paragraph(Wording.askingDependents, .dim) }
      return
    }
    paragraph(Wording.neededBy(names.count), .title)
    for id in names.prefix(200) { paragraph(id.name.escapedPrefix(100), indent: 2) }
  }

  /// The trust inspector, as wide as the details are.
  mutating func trust() {
    guard let inspection = pane.inspection else { return }
    lines += InspectorText.lines(of: inspection, theme: theme, width: width, glyphs: glyphs)
  }
}
