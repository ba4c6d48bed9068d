import SoukEngine
import SoukModel
import Synchronization

/// Watches one command for `--verbose`: what its marketplace did, and how long everything took.
final class VerboseTrace: Sendable {
  private struct Opened {
    var service: any MarketplaceService
    var before: StatusSnapshot
    var milliseconds: Double
  }

  private let uptime: @Sendable () -> Double
  private let begin: Double
  private let opened = Mutex<Opened?>(nil)

  /// Begins to watch.
  init(uptime: @escaping @Sendable () -> Double) {
    self.uptime = uptime
    begin = uptime()
  }

  /// The context with a marketplace that is watched.
  func watching(_ context: CommandContext) -> CommandContext {
    var watched = context
    let open = context.openService
    watched.openService = { [self] () throws(ServiceError) in
      let start = uptime()
      let service = try open()
      let elapsed = uptime() - start
      let before = service.status()
      opened.withLock {
        $0 = Opened(service: service, before: before, milliseconds: elapsed)
      }
      return service
    }
    return watched
  }

  /// What there is to say at the end.
  var lines: [String] {
    let total = uptime() - begin
    guard let opened = opened.withLock({ $0 }) else {
      return [VerboseWording.times(opening: nil, total: total)]
    }
    let after = opened.service.status()
    return [
      VerboseWording.backends(opened.before, after, gate: opened.service.gate),
      VerboseWording.cache(opened.before, after),
      VerboseWording.times(opening: opened.milliseconds, total: total),
    ]
  }
}
