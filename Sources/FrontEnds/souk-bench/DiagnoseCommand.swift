import ArgumentParser
import Foundation
import SoukModel
import SoukRegistry
import SoukTrust

/// `souk-bench diagnose`: one JSON line for each case of a diagnosis corpus.
struct DiagnoseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diagnose",
    abstract: "Say what is wrong in each case of a corpus, one JSON line a case.",
    discussion: """
      A corpus is a JSON file with an array "cases" of objects with an id, a type and inputs; the \
      form is described in Docs/FileFormats.md. A line has id, verdict, code and details; a case \
      that cannot be run has code null and an error. Where the cases say what is expected, the \
      score of each file and every miss go to standard error.
      """)

  @Argument(help: ArgumentHelp("The corpora.", valueName: "file")) var files: [String]

  @Option(
    help: ArgumentHelp(
      "What the clock says, as in 2026-11-23T00:00:00Z; this machine's without it.",
      valueName: "time"))
  var now: String?

  func validate() throws {
    guard let now else { return }
    guard UTCTime.seconds(now) != nil else {
      throw ValidationError("--now is \(now); it takes a time like 2026-11-23T00:00:00Z.")
    }
  }

  /// Answers every case of every file.
  ///
  /// - Throws: ``BenchFailure`` where a file is no corpus, or at the end where a case of one could
  ///   not be run.
  func answer() throws(BenchFailure) {
    let clock = now.flatMap(UTCTime.seconds) ?? Int64(Date().timeIntervalSince1970)
    var unanswered = 0
    for file in files {
      guard let data = FileManager.default.contents(atPath: file) else {
        throw BenchFailure("“\(file)” cannot be read.")
      }
      var score = DiagnosisScore()
      for one in try cases(file, Array(data)) {
        do {
          let diagnosis = try one.diagnose(with: .archives(now: clock))
          score.count(one, diagnosis)
          print(one.line(diagnosis))
        } catch {
          unanswered += 1
          print(one.line(error))
        }
      }
      guard score.cases > 0 else { continue }
      BenchMain.complain("\(file): \(score)")
      for miss in score.misses { BenchMain.complain("  miss: \(miss)") }
    }
    guard unanswered == 0 else {
      throw BenchFailure("\(unanswered) cases could not be run; their lines say why.")
    }
  }

  private func cases(_ file: String, _ bytes: [UInt8]) throws(BenchFailure) -> [DiagnosisCase] {
    do {
      return try DiagnosisCase.read(bytes)
    } catch {
      throw BenchFailure("“\(file)”: \(error).")
    }
  }
}
