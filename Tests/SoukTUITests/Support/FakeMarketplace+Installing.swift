import SoukEngine
import SoukInstall
import SoukModel
import Synchronization

extension FakeMarketplace {
  func installationRoot(_ target: String?) -> String { target ?? "/home/ann/packages" }

  func install(
    _ order: InstallOrder, in target: String?, on backend: BackendKind?,
    review: (InstallPlan) -> Bool, progress: @escaping @Sendable (InstallProgress) -> Void,
    cancellation: Cancellation
  ) throws(ServiceError) -> InstallationAnswer {
    shop.withLock { $0.orders.append(order) }
    guard var answer = shop.withLock(\.installation) else {
      throw ServiceError(.notFound, "There is no package “nope”.", remedy: "Find it first.")
    }
    answer.backend = backend ?? .v1
    guard case .done(let plan) = answer.outcome else { return answer }
    progress(InstallProgress(phase: .verifying, package: nil, done: 1, total: 2))
    guard !order.isDryRun, review(plan) else {
      answer.outcome = .planned(plan)
      return answer
    }
    progress(InstallProgress(phase: .staging, package: nil, done: 1, total: 2))
    shop.withLock { $0.carriedOut.append(order) }
    return answer
  }

  func installed(in target: String?) throws(ServiceError) -> InstalledPackages {
    let shop = shop.withLock { $0 }
    if let failure = shop.installedFailure { throw failure }
    return shop.installedPackages
  }

  func outdated(
    in target: String?, on backend: BackendKind?
  ) throws(ServiceError) -> OutdatedAnswer {
    let packages = shop.withLock(\.outdatedPackages)
    return OutdatedAnswer(
      packages: packages, installed: packages.count, backend: backend ?? .v1, milliseconds: 0.5)
  }
}
