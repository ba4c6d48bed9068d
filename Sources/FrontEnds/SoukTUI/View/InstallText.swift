import SoukEngine
import SoukInstall
import SoukModel
import SoukScreen

/// An order as lines: what changes, how much it is, from where, and both statuses of each release.
struct InstallText: LinePage {
  /// What is shown.
  var page: InstallPage
  /// How it looks.
  var theme: Theme
  /// The signs to draw with.
  var glyphs: GlyphSet
  /// How many cells a line has.
  var width: Int
  /// The lines so far.
  var lines: [Line] = []

  /// From how many cells on a release has one line, and not two.
  private static let oneLine = 108
  /// From how many cells on that line also says why.
  private static let reasons = 118

  /// The lines of an order.
  static func lines(
    of page: InstallPage, theme: Theme, width: Int, glyphs: GlyphSet = .unicode
  ) -> [Line] {
    var text = InstallText(page: page, theme: theme, glyphs: glyphs, width: max(20, width))
    text.fill()
    return text.lines
  }

  /// Where what was named is or will be: the folder of the first named package that stays.
  static func path(of page: InstallPage) -> String? {
    let items = page.plan?.items.filter { $0.change != .remove } ?? []
    return (items.first { page.named.contains($0.id) } ?? (items.count == 1 ? items.first : nil))?
      .path
  }

  /// The root that a plan is about: every path in it is a root and then registry, name and version.
  static func root(of plan: InstallPlan) -> String {
    let parts = plan.items.first?.path.split(separator: "/", omittingEmptySubsequences: false) ?? []
    return parts.dropLast(3).joined(separator: "/")
  }

  private mutating func fill() {
    switch page.stage {
    case .preparing: paragraph(Wording.askedFirst, .dim)
    case .failed(let error):
      // A conflict is told as a derivation, a line for each step.
      for line in error.message.split(separator: "\n") { paragraph(String(line), .bad) }
      for line in error.remedy.split(separator: "\n") { paragraph(String(line)) }
    case .asking(let plan), .applying(let plan, _): table(plan)
    case .ended(let answer): ended(answer)
    }
  }

  private mutating func ended(_ answer: InstallationAnswer) {
    switch answer.outcome {
    case .debian(let command):
      paragraph(Wording.debian)
      blank()
      paragraph(command, .accent, indent: 2)
    case .done(let plan):
      table(plan)
      let placed = plan.items.filter { $0.change.needsContent }
      if !placed.isEmpty { blank() }
      for item in placed { paragraph(RegistryText(item.path).escapedPrefix(400)) }
    case .planned(let plan), .refused(let plan, _): table(plan)
    }
  }

  private mutating func table(_ plan: InstallPlan) {
    let changes = plan.items.filter { $0.change != .keep }
    if width >= Self.oneLine, !changes.isEmpty { head() }
    for item in changes {
      if width >= Self.oneLine { row(item) } else { rows(item) }
    }
  }

  private mutating func head() {
    let names = cells(
      "change", "package", "version", "from", size: "size", "signature", "checksum", "why")
    lines.append(Line(names.map { Span($0, theme[.dim]) }))
  }

  private mutating func row(_ item: InstallPlan.Item) {
    let parts = cells(
      item.change.word, item.id.name.escapedPrefix(80), version(item),
      item.id.registry.description, size: size(item), signature(item), checksum(item),
      Wording.reason(item))
    let roles: [Role] = [
      .accent, .name, .version, .dim, .text, signatureRole(item), checksumRole(item), .dim,
    ]
    lines.append(Line(zip(parts, roles).map { Span($0, theme[$1]) }))
  }

  /// The columns of a line, each with the blanks behind it.
  private func cells(
    _ change: String, _ name: String, _ version: String, _ registry: String, size: String,
    _ signature: String, _ checksum: String, _ why: String
  ) -> [String] {
    let hasReason = width >= Self.reasons
    let fixed = 10 + 16 + 11 + 11 + 18 + 16 + (hasReason ? 12 : 0)
    let room = max(12, width - fixed)
    return [
      column(change, 10), column(name, room), column(version, 16), column(registry, 11),
      TextWidth.fitted(size, to: 9, align: .right) + "  ", column(signature, 18),
      column(checksum, 16), hasReason ? column(why, 12) : "",
    ]
  }

  private func column(_ text: String, _ width: Int) -> String {
    TextWidth.fitted(text, to: width - 1, ellipsis: glyphs.ellipsis) + " "
  }

  /// The same in two lines, where there is less room.
  private mutating func rows(_ item: InstallPlan.Item) {
    let tail = size(item)
    let room = max(8, width - TextWidth.of(tail) - 1)
    let first = Line([
      Span(item.change.word + " ", theme[.accent]),
      Span(item.id.name.escapedPrefix(80) + " ", theme[.name]),
      Span(version(item), theme[.version]),
    ]).truncated(to: room, glyphs: glyphs, ambiguousWide: false)
    let blanks = String(repeating: " ", count: max(0, room - first.width) + 1)
    lines.append(Line(first.spans + [Span(blanks), Span(tail, theme[.text])]))
    var spans = [Span("  \(item.id.registry)  ", theme[.dim])]
    if item.verdict != nil {
      let labels = width >= 70 ? ("signature ", "checksum ") : ("", "")
      spans += [
        Span(labels.0, theme[.dim]), Span(signature(item) + "  ", theme[signatureRole(item)]),
        Span(labels.1, theme[.dim]), Span(checksum(item) + "  ", theme[checksumRole(item)]),
      ]
    }
    spans.append(Span(Wording.reason(item), theme[.dim]))
    lines.append(Line(spans).truncated(to: width, glyphs: glyphs, ambiguousWide: false))
  }

  private func version(_ item: InstallPlan.Item) -> String {
    let version = item.version.escapedPrefix(40)
    guard case .replace(let old) = item.change else { return version }
    return "\(old.escapedPrefix(40)) \(glyphs.chevron) \(version)"
  }

  private func size(_ item: InstallPlan.Item) -> String {
    item.size.map { Wording.bytes($0) } ?? (item.change == .remove ? "" : "?")
  }

  private func signature(_ item: InstallPlan.Item) -> String {
    guard let status = item.verdict?.signature else { return "" }
    return "\(TrustMarks.mark(status, glyphs)) \(Wording.words(status))"
  }

  private func checksum(_ item: InstallPlan.Item) -> String {
    guard let status = item.verdict?.checksum else { return "" }
    return "\(TrustMarks.mark(status, glyphs)) \(Wording.words(status))"
  }

  private func signatureRole(_ item: InstallPlan.Item) -> Role {
    item.verdict.map { TrustMarks.role($0.signature.severity) } ?? .dim
  }

  private func checksumRole(_ item: InstallPlan.Item) -> Role {
    item.verdict.map { TrustMarks.role($0.checksum.severity) } ?? .dim
  }
}
