import SoukModel
import Testing

struct VersionRequirementTests {
  @Test(
    "a requirement takes what it says",
    arguments: [
      ("^1.2", ["1.2.0", "1.9.9"], ["1.1.9", "2.0.0", "2.0.0-a", "1.3.0-a"]),
      ("^1.2.3", ["1.2.3", "1.2.4", "1.9.0"], ["1.2.2", "2.0.0"]),
      ("^0.2.3", ["0.2.3", "0.2.9"], ["0.3.0", "0.2.2"]),
      ("^0.0.3", ["0.0.3"], ["0.0.4", "0.0.2"]),
      ("^0.0", ["0.0.0", "0.0.9"], ["0.1.0"]), ("^0", ["0.0.1", "0.9.0"], ["1.0.0"]),
      ("~1.4", ["1.4.0", "1.4.9"], ["1.5.0", "1.3.9"]),
      ("~1.4.2", ["1.4.2", "1.4.9"], ["1.4.1", "1.5.0"]), ("~1", ["1.0.0", "1.9.0"], ["2.0.0"]),
      (">=1,<3", ["1.0.0", "2.9.9"], ["0.9.9", "3.0.0", "3.0.0-rc.1"]),
      (" >= 1.0 , < 3.0 ", ["1.0.0", "2.9.9"], ["3.0.0"]),
      ("=1.0.0", ["1.0.0", "1.0.0+build"], ["1.0.1", "1.0.0-a"]),
      ("=1.0.0+5", ["1.0.0+5"], ["1.0.0+6", "1.0.0"]),
      ("*", ["0.0.0", "9.9.9"], ["1.0.0-a"]),
      ("1.2", ["1.2.0", "1.2.9"], ["1.3.0", "1.1.9"]), ("1.2.3", ["1.2.3"], ["1.2.4"]),
      ("1", ["1.0.0", "1.9.9"], ["2.0.0"]), ("1.x", ["1.5.0"], ["2.0.0"]),
      ("1.2.*", ["1.2.5"], ["1.3.0"]), (">1.2", ["1.3.0"], ["1.2.9"]), (">1", ["2.0.0"], ["1.9.9"]),
      ("<=1.2", ["1.2.9"], ["1.3.0"]), ("<1.2", ["1.1.9"], ["1.2.0"]),
      (">1.2.3", ["1.2.4"], ["1.2.3"]), ("<=1.2.3", ["1.2.3"], ["1.2.4"]),
      (
        "^1.2.3-beta.2", ["1.2.3-beta.2", "1.2.3-beta.11", "1.2.3", "1.4.0"],
        ["1.2.3-beta.1", "1.2.4-beta.3", "2.0.0"]
      ),
      ("<2.0.0-rc.1", ["1.9.0", "2.0.0-beta"], ["2.0.0-rc.1", "2.0.0"]),
      ("^18446744073709551615", ["18446744073709551615.9.0"], ["1.0.0"]),
    ] as [(String, [String], [String])])
  func matching(text: String, taken: [String], refused: [String]) throws {
    let requirement = try VersionRequirement(parsing: RegistryText(text))
    for version in taken {
      #expect(requirement.matches(try #require(SemanticVersion(version))), "\(text) \(version)")
    }
    for version in refused {
      #expect(!requirement.matches(try #require(SemanticVersion(version))), "\(text) \(version)")
    }
  }

  @Test(
    "an error points at the character",
    arguments: [
      ("", 0), ("^", 1), (">=1,<<3", 5), ("1.2.3.4", 5), ("01.2", 0), ("^1.02", 3), ("=1.0.0-", 7),
      ("1.2,", 4), ("^*", 1), ("1.x.2", 4), ("1.2.3-01", 6), ("a", 0), ("1 2", 2),
      ("18446744073709551616", 0), ("1.2.ä", 4), (">=1.2.3+", 8), ("1.2.3 || 2", 6),
    ])
  func errors(text: String, offset: Int) {
    do throws(VersionError) {
      let read = try VersionRequirement(parsing: RegistryText(text))
      Issue.record("“\(text)” was read as \(read)")
    } catch {
      #expect(error.offset == offset, "\(error)")
      #expect("\(error)".contains("character \(offset + 1)"))
    }
  }

  @Test func withPreReleasesEveryMatchingOneIsTaken() throws {
    let requirement = try VersionRequirement(parsing: "^1.2")
    let version = try #require(SemanticVersion("1.3.0-beta"))
    #expect(!requirement.matches(version))
    #expect(requirement.matches(version, prereleases: true))
  }

  @Test func aSemanticVersionsErrorPointsAtTheCharacter() {
    for (text, offset) in [("1.2", 3), ("1.2.x", 4), ("1.2.3-a..b", 8), ("v1.2.3", 0), ("", 0)] {
      do throws(VersionError) {
        _ = try SemanticVersion(parsing: RegistryText(text))
        Issue.record("“\(text)” was read")
      } catch {
        #expect(error.offset == offset, "\(error)")
      }
    }
  }

  @Test func garbageGivesAnErrorInsideTheTextOrARequirementThatReadsAgain() throws {
    var random = SeededRandom(seed: 31)
    let alphabet = Array("^~=><*,. xX019-+aZ\u{202E}é\0|")
    for _ in 0..<20_000 {
      let text = String(
        (0..<Int.random(in: 0...9, using: &random)).map { _ in
          alphabet.randomElement(using: &random) ?? " "
        })
      do throws(VersionError) {
        let read = try VersionRequirement(parsing: RegistryText(text))
        #expect(read.text.raw == text)
      } catch {
        #expect((0...text.unicodeScalars.count).contains(error.offset), "\(error)")
        #expect(!"\(error)".unicodeScalars.contains(where: TextEscaper.isHazardous))
      }
    }
  }
}
