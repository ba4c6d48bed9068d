import SoukEngine
import SoukModel

extension EffectRunner {
  /// Verifies a release, then finds out who signed it and what else fails like it.
  func inspect(
    _ place: Inspection.Place, _ id: PackageID, _ version: RegistryText?,
    _ cancellation: Cancellation
  ) {
    do {
      let answer = try service.verify(id, version: version)
      inbox.post(.inspected(place, .verified(answer)))
      if cancellation.isCancelled { return }
      let signer = try service.signer(of: id, version: answer.version)
      let related = try groups().first { group in
        group.records.contains { $0.id.package == id && $0.id.version == answer.version }
      }
      inbox.post(.inspected(place, .background(signer, related)))
    } catch {
      inbox.post(.inspected(place, .failed(error)))
    }
  }

  /// Lists the failing releases.
  func readFailures(_ cancellation: Cancellation) {
    do {
      inbox.post(.failing(try groups()))
    } catch {
      inbox.post(.said(.failed(error)))
    }
  }

  /// Verifies everything that is here.
  func verifyAll(_ cancellation: Cancellation) {
    do {
      let report = try service.verifyAll(
        in: nil, on: nil, progress: { self.inbox.post(.sweeping($0)) },
        cancellation: cancellation)
      inbox.post([.swept(report), .failing(try groups())])
    } catch {
      inbox.post(.sweepEnded(error.code == .cancelled ? nil : error))
      readFailures(cancellation)
    }
  }

  /// Puts a note beside a failing release.
  func annotate(_ id: FailureRecord.ID, _ note: String) {
    do {
      try service.annotateFailure(id, note: note)
      inbox.post(.failing(try groups()))
    } catch {
      inbox.post(.said(.failed(error)))
    }
  }

  /// Marks failing releases as handled, or as open again.
  func handle(_ ids: [FailureRecord.ID], _ isHandled: Bool) {
    do {
      for id in ids { try service.markFailure(id, handled: isHandled) }
      inbox.post(.failing(try groups()))
    } catch {
      inbox.post(.said(.failed(error)))
    }
  }

  /// Packs what the verdict on a release rests on and writes it.
  func saveEvidence(_ id: PackageID, _ version: RegistryText?) {
    do {
      let file = try service.evidence(of: id, version: version)
      let path = try saveFile(file.name, file.bytes)
      let text = Wording.saved(path, Int64(file.bytes.count), file.notices)
      inbox.post(.said(Notice(text: text)))
    } catch {
      inbox.post(.said(.failed(error)))
    }
  }

  private func groups() throws(ServiceError) -> [FailureGroup] {
    FailureGroup.groups(of: try service.failures())
  }
}
