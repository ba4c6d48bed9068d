import SoukModel
import SoukTesting

/// A seeded source of damage, so that a failing round can be run again.
struct GarbageRandom: RandomNumberGenerator {
  private var numbers: SeededGenerator

  init(seed: UInt64) { numbers = SeededGenerator(seed: seed) }

  mutating func next() -> UInt64 { numbers.next() }

  /// The bytes with a few of them changed, removed, doubled or cut off.
  mutating func mutated(_ bytes: [UInt8]) -> [UInt8] {
    var result = bytes
    for _ in 0..<Int.random(in: 1...4, using: &self) where !result.isEmpty {
      let index = Int.random(in: 0..<result.count, using: &self)
      switch Int.random(in: 0..<5, using: &self) {
      case 0: result[index] = UInt8.random(in: 0...255, using: &self)
      case 1: result.remove(at: index)
      case 2: result.insert(contentsOf: result[index..<min(result.count, index + 20)], at: index)
      case 3: result[index] = Array("{}[]\",:-9\0\n".utf8).randomElement(using: &self) ?? 0
      default: if Int.random(in: 0..<8, using: &self) == 0 { result.removeSubrange(index...) }
      }
    }
    return result
  }

  /// Puts a value of another kind or size somewhere into an object.
  mutating func exchange(in object: inout JSONObject) {
    guard let member = object.members.randomElement(using: &self) else { return }
    if case .object(var inner) = member.value, Bool.random(using: &self) {
      exchange(in: &inner)
      object[member.key] = .object(inner)
      return
    }
    let values: [JSONValue] = [
      .null, .bool(true), .int(-1), .int(.max), .double(1e300), .string(""), .string("\u{1B}[2J"),
      .string(String(repeating: "x", count: 5_000)), .array([]), .array([.null, .int(3)]),
      .object(JSONObject()),
    ]
    object[member.key] = values.randomElement(using: &self)
  }
}
