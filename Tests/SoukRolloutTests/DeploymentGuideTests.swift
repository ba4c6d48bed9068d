import Foundation
import SoukRollout
import Testing

@Suite("The deployment guide") struct DeploymentGuideTests {
  private static let file = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Docs/DeploymentGuide.md")

  private static func part(_ name: String, of text: String) -> String? {
    guard let begin = text.range(of: "<!-- \(name) -->\n"),
      let end = text.range(of: "<!-- end of \(name) -->")
    else { return nil }
    return String(text[begin.upperBound..<end.lowerBound])
  }

  @Test("shows the phases, their settings and criteria as the code has them")
  func phases() throws {
    let text = try String(contentsOf: Self.file, encoding: .utf8)
    #expect(Self.part("phases", of: text) == RolloutGuide.phases)
  }

  @Test("shows the aims as the code has them")
  func aims() throws {
    let text = try String(contentsOf: Self.file, encoding: .utf8)
    #expect(Self.part("aims", of: text) == RolloutGuide.aims)
  }
}
