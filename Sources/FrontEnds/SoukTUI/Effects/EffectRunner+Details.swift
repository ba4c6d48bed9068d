import SoukEngine
import SoukModel

extension EffectRunner {
  /// Looks a package up.
  func lookup(_ sequence: Int, _ id: PackageID, _ cancellation: Cancellation) {
    do {
      let answer = try service.lookup(id, on: nil)
      if !cancellation.isCancelled { inbox.post(.lookedUp(sequence: sequence, answer)) }
    } catch {
      inbox.post(.detailsFailed(sequence: sequence, error))
    }
  }

  /// Asks who needs a package.
  func dependents(_ sequence: Int, _ id: PackageID, _ cancellation: Cancellation) {
    do {
      let names = try service.dependents(of: id, limit: 200, on: nil).packages
      if !cancellation.isCancelled { inbox.post(.dependents(sequence: sequence, names)) }
    } catch {
      inbox.post(.detailsFailed(sequence: sequence, error))
    }
  }

  /// Asks one backend for a package.
  func fields(
    _ sequence: Int, _ backend: BackendKind, _ id: PackageID, _ cancellation: Cancellation
  ) {
    let outcome: FieldComparison.Outcome
    do {
      outcome = try service.lookup(id, on: backend).map { .found($0) } ?? .missing
    } catch {
      outcome = .failed(error)
    }
    inbox.post(.fields(sequence: sequence, backend, outcome))
  }

  /// Reads the registries anew; what changed comes through the service's observer.
  func refresh(_ cancellation: Cancellation) {
    do {
      let reports = try service.refresh(
        nil, progress: { self.inbox.post(.service(.refreshing($0))) }, cancellation: cancellation)
      for report in reports { inbox.post(.service(.refreshed(report))) }
    } catch {
      if error.code != .cancelled { inbox.post(.failed(error)) }
    }
    readRegistries(cancellation)
  }

  /// Reads the figures of the status line, after the answer they are about.
  func readFigures(_ cancellation: Cancellation) {
    if !cancellation.isCancelled { inbox.post(.status(service.status())) }
  }

  /// Lists the registries and reads the figures.
  func readRegistries(_ cancellation: Cancellation) {
    do {
      let list = try service.registries()
      inbox.post([.registries(list), .status(service.status())])
    } catch {
      inbox.post(.failed(error))
    }
  }
}
