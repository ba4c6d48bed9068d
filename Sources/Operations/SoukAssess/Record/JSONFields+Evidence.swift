import SoukModel
import SoukTrust

extension JSONFields {
  /// A moment in UTC that must be there, in seconds since 1970.
  func moment(_ key: String) throws(JSONFieldError) -> Int64 {
    let text = try text(key)
    guard let seconds = UTCTime.seconds(text) else {
      throw error(
        key, expected: "a moment such as 2026-01-31T12:00:00Z", found: Self.shown(text))
    }
    return seconds
  }

  /// A text that must be the name of a commit.
  func commit(_ key: String, _ text: String) throws(JSONFieldError) -> String {
    guard text.utf8.count == 40 || text.utf8.count == 64,
      text.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
    else {
      throw error(key, expected: "40 or 64 hexadecimal digits", found: Self.shown(text))
    }
    return text
  }
}
