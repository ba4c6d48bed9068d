import SoukModel

extension FailureGroup {
  /// Publications further apart than this do not count as one batch, in seconds.
  private static let batchGap: Int64 = 86_400

  /// Groups failures by cause: the largest group first, equal ones by code.
  ///
  /// Failures of signatures and keys belong together by key, everything else by registry; where
  /// two or more of a registry were published within a day of one another, that is said instead.
  /// Each failure is in exactly one group.
  package static func groups(of records: [FailureRecord]) -> [FailureGroup] {
    var members: [ID: [FailureRecord]] = [:]
    var left: [ID: [FailureRecord]] = [:]
    for record in records.sorted(by: { $0.id < $1.id }) {
      if let key = record.keyID, concernsSigner(record) {
        members[ID(code: record.code, shared: .key(key)), default: []].append(record)
      } else {
        let shared = Shared.registry(record.id.package.registry)
        left[ID(code: record.code, shared: shared), default: []].append(record)
      }
    }
    for (id, records) in left {
      members.merge(batches(id, records)) { $0 + $1 }
    }
    return members.map { FailureGroup(id: $0.key, records: $0.value) }.sorted { left, right in
      left.count != right.count
        ? left.count > right.count
        : (left.code, left.records.first?.id ?? right.firstID)
          < (right.code, right.firstID)
    }
  }

  /// The identity of the first member.
  private var firstID: FailureRecord.ID {
    records.first?.id ?? FailureRecord.ID(PackageID(.builtin, ""), "")
  }

  /// Whether what failed is the signature, the key or the statement, not the content.
  private static func concernsSigner(_ record: FailureRecord) -> Bool {
    switch record.code.first {
    case "K", "S", "M", "T": true
    case "R": record.signature.severity != .good
    default: false
    }
  }

  /// Splits what fails in one registry with one code into batches of publication, and the rest.
  private static func batches(
    _ id: ID, _ records: [FailureRecord]
  ) -> [ID: [FailureRecord]] {
    guard case .registry(let registry) = id.shared else { return [id: records] }
    var result: [ID: [FailureRecord]] = [:]
    var rest = records.filter { $0.publishedAt == nil }
    let dated = records.compactMap { record in record.publishedAt.map { (moment: $0, record) } }
      .sorted { $0.moment < $1.moment }
    var batch: [(moment: Int64, record: FailureRecord)] = []
    func close() {
      if batch.count > 1, let from = batch.first?.moment, let to = batch.last?.moment {
        let shared = Shared.window(registry, from: from, to: to)
        result[ID(code: id.code, shared: shared)] = batch.map(\.record).sorted { $0.id < $1.id }
      } else {
        rest += batch.map(\.record)
      }
      batch = []
    }
    for item in dated {
      // Times are a registry's word and may be anything; the difference must not trap.
      if let last = batch.last,
        item.moment.subtractingReportingOverflow(last.moment).partialValue.magnitude
          > Self.batchGap.magnitude
      {
        close()
      }
      batch.append((item.moment, item.1))
    }
    close()
    if !rest.isEmpty { result[id] = rest.sorted { $0.id < $1.id } }
    return result
  }
}
