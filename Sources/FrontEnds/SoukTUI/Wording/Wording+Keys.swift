extension Wording {
  /// What keys do, in a word or two.
  enum Keys {
    /// Said of a key: open.
    static let open = "open"
    /// Said of a key: list.
    static let list = "list"
    /// Said of a key: details.
    static let details = "details"
    /// Said of a key: search.
    static let search = "search"
    /// Said of a key: go on typing the query.
    static let typeOn = "go on typing"
    /// Said of a key: to the columns of the comparison.
    static let columns = "to the columns"
    /// Said of a key: field by field.
    static let fields = "field by field"
    /// Said of a key: keep.
    static let keepTheme = "keep"
    /// Said of a key: as before.
    static let oldTheme = "as before"
    /// Said of a key: leave.
    static let leave = "leave"
    /// Said of a key: back.
    static let back = "back"
    /// Said of a key: close.
    static let close = "close"
    /// Said of a key: one row up.
    static let up = "one row up"
    /// Said of a key: one row down.
    static let down = "one row down"
    /// Said of a key: one screen up.
    static let pageUp = "one screen up"
    /// Said of a key: one screen down.
    static let pageDown = "one screen down"
    /// Said of a key: first row.
    static let first = "first row"
    /// Said of a key: last row.
    static let last = "last row"
    /// Said of a key: page before.
    static let previousTab = "page before"
    /// Said of a key: next page.
    static let nextTab = "next page"
    /// Said of a key: to the v1 column.
    static let v1 = "to the v1 column"
    /// Said of a key: to the v2 column.
    static let v2 = "to the v2 column"
    /// Said of a key: v1/v2.
    static let toggle = "v1/v2"
    /// Said of a key: compare.
    static let compare = "compare"
    /// Said of a key: the next query on which both backends disagree.
    static let nextDisagreement = "next disagreement"
    /// Said of a key: the query before on which both backends disagree.
    static let previousDisagreement = "disagreement before"
    /// Said of a key: v1 is better.
    static let v1Better = "v1 better"
    /// Said of a key: v2 is better.
    static let v2Better = "v2 better"
    /// Said of a key: both are as good.
    static let asGood = "as good"
    /// Said of a key: keep the pair as a case.
    static let keepCase = "keep as case"
    /// Said of a key: the page with what the package says of itself.
    static let readme = "readme"
    /// Said of a key: what the package needs, as a tree.
    static let tree = "tree of needs"
    /// Said of a key: the package in the graph.
    static let graph = "graph"
    /// Said of a key: walk to the node.
    static let walk = "walk there"
    /// Said of a key: ask the graph.
    static let askGraph = "ask"
    /// Said of a key: the questions of the library.
    static let questions = "questions"
    /// Said of a key: the next registry alone.
    static let nextRegistry = "next registry"
    /// Said of a key: the registry before alone.
    static let previousRegistry = "registry before"
    /// Said of a key: mark the package, or take its mark away.
    static let mark = "mark / unmark"
    /// Said of a key: what is marked.
    static let basket = "basket"
    /// Said of a key: install everything that is marked.
    static let installBasket = "install what is marked"
    /// Said of a key: take the mark away.
    static let unmark = "unmark"
    /// Said of a key: the kept queries and those of before.
    static let searches = "searches"
    /// Said of a key: keep the query, or forget it.
    static let keepSearch = "keep the query / not"
    /// Said of a key: forget the query.
    static let forget = "forget"
    /// Said of a key: give the results more room.
    static let wider = "wider results"
    /// Said of a key: give the details more room.
    static let narrower = "wider details"
    /// Said of a key: where the time of the last keys went.
    static let waterfall = "waterfall"
    /// Said of a key: ask its query again.
    static let askAgain = "ask again"
    /// Said of a key: narrow to a value.
    static let facets = "facets"
    /// Said of a key: why the row is there.
    static let why = "why"
    /// Said of a key: ask about the name that is typed.
    static let askWhy = "ask about this name"
    /// Said of a key: add to the query.
    static let addFacet = "add to the query"
    /// Said of a key: take what is offered.
    static let complete = "complete, as Right at the end"
    /// Said of a key: status.
    static let status = "status"
    /// Said of a key: themes.
    static let themes = "themes"
    /// Said of a key: the list of commands.
    static let palette = "commands"
    /// Said of a key: run the command.
    static let run = "run it"
    /// Said of a key: the mouse to the terminal, or back.
    static let mouse = "mouse: select text / click"
    /// Said of a key: half a screen up.
    static let halfUp = "half a screen up"
    /// Said of a key: half a screen down.
    static let halfDown = "half a screen down"
    /// Said of a key: help.
    static let help = "help"
    /// Said of a key: what the doctor finds.
    static let diagnose = "doctor"
    /// Said of a key: operations.
    static let operations = "operations"
    /// Said of a key: evidence.
    static let evidence = "evidence"
    /// Said of a key: read anew.
    static let readAnew = "read anew"
    /// Said of a key: roll back.
    static let rollBack = "roll back to v1"
    /// Said of a key: next phase.
    static let advance = "next phase"
    /// Said of a key: yes.
    static let yes = "yes"
    /// Said of a key: no.
    static let no = "no"
    /// Said of a key: failures.
    static let failures = "failures"
    /// Said of a key: inspect.
    static let inspect = "inspect"
    /// Said of a key: same cause.
    static let sameCause = "same cause"
    /// Said of a key: copy as text.
    static let copyText = "copy text"
    /// Said of a key: copy as JSON.
    static let copyJSON = "copy JSON"
    /// Said of a key: save evidence.
    static let saveEvidence = "save evidence"
    /// Said of a key: copy the command that verifies it.
    static let copyCommand = "copy the command"
    /// Said of a key: what the code means.
    static let explain = "what the code means"
    /// Said of a key: verify all, or stop that.
    static let verifyAll = "verify all / stop"
    /// Said of a key: note.
    static let note = "note"
    /// Said of a key: keep the note.
    static let keepNote = "keep the note"
    /// Said of a key: leave the note as it was.
    static let dropNote = "as before"
    /// Said of a key: handled, or open again.
    static let handle = "handled"
    /// Said of a key: fold.
    static let fold = "fold"
    /// Said of a key: unfold.
    static let unfold = "unfold"
    /// Said of a key: dashboard.
    static let dashboard = "dashboard"
    /// Said of a key: checks.
    static let checks = "checks"
    /// Said of a key: maturity.
    static let maturity = "maturity"
    /// Said of a key: overview.
    static let overview = "overview"
    /// Said of a key: versions.
    static let versions = "versions"
    /// Said of a key: dependencies.
    static let dependencies = "dependencies"
    /// Said of a key: trust.
    static let trust = "trust"
    /// Said of a key: install.
    static let install = "install"
    /// Said of a key: what is installed.
    static let installed = "installed"
    /// Said of a key: yes.
    static let agree = "yes, do it"
    /// Said of a key: leave everything as it is.
    static let changeNothing = "change nothing"
    /// Said of a key: stop.
    static let stop = "stop"
    /// Said of a key: copy the path or the command.
    static let copyPlace = "copy the path or command"
    /// Said of a key: copy the path.
    static let copyPath = "copy the path"
    /// Said of a key: update.
    static let update = "update"
    /// Said of a key: update everything.
    static let updateAll = "update all"
    /// Said of a key: remove.
    static let uninstall = "remove"
    /// Said of a key: copy the name.
    static let copyName = "copy the name"
    /// Said of a key: copy the checksum.
    static let copyChecksum = "copy the checksum"
    /// Said of a key: copy the details (trust: JSON).
    static let copyDetails = "copy the details (trust: JSON)"
    /// Said of a key: read the registries anew.
    static let refresh = "read the registries anew"
    static let better = "the results are better than before"
    static let same = "the results are as good as before"
    static let worse = "the results are worse than before"
    /// Said of a key: query before.
    static let older = "query before"
    /// Said of a key: query after.
    static let newer = "query after"
    /// Said of a key: clear.
    static let clearBefore = "clear"
    /// Said of a key: clear to the end.
    static let clearAfter = "clear to the end"
    /// Said of a key: clear a word.
    static let clearWord = "clear a word"
    /// Said of a key: start of the line.
    static let lineStart = "start of the line"
    /// Said of a key: end of the line.
    static let lineEnd = "end of the line"
    /// Said of a key: one word left.
    static let wordLeft = "one word left"
    /// Said of a key: one word right.
    static let wordRight = "one word right"
    /// Said of a key: quit.
    static let quit = "quit"
    /// Said of a key: stop for a while (fg continues).
    static let suspend = "stop for a while (fg continues)"
  }
}
