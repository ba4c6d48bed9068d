import SoukEngine
import SoukModel
import SoukScreen
import SoukTesting
import Testing

@testable import SoukTUI

/// What a package needs, as a tree.
@Suite struct TreeTests {
  private static func node(_ depth: Int, _ name: String, _ version: String? = "1.0")
    -> DependencyTree.Node
  {
    DependencyTree.Node(
      depth: depth, id: PackageID(.builtin, RegistryText(name)),
      version: version.map { RegistryText($0) })
  }

  private static let nodes = [
    node(0, "app"), node(1, "web"), node(2, "tls"), node(2, "zip", nil), node(1, "log"),
    node(2, "clock"),
  ]

  private static func rig(height: Int = 16) -> Rig {
    var rig = Rig(width: 60, height: height)
    rig.press(.tab)
    rig.take(.input(.key(.letter("t"))))
    rig.waiting = []
    rig.take(
      .grown(
        sequence: rig.state.opened,
        DependencyTree(nodes: nodes, backend: .v1, milliseconds: 1)))
    return rig
  }

  @Test func everyNeedStandsBelowWhatNeedsItAndAMissingOneIsSaid() {
    expectScreen(
      Self.rig(),
      """
       souk ▸ builtin · apt · lab      gate v1 · answered by v1 ●
       what theme-dark needs                 needs 5  1 not there
      ▸ ▼ app 1.0
        ├─▼ web 1.0
        │ ├─  tls 1.0
        │ └─  zip not there
        └─▼ log 1.0
          └─  clock 1.0



      ────────────────────────────────────────────────────────────
       builtin:app; 5 packages below

       cache 83%  v1 p50  1.2 p95  3.1 ms  ▂▃▃█▄▃▂▃
       Enter open  Esc leave  ? help  F7 failures  F9 installed
      """)
  }

  @Test func leftFoldsAndThenGoesBackToWhatNeedsItAndRightFoldsOut() {
    var rig = Self.rig()
    rig.press(.down, .left)
    #expect(rig.state.tree?.rows.map(\.node.id.name.raw) == ["app", "web", "log", "clock"])
    #expect(rig.lines.contains { $0.contains("▶ web 1.0  +2") })
    rig.press(.left)
    #expect(rig.state.tree?.index == 0)
    rig.press(.down, .right)
    #expect(rig.state.tree?.rows.count == 6)
    rig.press(.down, .left)
    #expect(rig.state.tree?.index == 1)
  }

  @Test func enterLooksForThePackageUnderTheCursor() {
    var rig = Self.rig()
    rig.press(.down, .down)
    rig.take(.input(.key(.enter)))
    #expect(rig.state.pages.isEmpty)
    #expect(rig.state.editor.text == "tls")
  }

  @Test func aTreeOfAPageThatWasLeftIsDropped() {
    var rig = Self.rig()
    let old = rig.state.opened
    rig.press(.escape)
    rig.take(.input(.key(.letter("t"))))
    rig.take(.grown(sequence: old, DependencyTree(nodes: [], backend: .v1, milliseconds: 1)))
    #expect(rig.state.tree?.tree == nil)
  }

  @Test func noShapeOfATreeTrapsAndFoldedRowsAreExactlyThoseBelow() {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<300 {
      let count = Int.random(in: 0...30, using: &random)
      let nodes = (0..<count).map { Self.node(Int.random(in: -1...6, using: &random), "p\($0)") }
      let all = TreeRow.rows(of: nodes, folded: [])
      #expect(all.map(\.id) == Array(0..<count))
      guard let row = all.filter({ $0.below > 0 }).randomElement(using: &random) else { continue }
      let left = TreeRow.rows(of: nodes, folded: [row.id])
      #expect(left.count == count - row.below)
      #expect(
        left.map(\.id) == all.map(\.id).filter { !(row.id + 1...row.id + row.below).contains($0) })
    }
  }
}
