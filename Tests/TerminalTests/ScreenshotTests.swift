import Foundation
import Testing

/// `souk screenshot`, the real program without a terminal.
@Suite(.enabled(if: BuiltProgram.isBuilt("souk"), "souk is not built"), .timeLimit(.minutes(20)))
struct ScreenshotTests {
  private let home: TemporaryHome

  init() throws {
    home = try TemporaryHome()
  }

  private func run(_ arguments: String) throws -> BuiltProgram {
    try BuiltProgram(
      "$souk screenshot \(arguments)", home: home.path + "/souk",
      environment: ["SOUK_APT_LISTS": "none"])
  }

  @Test("shows the answer to what was typed, in the size that was asked for, and keeps no query")
  func typing() throws {
    let run = try run("--size 80x24 --keys 'lab-good'")
    #expect(run.status == 0, "\(run.errors)")
    let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 25)
    #expect(lines.allSatisfy { $0.count <= 80 })
    #expect(run.output.contains("lab-good"))
    #expect(
      try !FileManager.default.subpathsOfDirectory(atPath: home.path).contains {
        $0.hasSuffix("history")
      })
  }

  @Test("opens pages by their keys, and writes a drawing to a file")
  func drawing() throws {
    let file = home.path + "/operations.svg"
    let run = try run("--keys F5 --format svg -o \(file)")
    #expect(run.status == 0, "\(run.errors)")
    let text = try String(contentsOfFile: file, encoding: .utf8)
    #expect(text.hasPrefix("<svg ") && text.contains("operations"))
    // A page is not drawn before what it shows is here.
    #expect(text.contains("search p95") && text.contains("of 100"), "\(text)")
  }

  @Test("refuses a size that is none, and a theme that there is not, naming those there are")
  func refusals() throws {
    #expect(try run("--size 80").status == 2)
    #expect(try run("--size 9999x24").status == 2)
    let run = try run("--theme nowhere")
    #expect(run.status == 2 && run.errors.contains("There are: "), "\(run.errors)")
  }
}
