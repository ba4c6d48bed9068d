import SoukEngine
import SoukModel
import SoukScreen

/// A package as a person reads it.
struct ShowText {
  private let answer: LookupAnswer
  private let release: Release
  private let notice: String?
  private let paint: Paint

  /// Prepares the page of one look-up.
  init(_ answer: LookupAnswer, release: Release, notice: String?, paint: Paint) {
    self.answer = answer
    self.release = release
    self.notice = notice
    self.paint = paint
  }

  /// The lines of the page.
  func lines(width: Int?) -> [String] {
    let package = answer.entry.package
    var lines = [
      paint.strong("\(package.id.name.escapedPrefix(200)) \(release.version.escapedPrefix(100))")
    ]
    let summary = package.summary.escapedPrefix(2_000)
    lines += width.map { TextWidth.wrapped(summary, to: max(20, $0)) } ?? [summary]
    lines.append("")
    for (label, value) in fields(package) {
      let line = TextWidth.fitted(label, to: 13) + " " + value
      lines.append(width.map { TextWidth.truncated(line, to: $0) } ?? line)
    }
    lines += trust(answer.entry.verdict)
    if let notice { lines += ["", paint.quiet(notice)] }
    return lines
  }

  private func fields(_ package: Package) -> [(String, String)] {
    var fields: [(String, String)] = [("registry", package.id.registry.description)]
    func add(_ label: String, _ text: RegistryText?) {
      guard let text, !text.isEmpty else { return }
      fields.append((label, text.escapedPrefix(400)))
    }
    add("title", package.title)
    add("category", package.category)
    add("author", package.author)
    add("license", package.license)
    add("homepage", package.homepage)
    add("keywords", list(package.keywords))
    add("tags", list(package.tags))
    if let downloads = package.downloads {
      fields.append(("downloads", Figures.count(Int(clamping: downloads))))
    }
    if let stars = package.stars { fields.append(("stars", Figures.count(Int(clamping: stars)))) }
    if let ready = package.productionReady {
      fields.append(("production", ready ? "ready, says its publisher" : "not yet"))
    }
    if let size = release.size { fields.append(("size", Figures.bytes(size))) }
    if let size = release.installedSize { fields.append(("installed", Figures.bytes(size))) }
    if !release.dependencies.isEmpty {
      fields.append(("depends on", release.dependencies.map(dependency).joined(separator: ", ")))
    }
    if package.releases.count > 1 {
      let versions = package.releases.prefix(20).map { $0.version.escapedPrefix(60) }
      fields.append(("versions", versions.joined(separator: ", ")))
    }
    add("path", package.path)
    add("download", package.downloadURL)
    add("checksum", release.checksum)
    return fields
  }

  private func trust(_ verdict: Verdict) -> [String] {
    [
      TextWidth.fitted("signature", to: 13) + " "
        + paint.text(TrustWording.word(verdict.signature), verdict.signature.severity),
      TextWidth.fitted("content", to: 13) + " "
        + paint.text(TrustWording.word(verdict.checksum), verdict.checksum.severity),
    ]
  }

  private func list(_ texts: [RegistryText]) -> RegistryText {
    RegistryText(texts.prefix(50).map(\.raw).joined(separator: ", "))
  }

  private func dependency(_ dependency: Dependency) -> String {
    let requirement = dependency.requirement.map { " (\($0.escapedPrefix(60)))" } ?? ""
    return dependency.name.escapedPrefix(100) + requirement
  }
}
