import Foundation
import SoukModel
import SoukScreen
import Testing

@testable import SoukTUI

/// Whole scenes at every size, depth of colour and set of signs, letter by letter.
///
/// With `SOUK_WRITE_GOLDENS=1` the files of `Scenes/Screens` are written anew; read the difference
/// before you keep it.
@Suite struct SceneTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Scenes")
  private static let screens = folder.appending(path: "Screens")
  private static let scenes = ["developer", "qa", "support"]
  private static let sizes = [(80, 24), (120, 40), (200, 60)]

  /// A theme of its own, so that a change of a theme file changes no screen here.
  private static func theme() throws -> Theme {
    try Theme(
      name: "scene",
      descriptions: [
        "text": "#d0d0d0 on #101418", "dim": "#8890a0", "accent": "#60b0e0",
        "match": "bold #ffd060", "selection": "bold #ffffff on #205070", "good": "#70d090",
        "warn": "#f0b050", "bad": "bold #ff8080", "info": "#80c0f0",
      ])
  }

  private static func script(_ scene: String) throws -> SceneScript {
    let file = folder.appending(path: "\(scene).script")
    return try SceneScript(String(decoding: Data(contentsOf: file), as: UTF8.self))
  }

  /// What a scene keeps on one screen at one depth.
  private func pictures(
    _ script: SceneScript, width: Int, height: Int, isUnicode: Bool, depth: ColorDepth
  ) throws -> [(name: String, grid: Grid)] {
    var rig = Rig(
      width: width, height: height, themes: [try Self.theme().reduced(to: depth)])
    rig.capabilities = Capabilities(colorDepth: depth, isUnicode: isUnicode)
    return script.play(on: &rig)
  }

  @Test("looks as it was kept, at every size, depth of colour and set of signs", arguments: scenes)
  func looks(scene: String) throws {
    let script = try Self.script(scene)
    for (width, height) in Self.sizes {
      for isUnicode in [true, false] {
        let played = try SceneScreen.depths.map {
          try pictures(script, width: width, height: height, isUnicode: isUnicode, depth: $0)
        }
        let names = try #require(played.first).map(\.name)
        for (index, name) in names.enumerated() {
          let screen = try #require(
            SceneScreen(played.map { $0[index].grid }), "letters differ with the colours: \(name)")
          let file = Self.file(name, width, height, isUnicode)
          if ProcessInfo.processInfo.environment["SOUK_WRITE_GOLDENS"] == "1" {
            try Data(screen.text.utf8).write(to: file)
          }
          let kept = String(decoding: try Data(contentsOf: file), as: UTF8.self)
          #expect(screen.text == kept, "\(file.lastPathComponent)")
        }
      }
    }
  }

  @Test func withoutColourEveryStyleThatSaysSomethingIsStillThere() throws {
    let script = try Self.script("support")
    let grids = try [ColorDepth.none, .truecolor].map {
      try pictures(script, width: 120, height: 40, isUnicode: true, depth: $0)[0].grid
    }
    let failing = try #require(grids[1].lines.firstIndex { $0.contains("C03") })
    let plain = (0..<120).map { grids[0][$0, failing].style }
    #expect(plain.allSatisfy { $0.foreground.isDefault && $0.background.isDefault })
    #expect(Set(plain).count > 1)
  }

  @Test func noScreenIsLeftOver() throws {
    var expected: Set<String> = []
    for scene in Self.scenes {
      for case .save(let name) in try Self.script(scene).steps {
        for (width, height) in Self.sizes {
          for isUnicode in [true, false] {
            expected.insert(Self.file(name, width, height, isUnicode).lastPathComponent)
          }
        }
      }
    }
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.screens.path)
    #expect(Set(files) == expected)
  }

  @Test(arguments: [":keys Nowhere", ":jump x", "type json", ":save-screen"])
  func aLineThatIsNoStepIsNamed(_ line: String) {
    #expect(throws: SceneScript.Fault(line: 2, text: line)) { try SceneScript("# one\n\(line)") }
  }

  private static func file(_ name: String, _ width: Int, _ height: Int, _ isUnicode: Bool) -> URL {
    screens.appending(path: "\(name)-\(width)x\(height)-\(isUnicode ? "unicode" : "ascii").txt")
  }
}
