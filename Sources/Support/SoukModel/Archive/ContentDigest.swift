/// A digest over content that comes in pieces: what a lister of archives is given where somebody
/// wants to compare files one by one.
package protocol ContentDigest {
  /// Takes the next bytes.
  mutating func update(_ bytes: [UInt8])

  /// The digest of everything taken so far.
  func digestBytes() -> [UInt8]
}
