package import SoukModel

extension ReleaseStatement {
  /// Reads the canonical form and nothing else.
  ///
  /// Whatever is accepted gives the same bytes back through ``text``.
  package init(parsing text: RegistryText) throws(StatementError) {
    do throws(StatementError) {
      try self.init(exactly: text)
    } catch {
      throw Self.cause(of: error, in: text)
    }
  }

  private init(exactly text: RegistryText) throws(StatementError) {
    guard text.raw.utf8.count <= 4096 else { throw .tooLong(text.raw.utf8.count) }
    let lines = text.raw.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map {
      String(Substring($0))
    }
    guard let domain = lines.first, domain == Self.domain else {
      throw Self.strangeStart(text.raw, domain: lines.first ?? "")
    }
    let names = ["registry", "package", "version", "sha256", "size", "published", "key"]
    var values: [String] = []
    for (index, name) in names.enumerated() {
      let line = index + 1 < lines.count ? lines[index + 1] : ""
      let start = "\(name): "
      guard line.utf8.starts(with: start.utf8) else {
        // The last line that is there may be cut in its middle.
        let isEnd = index + 2 >= lines.count && start.utf8.starts(with: line.utf8)
        throw isEnd ? .cutShort(lines: index + 1) : .wrongLine(number: index + 2, expected: name)
      }
      values.append(String(Substring(line.utf8.dropFirst(start.utf8.count))))
    }
    guard lines.count == names.count + 2, lines.last == "" else {
      throw lines.count == names.count + 1 ? .noFinalNewline : .trailingText
    }
    guard let registry = RegistryName(values[0]) else { throw .badValue("registry") }
    guard !values[1].isEmpty else { throw .badValue("package") }
    guard !values[2].isEmpty else { throw .badValue("version") }
    guard let sha256 = SHA256Digest(values[3]) else { throw .badValue("sha256") }
    guard let size = Int64(values[4]), size >= 0 else { throw .badValue("size") }
    guard let published = UTCTime.seconds(values[5]) else { throw .badValue("published") }
    guard Hexadecimal.bytes(values[6])?.count == 8 else { throw .badValue("key") }
    self.init(
      registry: registry, package: RegistryText(values[1]), version: RegistryText(values[2]),
      sha256: sha256, size: size, publishedAt: published, keyID: values[6])
    guard self.text.utf8.elementsEqual(text.raw.utf8), keyID == keyID.lowercased() else {
      throw .notCanonical
    }
  }

  /// What was done to the statement, where undoing it gives one; else the error itself.
  ///
  /// This only explains: what is not a statement as it stands is none.
  private static func cause(of error: StatementError, in text: RegistryText) -> StatementError {
    let bytes = Array(text.raw.utf8)
    switch error {
    case .otherPurpose:
      let encodings: [(String, [UInt8]?)] = [
        ("base64", TextBytes.fromBase64(bytes)), ("hexadecimal", TextBytes.fromHexadecimal(bytes)),
        ("quoted-printable", TextBytes.fromQuotedPrintable(bytes)),
      ]
      return encodings.first { isStatement($0.1) }.map { .encoded($0.0) } ?? error
    case .wrongLine, .badValue, .notCanonical:
      let variants = LookAlikes.makers.lazy.compactMap { $0(bytes) }
      guard let whole = variants.first(where: { isStatement($0.bytes) }) else { return error }
      let offset = zip(whole.bytes, bytes).prefix { $0 == $1 }.count
      return .lookAlikes(whole.name, offset: offset)
    default: return error
    }
  }

  private static func isStatement(_ bytes: [UInt8]?) -> Bool {
    guard let bytes, let text = String(validating: bytes, as: UTF8.self) else { return false }
    return (try? ReleaseStatement(exactly: RegistryText(text))) != nil
  }

  private static func strangeStart(_ text: String, domain: String) -> StatementError {
    if text.unicodeScalars.first == "\u{FEFF}" { return .byteOrderMark }
    if domain == Self.domain + "\r" { return .carriageReturns }
    return domain.utf8.starts(with: "souk-statement-".utf8)
      ? .otherVersion(RegistryText(domain)) : .otherPurpose(RegistryText(domain))
  }
}
