/// Walks DER: tag, length, content, one after the other, refusing whatever has two spellings.
struct DERReader {
  /// One element.
  struct Element {
    /// The tag's byte.
    let tag: UInt8
    /// Where the element starts in the file.
    let start: Int
    /// Where its content stands in the file.
    let content: Range<Int>
  }

  /// Tags that keys are made of.
  enum Tag {
    /// INTEGER.
    static let integer: UInt8 = 0x02
    /// BIT STRING.
    static let bitString: UInt8 = 0x03
    /// OCTET STRING.
    static let octetString: UInt8 = 0x04
    /// OBJECT IDENTIFIER.
    static let objectIdentifier: UInt8 = 0x06
    /// SEQUENCE.
    static let sequence: UInt8 = 0x30
  }

  /// The whole file.
  let bytes: [UInt8]
  /// The next byte to be read.
  private(set) var position: Int
  /// Where this level ends.
  let end: Int

  /// Starts at the top.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    position = 0
    end = bytes.count
  }

  private init(_ bytes: [UInt8], inside content: Range<Int>) {
    self.bytes = bytes
    position = content.lowerBound
    end = content.upperBound
  }

  /// Whether nothing is left at this level.
  var isAtEnd: Bool { position >= end }

  /// The tag that comes next; nil at the end.
  var nextTag: UInt8? { position < end ? bytes[position] : nil }

  /// A reader for what is inside an element.
  func inside(_ element: Element) -> DERReader { DERReader(bytes, inside: element.content) }

  /// An element's content.
  func content(_ element: Element) -> [UInt8] { Array(bytes[element.content]) }

  /// Reads the element that comes next; of this tag, where one is given.
  mutating func element(_ tag: UInt8? = nil, _ name: String) throws(Finding) -> Element {
    guard position < end else {
      throw Self.fault("The structure ends at byte \(position), where \(name) should be.", position)
    }
    let start = position
    let found = bytes[position]
    if let tag, found != tag {
      throw Finding(
        .derMalformed, "At byte \(start) there is no \(name).",
        expected: "tag \(Hexadecimal.text([tag]))", found: "tag \(Hexadecimal.text([found]))",
        facts: ["offset": .int(start)])
    }
    position += 1
    let length = try length(of: name)
    guard length <= end - position else {
      throw Finding(
        .derMalformed, "The length of \(name) at byte \(start) points past the end.",
        expected: "\(length) bytes", found: "\(end - position) bytes",
        facts: ["offset": .int(start), "declared": .int(length), "have": .int(end - position)])
    }
    let content = position..<position + length
    position = content.upperBound
    return Element(tag: found, start: start, content: content)
  }

  /// Checks that nothing follows at this level.
  func finish(_ name: String) throws(Finding) {
    guard isAtEnd else {
      throw Finding(
        .derMalformed, "\(end - position) bytes follow \(name) at byte \(position).",
        expected: "nothing", found: "\(end - position) bytes",
        facts: ["offset": .int(position), "extra": .int(end - position)])
    }
  }

  /// A finding about the structure at a byte.
  static func fault(_ observation: String, _ offset: Int) -> Finding {
    Finding(.derMalformed, observation, facts: ["offset": .int(offset)])
  }

  /// How long the first element says that the whole file is; nil where that cannot be read.
  static func declaredLength(_ bytes: [UInt8]) -> Int? {
    var reader = DERReader(bytes)
    guard bytes.count > 1 else { return nil }
    reader.position = 1
    guard let length = try? reader.length(of: "the file") else { return nil }
    return reader.position + length
  }

  private mutating func length(of name: String) throws(Finding) -> Int {
    guard position < end else {
      throw Self.fault("The length of \(name) is missing at byte \(position).", position)
    }
    let first = bytes[position]
    position += 1
    if first < 0x80 { return Int(first) }
    let count = Int(first & 0x7F)
    guard (1...3).contains(count), count <= end - position else {
      throw Self.fault("The length of \(name) at byte \(position - 1) is not one.", position - 1)
    }
    let length = bytes[position..<position + count].reduce(0) { $0 << 8 | Int($1) }
    guard length >= 0x80, bytes[position] != 0 else {
      throw Self.fault(
        "The length of \(name) at byte \(position - 1) has a shorter spelling.", position - 1)
    }
    position += count
    return length
  }
}
