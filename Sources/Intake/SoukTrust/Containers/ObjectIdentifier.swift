/// An ASN.1 object identifier: which algorithm a container says it is for.
struct ObjectIdentifier: Hashable, Sendable {
  /// The numbers with dots: `1.3.101.112`.
  let dotted: String

  /// Ed25519 signing keys (RFC 8410).
  static let ed25519 = "1.3.101.112"

  /// Reads the content of an OBJECT IDENTIFIER; nil where it is not one.
  init?(_ content: [UInt8]) {
    guard !content.isEmpty, content.last.map({ $0 < 0x80 }) ?? false, content.count <= 32 else {
      return nil
    }
    var numbers: [UInt64] = []
    var number: UInt64 = 0
    for byte in content {
      guard number < 1 << 56, number > 0 || byte != 0x80 else { return nil }
      number = number << 7 | UInt64(byte & 0x7F)
      if byte < 0x80 {
        numbers.append(number)
        number = 0
      }
    }
    guard let first = numbers.first else { return nil }
    let root = min(first / 40, 2)
    let all = [root, first - root * 40] + numbers.dropFirst()
    dotted = all.map { String($0) }.joined(separator: ".")
  }

  /// The algorithm in words; nil where souk does not know it.
  var name: String? {
    switch dotted {
    case "1.3.101.110": "X25519 (encryption)"
    case "1.3.101.111": "X448 (encryption)"
    case Self.ed25519: "Ed25519"
    case "1.3.101.113": "Ed448"
    case "1.2.840.113549.1.1.1": "RSA"
    case "1.2.840.113549.1.1.10": "RSA-PSS"
    case "1.2.840.10045.2.1": "ECDSA"
    case "1.2.840.10040.4.1": "DSA"
    case "1.2.840.113549.1.3.1": "Diffie-Hellman"
    case "2.16.840.1.101.3.4.3.17": "ML-DSA-44"
    case "2.16.840.1.101.3.4.3.18": "ML-DSA-65"
    case "2.16.840.1.101.3.4.3.19": "ML-DSA-87"
    case "1.2.840.113549.1.5.13": "PBES2 (encrypted)"
    default: nil
    }
  }

  /// The finding for a key of this algorithm where an Ed25519 key should be.
  var foreignKey: Finding {
    Finding(
      .wrongKeyAlgorithm,
      "The container holds a key for \(name ?? "an algorithm unknown to souk").",
      expected: "Ed25519 (\(Self.ed25519))", found: "\(name ?? "unknown") (\(dotted))",
      facts: ["oid": .text(dotted), "algorithm": .text(name ?? "unknown")])
  }
}
