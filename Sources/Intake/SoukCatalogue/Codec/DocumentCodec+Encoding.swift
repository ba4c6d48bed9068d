import SoukModel

extension DocumentCodec {
  /// Writes everything of a package.
  static func encode(_ package: Package, to writer: inout ByteWriter) {
    writer.text(package.id.registry.description)
    writer.text(package.id.name.raw)
    writer.text(package.title?.raw)
    writer.text(package.summary.raw)
    writer.text(package.category?.raw)
    encode(package.keywords, to: &writer)
    encode(package.tags, to: &writer)
    writer.text(package.author?.raw)
    writer.text(package.license?.raw)
    writer.text(package.homepage?.raw)
    writer.signed(package.downloads)
    writer.signed(package.stars)
    writer.byte(package.productionReady.map { $0 ? 2 : 1 } ?? 0)
    writer.text(package.path?.raw)
    writer.text(package.downloadURL?.raw)
    writer.count(package.releases.count)
    for release in package.releases { encode(release, to: &writer) }
    writer.count(package.extra.count)
    for (key, value) in package.extra.sorted(by: { RegistryText($0.key) < RegistryText($1.key) }) {
      writer.text(key)
      writer.text(value.raw)
    }
    writer.bits(package.popularity)
  }

  /// Writes a verdict with its steps.
  static func encode(_ verdict: Verdict, to writer: inout ByteWriter) {
    writer.text(verdict.signature.rawValue)
    writer.text(verdict.checksum.rawValue)
    writer.count(verdict.steps.count)
    for step in verdict.steps {
      writer.signed(Int64(step.rung.rawValue))
      writer.text(step.outcome.rawValue)
      writer.text(step.finding.raw)
      writer.text(step.expected?.raw)
      writer.text(step.found?.raw)
      writer.count(step.failures.count)
      for failure in step.failures { encode(failure, to: &writer) }
    }
  }

  private static func encode(_ failure: VerificationFailure, to writer: inout ByteWriter) {
    writer.text(failure.code)
    writer.text(failure.finding.raw)
    encode(failure.certainty, to: &writer)
    writer.text(failure.expected?.raw)
    writer.text(failure.found?.raw)
    writer.text(failure.bytes?.subject.raw)
    if let bytes = failure.bytes {
      writer.signed(bytes.offset)
      for side in [bytes.expected, bytes.found] {
        writer.count(side.count)
        for byte in side { writer.byte(byte) }
      }
    }
    writer.text(failure.remedy.raw)
    writer.text(failure.warning?.raw)
    writer.text(failure.factsText)
  }

  private static func encode(_ certainty: FailureCertainty?, to writer: inout ByteWriter) {
    switch certainty {
    case nil: writer.byte(0)
    case .proven: writer.byte(1)
    case .likely(let reason):
      writer.byte(2)
      writer.text(reason)
    case .unknown(let ruledOut):
      writer.byte(3)
      writer.count(ruledOut.count)
      for one in ruledOut { writer.text(one) }
    }
  }

  private static func encode(_ texts: [RegistryText], to writer: inout ByteWriter) {
    writer.count(texts.count)
    for text in texts { writer.text(text.raw) }
  }

  private static func encode(_ release: Release, to writer: inout ByteWriter) {
    writer.text(release.version.raw)
    writer.count(release.dependencies.count)
    for dependency in release.dependencies { encode(dependency, to: &writer) }
    writer.text(release.archive?.raw)
    writer.signed(release.size)
    writer.signed(release.installedSize)
    writer.text(release.checksum?.raw)
    writer.text(release.checksumKind.rawValue)
    writer.text(release.statement?.raw)
    writer.text(release.signature?.raw)
    writer.text(release.keyID?.raw)
    writer.signed(release.publishedAt)
  }

  private static func encode(_ dependency: Dependency, to writer: inout ByteWriter) {
    writer.text(dependency.name.raw)
    writer.text(dependency.requirement?.raw)
    writer.text(dependency.kind.rawValue)
    writer.count(dependency.alternatives.count)
    for alternative in dependency.alternatives {
      writer.text(alternative.name.raw)
      writer.text(alternative.requirement?.raw)
    }
  }
}
