import SoukEngine
import SoukModel
import SoukScreen
import SoukTesting
import Synchronization
import Testing

@testable import SoukTUI

/// Readmes: what of Markdown a terminal can show, and that no text is refused.
@Suite struct MarkdownTests {
  @Test func headingsListsCodeQuotationsAndRulesAreTold() {
    let text = """
      Title
      =====
      Some *strong* text
      that goes on.

      ## Install ##
      - first
        goes on
        - deeper
      1. one
      2) two

      > said

      ```sh
      souk  install <x>
      ```
          indented
      ---
      """
    #expect(
      MarkdownReader.blocks(of: text) == [
        .heading(1, [MarkdownSpan(text: "Title")]),
        .paragraph([
          MarkdownSpan(text: "Some "), MarkdownSpan(text: "strong", kind: .strong),
          MarkdownSpan(text: " text that goes on."),
        ]),
        .heading(2, [MarkdownSpan(text: "Install")]),
        .item(
          depth: 0, number: nil,
          [MarkdownSpan(text: "first"), MarkdownSpan(text: " "), MarkdownSpan(text: "goes on")]),
        .item(depth: 1, number: nil, [MarkdownSpan(text: "deeper")]),
        .item(depth: 0, number: 1, [MarkdownSpan(text: "one")]),
        .item(depth: 0, number: 2, [MarkdownSpan(text: "two")]),
        .quote([MarkdownSpan(text: "said")]),
        .code("souk  install <x>"),
        .code("indented"),
        .rule,
      ])
  }

  @Test func aLinkShowsItsWordsAndWhereItLeads() {
    #expect(
      MarkdownReader.spans(of: "see [the docs](https://x.org/a \"t\") or <https://y.org>") == [
        MarkdownSpan(text: "see "), MarkdownSpan(text: "the docs", kind: .strong),
        MarkdownSpan(text: " <https://x.org/a>", kind: .link), MarkdownSpan(text: " or "),
        MarkdownSpan(text: "https://y.org", kind: .link),
      ])
  }

  @Test(arguments: [
    "**open", "`open", "[open", "[a](open", "2 * 3 * 4", "<tag>", "snake_case_name",
  ])
  func anOpenMarkIsText(_ text: String) {
    #expect(MarkdownReader.spans(of: text[...]).map(\.text).joined() == text)
    #expect(MarkdownReader.spans(of: text[...]).allSatisfy { $0.kind == .plain })
  }

  @Test func garbageIsShownAndNeverRefused() {
    var random = SeededGenerator(seed: 3)
    let parts = [
      "# ", "```\n", "- ", "> ", "**", "`", "[", "](", ")", "<http://", "\n", "\r\n", "    ", "1. ",
      "---\n", "===\n", "a", "日本", "e\u{301}", "\u{202E}", "\u{1B}[31m", "\t", "\u{0}",
    ]
    for _ in 0..<300 {
      let text = (0..<60).compactMap { _ in parts.randomElement(using: &random) }.joined()
      var rig = Rig(width: 60, height: 20)
      rig.state.focus = .details
      rig.state.details.tab = .readme
      rig.state.details.readme = Readme(path: RegistryText("README.md"), bytes: Array(text.utf8))
      #expect(!rig.picture.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x202E })
    }
  }

  @Test func aVeryLongReadmeCostsABoundedNumberOfBlocks() {
    let text = String(repeating: "- x\n", count: 60_000)
    #expect(MarkdownReader.blocks(of: text).count <= MarkdownReader.limit + 1)
    let readme = Readme(path: RegistryText("a"), bytes: [UInt8](repeating: 65, count: 300_000))
    #expect(readme.isCut)
    #expect(readme.text?.raw.utf8.count == Readme.limit)
  }

  @Test func theReadmePageShowsTheTextOfTheSelectedPackage() {
    let shop = FakeMarketplace()
    shop.shop.withLock {
      $0.readme = Readme(
        path: RegistryText("README.md"),
        bytes: Array("# json tools\n\nUse `jt` as in [the guide](https://x.org).\n".utf8))
    }
    var rig = Rig(shop)
    rig.press(.tab, .letter("7"))
    #expect(rig.lines.contains { $0.contains("# json tools") })
    #expect(rig.lines.contains { $0.contains("Use jt as in the guide <https://x.org>.") })
  }

  @Test func withoutAReadmeTheReasonIsSaid() {
    var rig = Rig()
    rig.press(.tab, .letter("7"))
    #expect(rig.lines.contains { $0.contains("There is no readme to show") })
  }
}
