import SoukEngine
import SoukModel
import SoukScreen
import SoukSearch
import Testing

@testable import SoukTUI

/// The packages of one registry alone.
@Suite struct RegistryTabTests {
  private static let next = KeyStroke(.character("."), .alt)
  private static let before = KeyStroke(.character(","), .alt)

  @Test func theNextRegistryIsShownAloneAndBehindTheLastAllAgain() throws {
    var rig = Rig()
    let names = rig.state.registries.map(\.name)
    #expect(names.count == 3)
    let all = rig.state.results.total
    for name in names {
      rig.press(Self.next)
      #expect(rig.state.results.tag.registry == name)
      #expect(rig.state.results.hits.values.allSatisfy { $0.id.registry == name })
      #expect(rig.state.results.total < all)
      #expect(rig.lines.first?.contains("[\(name)]") == true)
    }
    rig.press(Self.next)
    #expect(rig.state.registryTab == nil)
    #expect(rig.state.results.total == all)
    rig.press(Self.before)
    #expect(rig.state.registryTab == names.last)
  }

  @Test func theQueryAndTheSelectionStayWhereTheRegistryHasThem() {
    var rig = Rig()
    rig.type("jq")
    let id = rig.state.selection.id
    while rig.state.registryTab != id?.registry { rig.press(Self.next) }
    #expect(rig.state.editor.text == "jq")
    #expect(rig.state.selection.id == id)
  }

  @Test func aRegistryThatIsGoneIsNotShownAloneAnyMore() {
    var rig = Rig()
    rig.press(Self.next)
    rig.take(.registries(Array(rig.state.registries.dropFirst())))
    rig.settle()
    #expect(rig.state.registryTab == nil)
    #expect(rig.state.results.tag.registry == nil)
  }
}
