import SoukRollout

/// What a key can do.
enum Command: Hashable, Sendable {
  /// End the program.
  case quit
  /// Stop the program until it is continued.
  case suspend
  /// Show every key.
  case help
  /// Ask the other backend.
  case toggleBackend
  /// Show both backends side by side, or leave that.
  case compare
  /// Open or close the status pane.
  case status
  /// Show every failing release, or leave that.
  case failures
  /// Choose a theme.
  case themes
  /// List every command, to find one by a word.
  case palette
  /// Give the mouse to the terminal, or take it again.
  case toggleMouse
  /// Move the focus to the search line.
  case toSearch
  /// Move the focus to the results.
  case toList
  /// Move the focus to the details.
  case toDetails
  /// Act on the selected row.
  case open
  /// Leave what lies over the rest, or go one step back.
  case back
  /// One row up.
  case up
  /// One row down.
  case down
  /// One screen up.
  case pageUp
  /// One screen down.
  case pageDown
  /// Half a screen up.
  case halfUp
  /// Half a screen down.
  case halfDown
  /// To the first row.
  case first
  /// To the last row.
  case last
  /// To the page or column at the left.
  case left
  /// To the page or column at the right.
  case right
  /// To one of the pages of the details.
  case page(DetailsTab)
  /// Show the release over the whole screen.
  case inspect
  /// Show the releases that fail for the same cause.
  case sameCause
  /// Pack what the verdict rests on into a file.
  case saveEvidence
  /// Say what the code of the failure means.
  case explain
  /// Copy the command that verifies the release.
  case copyCommand
  /// Verify everything that is here, or stop that.
  case verifyAll
  /// Write a note.
  case note
  /// Mark as handled, or as open again.
  case handle
  /// Show how mature the catalogue is, or leave that.
  case dashboard
  /// Show how promises, alerts and gate stand, or leave that.
  case operations
  /// Show where the time of the last keys went, or leave that.
  case waterfall
  /// Look for the next query on which both backends disagree.
  case nextDisagreement
  /// Look for the one before.
  case previousDisagreement
  /// Say which side of a comparison is better.
  case judgeSides(Feedback.Verdict)
  /// Keep both sides of a comparison as a case.
  case keepCase
  /// Show what the selected package needs, as a tree, or leave that.
  case tree
  /// Show the selected package in the graph, or leave that.
  case graph
  /// Show the questions of the graph's library.
  case questions
  /// Ask one of them.
  case question(String)
  /// Show the packages of the next registry alone, or those of all.
  case nextRegistry
  /// Show those of the registry before.
  case previousRegistry
  /// Mark the selected package, or take its mark away.
  case mark
  /// Show what is marked, or leave that.
  case basket
  /// Install everything that is marked, as one plan.
  case installBasket
  /// Take the mark of a package in the basket away.
  case unmark
  /// Show the kept queries and those of before, or leave that.
  case searches
  /// Keep the query, or forget it.
  case keepSearch
  /// Forget a query of the list.
  case forget
  /// Give the results more of the width.
  case wider
  /// Give the details more of the width.
  case narrower
  /// Read those figures anew.
  case readOperations
  /// Set the gate back to v1.
  case rollBack
  /// Ask the doctor what is wrong with this home.
  case diagnose
  /// Begin the next phase of the rollout.
  case advance
  /// Install the selected package.
  case install
  /// Show what is installed, or leave that.
  case installed
  /// Bring an installed package to a newer version.
  case update
  /// Bring everything that is installed to newer versions.
  case updateAll
  /// Remove an installed package.
  case uninstall
  /// Copy where something is installed, or the command that installs it.
  case copyPlace
  /// Copy the name.
  case copyName
  /// Copy the checksum of the newest release.
  case copyChecksum
  /// Copy what the page says.
  case copyText
  /// Copy what the details say; on the trust page, the verdict as JSON.
  case copyDetails
  /// Read the registries anew.
  case refresh
  /// Say how good the results are.
  case judge(Feedback.Verdict)
  /// The query before.
  case older
  /// The query after.
  case newer
  /// Choose a value to narrow the query to.
  case facets
  /// Put what is offered behind the caret.
  case complete
  /// Say why the selected row is there, or leave that.
  case why
  /// Edit the search line.
  case edit
}
