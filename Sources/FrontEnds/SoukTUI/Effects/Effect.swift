import SoukEngine
import SoukInstall
import SoukModel
import SoukSearch

/// Something to be done outside of the state; the answer comes back as an event.
enum Effect: Hashable, Sendable {
  /// Search; a newer one cancels it. `keeping` is looked for further down where needed.
  case search(SearchTag, visible: Int, keeping: PackageID?)
  /// Fetch what is missing of the rows in view.
  case rows(SearchTag, RowsNeed)
  /// Ask both backends why a package stands in the list of a query, or does not.
  case explain(sequence: Int, query: String, PackageReference)
  /// Look a package up.
  case lookup(sequence: Int, PackageID)
  /// Who needs a package.
  case dependents(sequence: Int, PackageID)
  /// Verify a release now, the newest where none is named, and find out who signed it.
  case inspect(Inspection.Place, PackageID, RegistryText?)
  /// List the failing releases.
  case failures
  /// Verify everything that is here.
  case verifyAll
  /// Break that off.
  case stopVerifying
  /// Put a note beside a failing release.
  case annotate(FailureRecord.ID, String)
  /// Mark failing releases as handled, or as open again.
  case handle([FailureRecord.ID], Bool)
  /// Put together what a package needs, as a tree.
  case tree(sequence: Int, PackageID)
  /// Ask the graph.
  case graph(sequence: Int, GraphAsk)
  /// Read what the newest release of a package says of itself.
  case readme(sequence: Int, PackageID)
  /// Judge a package.
  case assess(sequence: Int, PackageID)
  /// Judge every package.
  case survey
  /// Break that off.
  case stopSurvey
  /// Carry out an order to change what is installed, but change nothing before a person agrees.
  case install(Int, InstallOrder)
  /// A person's yes to what an order comes down to.
  case agree(Int)
  /// Break an order off.
  case stopInstalling(Int)
  /// List what is installed.
  case readInstalled
  /// Read how promises, alerts and gate stand.
  case readOperations
  /// Set the gate back to v1, for this process and for those to come, and check v1.
  case rollBack
  /// Judge whether souk is ready for production.
  case readReadiness
  /// Ask the doctor what is wrong with this home.
  case diagnose
  /// Begin the next phase of the rollout.
  case advance
  /// Read the themes anew.
  case readThemes
  /// Pack what the verdict on a release rests on into a file.
  case saveEvidence(PackageID, RegistryText?)
  /// Ask one backend for a comparison.
  case compare(SearchTag, BackendKind)
  /// Ask one backend for the package opened in a comparison.
  case fields(sequence: Int, BackendKind, PackageID)
  /// Set the gate of this process.
  case setGate(Gate)
  /// Record what a person says of the results on the screen.
  case give(Judgement)
  /// Look in these queries for the next one on which both backends disagree.
  case walk(sequence: Int, [String], from: Int, back: Bool)
  /// Break that off.
  case stopWalking
  /// Write both answers to a query to a file.
  case saveCase(RankingCase)
  /// Read the registries anew.
  case refresh
  /// List the registries, and read the figures.
  case registries
  /// Put a text on the clipboard.
  case copy(String)
  /// Put a verdict on the clipboard, as JSON.
  case copyVerdict(VerifyAnswer)
  /// Keep the history.
  case saveHistory([String])
  /// Keep the kept queries.
  case saveSearches([String])
  /// Keep the choice of a theme.
  case saveTheme(String)
  /// Take the mouse, or give it to the terminal.
  case reportMouse(Bool)
  /// Stop until continued.
  case suspend
}
