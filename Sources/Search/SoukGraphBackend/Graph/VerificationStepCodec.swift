import Foundation
import SoukModel

/// Writes the steps of a verdict as one literal, and reads them back.
enum VerificationStepCodec {
  /// The steps as a JSON array with sorted keys.
  static func encode(_ steps: [VerificationStep]) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(steps) else { return "[]" }
    return String(decoding: data, as: UTF8.self)
  }

  /// The steps of a literal; none where it is damaged.
  static func decode(_ text: String) -> [VerificationStep] {
    (try? JSONDecoder().decode([VerificationStep].self, from: Data(text.utf8))) ?? []
  }
}
