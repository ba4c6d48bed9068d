import SoukEngine
import SoukModel

extension EffectRunner {
  /// Judges one package.
  func assess(_ sequence: Int, _ id: PackageID, _ cancellation: Cancellation) {
    do {
      let answer = try service.assess(.package(id, version: nil), on: nil)
      if !cancellation.isCancelled { inbox.post(.assessed(sequence: sequence, answer)) }
    } catch {
      inbox.post(.detailsFailed(sequence: sequence, error))
    }
  }

  /// Judges every package of builtin and the marketplaces.
  func survey(_ cancellation: Cancellation) {
    do {
      let survey = try service.assessAll(
        .catalogue(nil), parts: [.validation, .maturity], on: nil,
        progress: { self.inbox.post(.surveying($0)) }, cancellation: cancellation)
      inbox.post(.surveyed(survey))
    } catch {
      if error.code != .cancelled { inbox.post(.said(.failed(error))) }
    }
  }
}
