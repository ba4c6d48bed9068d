import SoukModel
import SoukScreen
import Testing

@testable import SoukTUI

/// Registry text is hostile: it is shown, escaped, and never sent.
@Suite struct HostileTextTests {
  private static let poison =
    "a\u{1B}[2Jb\u{1B}]0;title\u{7}c\u{9B}31md\u{202E}e\u{2066}f\u{0}g\rh\ni\u{7F}j\u{FEFF}k\u{200B}l"

  /// A package with hostile text in every field.
  static var entry: CatalogueEntry {
    let text = RegistryText(poison)
    var release = Release(version: text, checksum: text, keyID: text)
    release.dependencies = [Dependency(name: text, requirement: text)]
    let step = VerificationStep(
      .key, .failed, text, expected: text, found: text, code: poison, remedy: text)
    return CatalogueEntry(
      package: Package(
        id: PackageID(Shelf.lab, text), title: text,
        summary: RegistryText(String(repeating: poison, count: 20_000)), category: text,
        keywords: [text], tags: [text], author: text, license: text, homepage: text, path: text,
        downloadURL: text, releases: [release], extra: [poison: text]),
      verdict: Verdict(signature: .malformed, checksum: .malformed, steps: [step]))
  }

  private func isClean(_ rig: Rig) {
    let picture = rig.picture.unicodeScalars
    let bad = picture.first { $0 != "\n" && TextEscaper.isHazardous($0) }
    #expect(bad == nil, "U+\(String(bad?.value ?? 0, radix: 16)) reached a cell")
    for line in rig.lines { #expect(TextWidth.of(line) <= rig.state.size.width) }
  }

  @Test(arguments: [40, 79, 80, 100, 140])
  func noFieldOfAPackageReachesACellRaw(_ width: Int) {
    var rig = Rig(FakeMarketplace([Self.entry]), width: width, height: 30)
    isClean(rig)
    rig.press(.enter)
    for tab in "1234" {
      rig.press(.letter(tab))
      isClean(rig)
    }
    rig.press(.f(3))
    isClean(rig)
    rig.press(.enter)
    isClean(rig)
    #expect(rig.state.comparison?.fields != nil)
  }

  @Test func aPastedEscapeReachesNoCell() {
    var rig = Rig()
    rig.take(.input(.paste(Self.poison)))
    rig.settle()
    isClean(rig)
    #expect(!rig.state.editor.text.contains("\n"))
  }

  @Test func whatIsCopiedIsEscapedToo() {
    var rig = Rig(FakeMarketplace([Self.entry]))
    rig.press(.tab, .letter("y"), .letter("Y"), .tab, .letter("4"), .letter("y"))
    #expect(rig.copied.count == 3)
    for text in rig.copied {
      #expect(!text.unicodeScalars.contains { $0 != "\n" && TextEscaper.isHazardous($0) })
    }
  }
}
