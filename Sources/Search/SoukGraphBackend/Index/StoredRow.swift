import SoukModel

/// The form in which the index keeps what a result row shows, without what stands in its columns.
///
/// | bytes | what |
/// | --- | --- |
/// | 1 | which of the parts below are there: the bits of ``Part`` |
/// | 1 | the place of the checksum's status among all |
/// | *v* + *n* | the name behind its length |
/// | *v* + *n* | the summary behind its length |
/// | *v* + *n* | ``FoldedWords`` behind their length, where name or summary is not ASCII |
/// | *v* + *n* | the version behind its length, where it is not that of the label |
/// | *v* + *n* | the category behind its length, where its folded form is another text |
/// | *v* + *n* | the author behind its length |
/// | *v* | the stars |
///
/// *v* is a number in groups of 7 bits, the lowest first. Registry, downloads and the signature's
/// status are columns, and so are a version with its rules and a folded category.
struct StoredRow {
  /// What a row has.
  struct Part: OptionSet {
    let rawValue: UInt8
    /// A category.
    static let category = Part(rawValue: 1)
    /// A category that reads otherwise than its folded form.
    static let spelledCategory = Part(rawValue: 2)
    /// An author.
    static let author = Part(rawValue: 4)
    /// Stars.
    static let stars = Part(rawValue: 8)
    /// A version that is not the text of its label.
    static let spelledVersion = Part(rawValue: 16)
    /// Words that were folded.
    static let foldedWords = Part(rawValue: 32)
  }

  /// How many bytes lead the name.
  static let leadSize = 2

  /// Which parts there are.
  private(set) var parts: Part
  /// The place of the checksum's status.
  private(set) var checksum: Int
  /// Where the name lies.
  private(set) var name: Range<Int>
  /// Where the summary lies.
  private(set) var summary: Range<Int>
  /// Where the version lies; nil where it is that of the label.
  private(set) var version: Range<Int>?
  /// Where the category lies; nil where it is the label, or not there.
  private(set) var category: Range<Int>?
  /// Where the author lies.
  private(set) var author: Range<Int>?
  /// The stars.
  private(set) var stars: Int64?

  /// Reads where the parts of a row lie in `bytes`; nil in a damaged one.
  init?(_ bytes: borrowing Span<UInt8>, in row: Range<Int>) {
    guard row.count >= Self.leadSize else { return nil }
    parts = Part(rawValue: bytes[row.lowerBound])
    checksum = Int(bytes[row.lowerBound + 1])
    var position = row.lowerBound + Self.leadSize
    guard let name = Self.text(bytes, &position, before: row.upperBound),
      let summary = Self.text(bytes, &position, before: row.upperBound)
    else { return nil }
    self.name = name
    self.summary = summary
    if parts.contains(.foldedWords) {
      guard Self.text(bytes, &position, before: row.upperBound) != nil else { return nil }
    }
    if parts.contains(.spelledVersion) {
      version = Self.text(bytes, &position, before: row.upperBound)
      if version == nil { return nil }
    }
    if parts.contains(.spelledCategory) {
      category = Self.text(bytes, &position, before: row.upperBound)
      if category == nil { return nil }
    }
    if parts.contains(.author) {
      author = Self.text(bytes, &position, before: row.upperBound)
      if author == nil { return nil }
    }
    if parts.contains(.stars) {
      guard let folded = Self.number(bytes, &position, before: row.upperBound) else { return nil }
      stars = Int64(bitPattern: (folded >> 1) ^ (0 &- (folded & 1)))
    }
    guard position == row.upperBound else { return nil }
  }

  /// A text behind its length, at a position that moves behind it; nil where it is not whole.
  @inline(__always)
  static func text(
    _ bytes: borrowing Span<UInt8>, _ position: inout Int, before end: Int
  ) -> Range<Int>? {
    guard let length = number(bytes, &position, before: end), length <= UInt64(end - position)
    else { return nil }
    defer { position += Int(length) }
    return position..<position + Int(length)
  }

  /// A number at a position that moves behind it; nil where it is not whole.
  @inline(__always)
  static func number(
    _ bytes: borrowing Span<UInt8>, _ position: inout Int, before end: Int
  ) -> UInt64? {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while position < end, shift < 64 {
      let byte = bytes[position]
      position += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte & 0x80 == 0 { return value }
      shift += 7
    }
    return nil
  }

  /// Appends a row.
  ///
  /// - Parameters:
  ///   - category: the text of the label of its category.
  ///   - version: the text of the label of its version, without the letter for its rules.
  static func append(
    _ row: PackageSummary, category label: String, version: Substring, to bytes: inout [UInt8]
  ) {
    var parts: Part = []
    let isLabel = row.category.map { $0.raw.utf8.elementsEqual(label.utf8) } ?? true
    if row.category != nil { parts.insert(.category) }
    if !isLabel { parts.insert(.spelledCategory) }
    if row.author != nil { parts.insert(.author) }
    if row.stars != nil { parts.insert(.stars) }
    let isVersion = row.version.raw.utf8.elementsEqual(version.utf8)
    if !isVersion { parts.insert(.spelledVersion) }
    let words = FoldedWords.bytes(name: row.id.name.raw, summary: row.summary.raw)
    if words != nil { parts.insert(.foldedWords) }
    bytes.append(parts.rawValue)
    bytes.append(
      UInt8(truncatingIfNeeded: ChecksumStatus.allCases.firstIndex(of: row.checksum) ?? 0))
    append(row.id.name.raw, to: &bytes)
    append(row.summary.raw, to: &bytes)
    if let words {
      append(UInt64(words.count), to: &bytes)
      bytes += words
    }
    if !isVersion { append(row.version.raw, to: &bytes) }
    if !isLabel, let category = row.category { append(category.raw, to: &bytes) }
    if let author = row.author { append(author.raw, to: &bytes) }
    if let stars = row.stars {
      append(UInt64(bitPattern: (stars << 1) ^ (stars >> 63)), to: &bytes)
    }
  }

  /// Appends a text behind its length.
  static func append(_ text: String, to bytes: inout [UInt8]) {
    append(UInt64(text.utf8.count), to: &bytes)
    bytes += text.utf8
  }

  /// Appends a number in groups of 7 bits.
  static func append(_ number: UInt64, to bytes: inout [UInt8]) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }
}
