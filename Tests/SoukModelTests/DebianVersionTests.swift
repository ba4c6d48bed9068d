import Foundation
import SoukModel
import Testing

struct DebianVersionTests {
  @Test(
    "versions are ordered as Debian Policy §5.6.12 says",
    arguments: [
      ("1.0", "<", "1.1"), ("1.9", "<", "1.10"), ("1.0~rc1", "<", "1.0"), ("1.0", "<", "1.0+b1"),
      ("1.0~~", "<", "1.0~~a"), ("1.0~~a", "<", "1.0~"), ("1.0~", "<", "1.0"), ("1.0", "<", "1.0a"),
      ("1.0a", "<", "1.0+"), ("2.0", "<", "1:1.0"), ("0:1", "=", "1"), ("1.0", "=", "1.00"),
      ("1.0-1", "<", "1.0-1.1"), ("1.0", "=", "1.0-0"), ("1.0-1", "<", "1.0.1"),
      ("1-2-3", "<", "1-3-1"),
      ("1.2.Z", "<", "1.2.a"), ("", "=", "0"), ("a", "<", "b"),
      ("9223372036854775808", "<", "18446744073709551616"), ("1.0+nmu1", "<", "1.0+nmu2"),
    ])
  func order(left: String, relation: String, right: String) {
    let (first, second) = (DebianVersion(left), DebianVersion(right))
    #expect((first < second) == (relation == "<"))
    #expect((first == second) == (relation == "="))
    #expect(!(second < first))
  }

  @Test func theOrderIsTotalWhateverTheText() {
    var random = SeededRandom(seed: 17)
    let versions = (0..<60).map { _ in
      DebianVersion(
        String((0..<6).map { _ in "019aZ~+.-: é\0".randomElement(using: &random) ?? "0" }))
    }
    for a in versions {
      for b in versions {
        #expect([a < b, b < a, a == b].count { $0 } == 1)
        for c in versions where a < b && b < c {
          if !(a < c) { Issue.record("\(a) < \(b) < \(c), but not \(a) < \(c)") }
        }
      }
    }
  }

  @Test(
    .enabled(
      if: FileManager.default.isExecutableFile(atPath: "/usr/bin/dpkg"), "this machine has no dpkg")
  )
  func randomVersionsAreOrderedAsDpkgOrdersThem() throws {
    var random = SeededRandom(seed: 23)
    for _ in 0..<150 {
      let left = Self.version(using: &random)
      var right = Bool.random(using: &random) ? Self.version(using: &random) : left
      if left == right { right += ["~", "+b1", ".0", "a"].randomElement(using: &random) ?? "" }
      let isBefore = try Self.dpkg(left, "lt", right)
      #expect((DebianVersion(left) < DebianVersion(right)) == isBefore, "\(left) lt \(right)")
    }
  }

  /// A version that dpkg accepts: it begins with a digit, and an epoch is a small number.
  private static func version(using random: inout SeededRandom) -> String {
    let parts = ["0", "1", "00", "10", "9", "a", "Z", "~", "~~", "+", ".", "rc", "deb"]
    func part(_ count: Int) -> String {
      "1" + (0..<count).map { _ in parts.randomElement(using: &random) ?? "" }.joined()
    }
    let epoch = ["", "", "0:", "1:"].randomElement(using: &random) ?? ""
    return epoch + part(4) + (Bool.random(using: &random) ? "-" + part(2) : "")
  }

  private static func dpkg(_ left: String, _ relation: String, _ right: String) throws -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/dpkg")
    process.arguments = ["--compare-versions", left, relation, right]
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus <= 1, "\(left) \(relation) \(right)")
    return process.terminationStatus == 0
  }
}
