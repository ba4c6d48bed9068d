import SoukModel
import SoukTrust

/// Takes private keys out of what goes into a bundle.
///
/// Nothing of souk's own puts one there; a registry may list one where a public key belongs, and
/// a step may quote it.
struct EvidenceRedaction {
  /// What stands in the place of a text that holds one.
  static let replacement = ListedKey.withheld.raw

  /// The beginnings of the private keys, long enough to be nothing else.
  private let marks: [String]

  /// Looks for private keys among texts from a registry.
  init(_ texts: [RegistryText]) {
    marks = texts.filter(Self.isPrivateKey).map { String($0.raw.prefix(24)) }
  }

  /// Whether anything has to be taken out.
  var isNeeded: Bool { !marks.isEmpty }

  /// The text, or what stands in its place.
  func text(_ text: String) -> String {
    marks.contains { text.contains($0) } ? Self.replacement : text
  }

  /// The value with every text in it redacted.
  func value(_ value: JSONValue) -> JSONValue {
    switch value {
    case .string(let text): return .string(self.text(text))
    case .array(let values): return .array(values.map(self.value))
    case .object(let object):
      var result = JSONObject()
      for member in object.members { result[member.key] = self.value(member.value) }
      return .object(result)
    case .null, .bool, .number: return value
    }
  }

  private static func isPrivateKey(_ text: RegistryText) -> Bool {
    if text.raw.contains("PRIVATE KEY") || text.raw.contains("secret key") { return true }
    do throws(Finding) {
      _ = try PublicKeyFile.read(Array(text.raw.utf8))
      return false
    } catch {
      return error.code == .privateKeyExposed
    }
  }
}
