import SoukModel

/// The name of an entry, taken apart.
struct EntryName {
  /// The most bytes between two slashes, and in all.
  private static let limits = (component: 255, path: 4096)

  /// The parts between slashes, `.` and empty ones left out; `..` stays.
  let parts: [String]
  private let path: String
  private let rawPath: [UInt8]?

  /// Takes an entry's name apart.
  init(_ entry: ArchiveEntry) {
    path = entry.path.raw
    rawPath = entry.rawPath
    parts = Self.parts(of: path)
  }

  /// The parts of any path.
  static func parts(of path: String) -> [String] {
    path.utf8.split(separator: 0x2F).compactMap { String($0) }.filter { $0 != "." }
  }

  /// The name without what makes no difference: `./a//b/` → `a/b`.
  var normal: String { parts.joined(separator: "/") }

  /// Whether the path is absolute, on this system or on one with drives.
  var isAbsolute: Bool {
    let bytes = Array(path.utf8.prefix(2))
    guard let first = bytes.first else { return false }
    let isLetter = (0x41...0x5A).contains(first & 0xDF)
    return first == 0x2F || bytes.count == 2 && bytes[1] == 0x3A && isLetter
  }

  /// Whether a part leads upwards.
  var climbs: Bool { parts.contains("..") }

  /// What makes the name unsafe to write or to show; nil where nothing does.
  func defect(allowsBackslash: Bool) -> String? {
    if path.isEmpty { return "is empty" }
    if let rawPath {
      let place = Self.firstInvalid(rawPath)
      return "is not UTF-8 at byte \(place) (0x\(Hexadecimal.text(rawPath[place...].prefix(1))))"
    }
    var place = 0
    for scalar in path.unicodeScalars {
      if TextEscaper.isHazardous(scalar) {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "holds U+\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits) "
          + "at byte \(place)"
      }
      if scalar == "\\", !allowsBackslash { return "holds a backslash at byte \(place)" }
      place += scalar.utf8.count
    }
    if path.utf8.count > Self.limits.path { return "has more than \(Self.limits.path) bytes" }
    if parts.contains(where: { $0.utf8.count > Self.limits.component }) {
      return "has a part of more than \(Self.limits.component) bytes"
    }
    return nil
  }

  /// The name as a disk that tells neither case nor composition apart would know it.
  ///
  /// Swift compares texts by canonical equivalence, which takes care of composition.
  static func folded(_ name: String) -> String { name.uppercased().lowercased() }

  private static func firstInvalid(_ bytes: [UInt8]) -> Int {
    var place = 0
    var decoder = UTF8()
    var source = bytes.makeIterator()
    while true {
      switch decoder.decode(&source) {
      case .scalarValue(let scalar): place += scalar.utf8.count
      case .emptyInput, .error: return min(place, max(0, bytes.count - 1))
      }
    }
  }
}
