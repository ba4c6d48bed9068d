import SoukEngine
import SoukModel
import SoukScreen

/// Something that changes the state: from the terminal, or an answer to an effect.
enum BrowserEvent: Sendable {
  /// The program begins.
  case started
  /// From the terminal.
  case input(InputEvent)
  /// The newest search was given all the time that old rows may stand unmarked.
  case overdue
  /// A search was answered.
  case found(SearchReply)
  /// A search failed.
  case searchFailed(SearchTag, ServiceError)
  /// Rows that came into view.
  case rows(RowsReply)
  /// A package was looked up; nil where the catalogue has no such package.
  case lookedUp(sequence: Int, LookupAnswer?)
  /// Who needs the package in the details pane.
  case dependents(sequence: Int, [PackageID])
  /// A release was verified.
  case verified(sequence: Int, VerifyAnswer)
  /// Looking up or verifying failed.
  case detailsFailed(sequence: Int, ServiceError)
  /// One side of a comparison.
  case compared(SearchTag, BackendKind, Comparison.Side)
  /// One backend's view of the package opened in a comparison.
  case fields(sequence: Int, BackendKind, FieldComparison.Outcome)
  /// The figures of the status line.
  case status(StatusSnapshot)
  /// The registries.
  case registries([RegistrySummary])
  /// Something the engine did of its own accord.
  case service(ServiceEvent)
  /// Something went wrong beside the search.
  case failed(ServiceError)
}
