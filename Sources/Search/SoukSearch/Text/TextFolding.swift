import Foundation

/// Folding of text for comparison: case, compatibility forms and diacritics fall away.
package enum TextFolding {
  /// The folded form: lower case, in compatibility form, without combining marks.
  ///
  /// `"Ärger"` → `"arger"`, `"ＨＴＴＰ"` → `"http"`, `"ｶﾞ"` → `"ガ"`, `""` → `""`. The marks that make
  /// another letter of a kana stay with it, and the letters of a Hangul syllable stay together. ASCII
  /// takes a fast path that never leaves the standard library; folding twice is the same as folding
  /// once.
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
    var last: Unicode.Scalar?
    for scalar in text.decomposedStringWithCompatibilityMapping.lowercased().unicodeScalars {
      if let known = last, let composed = composed(known, scalar) {
        folded.removeLast()
        folded.append(composed)
        last = composed
        continue
      }
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark: continue
      default:
        folded.append(scalar)
        last = scalar
      }
    }
    return String(folded)
  }

  /// The kana or Hangul syllable that two scalars are the parts of; nil for all others.
  private static func composed(
    _ left: Unicode.Scalar, _ right: Unicode.Scalar
  ) -> Unicode.Scalar? {
    switch right.value {
    case 0x3099, 0x309A:
      let pair = String(String.UnicodeScalarView([left, right]))
      let scalars = pair.precomposedStringWithCanonicalMapping.unicodeScalars
      return scalars.count == 1 ? scalars.first : nil
    case 0x1161...0x1175:
      guard (0x1100...0x1112).contains(left.value) else { return nil }
      return Unicode.Scalar(
        0xAC00 + ((left.value - 0x1100) * 21 + right.value - 0x1161) * 28)
    case 0x11A8...0x11C2:
      guard (0xAC00...0xD7A3).contains(left.value), (left.value - 0xAC00) % 28 == 0 else {
        return nil
      }
      return Unicode.Scalar(left.value + right.value - 0x11A7)
    default: return nil
    }
  }
}
