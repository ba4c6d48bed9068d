import Foundation
import SoukModel
import Testing

@testable import SoukTrust

/// The vectors that others published, one score for each file of ``VectorFolder``.
enum PublishedVectors {
  /// Project Wycheproof: whether a signature holds, a key that souk refuses included.
  static func wycheproof(_ name: String) throws -> TableScore {
    var score = TableScore()
    let value = try JSONReader.parse(try VectorFolder.bytes(name))
    for group in try #require(value.objectValue?["testGroups"]?.arrayValue) {
      let object = try #require(group.objectValue)
      let key = try PublicKey(bytes: try hex(object["publicKey"]?.objectValue, "pk"))
      for test in (object["tests"]?.arrayValue ?? []).compactMap(\.objectValue) {
        let holds = Ed25519.verify(
          try hex(test, "sig"), over: try hex(test, "msg"), by: key)
        score.count(
          "tcId \(test["tcId"]?.numberValue?.int64 ?? 0)",
          expected: test["result"]?.stringValue ?? "?", found: holds ? "valid" : "invalid",
          detail: nil)
      }
    }
    return score
  }

  /// The first step that fails, for the Wycheproof cases that others took apart.
  static func wycheproofReasons(_ name: String, steps: String) throws -> TableScore {
    var expected: [Int64: String] = [:]
    for one in try #require(try JSONReader.parse(try VectorFolder.bytes(steps)).arrayValue) {
      guard let object = one.objectValue, let id = object["tcId"]?.numberValue?.int64 else {
        continue
      }
      // One code, S06, covers both ways of not being a point in its one spelling.
      expected[id] = (object["first_failing_step"]?.stringValue ?? "none")
        .replacing("R-not-canonical", with: "R-not-on-curve")
    }
    var score = TableScore()
    let value = try JSONReader.parse(try VectorFolder.bytes(name))
    for group in try #require(value.objectValue?["testGroups"]?.arrayValue) {
      let object = try #require(group.objectValue)
      let key = try PublicKey(bytes: try hex(object["publicKey"]?.objectValue, "pk"))
      for test in (object["tests"]?.arrayValue ?? []).compactMap(\.objectValue) {
        guard let id = test["tcId"]?.numberValue?.int64, let step = expected[id] else { continue }
        let failure = Ed25519.failure(
          of: try hex(test, "sig"), over: try hex(test, "msg"), by: key)
        score.count("tcId \(id)", expected: step, found: self.step(failure), detail: nil)
      }
    }
    return score
  }

  /// RFC 8032 section 7: pure signatures are made and hold, the other two modes do not as pure.
  static func rfc8032(_ name: String) throws -> TableScore {
    var score = TableScore()
    let value = try JSONReader.parse(try VectorFolder.bytes(name))
    for test in (value.objectValue?["tests"]?.arrayValue ?? []).compactMap(\.objectValue) {
      let mode = test["mode"]?.stringValue ?? "?"
      let title = "\(mode) \(test["name"]?.stringValue ?? "?")"
      let seed = try SigningKey(seed: try hex(test, "sk_seed"))
      let key = try PublicKey(bytes: try hex(test, "pk"))
      let (message, signature) = (try hex(test, "msg"), try hex(test, "sig"))
      let isPure = mode == "Ed25519"
      score.count(
        title, expected: "\(key)", found: "\(seed.publicKey)", detail: "the derived key")
      score.count(
        title, expected: isPure ? "holds" : "refused",
        found: Ed25519.verify(signature, over: message, by: key) ? "holds" : "refused",
        detail: "checked as pure")
      if isPure {
        score.count(
          title, expected: Hexadecimal.text(signature),
          found: Hexadecimal.text(seed.signature(over: message)), detail: "the signature made")
      } else if mode == "Ed25519ph" {
        let holds = HashedForm.isPrehashed(signature, over: message, by: key)
        score.count(
          title, expected: "holds", found: holds ? "holds" : "refused", detail: "checked as ph")
      }
    }
    return score
  }

  /// Lines `secret:public:message:signature message:`; a changed bit of S is never accepted.
  static func signInput(_ name: String) throws -> TableScore {
    var score = TableScore()
    let text = String(decoding: try VectorFolder.bytes(name), as: UTF8.self)
    for (index, line) in text.split(separator: "\n").enumerated() {
      let cells = line.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
      try #require(cells.count >= 4)
      let bytes = try cells.prefix(4).map { try #require(Hexadecimal.bytes($0)) }
      let key = try PublicKey(bytes: bytes[1])
      let pair = try SigningKey(seed: Array(bytes[0].prefix(32)))
      let signature = Array(bytes[3].prefix(64))
      var flipped = signature
      flipped[32 + index % 31] ^= 1 << UInt8(index % 8)
      let answers = [
        pair.signature(over: bytes[2]) == signature,
        Ed25519.verify(signature, over: bytes[2], by: key),
        !Ed25519.verify(flipped, over: bytes[2], by: key),
      ]
      score.count(
        "line \(index + 1)", expected: "[true, true, true]", found: "\(answers)",
        detail: "made, holds, changed is refused")
    }
    return score
  }

  /// NIST CAVP's SHA-256 responses: messages of whole bytes, or the chain of a seed.
  static func sha256(_ name: String) throws -> TableScore {
    var score = TableScore()
    var seed: [UInt8] = []
    var length = 0
    var message: [UInt8] = []
    let text = String(decoding: try VectorFolder.bytes(name), as: UTF8.self)
    for line in text.split(whereSeparator: \.isNewline) {
      let parts = line.split(separator: "=").map { $0.trimmingCharacters(in: .whitespaces) }
      guard parts.count == 2 else { continue }
      switch parts[0] {
      case "Len": length = try #require(Int(parts[1])) / 8
      case "Msg":
        message = Array(try #require(Hexadecimal.bytes(parts[1])).prefix(length))
      case "Seed": seed = try #require(Hexadecimal.bytes(parts[1]))
      case "MD":
        if !seed.isEmpty { seed = chained(seed) }
        let digest = seed.isEmpty ? SHA256Digest(of: message).bytes : seed
        score.count(
          "\(message.count) bytes", expected: parts[1], found: Hexadecimal.text(digest), detail: nil
        )
      default: continue
      }
    }
    return score
  }

  /// One step of the Monte Carlo test: 1000 digests, each of the three before it.
  private static func chained(_ seed: [UInt8]) -> [UInt8] {
    var last = [seed, seed, seed]
    for _ in 0..<1000 {
      last = [last[1], last[2], SHA256Digest(of: last[0] + last[1] + last[2]).bytes]
    }
    return last[2]
  }

  private static func step(_ failure: SignatureError?) -> String {
    switch failure {
    case nil: "none"
    case .wrongLength(let count, _): "sig-length:\(count)"
    case .scalarNotReduced: "S-not-canonical"
    case .notAPoint: "R-not-on-curve"
    case .outsideGroup: "R-small-order"
    case .equation: "equation"
    case .damagedText, .cofactoredOnly, .verdictsDiffer: "\(failure.map { "\($0)" } ?? "")"
    }
  }

  private static func hex(_ object: JSONObject?, _ key: String) throws -> [UInt8] {
    try #require(object?[key]?.stringValue.flatMap { Hexadecimal.bytes($0) }, "\(key)")
  }
}
