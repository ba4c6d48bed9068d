package import SoukModel
import Synchronization

/// Failures on record for as long as the process runs: for tests, and where state.db does not open.
package final class MemoryFailureStore: FailureStore {
  private let records = Mutex<[FailureRecord.ID: FailureRecord]>([:])

  /// Nothing on record.
  package init() {}

  package func failures() throws(StoredRecordError) -> [FailureRecord] {
    records.withLock { $0.values.sorted { $0.id < $1.id } }
  }

  package func record(
    _ releases: [VerifiedRelease], at moment: Int64
  ) throws(StoredRecordError) {
    records.withLock { records in
      for release in releases {
        let id = FailureRecord.ID(release.id, release.version)
        let earlier = records[id]
        let found = FailureRecord(release, at: moment)
        records[id] = found.map { record in earlier.map { record.following($0) } ?? record }
      }
    }
  }

  package func change(
    _ id: FailureRecord.ID, _ body: (inout FailureRecord) -> Void
  ) throws(StoredRecordError) -> Bool {
    records.withLock { records in
      guard var record = records[id] else { return false }
      body(&record)
      records[id] = record
      return true
    }
  }
}
