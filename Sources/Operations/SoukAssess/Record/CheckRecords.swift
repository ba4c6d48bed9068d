/// What checks left behind, by their names.
package struct CheckRecords: Hashable, Sendable {
  /// The records that can be read.
  package var records: [String: CheckRecord] = [:]
  /// The files that are none, in the order of their names.
  package var damaged: [CheckRecordError] = []

  /// Nothing on record.
  package init() {}

  /// Reads files by their names without `.json`.
  package init(files: [String: [UInt8]]) {
    for (name, bytes) in files.sorted(by: { $0.key < $1.key }) {
      do throws(CheckRecordError) {
        records[name] = try CheckRecord(bytes, name: name)
      } catch {
        damaged.append(error)
      }
    }
  }

  /// How much a record can be believed.
  package enum Standing: Hashable, Sendable {
    /// It is there and recent.
    case current(CheckRecord)
    /// It is there but older than it may be.
    case old(CheckRecord)
    /// It is dated in the future, by a clock that went wrong or by hand.
    case fromTheFuture(CheckRecord)
    /// It is there and of another commit.
    case otherCommit(CheckRecord)
    /// There is none.
    case missing
    /// A file is there and is no record.
    case damaged(CheckRecordError)
  }

  /// How the record of a check stands.
  ///
  /// - Parameters:
  ///   - commit: the commit that it must be of; nil for any.
  ///   - now: the moment, in seconds since 1970.
  ///   - age: how old it may be, in seconds.
  package func standing(
    of check: String, commit: String? = nil, now: Int64, age: Int64
  ) -> Standing {
    if let error = damaged.first(where: { $0.name == check }) { return .damaged(error) }
    guard let record = records[check] else { return .missing }
    // Five minutes: two machines whose clocks differ a little.
    if record.date > now + 300 { return .fromTheFuture(record) }
    if let commit, record.commit != commit { return .otherCommit(record) }
    return now - record.date > age ? .old(record) : .current(record)
  }
}
