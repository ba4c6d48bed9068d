import SoukEngine

extension BenchFailure {
  /// The failure that the engine's error is.
  init(_ error: ServiceError) {
    self.init([error.message, error.remedy].filter { !$0.isEmpty }.joined(separator: " "))
  }

  /// Calls the engine, its error turned into one of a measurement.
  static func asking<Answer>(
    _ body: () throws(ServiceError) -> Answer
  ) throws(BenchFailure) -> Answer {
    do throws(ServiceError) {
      return try body()
    } catch {
      throw BenchFailure(error)
    }
  }
}
