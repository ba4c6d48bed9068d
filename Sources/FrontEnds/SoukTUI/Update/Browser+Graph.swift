import SoukEngine
import SoukModel
import SoukScreen

/// The graph: walking over its nodes, and asking it.
extension Browser {
  /// Shows the selected package in the graph, or the questions where none is selected.
  static func openGraph(_ state: inout BrowserState) -> [Effect] {
    let page = newGraph(&state)
    guard let id = state.selection.id else {
      state.graph?.content = .questions
      return [.graph(sequence: page.sequence, .library)]
    }
    state.graph?.isWaiting = true
    return [
      .graph(sequence: page.sequence, .library), .graph(sequence: page.sequence, .package(id)),
    ]
  }

  private static func newGraph(_ state: inout BrowserState) -> GraphPage {
    state.opened += 1
    let page = GraphPage(sequence: state.opened)
    state.pages.append(.graph(page))
    return page
  }

  /// Takes what the graph gave; what an older page asked for is dropped, but for the library.
  static func graphed(_ state: inout BrowserState, _ sequence: Int, _ reply: GraphReply) {
    if case .library(let entries, let words) = reply {
      (state.graphLibrary, state.graphWords) = (entries, words)
      return
    }
    guard var page = state.graph, page.sequence == sequence else { return }
    page.isWaiting = false
    switch reply {
    case .library: break
    case .neighbours(let neighbours):
      if let iri = neighbours.node.node { page.known[iri] = neighbours }
      if page.trail.isEmpty {
        page.trail = [neighbours.node]
        page.unfolded = [""]
      }
    case .table(let table): page.content = .table(table)
    case .failed(let error): page.content = .failed(error)
    }
    state.graph = page
  }

  /// Shows what stands around the node of the row, or hides it, or goes to the row above.
  static func foldInGraph(_ state: inout BrowserState, isOut: Bool) -> [Effect] {
    guard var page = state.graph, let row = page.row(in: page.rows(in: state)),
      case .node(let node) = row.content
    else { return [] }
    defer { state.graph = page }
    guard isOut else {
      if node.isUnfolded {
        page.unfolded.remove(row.id)
      } else if let parent = row.parent {
        page.selected = parent
      }
      return []
    }
    guard let iri = node.term.node else { return [] }
    page.unfolded.insert(row.id)
    return page.known[iri] == nil ? [.graph(sequence: page.sequence, .node(iri))] : []
  }

  /// Walks to the node of the row; at the package where one stands, opens it in the results.
  static func openInGraph(_ state: inout BrowserState) -> [Effect] {
    guard let page = state.graph, let row = page.row(in: page.rows(in: state)) else {
      state.notice = Notice(text: Wording.nothingToOpen)
      return []
    }
    if case .question(let entry) = row.content { return askLibrary(&state, entry) }
    guard let target = row.target else {
      state.notice = Notice(text: Wording.noNode)
      return []
    }
    if case .node(let node) = row.content, node.property == nil {
      if let id = target.package { return showInResults(&state, id) }
      state.notice = Notice(text: Wording.hereAlready)
      return []
    }
    return walk(&state, to: target)
  }

  private static func walk(_ state: inout BrowserState, to target: GraphTerm) -> [Effect] {
    guard var page = state.graph, let iri = target.node else { return [] }
    page.trail.append(target)
    page.unfolded = [""]
    page.content = .walk
    page.selected = ""
    (page.index, page.first) = (0, 0)
    page.isWaiting = page.known[iri] == nil
    state.graph = page
    return page.isWaiting ? [.graph(sequence: page.sequence, .node(iri))] : []
  }

  /// Asks a question of the library, or puts its name into the line where it needs a word more.
  static func askLibrary(_ state: inout BrowserState, _ entry: GraphLibraryEntry) -> [Effect] {
    if state.graph == nil { _ = newGraph(&state) }
    state.graph?.editor.replace(with: entry.argument == nil ? entry.name : entry.name + " ")
    state.graph?.isTyping = true
    return entry.argument == nil ? askGraph(&state) : []
  }

  /// Asks a question of the library by its name, wherever the person is.
  static func askLibrary(_ state: inout BrowserState, named name: String) -> [Effect] {
    state.graphLibrary.first { $0.name == name }.map { askLibrary(&state, $0) } ?? []
  }

  /// Asks what stands in the line; nothing asks for the questions of the library.
  static func askGraph(_ state: inout BrowserState) -> [Effect] {
    guard var page = state.graph else { return [] }
    let text = page.editor.text
    let words = text.split(separator: " ", maxSplits: 1).map(String.init)
    page.isTyping = false
    (page.index, page.first, page.selected) = (0, 0, nil)
    state.opened += 1
    page.sequence = state.opened
    guard let first = words.first else {
      page.content = .questions
      state.graph = page
      return []
    }
    page.isWaiting = true
    state.graph = page
    let isQuestion = state.graphLibrary.contains { $0.name == first }
    let ask: GraphAsk =
      isQuestion
      ? .question(first, argument: words.count > 1 ? words[1] : nil) : .query(text)
    return [.graph(sequence: page.sequence, ask)]
  }

  /// Types in the line to ask in.
  static func editGraph(_ state: inout BrowserState, _ change: (inout LineEditor) -> Void) {
    guard var page = state.graph else { return }
    change(&page.editor)
    state.graph = page
  }

  /// Puts what is offered behind the caret.
  static func completeGraph(_ state: inout BrowserState) {
    guard let more = state.graph?.suggestion(state) else { return }
    editGraph(&state) { $0.insert(more) }
  }

  /// Goes one step back in the graph: out of the line, off a question, out of an answer, back to the
  /// node before.
  ///
  /// - Returns: false where there is no such step.
  static func stepBackInGraph(_ state: inout BrowserState) -> Bool {
    guard var page = state.graph else { return false }
    if page.isTyping {
      page.isTyping = false
    } else if page.isWaiting, !page.trail.isEmpty {
      // What comes now is of a question that nobody asks any more.
      state.opened += 1
      page.sequence = state.opened
      page.isWaiting = false
    } else if page.content != .walk, !page.trail.isEmpty {
      page.content = .walk
    } else if page.content == .walk, page.trail.count > 1 {
      page.trail.removeLast()
      page.unfolded = [""]
    } else {
      return false
    }
    (page.index, page.first, page.selected) = (0, 0, nil)
    state.graph = page
    return true
  }
}
