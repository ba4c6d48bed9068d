import SoukEngine
import SoukModel
import SoukScreen

/// Why a row is there, and why another one is not.
extension Browser {
  /// Opens the page about the selected row.
  static func openWhy(_ state: inout BrowserState) -> [Effect] {
    state.opened += 1
    let query = state.results.tag.text
    var page = WhyPage(sequence: state.opened, query: query, name: "")
    guard let id = state.selection.id,
      var reference = PackageReference("x", registries: EmptyCollection<RegistryName>())
    else {
      state.pages.append(.why(page))
      return []
    }
    (reference.registry, reference.name) = (id.registry, id.name)
    page.name = id.name.raw
    state.pages.append(.why(page))
    return [.explain(sequence: page.sequence, query: query, reference)]
  }

  /// Asks about the name that is typed.
  static func askWhy(_ state: inout BrowserState) -> [Effect] {
    guard var page = state.whyPage,
      let reference = PackageReference(page.editor.text, registries: state.registries.map(\.name))
    else {
      state.notice = Notice(text: Wording.whyPlaceholder)
      return []
    }
    state.opened += 1
    page.sequence = state.opened
    page.name = page.editor.text
    page.answers = [:]
    page.scroll = 0
    page.editor.clear()
    state.whyPage = page
    return [.explain(sequence: page.sequence, query: page.query, reference)]
  }

  /// Takes the answer of a backend; one to an older question is dropped.
  static func explained(
    _ state: inout BrowserState, _ sequence: Int, _ backend: BackendKind, _ answer: WhyPage.Answer
  ) {
    guard state.whyPage?.sequence == sequence else { return }
    state.whyPage?.answers[backend] = answer
  }
}
