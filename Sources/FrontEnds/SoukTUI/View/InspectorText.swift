import SoukEngine
import SoukModel
import SoukScreen

/// The trust inspector as lines: the ladder, the cause, who signed, and what fails like it.
struct InspectorText: LinePage {
  /// What is shown.
  var inspection: Inspection
  /// How it looks.
  var theme: Theme
  /// The signs to draw with.
  var glyphs: GlyphSet
  /// How many cells a line has.
  var width: Int
  /// The lines so far.
  var lines: [Line] = []
  /// The line on which the step that failed first begins.
  private var failure: Int?

  /// How far to scroll so that the step that failed first is in view; 0 where it is anyway.
  static func scroll(toFailureOf inspection: Inspection, width: Int, height: Int) -> Int {
    var text = InspectorText(
      inspection: inspection, theme: .plain, glyphs: .unicode, width: max(10, width))
    text.fill()
    guard let line = text.failure, line + Self.context > height else { return 0 }
    return line
  }

  /// How many lines a step that failed takes, with what was expected and what was found.
  private static let context = 4

  /// The lines of a release.
  static func lines(
    of inspection: Inspection, theme: Theme, width: Int, glyphs: GlyphSet = .unicode
  ) -> [Line] {
    var text = InspectorText(
      inspection: inspection, theme: theme, glyphs: glyphs, width: max(10, width))
    text.fill()
    return text.lines
  }

  /// What `y` copies: the same lines, 100 cells wide; nil while there is no verdict.
  static func copy(of inspection: Inspection) -> String? {
    guard inspection.verdict != nil else { return nil }
    let version = inspection.version?.escaped ?? ""
    let lines = lines(of: inspection, theme: .plain, width: 100)
    return (["\(inspection.id.description) \(version)"] + lines.map(\.text))
      .joined(separator: "\n")
  }

  /// What stands above a page of its own: the release at the left, the outcome at the right.
  static func title(
    _ inspection: Inspection, _ theme: Theme, _ glyphs: GlyphSet
  ) -> PageView.Title {
    let id = inspection.id
    var name = id.name.escapedPrefix(80)
    if let version = inspection.version { name += " " + version.escapedPrefix(30) }
    let left = [
      SegmentLine.Segment(Line(name, theme[.title]), priority: 9),
      .init(Line(Wording.from(id.registry), theme[.dim]), priority: 2),
    ]
    guard let verdict = inspection.verdict, !inspection.isChecking else {
      return (left, [.init(Line(Wording.checkingNow, theme[.info]), priority: 5)])
    }
    guard let step = verdict.firstFailure else {
      let isGood = verdict.isVerified
      let mark = TrustMarks.mark(isGood ? .passed : .notApplicable, glyphs)
      let line = Line("\(mark) \(Wording.outcome(verdict))", theme[isGood ? .good : .info])
      return (left, [.init(line, priority: 8)])
    }
    let mark = TrustMarks.mark(step.outcome, glyphs)
    let words = Wording.failedAt(step.rung.rawValue, of: VerificationStep.Rung.allCases.count)
    let code = "[\(RegistryText(step.code ?? "-").escapedPrefix(8))]"
    return (
      left,
      [
        .init(Line("\(mark) \(words)", theme[.bad]), priority: 7),
        .init(Line(code, theme[.bad]), priority: 8),
      ]
    )
  }

  private mutating func fill() {
    if let failure = inspection.failure { paragraph(Wording.failure(failure), .bad) }
    if let replay = inspection.replay { origin(replay) }
    guard let verdict = inspection.verdict else {
      if inspection.failure == nil { paragraph(Wording.checkingNow, .info) }
      return
    }
    facts(verdict)
    blank()
    for step in verdict.steps.prefix(40) {
      if failure == nil, step == verdict.firstFailure { failure = lines.count }
      ladder(step)
    }
    if let step = verdict.firstFailure, !inspection.isChecking { cause(step) }
    if let signer = inspection.signer { background(signer) }
  }

  /// Both facts, and where the ladder broke.
  private mutating func facts(_ verdict: Verdict) {
    let isChecking = inspection.isChecking
    if isChecking {
      let mark = TrustMarks.mark(SignatureStatus.checking, glyphs)
      paragraph("\(mark) \(Wording.checkingNow)", .info)
    } else if inspection.isChecked, let version = inspection.version {
      paragraph("\(Wording.checkedNow) \(version.escapedPrefix(40))", .dim)
    }
    let signature = isChecking ? .checking : verdict.signature
    let checksum = isChecking ? .checking : verdict.checksum
    field(
      "signature", "\(TrustMarks.mark(signature, glyphs)) \(Wording.words(signature))",
      TrustMarks.role(signature.severity))
    if verdict.steps.isEmpty { field("", Wording.meaning(signature), .dim) }
    field(
      "checksum", "\(TrustMarks.mark(checksum, glyphs)) \(Wording.words(checksum))",
      TrustMarks.role(checksum.severity))
    if verdict.steps.isEmpty { field("", Wording.meaning(checksum), .dim) }
    if let failure = verdict.firstFailure, !isChecking {
      let code = failure.code.map { "  [\(RegistryText($0).escaped)]" } ?? ""
      let of = VerificationStep.Rung.allCases.count
      paragraph(Wording.failedAt(failure.rung.rawValue, of: of) + code, .bad)
    }
  }

  /// The main cause: how sure it is, what to do and what not, and who else has it.
  private mutating func cause(_ step: VerificationStep) {
    guard let failure = step.failure else { return }
    blank()
    let degree = failure.certainty.map { $0.word.uppercased() + " " } ?? ""
    field("cause", degree + failure.finding.escapedPrefix(400), .bad)
    switch failure.certainty {
    case .likely(let reason): field("because", RegistryText(reason).escapedPrefix(400))
    case .unknown(let ruledOut) where !ruledOut.isEmpty:
      let causes = ruledOut.prefix(20).map { RegistryText($0).escapedPrefix(80) }
      field("ruled out", causes.joined(separator: ", "))
    default: break
    }
    field("do", failure.remedy.escapedPrefix(400))
    field("do not", failure.warning.map { $0.escapedPrefix(400) }, .warn)
    guard let related = inspection.related else { return }
    field("also", Wording.also(inspection.others, since: related.firstSeen), .dim)
  }
}
