/// The variants of a content that accidents make, one after the other, cheap ones first.
///
/// Each is made when it is its turn, so that a large content is not held two dozen times.
struct ContentVariants {
  /// The content at hand.
  let content: [UInt8]
  /// What unpacks and packs.
  let tools: DiagnosisTools

  /// Hands every variant that differs from the content to `body`, until that returns true.
  ///
  /// - Returns: the variant at which it stopped.
  /// - Complexity: some 25 passes over a text, 5 over other content; for JSON below a bound some 80
  ///   more.
  func first(where body: (ContentVariant) -> Bool) -> ContentVariant? {
    var seen: Set<[UInt8]> = [content]
    let small = content.count <= Self.smallLimit
    func tries(_ variant: ContentVariant?) -> ContentVariant? {
      guard let variant else { return nil }
      // Of a small content each distinct variant is tried once; a large one is not kept for that.
      if small ? !seen.insert(variant.bytes).inserted : variant.bytes == content { return nil }
      return body(variant) ? variant : nil
    }
    for make in isText ? Self.textMakers : Self.binaryMakers {
      if let hit = tries(make(content)) { return hit }
    }
    for variant in recoded() {
      if let hit = tries(variant) { return hit }
    }
    guard isText, small else { return nil }
    for spelling in JSONSpelling.all {
      guard let bytes = spelling.written(content) else { break }
      if let hit = tries(ContentVariant(.textRewritten, "written as \(spelling)", bytes)) {
        return hit
      }
    }
    for make in Self.textMakers {
      // Two accidents at once: nearly always the final newline and one other.
      guard let one = make(content), one.code != .finalNewline else { continue }
      for second in Self.newlineMakers {
        guard let both = second(one.bytes) else { continue }
        let variant = ContentVariant(
          one.code, "\(one.name) and \(both.name)", both.bytes, facts: one.facts)
        if let hit = tries(variant) { return hit }
      }
    }
    return nil
  }

  /// What is left unsaid when none fits.
  static let ruledOut = [
    "final newline", "line endings", "byte order mark", "trailing blanks", "look-alike characters",
    "packed or unpacked content", "other spellings of the same JSON",
  ]

  /// Content up to this length gets the trials whose number is large.
  static let smallLimit = 1 << 20

  private typealias Maker = @Sendable ([UInt8]) -> ContentVariant?

  private var isText: Bool { !content.prefix(8192).contains(0) || utf16 != nil }
  private var utf16: [UInt8]? { TextBytes.fromUTF16(content) }

  private static let newlineMakers: [Maker] = [
    { bytes in
      TextBytes.withoutFinalNewline(bytes).map {
        ContentVariant(
          .finalNewline, "without its final newline", $0,
          facts: ["change": "newline added", "offset": .int($0.count)])
      }
    },
    { bytes in
      ContentVariant(
        .finalNewline, "with a final newline", bytes + [0x0A],
        facts: ["change": "newline removed", "offset": .int(bytes.count)])
    },
    { bytes in
      ContentVariant(
        .finalNewline, "with a final CR LF", bytes + [0x0D, 0x0A],
        facts: ["change": "newline removed", "offset": .int(bytes.count)])
    },
    { bytes in
      let kept = bytes.count - bytes.reversed().prefix { $0 == 0x0A || $0 == 0x0D }.count
      return ContentVariant(
        .finalNewline, "without any newline at the end", Array(bytes.prefix(kept)),
        facts: ["change": "newlines added", "offset": .int(kept)])
    },
  ]

  private static let binaryMakers: [Maker] =
    newlineMakers + [
      { bytes in lineEndings("LF", TextBytes.withLF(bytes), bytes) },
      { bytes in lineEndings("CR LF", TextBytes.withCRLF(bytes), bytes) },
      { bytes in
        bytes.starts(with: TextBytes.mark)
          ? ContentVariant(
            .byteOrderMark, "without the byte order mark", Array(bytes.dropFirst(3)),
            facts: ["offset": 0, "len": 3])
          : nil
      },
    ]

  private static let textMakers: [Maker] =
    binaryMakers + [
      { bytes in lineEndings("CR", TextBytes.withCR(bytes), bytes) },
      { bytes in
        bytes.starts(with: TextBytes.mark)
          ? nil
          : ContentVariant(
            .byteOrderMark, "with a byte order mark", TextBytes.mark + bytes, facts: ["offset": 0])
      },
      { bytes in
        let stripped = TextBytes.withoutTrailingBlanks(bytes)
        return ContentVariant(
          .textRewritten, "without blanks at the ends of lines", stripped.bytes,
          facts: ["lines": .int(stripped.lines)])
      },
      { bytes in
        bytes.starts(with: TextBytes.mark)
          ? ContentVariant(
            .byteOrderMark, "without the byte order mark and with LF line endings",
            TextBytes.withLF(Array(bytes.dropFirst(3))), facts: ["offset": 0, "len": 3])
          : nil
      },
      { bytes in
        ContentVariant(
          .textRewritten, "without blanks at the ends of lines and with LF line endings",
          TextBytes.withoutTrailingBlanks(TextBytes.withLF(bytes)).bytes)
      },
    ] + LookAlikes.makers

  private static func lineEndings(
    _ name: String, _ changed: [UInt8], _ bytes: [UInt8]
  ) -> ContentVariant {
    ContentVariant(
      .lineEndings, "with \(name) line endings", changed,
      facts: ["lines": .int(bytes.count { $0 == 0x0A }), "signed_with": .text(name)])
  }

  /// The content in other encodings of a transfer.
  private func recoded() -> [ContentVariant] {
    var variants: [ContentVariant] = []
    func add(_ name: String, _ bytes: [UInt8]?) {
      guard let bytes else { return }
      variants.append(
        ContentVariant(.contentRecoded, name, bytes, facts: ["encoding": .text(name)]))
    }
    if let unpacked = tools.unpack?(content, DiagnosisTools.unpackLimit) {
      add("unpacked", unpacked)
      add("unpacked twice", tools.unpack?(unpacked, DiagnosisTools.unpackLimit))
    }
    guard content.count <= DiagnosisTools.packLimit else { return variants }
    for packed in tools.pack?(content) ?? [] { add("packed", packed) }
    guard isText else { return variants }
    add("decoded from UTF-16", utf16)
    add("decoded from base64", TextBytes.fromBase64(content))
    add("encoded as base64", Base64.encoded(content))
    add("decoded from quoted-printable", TextBytes.fromQuotedPrintable(content))
    add("decoded from hexadecimal digits", TextBytes.fromHexadecimal(content))
    return variants
  }
}
