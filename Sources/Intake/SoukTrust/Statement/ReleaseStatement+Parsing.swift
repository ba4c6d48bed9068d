package import SoukModel

extension ReleaseStatement {
  /// Reads the canonical form and nothing else.
  ///
  /// Whatever is accepted gives the same bytes back through ``text``.
  package init(parsing text: RegistryText) throws(StatementError) {
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
        throw .wrongLine(number: index + 2, expected: name)
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

  private static func strangeStart(_ text: String, domain: String) -> StatementError {
    if text.unicodeScalars.first == "\u{FEFF}" { return .byteOrderMark }
    if domain == Self.domain + "\r" { return .carriageReturns }
    return domain.utf8.starts(with: "souk-statement-".utf8)
      ? .otherVersion(RegistryText(domain)) : .otherPurpose(RegistryText(domain))
  }
}
