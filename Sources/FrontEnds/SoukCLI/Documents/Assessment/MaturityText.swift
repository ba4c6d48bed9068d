import SoukAssess
import SoukEngine
import SoukModel
import SoukScreen

/// The maturity of one package as a person reads it.
struct MaturityText {
  private static let stepLimit = 5
  private let answer: AssessmentAnswer
  private let required: MaturityLevel?
  private let isDetailed: Bool
  private let notice: String?
  private let paint: Paint

  /// Prepares the lines of an answer.
  init(
    _ answer: AssessmentAnswer, required: MaturityLevel?, isDetailed: Bool, notice: String?,
    paint: Paint
  ) {
    self.answer = answer
    self.required = required
    self.isDetailed = isDetailed
    self.notice = notice
    self.paint = paint
  }

  /// The lines: the level, a bar for every side, what to do next.
  func lines(width: Int?) -> [String] {
    let report = answer.maturity
    var lines = [
      paint.strong(
        "\(AssessmentWording.title(report.id, report.version)): \(report.total) of 100, "
          + report.level.rawValue)
    ]
    lines += wrapped(report.level.summary, width) + [""]
    for dimension in MaturityDimension.allCases {
      let score = report.score(dimension)
      let figure = "\(score)/\(dimension.points)"
      lines.append(
        TextWidth.fitted(dimension.rawValue, to: 14) + " "
          + AssessmentWording.bar(report.scores.share(dimension)) + " "
          + TextWidth.fitted(figure, to: 5, align: .right))
      if isDetailed { lines += criteria(dimension, width) }
    }
    if !answer.hasContent { lines += [""] + wrapped(AssessmentWording.contentNotHere, width) }
    lines += steps(report, width)
    if let required {
      lines += [
        "", AssessmentWording.required(required.rawValue, below: report.level >= required ? 0 : 1),
      ]
    }
    if let notice { lines += [""] + wrapped(notice, width).map(paint.quiet) }
    return lines
  }

  private func criteria(_ dimension: MaturityDimension, _ width: Int?) -> [String] {
    answer.maturity.evidence(of: dimension).map { evidence in
      let points = TextWidth.fitted(
        "\(evidence.points)/\(evidence.available)", to: 5, align: .right)
      let line =
        "  \(points)  " + TextWidth.fitted(evidence.criterion.title, to: 22) + "  "
        + evidence.observation
      return width.map { TextWidth.truncated(line, to: $0) } ?? line
    }
  }

  private func steps(_ report: MaturityReport, _ width: Int?) -> [String] {
    let steps = report.steps
    guard !steps.isEmpty else { return [] }
    var lines = ["", paint.strong("Next")]
    for (number, step) in steps.prefix(Self.stepLimit).enumerated() {
      lines += wrapped(
        "\(number + 1). +\(step.gain) for \(AssessmentWording.served(step)): \(step.remedy)", width)
    }
    let rest = steps.count - Self.stepLimit
    if rest > 0, !isDetailed {
      lines += wrapped("and \(rest) more; --detailed shows every criterion", width)
        .map(paint.quiet)
    }
    return lines
  }

  private func wrapped(_ text: String, _ width: Int?) -> [String] {
    width.map { TextWidth.wrapped(text, to: max(20, $0)) } ?? [text]
  }
}
