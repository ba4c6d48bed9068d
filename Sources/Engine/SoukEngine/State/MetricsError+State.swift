import SoukMetrics

extension MetricsError {
  /// What a failure of the state database is to figures and traces.
  init(_ error: any Error) {
    self.init(StateDatabase.isBusy(error) ? .busy : .storage, detail: "\(type(of: error))")
  }
}
