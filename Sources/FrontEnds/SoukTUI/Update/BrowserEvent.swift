import SoukAssess
import SoukEngine
import SoukModel
import SoukRollout
import SoukScreen
import SoukSearch

/// Something that changes the state: from the terminal, or an answer to an effect.
enum BrowserEvent: Sendable, Codable {
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
  /// How the matches of a search are spread.
  case facets(SearchTag, FacetCounts?)
  /// Why a package stands in a list on a backend, or does not.
  case explained(Int, BackendKind, [QueryExplanation])
  /// That cannot be said.
  case unexplained(Int, BackendKind, ServiceError)
  /// A package was looked up; nil where the catalogue has no such package.
  case lookedUp(sequence: Int, LookupAnswer?)
  /// Who needs the package in the details pane.
  case dependents(sequence: Int, [PackageID])
  /// A part of what the trust inspector shows.
  case inspected(Inspection.Place, Inspection.Part)
  /// The failing releases by cause.
  case failing([FailureGroup])
  /// How far the verification of everything has come.
  case sweeping(VerificationProgress)
  /// The verification of everything ended.
  case swept(VerificationReport)
  /// The verification of everything broke off; nil where that was asked for.
  case sweepEnded(ServiceError?)
  /// How complete and mature the package in the details pane is.
  case assessed(sequence: Int, AssessmentAnswer)
  /// How far the judging of every package has come.
  case surveying(AssessmentProgress)
  /// How mature the catalogue is.
  case surveyed(AssessmentSurvey)
  /// A part of what came of an order to change what is installed.
  case installing(Int, InstallPage.Part)
  /// What is installed.
  case installed(InstalledPackages)
  /// What of it has newer versions.
  case outdated(OutdatedAnswer)
  /// It cannot be said what is installed.
  case installedUnknown(ServiceError)
  /// How promises, alerts and gate stand.
  case operations(OperationsReading)
  /// What came of a rollback.
  case rolledBack(RollbackReport)
  /// The next phase of the rollout began.
  case advanced(RolloutStatus)
  /// Whether souk is ready for production.
  case judged(ReadinessReport)
  /// Why that cannot be said: the records cannot be read.
  case unjudged(ServiceError)
  /// What the doctor found.
  case diagnosed(DoctorReport)
  /// Time has passed on a page whose figures change by themselves.
  case elapsed
  /// The themes there are now.
  case themes([Theme])
  /// Something was done that a person should hear of.
  case said(Notice)
  /// Looking a package up failed.
  case detailsFailed(sequence: Int, ServiceError)
  /// One side of a comparison.
  case compared(SearchTag, BackendKind, Comparison.Side)
  /// One backend's view of the package opened in a comparison.
  case fields(sequence: Int, BackendKind, FieldComparison.Outcome)
  /// Where the time of a key went, from its byte to its picture.
  case timed(KeyTiming)
  /// What a package needs, as a tree.
  case grown(sequence: Int, DependencyTree)
  /// Why that cannot be said.
  case withered(sequence: Int, ServiceError)
  /// What the graph gave.
  case graphed(sequence: Int, GraphReply)
  /// What the release in the details pane says of itself.
  case readme(sequence: Int, Readme)
  /// How far a walk through queries has come.
  case walked(sequence: Int, CorpusWalk.Step)
  /// What is to stand in the header all the time.
  case labelled(String)
  /// The gate was set beside the screen, or stands as it did.
  case followed(Gate)
  /// The figures of the status line.
  case status(StatusSnapshot)
  /// The registries.
  case registries([RegistrySummary])
  /// Something the engine did of its own accord.
  case service(ServiceEvent)
  /// Something went wrong beside the search.
  case failed(ServiceError)

  /// The same event in the colours of a terminal.
  func reduced(to depth: ColorDepth) -> BrowserEvent {
    guard case .themes(let themes) = self else { return self }
    return .themes(themes.map { $0.reduced(to: depth) })
  }
}
