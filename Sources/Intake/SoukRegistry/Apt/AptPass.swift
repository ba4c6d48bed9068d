import SoukArchive
import SoukModel

/// One reading of a set of package lists, in two passes over the files.
struct AptPass {
  /// The most bytes one stanza may have.
  static let stanzaLimit = 16 << 20
  /// How many stanzas pass between two reports of progress.
  private static let progressStep = 512
  /// The share of the work that counting takes.
  private static let countingShare = 0.25

  private let name: RegistryName
  private let files: [SourceFile]
  private let cancellation: Cancellation
  private let totalBytes: Double
  private var statistics = AptStatistics()
  private var isDelivering = false
  private var report = RegistryReadReport()
  private var waiting: [RegistryText: AptMerge] = [:]
  /// Whether the lists are hashed while they are read.
  private let hashes: Bool
  /// Digest and length of each list, unpacked, as it was counted.
  private(set) var counted: [AptDigest] = []
  /// Where each list stands in the chain of signatures; empty where nobody looked.
  var standings: [AptStanding] = []

  init(
    name: RegistryName, files: [SourceFile], cancellation: Cancellation, hashes: Bool = false
  ) {
    self.name = name
    self.hashes = hashes
    self.files = files
    self.cancellation = cancellation
    totalBytes = max(1, files.reduce(0) { $0 + Double($1.size) })
  }

  /// The first pass: how often each name is listed, and how much it is wanted.
  mutating func count(progress: (RegistryProgress) -> Void) throws {
    try forEachStanza { pass, stanza, bytes, _, part in
      pass.statistics.count(stanza, in: bytes)
      if let part {
        progress(RegistryProgress(packages: 0, fraction: part * Self.countingShare))
      }
    }
  }

  /// One pass that only finds out which list names what.
  mutating func ledger() throws -> AptLedger {
    var ledger = AptLedger()
    let fields: [DebianField] = [.package, .version, .sha256]
    try forEachStanza { _, stanza, bytes, place, _ in
      var values = ["", "", ""]
      for field in stanza.fields {
        guard let kind = DebianField.named(field.name, of: bytes),
          let index = fields.firstIndex(of: kind)
        else { continue }
        values[index] = DebianStanza.text(field.value, of: bytes)
      }
      ledger.add(
        values[0], version: values[1],
        AptLedger.Entry(list: place.list, checksum: values[2]))
    }
    return ledger
  }

  /// The second pass: delivers each package once all its stanzas have been seen.
  mutating func deliver(
    progress: (RegistryProgress) -> Void, _ body: (CatalogueEntry) throws -> Void
  ) throws -> RegistryReadReport {
    isDelivering = true
    let mapping = DebianPackage(registry: name, demand: statistics.demand)
    try forEachStanza { pass, stanza, bytes, place, part in
      do {
        let package = try mapping.package(from: stanza, in: bytes)
        if let (whole, status) = pass.merged(package, pass.status(of: place.list)) {
          try pass.hand(whole, status, to: body)
        }
      } catch let defect as DebianPackage.Defect {
        pass.note(defect, at: place)
      }
      if let part {
        let fraction = Self.countingShare + part * (1 - Self.countingShare)
        progress(RegistryProgress(packages: pass.report.delivered, fraction: fraction))
      }
    }
    // Left over where a stanza of a name was malformed and so never came.
    for (_, merge) in waiting.sorted(by: { $0.key < $1.key }) {
      try hand(merge.package, merge.status, to: body)
    }
    waiting = [:]
    progress(RegistryProgress(packages: report.delivered, fraction: 1))
    return report
  }

  private mutating func hand(
    _ package: Package, _ status: SignatureStatus, to body: (CatalogueEntry) throws -> Void
  ) throws {
    let verdict = Verdict(
      signature: status, checksum: ListedVerdict.checksum(package.latest.checksum))
    try body(CatalogueEntry(package: package, verdict: verdict))
    report.countDelivered()
  }

  /// The package once no further stanza of its name is to come; nil until then.
  private mutating func merged(
    _ package: Package, _ status: SignatureStatus
  ) -> (Package, SignatureStatus)? {
    let expected = statistics.occurrences[package.id.name.raw] ?? 1
    guard expected > 1 else { return (package, status) }
    var merge = waiting[package.id.name] ?? AptMerge(package, status)
    merge.add(package, status)
    guard merge.seen >= expected else {
      waiting[package.id.name] = merge
      return nil
    }
    waiting[package.id.name] = nil
    return (merge.package, merge.status)
  }

  /// What is known of the signature over a list's packages.
  private func status(of list: Int) -> SignatureStatus {
    standings.indices.contains(list) ? standings[list].status : .indexNotChecked
  }

  /// Keeps what a list was when it was counted; when it is delivered it must be the same: what was
  /// judged and what is kept are one.
  private mutating func take(_ digest: AptDigest, of list: Int) throws(RegistryError) {
    guard isDelivering else {
      counted.append(digest)
      return
    }
    guard counted.indices.contains(list), counted[list] == digest else {
      throw RegistryError(
        .unreadable, file: files[list].path,
        reason: "it has changed while it was read; nothing of the lists is kept",
        remedy: "Run `souk registry refresh apt` again.")
    }
  }

  private mutating func note(_ defect: DebianPackage.Defect, at place: Place) {
    let entry = "stanza \(place.number)" + (defect.name.map { " \"\($0)\"" } ?? "")
    report.add(RegistryProblem(file: place.file, entry: entry, reason: defect.reason))
  }

  /// Where a stanza stands.
  private struct Place {
    let file: String
    let list: Int
    let number: Int
  }

  /// Walks all stanzas of all files; `part` is the share of bytes read, where it is time to tell.
  private mutating func forEachStanza(
    _ body: (
      inout AptPass, borrowing DebianStanza, borrowing Span<UInt8>, Place, _ part: Double?
    ) throws -> Void
  ) throws {
    var before = 0.0
    var stanza = DebianStanza()
    for (list, file) in files.enumerated() {
      do {
        var records = try RecordReader(
          path: file.path, separator: .blankLine, limit: Self.stanzaLimit,
          hashes: hashes)
        while let record = try records.next() {
          if cancellation.isCancelled { throw CancellationError() }
          let place = Place(file: file.path, list: list, number: records.number)
          guard case .bytes(let range) = record else {
            let reason = "the stanza is longer than \(Self.stanzaLimit >> 20) MB"
            if isDelivering { note(DebianPackage.Defect(name: nil, reason: reason), at: place) }
            continue
          }
          let bytes = records.buffer
          stanza.parse(range, of: bytes.span)
          if stanza.fields.isEmpty, stanza.defect == nil { continue }
          let part =
            records.number % Self.progressStep == 0
            ? (before + Double(records.compressedBytesRead)) / totalBytes : nil
          try body(&self, stanza, bytes.span, place, part)
        }
        if let digest = records.digest { try take(digest, of: list) }
      } catch let error as ArchiveError {
        throw RegistryError(
          .unreadable, file: file.path, reason: "\(error); nothing of the lists is kept",
          remedy: "Run 'apt-get update' as root to fetch the lists anew.")
      }
      before += Double(file.size)
    }
  }
}
