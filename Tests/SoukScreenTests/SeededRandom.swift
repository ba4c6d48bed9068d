import SoukTesting

/// Random numbers and hostile text that are the same on every run.
struct SeededRandom: RandomNumberGenerator {
  private var numbers: SeededGenerator

  init(seed: UInt64) { numbers = SeededGenerator(seed: seed) }

  mutating func next() -> UInt64 { numbers.next() }

  /// Text that mixes letters, wide letters, emoji, marks, joiners, controls and anything else.
  mutating func text(length: Int) -> String {
    var view = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...length, using: &self) {
      let range: ClosedRange<UInt32> =
        switch Int.random(in: 0..<9, using: &self) {
        case 0...2: 0x20...0x7E
        case 3: 0...0x9F
        case 4: 0x4E00...0x4EFF
        case 5: 0x1F1E0...0x1F64F
        case 6: 0x200B...0x206F
        case 7: 0xFE00...0xFE0F
        default: 0...0x10FFFF
        }
      if Int.random(in: 0..<8, using: &self) == 0 { view.append("\u{301}") }
      if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &self)) {
        view.append(scalar)
      }
    }
    return String(view)
  }
}
