import SoukInstall
import SoukModel
import SoukScreen

extension DetailsText {
  /// What the package is.
  mutating func overview(_ entry: CatalogueEntry) {
    let package = entry.package
    let verdict = pane.verdict ?? entry.verdict
    let latest = package.latest
    if let title = package.title { paragraph(title.escapedPrefix(200), .title) }
    paragraph(package.summary.escapedPrefix(2_000))
    blank()
    field("registry", package.id.registry.description)
    if let installed {
      let isNewest = installed.version == latest.version
      field("installed", Wording.installed(installed.version, isNewest: isNewest), .good)
    }
    field("category", package.category?.escapedPrefix(100))
    field("keywords", joined(package.keywords))
    field("tags", joined(package.tags))
    field("author", package.author?.escapedPrefix(200))
    field("license", package.license?.escapedPrefix(200))
    address("homepage", package.homepage?.escapedPrefix(300))
    field("downloads", package.downloads.map { Wording.grouped(Int($0)) })
    field("stars", package.stars.map { Wording.grouped(Int($0)) })
    checksum(verdict, latest)
    signature(verdict)
    let sizes = [
      latest.size.map { Wording.bytes($0) },
      latest.installedSize.map { "installed \(Wording.bytes($0))" },
    ].compactMap(\.self)
    field("size", sizes.joined(separator: ", "))
    field("published", latest.publishedAt.map { Wording.date($0) })
    field("depends", latest.dependencies.prefix(20).map { Self.text($0) }.joined(separator: ", "))
  }

  private mutating func checksum(_ verdict: Verdict, _ release: Release) {
    let mark = TrustMarks.mark(verdict.checksum, glyphs)
    let sum = release.checksum.map { "  " + $0.escapedPrefix(16) + glyphs.ellipsis } ?? ""
    let word = Wording.words(verdict.checksum)
    let role = TrustMarks.role(verdict.checksum.severity)
    field("checksum", "\(mark) \(word)\(sum)", role)
    field("", Wording.meaning(verdict.checksum), .dim)
  }

  private mutating func signature(_ verdict: Verdict) {
    let mark = TrustMarks.mark(verdict.signature, glyphs)
    let role = TrustMarks.role(verdict.signature.severity)
    field("signature", "\(mark) \(Wording.words(verdict.signature))", role)
    field("", Wording.meaning(verdict.signature), .dim)
  }

  private func joined(_ texts: [RegistryText]) -> String {
    texts.prefix(30).map { $0.escapedPrefix(60) }.joined(separator: ", ")
  }

  /// One requirement as people read it: `libc6 (>= 2.36) | musl`.
  static func text(_ dependency: Dependency) -> String {
    let others = dependency.alternatives.prefix(5).map { text($0.name, $0.requirement) }
    let first = text(dependency.name, dependency.requirement)
    return ([first] + others).joined(separator: " | ")
  }

  private static func text(_ name: RegistryText, _ requirement: RegistryText?) -> String {
    let version = requirement.map { " (\($0.escapedPrefix(40)))" } ?? ""
    return name.escapedPrefix(100) + version
  }
}
