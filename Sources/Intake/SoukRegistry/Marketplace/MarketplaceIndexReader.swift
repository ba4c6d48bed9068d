import SoukArchive
import SoukModel

/// Reads one index file of a marketplace once.
struct MarketplaceIndexReader {
  /// The most bytes one line of `index.jsonl` may have.
  static let lineLimit = 16 << 20
  /// The most bytes `index.json` may have, which is held in memory; larger ones belong in lines.
  static let documentLimit = 1 << 30
  /// How many packages pass between two reports of progress.
  static let progressStep = 256

  let file: SourceFile
  let decoder: PackageDecoder
  let cancellation: Cancellation

  private static let options = JSONReader.Options(repairsText: true)

  /// Reads the v1 document: first its syntax as a whole, then package by package.
  ///
  /// So a file that breaks off half-way delivers nothing at all.
  func readDocument(
    progress: (RegistryProgress) -> Void, _ body: (CatalogueEntry) throws -> Void
  ) throws -> RegistryReadReport {
    let bytes = try wholeFile()
    let positions = try packagePositions(in: bytes)
    var report = RegistryReadReport()
    var names: Set<RegistryText> = []
    for (index, position) in positions.enumerated() {
      if cancellation.isCancelled { throw CancellationError() }
      var reader = JSONReader(options: Self.options, position: position)
      let value = try reader.value(in: bytes.span)
      do {
        let package = try decoder.package(from: value)
        guard names.insert(package.id.name).inserted else {
          throw PackageDecodingError(
            name: package.id.name.escapedPrefix(80),
            reason: "the name is listed twice; the first one counts")
        }
        try deliver(package, to: body)
        report.countDelivered()
      } catch let error as PackageDecodingError {
        report.add(problem("package \(index + 1)", error))
      }
      if (index + 1) % Self.progressStep == 0 {
        let fraction = Double(index + 1) / Double(positions.count)
        progress(RegistryProgress(packages: report.delivered, fraction: fraction))
      }
    }
    progress(RegistryProgress(packages: report.delivered, fraction: 1))
    return report
  }

  /// Reads one package a line; a line that is none is a problem, and the next one counts again.
  func readLines(
    progress: (RegistryProgress) -> Void, _ body: (CatalogueEntry) throws -> Void
  ) throws -> RegistryReadReport {
    var report = RegistryReadReport()
    do {
      var records = try RecordReader(path: file.path, separator: .line, limit: Self.lineLimit)
      while let record = try records.next() {
        if cancellation.isCancelled { throw CancellationError() }
        try take(record, of: records, into: &report, body)
        if records.number % Self.progressStep == 0 {
          let fraction = Double(records.compressedBytesRead) / Double(max(1, file.size))
          progress(RegistryProgress(packages: report.delivered, fraction: fraction))
        }
      }
    } catch let error as ArchiveError {
      throw unreadable(error)
    }
    if report.delivered == 0, report.problemCount > 0 { throw noPackages(report) }
    progress(RegistryProgress(packages: report.delivered, fraction: 1))
    return report
  }

  private func take(
    _ record: RecordReader.Record, of records: borrowing RecordReader,
    into report: inout RegistryReadReport, _ body: (CatalogueEntry) throws -> Void
  ) throws {
    let line = "line \(records.number)"
    guard case .bytes(let range) = record else {
      let reason = "the line is longer than \(Self.lineLimit >> 20) MB"
      report.add(RegistryProblem(file: file.path, entry: line, reason: reason))
      return
    }
    let bytes = records.buffer
    if range.allSatisfy({ DebianStanza.isBlank(bytes[$0]) }) { return }
    do {
      let value = try JSONReader.parse(bytes.span.extracting(range), options: Self.options)
      try deliver(try decoder.package(from: value), to: body)
      report.countDelivered()
    } catch let error as JSONError {
      report.add(
        RegistryProblem(
          file: file.path, entry: line, reason: "byte \(error.offset): \(error.reason)"))
    } catch let error as PackageDecodingError {
      report.add(problem(line, error))
    }
  }

  private func deliver(
    _ package: Package, to body: (CatalogueEntry) throws -> Void
  ) throws {
    let checksum = ListedVerdict.checksum(package.latest.checksum)
    try body(
      CatalogueEntry(
        package: package, verdict: Verdict(signature: .unsigned, checksum: checksum)))
  }

  private func problem(_ entry: String, _ error: PackageDecodingError) -> RegistryProblem {
    RegistryProblem(
      file: file.path, entry: error.name.map { "\(entry) \"\($0)\"" } ?? entry,
      reason: error.reason)
  }
}
