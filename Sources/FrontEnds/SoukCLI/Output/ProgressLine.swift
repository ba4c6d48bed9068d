import SoukEngine
import SoukInstall

/// A line on the error output that shows how far a long operation has come; nothing where that is
/// not a terminal.
struct ProgressLine {
  private let context: CommandContext

  /// Prepares the line.
  init(_ context: CommandContext) {
    self.context = context
  }

  /// Draws the line of a refresh anew over itself.
  func show(_ progress: RefreshProgress) {
    let packages =
      progress.phase == .fetching ? "" : " \(Figures.count(progress.packages)) packages"
    draw(
      "\(progress.registry) \(RefreshWording.phase(progress.phase)) \(Self.bar(progress.fraction))"
        + packages)
  }

  /// Draws the line of the verification of everything anew over itself.
  func show(_ progress: VerificationProgress) {
    let failed = progress.failed > 0 ? ", \(Figures.count(progress.failed)) failed" : ""
    draw(
      "verifying \(Self.bar(progress.fraction)) \(Figures.count(progress.done)) of "
        + "\(Figures.count(progress.total)) releases\(failed)")
  }

  /// Draws the line of judging many packages anew over itself.
  func show(_ progress: AssessmentProgress) {
    draw(
      "judging \(Self.bar(progress.fraction)) \(Figures.count(progress.done)) of "
        + "\(Figures.count(progress.total)) packages")
  }

  /// Draws the line of an installation anew over itself.
  func show(_ progress: InstallProgress) {
    let share = progress.total > 0 ? Double(progress.done) / Double(progress.total) : nil
    let what = progress.phase == .verifying ? "releases" : "files"
    draw(
      "\(progress.phase.rawValue) \(Self.bar(share)) \(Figures.count(progress.done)) of "
        + "\(Figures.count(progress.total)) \(what)")
  }

  /// Draws the line of work on a whole home anew over itself.
  func show(_ progress: UpkeepProgress) {
    draw("\(OperatingWording.phase(progress.phase)) \(Self.bar(progress.fraction))")
  }

  /// Draws the line of asking many queries anew over itself.
  func show(asked done: Int, of total: Int) {
    let share = total > 0 ? Double(done) / Double(total) : nil
    draw(
      "comparing \(Self.bar(share)) \(Figures.count(done)) of \(Figures.count(total)) queries")
  }

  private func draw(_ text: String) {
    guard context.terminal.errorIsTerminal else { return }
    // A progress line that cannot be written is no reason to stop the work it is about.
    try? context.errors.write("\r\u{1B}[K" + text)
  }

  /// Takes the line away.
  func clear() {
    guard context.terminal.errorIsTerminal else { return }
    try? context.errors.write("\r\u{1B}[K")
  }

  /// Twenty cells, filled to the share that is done: `[#####...............]  25%`.
  static func bar(_ fraction: Double?) -> String {
    guard let fraction, fraction.isFinite else { return "[....................]" }
    let share = min(1, max(0, fraction))
    let filled = Int(share * 20)
    let percent = String(Int(share * 100))
    return "[" + String(repeating: "#", count: filled)
      + String(repeating: ".", count: 20 - filled) + "] "
      + String(repeating: " ", count: max(0, 3 - percent.count)) + percent + "%"
  }
}
