import SoukCLI
import SoukEngine
import SoukModel
import SoukScreen
import SoukSearch
import SoukTUI

extension Demo {
  /// Plays a rollout on the throw-away home: on the screen, or as text where no screen is wanted.
  func drill(_ folder: String) throws(CommandFailure) -> ExitStatus {
    let clock = DrillClock()
    let fault = BackendFault()
    let engine = try fill(folder, clock: clock.engineClock, fault: fault)
    @Sendable func drill(on stage: any DrillStage, _ cancellation: Cancellation) -> Drill {
      Drill(engine: engine, clock: clock, fault: fault, stage: stage, cancellation: cancellation)
    }
    guard request.opensScreen else {
      defer { engine.close() }
      do throws(ServiceError) {
        let failures = try drill(on: TranscriptStage(output), cancellation).play()
        return failures.isEmpty ? .success : .belowLevel
      } catch {
        throw CommandFailure(error)
      }
    }
    return try Screen(environment: surroundings(folder)).show(
      engine, refreshes: false, label: DemoRequest.label
    ) { remote, left in
      remote.press(KeyStroke(.function(5)))
      let stage = ScreenStage(remote: remote, service: engine, cancellation: left)
      do throws(ServiceError) {
        _ = try drill(on: stage, left).play()
      } catch {
        remote.say(error.message)
      }
    }
  }
}
