/// The header of one file in a tar archive (POSIX ustar): 512 bytes before the content.
///
/// A backup is a plain tar archive, so that `tar` shows and unpacks it without souk.
struct TarHeader: Hashable {
  /// The length of a header, and what content is filled up to.
  static let block = 512
  /// The most bytes of a file: eleven octal digits.
  static let sizeLimit: Int64 = 0o77777777777

  /// The path, relative to the archive.
  var name: String
  /// The length of the content in bytes.
  var size: Int64
  /// When it was changed, seconds since 1970.
  var changed: Int64

  /// Why 512 bytes are no header.
  enum Problem: Error, Hashable {
    /// The magic of a ustar header is not there.
    case notTar
    /// The header's own checksum does not hold.
    case badChecksum
    /// A field holds what it cannot.
    case badField(String)
  }

  /// Makes a header.
  init(name: String, size: Int64, changed: Int64) {
    self.name = name
    self.size = size
    self.changed = changed
  }

  /// Reads a header; nil for the block of zeros that ends an archive.
  init?(_ bytes: [UInt8]) throws(Problem) {
    guard bytes.count == Self.block else { throw .notTar }
    if bytes.allSatisfy({ $0 == 0 }) { return nil }
    guard bytes[257..<262].elementsEqual("ustar".utf8) else { throw .notTar }
    guard let stated = Self.octal(bytes[148..<156]), stated == Self.sum(bytes) else {
      throw .badChecksum
    }
    guard bytes[156] == 0x30, bytes[345] == 0 else { throw .badField("kind of entry") }
    let text = bytes[..<100].prefix { $0 != 0 }
    guard let name = String(validating: text, as: UTF8.self), !name.isEmpty else {
      throw .badField("name")
    }
    guard let size = Self.octal(bytes[124..<136]) else { throw .badField("size") }
    guard let changed = Self.octal(bytes[136..<148]) else { throw .badField("time") }
    self.init(name: name, size: size, changed: changed)
  }

  /// The 512 bytes.
  ///
  /// - Throws: `Problem.badField` for a name over 100 bytes or a size over 8 GiB.
  func encoded() throws(Problem) -> [UInt8] {
    guard (1...100).contains(name.utf8.count) else { throw .badField("name") }
    guard (0...Self.sizeLimit).contains(size) else { throw .badField("size") }
    var bytes = [UInt8](repeating: 0, count: Self.block)
    func put(_ text: some Collection<UInt8>, at place: Int) {
      bytes.replaceSubrange(place..<place + text.count, with: text)
    }
    put(Array(name.utf8), at: 0)
    put(Array("0000600\0".utf8), at: 100)
    put(Array("0000000\0".utf8), at: 108)
    put(Array("0000000\0".utf8), at: 116)
    put(Self.digits(size, 11), at: 124)
    put(Self.digits(max(0, min(changed, Self.sizeLimit)), 11), at: 136)
    put([0x30], at: 156)
    put(Array("ustar\u{0}00".utf8), at: 257)
    put(Self.digits(Self.sum(bytes), 6) + [0x20], at: 148)
    return bytes
  }

  /// How many zeros follow content of so many bytes.
  static func padding(_ size: Int64) -> Int {
    let rest = Int(size % Int64(block))
    return rest == 0 ? 0 : block - rest
  }

  /// The sum of all bytes, those of the checksum itself taken as blanks.
  private static func sum(_ bytes: [UInt8]) -> Int64 {
    var sum: Int64 = 0
    for (place, byte) in bytes.enumerated() {
      sum += (148..<156).contains(place) ? 0x20 : Int64(byte)
    }
    return sum
  }

  private static func digits(_ value: Int64, _ count: Int) -> [UInt8] {
    let text = String(value, radix: 8)
    return Array(String(repeating: "0", count: count - text.count).utf8) + Array(text.utf8) + [0]
  }

  private static func octal(_ field: ArraySlice<UInt8>) -> Int64? {
    let digits = field.prefix { (0x30...0x37).contains($0) }
    guard !digits.isEmpty, digits.count <= 11,
      field.dropFirst(digits.count).allSatisfy({ $0 == 0 || $0 == 0x20 })
    else { return nil }
    return digits.reduce(0) { $0 * 8 + Int64($1 - 0x30) }
  }
}
