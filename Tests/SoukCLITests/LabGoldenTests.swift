import Foundation
import SoukEngine
import SoukModel
import SoukRegistry
import SoukThemes
import Testing

@testable import SoukCLI

/// What `souk verify NAME` prints for every release of the signature lab, letter by letter.
///
/// The lab is signed with a fixed secret here. With `SOUK_WRITE_GOLDENS=1` the files of `Lab` are
/// written anew; read the difference before you keep it.
@Suite struct LabGoldenTests {
  /// 2026-06-01T00:00:00Z, between the lab's past and its 2099.
  private static let now: Int64 = 1_780_272_000
  private static let names = ["lab-good"] + ReleaseFlaw.allCases.map { "lab-\($0.rawValue)" }

  private static let packages: [String: (Package, SignedRegistrySource)] = {
    guard
      let product = try? BuiltinRegistryBuilder.build(
        themes: BuiltinThemes.packaged, secret: [UInt8](repeating: 7, count: 32))
    else { return [:] }
    let source = BuiltinSource.make(pack: product.pack, root: product.root, clock: { now })
    var packages: [String: (Package, SignedRegistrySource)] = [:]
    _ = try? source.read(progress: { _ in }, cancellation: Cancellation()) { entry in
      packages[entry.package.id.name.raw] = (entry.package, source)
    }
    return packages
  }()

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Lab")

  @Test(arguments: names) func everyLabReleaseIsExplainedWordForWord(name: String) throws {
    let (package, source) = try #require(Self.packages[name])
    let verdict = source.verify(package, version: nil, now: Self.now)
    let answer = VerifyAnswer(
      id: package.id, version: package.latest.version, verdict: verdict)
    let text =
      VerifyText(answer, notice: nil, paint: .plain).lines
      .joined(separator: "\n") + "\n"
    let file = Self.folder.appending(path: "\(name).txt")
    if ProcessInfo.processInfo.environment["SOUK_WRITE_GOLDENS"] == "1" {
      try Data(text.utf8).write(to: file)
    }
    let golden = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    #expect(text == golden, "\(name)")
  }

  @Test func noGoldenIsLeftOver() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(Set(files) == Set(Self.names.map { "\($0).txt" }))
  }

  @Test func onlyTheGoodReleaseAndTheOneWithAWarningAreVerified() {
    let verified = Self.names.filter { name in
      Self.packages[name].map { package, source in
        source.verify(package, version: nil, now: Self.now).isVerified
      } ?? false
    }
    #expect(verified == ["lab-good", "lab-dangerous-mode"])
  }
}
