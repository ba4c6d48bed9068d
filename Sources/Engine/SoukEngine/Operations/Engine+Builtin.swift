import Logging
import SoukCatalogue
package import SoukModel
import SoukRegistry
import Synchronization

extension Engine {
  /// Takes builtin in where it is missing or differs from the one in this program, and builds anew
  /// the indexes that do not reflect the catalogue: a souk of another version, or one that was told
  /// to keep fewer, left them so.
  ///
  /// Where nothing is to be done it costs two reads. A home that cannot be written, or that another
  /// souk is writing to, is left as it is. What fails keeps nobody from using what is there: it goes
  /// into the log and the notices, and what cannot be answered without it will say so.
  ///
  /// - Parameter announce: called with the number of packages when indexes begin to be built anew,
  ///   which takes seconds where there are many; a person would wonder.
  /// - Returns: what failed; nil where all is as it should be.
  /// - Throws: `ServiceError.cancelled` where cancelled; the old state is kept.
  @discardableResult
  package func openBuiltin(
    cancellation: Cancellation = Cancellation(),
    beforeRebuilding announce: (Int) -> Void = { _ in }
  ) throws(ServiceError) -> ServiceError? {
    guard !catalogue.isReadOnly else { return nil }
    do throws(ServiceError) {
      try rebuildIndexes(cancellation, announce)
      try takeBuiltin(cancellation)
      return nil
    } catch {
      switch error.code {
      case .cancelled: throw error
      case .busy: return nil
      default:
        logger.error(
          "not brought up to date",
          metadata: ["code": "\(error.code.rawValue)", "why": "\(error.message)"])
        state.withLock { $0.notices.append("\(error.message) \(error.remedy)") }
        return error
      }
    }
  }

  private func rebuildIndexes(
    _ cancellation: Cancellation, _ announce: (Int) -> Void
  ) throws(ServiceError) {
    do throws(CatalogueError) {
      try catalogue.rebuildStale(cancellation: cancellation, beginning: announce)
    } catch {
      throw ServiceError(error)
    }
  }

  /// Reads builtin where the catalogue has another one, or none.
  private func takeBuiltin(_ cancellation: Cancellation) throws(ServiceError) {
    let known: RegistryRecord?
    do throws(CatalogueError) {
      known = try catalogue.registries().first { $0.name == .builtin }
    } catch {
      throw ServiceError(error)
    }
    if let known, known.fingerprint == (try? sources.builtin.fingerprint()) { return }
    let report = try refresh(
      RegistryRefresh(source: sources.builtin, known: nil), { _ in }, cancellation)
    if let failure = report.failure { throw ServiceError(.internal, failure) }
  }
}
