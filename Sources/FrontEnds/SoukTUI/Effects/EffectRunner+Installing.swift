import SoukEngine
import SoukInstall
import SoukModel

extension EffectRunner {
  /// Carries out an order: everything up to the plan, then, after a person's yes, the change.
  func install(_ sequence: Int, _ order: InstallOrder, _ pending: PendingInstall) {
    let inbox = inbox
    do {
      let answer = try service.install(
        order, in: nil, on: nil,
        review: { plan in
          pending.agrees(to: plan) { inbox.post(.installing(sequence, .plan(plan))) }
        },
        progress: { inbox.post(.installing(sequence, .progress($0))) },
        cancellation: pending.cancellation)
      inbox.post(.installing(sequence, .ended(answer)))
    } catch {
      inbox.post(.installing(sequence, .failed(error)))
    }
  }

  /// Lists what is installed, then what of it has newer versions.
  func readInstalled(_ cancellation: Cancellation) {
    do {
      let installed = try service.installed(in: nil)
      inbox.post(.installed(installed))
      if cancellation.isCancelled || installed.lock.packages.isEmpty { return }
      let newer = try service.outdated(in: nil, on: nil)
      if !cancellation.isCancelled { inbox.post(.outdated(newer)) }
    } catch {
      inbox.post(.installedUnknown(error))
    }
  }

  /// Reads the themes there are now.
  func postThemes() {
    if let readThemes { inbox.post(.themes(readThemes())) }
  }
}
