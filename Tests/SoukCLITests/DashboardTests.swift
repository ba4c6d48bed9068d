import Foundation
import SoukCLI
import SoukEngine
import SoukModel
import Testing

/// The dashboard as text, JSON and a page.
@Suite struct DashboardTests {
  private var page: String { CommandRun("dashboard", "--format", "html").output }

  @Test func thePageNeedsNothingElse() {
    #expect(page.hasPrefix("<!DOCTYPE html>"))
    for reference in ["src=", "href=", "url(", "http://", "https://", "<script", "@import"] {
      #expect(!page.contains(reference), "\(reference)")
    }
    #expect(page.contains("default-src 'none'"))
    #expect(page.contains("prefers-color-scheme: dark"))
  }

  @Test func thePageHasChartsOfLevelsAndSidesAndSaysThemInWords() {
    #expect(page.components(separatedBy: "<svg").count == 3)
    for label in ["experimental: 3 (100.0%)", "documentation: ", "security: ", "adoption: "] {
      #expect(page.contains(label), "\(label)")
    }
    for title in ["Fewest points", "Trust", "Every package"] { #expect(page.contains(title)) }
  }

  @Test func everyElementThatOpensCloses() {
    for name in ["section", "table", "tbody", "tr", "td", "div", "svg", "main", "ul", "li"] {
      let opened =
        page.components(separatedBy: "<\(name)>").count
        + page.components(separatedBy: "<\(name) ").count - 2
      #expect(opened == page.components(separatedBy: "</\(name)>").count - 1, "\(name)")
    }
  }

  @Test func aFileTakesTheDocumentAndStandardOutputStaysEmpty() throws {
    for format in ["text", "json", "html"] {
      let run = CommandRun("dashboard", "--format", format, "--output", "/tmp/d")
      #expect(run.output.isEmpty && run.status == .success)
      #expect(run.errors.contains("/tmp/d: 3 packages"))
      let written = try #require(run.written["/tmp/d"])
      #expect(
        String(decoding: written, as: UTF8.self)
          == CommandRun("dashboard", "--format", format).output)
    }
  }

  @Test func aDashboardOfNothingIsWholeAndSaysSo() {
    let empty = CommandRun("dashboard", "--min-maturity", "enterprise", "--format", "html")
    #expect(empty.status == .nothingFound)
    #expect(empty.output.hasSuffix("</html>\n"))
    #expect(CommandRun("dashboard", "--min-maturity", "enterprise").status == .nothingFound)
    #expect(CommandRun("dashboard", "--json", "--format", "html").status == .usage)
  }

  /// The page in a real browser, where one is installed.
  @Test(.enabled(if: Browser.path != nil, "there is no Chromium on this machine"))
  func aBrowserShowsThePageWithoutAComplaint() throws {
    let file = FileManager.default.temporaryDirectory
      .appending(path: "souk-page-\(UUID().uuidString).html")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(page.utf8).write(to: file)
    let shown = try Browser.document(of: file)
    #expect(shown.document.contains("shop:httpx"))
    #expect(shown.document.components(separatedBy: "<svg").count == 3)
    #expect(!shown.complaints.contains("CONSOLE"), "\(shown.complaints)")
    #expect(!shown.complaints.contains("Refused to"), "\(shown.complaints)")
  }
}
