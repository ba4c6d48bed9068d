package import SoukEngine
package import SoukModel
package import SoukSearch

/// A rollout of v2 on a throw-away home: forward by its criteria, a fault, the alert, the way back.
///
/// Everything is asked of the engine as its commands ask it. Only the clocks are helped along where
/// an alert waits for minutes, and the fault is a switch before v2.
package struct Drill {
  /// The engine of the throw-away home.
  let engine: Engine
  /// Its clocks.
  let clock: DrillClock
  /// What makes v2 fail.
  let fault: BackendFault
  /// Where it is seen.
  let stage: any DrillStage
  /// Ends it between two steps.
  let cancellation: Cancellation

  /// Makes a drill.
  ///
  /// - Parameters:
  ///   - engine: of a throw-away home, with `clock` and `fault`.
  ///   - cancellation: ends it between two steps.
  package init(
    engine: Engine, clock: DrillClock, fault: BackendFault, stage: any DrillStage,
    cancellation: Cancellation
  ) {
    self.engine = engine
    self.clock = clock
    self.fault = fault
    self.stage = stage
    self.cancellation = cancellation
  }

  /// Plays every step.
  ///
  /// - Returns: what did not come out as it must; empty where everything did.
  package func play() throws(ServiceError) -> [String] {
    var play = DrillPlay(drill: self, names: try names())
    for step in DrillStep.allCases {
      stage.begin(step)
      try play.act(step)
      if cancellation.isCancelled || !stage.rest() { throw ServiceError.stopped }
    }
    stage.say(DrillWording.ended(play.failures))
    return play.failures
  }

  /// Names of packages to type, some of every part of the catalogue.
  private func names() throws(ServiceError) -> [String] {
    let answer = try engine.search(
      SearchRequest("", limit: 5_000), on: .v1, cancellation: cancellation)
    let ids = answer.page.hits.map(\.id)
    let stride = max(1, ids.count / 400)
    return ids.enumerated().filter { $0.offset % stride == 0 }.map(\.element.name.raw)
  }
}

extension ServiceError {
  /// Said where a drill was left before its end.
  fileprivate static let stopped = ServiceError(.cancelled, "The drill was left before its end.")
}
