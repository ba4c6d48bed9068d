import SoukEngine
import SoukModel
import SoukRollout

extension EffectRunner {
  /// Reads how promises, alerts and gate stand.
  func readOperations(_ cancellation: Cancellation) {
    do {
      inbox.post(
        .operations(
          OperationsReading(
            levels: try service.serviceLevels(), alerts: try service.alerts(),
            gate: service.gate, status: service.status(),
            rollout: try? service.rollout())))
    } catch {
      inbox.post(.said(.failed(error)))
    }
  }

  /// Judges whether souk is ready for production.
  func judge() {
    do throws(ServiceError) {
      let report = try service.productionReadiness(service.checkRecords(), commit: nil)
      inbox.post(.judged(report))
    } catch {
      inbox.post(.unjudged(error))
    }
  }

  /// Asks the doctor; a marketplace without a home has none, and nothing wrong with it.
  func diagnose(_ cancellation: Cancellation) {
    let report = doctor?.diagnose(cancellation: cancellation) ?? DoctorReport(findings: [])
    if !cancellation.isCancelled { inbox.post(.diagnosed(report)) }
  }

  /// Begins the next phase of the rollout; the service sets the gate that it needs.
  func advance() {
    do {
      inbox.post(.advanced(try service.advanceRollout(requiring: [])))
    } catch {
      inbox.post(.said(.failed(error)))
    }
  }

  /// Sets the gate back to v1, for this process and for those to come, and checks v1.
  func rollBack() {
    do {
      try saveGate(.v1)
      service.setGate(.v1)
      inbox.post(.rolledBack(try service.verifyRollback()))
    } catch {
      inbox.post(.said(.failed(error)))
    }
  }
}
