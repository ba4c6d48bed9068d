import SoukEngine
import SoukModel
import SoukScreen

/// The graph: a node with what stands around it as a tree to walk on, a line to ask in, and answers.
struct GraphPage: RowPage {
  typealias Row = GraphRow

  /// What the rows are.
  enum Content: Hashable, Sendable {
    /// The node and what stands around it.
    case walk
    /// The questions of the library.
    case questions
    /// An answer.
    case table(GraphTable)
    /// Why there is none.
    case failed(ServiceError)
  }

  /// Grows with every page that is opened; late answers carry an older one.
  var sequence: Int
  /// The nodes that were walked over, the present one last.
  var trail: [GraphTerm] = []
  /// What is known to stand around nodes, by IRI.
  var known: [String: GraphNeighbours] = [:]
  /// The rows whose neighbours are shown.
  var unfolded: Set<String> = []
  /// What the rows are.
  var content = Content.walk
  /// Whether something that was asked for is not here yet.
  var isWaiting = false
  /// The line to ask in.
  var editor = LineEditor()
  /// Whether it is typed in.
  var isTyping = false
  /// The row the cursor is on, from 0.
  var index = 0
  /// The first row in view.
  var first = 0
  /// What the cursor is on.
  var selected: String?

  func rows(in state: BrowserState) -> [GraphRow] {
    switch content {
    case .walk: GraphRow.walk(trail.last, known: known, unfolded: unfolded)
    case .questions: state.graphLibrary.map { GraphRow(id: $0.name, content: .question($0)) }
    case .table(let table): GraphRow.rows(of: table)
    case .failed: []
    }
  }

  func areKnown(in state: BrowserState) -> Bool { !isWaiting }

  /// What is offered behind the caret; nil where nothing is.
  func suggestion(_ state: BrowserState) -> String? {
    guard isTyping, editor.tail.isEmpty else { return nil }
    return GraphCompletion.suggestion(
      after: editor.text, words: state.graphWords, questions: state.graphLibrary.map(\.name))
  }
}
