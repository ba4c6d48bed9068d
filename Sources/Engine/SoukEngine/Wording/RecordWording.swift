import SoukModel

extension ServiceError {
  /// The failure that an error of a record is to a person.
  init(_ error: StoredRecordError) {
    switch error.code {
    case .busy:
      self.init(
        .busy, "Another souk is writing to the \(error.record.rawValue).", remedy: "Try again.")
    case .storage:
      self.init(
        .io, "The \(error.record.rawValue) cannot be used (\(error.detail)).",
        remedy: "See whether the disk is full and state.db may be written.")
    }
  }
}
