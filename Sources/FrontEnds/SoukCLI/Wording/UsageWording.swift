import SoukModel

/// How a wrong command line is put to a person.
enum UsageWording {
  /// The parser's message with souk's name in front and whatever was typed made safe to show.
  ///
  /// `"Error: Missing expected argument"` → `"souk: Missing expected argument"`.
  static func reworded(_ message: String) -> String {
    let safe = RegistryText(message).escapedLines
    guard safe.hasPrefix("Error: ") else { return safe }
    return "souk: " + safe.dropFirst("Error: ".count)
  }
}
