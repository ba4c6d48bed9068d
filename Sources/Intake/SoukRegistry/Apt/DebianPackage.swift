import SoukModel

/// Maps one stanza of a Packages index to a package of one release.
struct DebianPackage {
  let registry: RegistryName
  /// How strongly each name is wanted, for the popularity.
  let demand: [String: Double]

  /// Why a stanza is no package.
  struct Defect: Error {
    /// The package's name, where it has one, escaped.
    let name: String?
    /// What is wrong.
    let reason: String
  }

  /// Reads the package.
  func package(
    from stanza: borrowing DebianStanza, in bytes: borrowing Span<UInt8>
  ) throws(Defect) -> Package {
    var package = Package(id: PackageID(registry, ""), releases: [])
    var release = Release(version: "")
    var name = ""
    var priority: String?
    for field in stanza.fields {
      let kind = DebianField.named(field.name, of: bytes)
      switch kind {
      case .package: name = DebianStanza.text(field.value, of: bytes)
      case .priority:
        priority = DebianStanza.text(field.value, of: bytes)
        keep(field, in: &package, bytes)
      case .version, .filename, .sha256, .size, .installedSize, .depends, .preDepends,
        .recommends, .suggests:
        read(field.value, of: kind, into: &release, bytes)
      case .section, .description, .tag, .maintainer, .homepage:
        read(field.value, of: kind, into: &package, bytes)
      case nil: keep(field, in: &package, bytes)
      }
    }
    guard !name.isEmpty else { throw Defect(name: nil, reason: "there is no Package field") }
    let shown = RegistryText(name).escapedPrefix(80)
    if let defect = stanza.defect { throw Defect(name: shown, reason: "the stanza \(defect)") }
    guard !release.version.isEmpty else {
      throw Defect(name: shown, reason: "there is no Version field")
    }
    var result = Package(
      id: PackageID(registry, RegistryText(name)), summary: package.summary,
      category: package.category, keywords: package.keywords, author: package.author,
      homepage: package.homepage, releases: [release], extra: package.extra)
    result.popularity = PopularityScore.debian(
      demand: demand[name] ?? 0, name: name, priority: priority, keywords: package.keywords)
    return result
  }

  private func read(
    _ value: Range<Int>, of field: DebianField?, into release: inout Release,
    _ bytes: borrowing Span<UInt8>
  ) {
    switch field {
    case .version: release.version = text(value, bytes)
    case .filename: release.archive = text(value, bytes)
    case .sha256: release.checksum = text(value, bytes)
    case .size: release.size = number(value, bytes)
    case .installedSize:
      // Stated in KiB (Debian Policy §5.6.20).
      let bytesInstalled = number(value, bytes)?.multipliedReportingOverflow(by: 1024)
      release.installedSize = bytesInstalled.flatMap { $0.overflow ? nil : $0.partialValue }
    case .depends: release.dependencies += relations(value, .depends, bytes)
    case .preDepends: release.dependencies += relations(value, .preDepends, bytes)
    case .recommends: release.dependencies += relations(value, .recommends, bytes)
    case .suggests: release.dependencies += relations(value, .suggests, bytes)
    default: break
    }
  }

  private func read(
    _ value: Range<Int>, of field: DebianField?, into package: inout Package,
    _ bytes: borrowing Span<UInt8>
  ) {
    switch field {
    case .section: package.category = text(value, bytes)
    case .maintainer: package.author = text(value, bytes)
    case .homepage: package.homepage = text(value, bytes)
    case .tag: package.keywords = tags(value, bytes)
    case .description:
      var end = value.lowerBound
      while end < value.upperBound, bytes[end] != 0x0A { end += 1 }
      package.summary = text(DebianStanza.trim(value.lowerBound..<end, of: bytes), bytes)
      if end < value.upperBound {
        package.extra["Description"] = json(value, bytes)
      }
    default: break
    }
  }

  private func keep(
    _ field: DebianStanza.Field, in package: inout Package, _ bytes: borrowing Span<UInt8>
  ) {
    package.extra[DebianStanza.text(field.name, of: bytes)] = json(field.value, bytes)
  }

  private func tags(_ value: Range<Int>, _ bytes: borrowing Span<UInt8>) -> [RegistryText] {
    var result: [RegistryText] = []
    var start = value.lowerBound
    while start < value.upperBound {
      var end = start
      while end < value.upperBound, bytes[end] != 0x2C { end += 1 }
      let tag = DebianStanza.trim(start..<end, of: bytes)
      if !tag.isEmpty { result.append(text(tag, bytes)) }
      start = end + 1
    }
    return result
  }

  private func relations(
    _ value: Range<Int>, _ kind: Dependency.Kind, _ bytes: borrowing Span<UInt8>
  ) -> [Dependency] {
    DebianRelations.parse(value, of: bytes, kind: kind)
  }

  private func text(_ range: Range<Int>, _ bytes: borrowing Span<UInt8>) -> RegistryText {
    RegistryText(DebianStanza.text(range, of: bytes))
  }

  private func json(_ range: Range<Int>, _ bytes: borrowing Span<UInt8>) -> RegistryText {
    RegistryText(JSONWriter.quoted(DebianStanza.text(range, of: bytes)))
  }

  private func number(_ range: Range<Int>, _ bytes: borrowing Span<UInt8>) -> Int64? {
    guard range.count <= 19 else { return nil }
    return Int64(DebianStanza.text(range, of: bytes)).flatMap { $0 >= 0 ? $0 : nil }
  }
}
