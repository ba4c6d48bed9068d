import Foundation

/// Folding of text for comparison: case, compatibility forms and diacritics fall away.
package enum TextFolding {
  /// The folded form: lower case, compatibility-decomposed, without combining marks.
  ///
  /// `"Ärger"` → `"arger"`, `"ＨＴＴＰ"` → `"http"`, `""` → `""`. ASCII takes a fast path that
  /// never leaves the standard library; folding twice is the same as folding once.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  package static func fold(_ text: String) -> String {
    var isASCII = true
    var isLower = true
    for byte in text.utf8 {
      if byte >= 0x80 {
        isASCII = false
        break
      }
      if (0x41...0x5A).contains(byte) { isLower = false }
    }
    guard !isASCII else { return isLower ? text : text.lowercased() }
    var folded = String.UnicodeScalarView()
    for scalar in text.decomposedStringWithCompatibilityMapping.lowercased().unicodeScalars {
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark: continue
      default: folded.append(scalar)
      }
    }
    return String(folded)
  }
}
