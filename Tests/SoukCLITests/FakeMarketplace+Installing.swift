import SoukEngine
import SoukInstall
import SoukModel

extension FakeMarketplace {
  func installationRoot(_ target: String?) -> String { target ?? "/home/ann/packages" }

  func install(
    _ order: InstallOrder, in target: String?, on backend: BackendKind?,
    review: (InstallPlan) -> Bool, progress: @escaping @Sendable (InstallProgress) -> Void,
    cancellation: Cancellation
  ) throws(ServiceError) -> InstallationAnswer {
    orders.append(order, target: target, backend: backend)
    guard var answer = installation else {
      throw ServiceError(.notFound, "There is no package “nope”.")
    }
    answer.backend = backend ?? .v1
    guard case .done(let plan) = answer.outcome else { return answer }
    progress(InstallProgress(phase: .verifying, package: nil, done: 1, total: 2))
    if order.isDryRun || !review(plan) { answer.outcome = .planned(plan) }
    return answer
  }

  func installed(in target: String?) throws(ServiceError) -> InstalledPackages {
    installedPackages
  }

  func outdated(
    in target: String?, on backend: BackendKind?
  ) throws(ServiceError) -> OutdatedAnswer {
    let packages = outdatedPackages
    return OutdatedAnswer(
      packages: packages, installed: packages.count, backend: backend ?? .v1, milliseconds: 0.5)
  }
}
