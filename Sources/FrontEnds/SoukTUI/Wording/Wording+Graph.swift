import SoukEngine
import SoukModel

extension Wording {
  /// What stands before the line to ask in.
  static let graphTitle = "graph"
  /// What stands there while nothing is typed.
  static let graphPlaceholder = "SPARQL with p: and c:, or the name of a question; Tab completes"
  /// Above the questions of the library.
  static let graphQuestions = "questions to the graph"
  /// Above an answer.
  static let graphAnswer = "answer of the graph"
  /// Said while the graph is asked.
  static let graphWaiting = "asking the graph…"
  /// Said of an answer without rows.
  static let graphNothing = "Nothing answers to that."
  /// Said of a value, which leads nowhere.
  static let noNode = "a value leads nowhere"
  /// Said at the node where one stands.
  static let hereAlready = "this is where you are"
  /// Said where more stands around a node than is shown.
  static let graphCut = "the first 200 of each direction"

  /// Above a walk: how many steps it has.
  static func graphWalk(_ node: String, steps: Int) -> String {
    steps > 1 ? "\(node)  step \(steps)" : node
  }

  /// How many rows an answer has, and how long it took.
  static func graphRows(_ table: GraphTable) -> String {
    let shown = table.rows.count < table.total ? "the first \(grouped(table.rows.count)) of " : ""
    let rows = table.total == 1 ? "1 row" : "\(grouped(table.total)) rows"
    return "\(shown)\(rows)  \(milliseconds(table.milliseconds)) ms"
  }

  /// More of a question.
  static func graphQuestion(_ entry: GraphLibraryEntry) -> String {
    entry.argument.map { "\(entry.title)  Type \(entry.name) \($0)." } ?? entry.title
  }
}
