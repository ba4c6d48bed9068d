import SoukEngine
import SoukModel

extension EffectRunner {
  /// Puts together what a package needs.
  func tree(_ sequence: Int, _ id: PackageID, _ cancellation: Cancellation) {
    do {
      let tree = try service.dependencyTree(
        of: id, version: nil, depth: nil, on: nil, cancellation: cancellation)
      if !cancellation.isCancelled { inbox.post(.grown(sequence: sequence, tree)) }
    } catch {
      guard error.code != .cancelled, !cancellation.isCancelled else { return }
      inbox.post(.withered(sequence: sequence, error))
    }
  }

  /// Reads what a release says of itself.
  func readme(_ sequence: Int, _ id: PackageID, _ cancellation: Cancellation) {
    do {
      let readme = try service.readme(of: id, version: nil, on: nil)
      if !cancellation.isCancelled { inbox.post(.readme(sequence: sequence, readme)) }
    } catch {
      if !cancellation.isCancelled {
        inbox.post(.readme(sequence: sequence, Readme(absence: RegistryText(error.message))))
      }
    }
  }
}
