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

  /// The steps of the verification, expected against found.
  mutating func trust() {
    guard let verdict = pane.verdict else { return }
    if pane.isVerifying {
      let mark = TrustMarks.mark(SignatureStatus.checking, glyphs)
      paragraph("\(mark) \(Wording.checkingNow)", .info)
    } else if let version = pane.verified?.version {
      paragraph("\(Wording.checkedNow) \(version.escapedPrefix(40))", .dim)
    }
    let signature = pane.isVerifying ? .checking : verdict.signature
    let checksum = pane.isVerifying ? .checking : verdict.checksum
    field(
      "signature", "\(TrustMarks.mark(signature, glyphs)) \(Wording.words(signature))",
      TrustMarks.role(signature.severity))
    if verdict.steps.isEmpty { field("", Wording.meaning(signature), .dim) }
    field(
      "checksum", "\(TrustMarks.mark(checksum, glyphs)) \(Wording.words(checksum))",
      TrustMarks.role(checksum.severity))
    if verdict.steps.isEmpty { field("", Wording.meaning(checksum), .dim) }
    if let failure = verdict.firstFailure, !pane.isVerifying {
      let code = failure.code.map { "  [\(RegistryText($0).escaped)]" } ?? ""
      let of = VerificationStep.Rung.allCases.count
      paragraph(Wording.failedAt(failure.rung.rawValue, of: of) + code, .bad)
    }
    blank()
    for step in verdict.steps.prefix(40) { ladder(step) }
  }

  private mutating func ladder(_ step: VerificationStep) {
    let role = TrustMarks.role(step.outcome)
    let name = TextWidth.fitted(Wording.words(step.rung), to: 17)
    let finding = step.finding.escapedPrefix(400)
    let head = "\(step.rung.rawValue) \(TrustMarks.mark(step.outcome, glyphs)) \(name)"
    let body = finding.isEmpty ? Wording.words(step.outcome) : finding
    let wrapped = TextWidth.wrapped(body, to: max(8, width - 21), limit: 4)
    for (index, line) in wrapped.enumerated() {
      let lead = index == 0 ? TextWidth.fitted(head, to: 21) : String(repeating: " ", count: 21)
      lines.append(Line([Span(lead, theme[role]), Span(line, theme[.text])]))
    }
    detail("expected", step.expected)
    detail("found", step.found)
    detail("do", step.remedy)
  }

  private mutating func detail(_ name: String, _ value: RegistryText?) {
    guard let value, !value.isEmpty else { return }
    let wrapped = TextWidth.wrapped(value.escapedPrefix(400), to: max(8, width - 14), limit: 5)
    for (index, line) in wrapped.enumerated() {
      let lead = TextWidth.fitted(index == 0 ? "    \(name)" : "", to: 14)
      lines.append(Line([Span(lead, theme[.dim]), Span(line, theme[.text])]))
    }
  }
}
