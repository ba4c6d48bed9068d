import SoukModel

extension StoredRecordError {
  /// What a failure of the state database is to a record in it.
  init(_ record: Record, _ error: any Error) {
    self.init(
      record, StateDatabase.isBusy(error) ? .busy : .storage, detail: "\(type(of: error))")
  }
}
