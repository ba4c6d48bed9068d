import SoukModel

/// Text as it stands in HTML and in XML: hostile characters shown, markup inert.
enum HTMLText {
  /// A registry's text, escaped for people and then for HTML.
  static func of(_ text: RegistryText, limit: Int = 400) -> String {
    of(text.escapedPrefix(limit))
  }

  /// Text that is safe to show, with everything that markup gives a meaning to replaced.
  static func of(_ text: String) -> String {
    var safe = ""
    safe.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": safe += "&amp;"
      case "<": safe += "&lt;"
      case ">": safe += "&gt;"
      case "\"": safe += "&quot;"
      case "'": safe += "&#39;"
      default: safe.unicodeScalars.append(scalar)
      }
    }
    return safe
  }
}
