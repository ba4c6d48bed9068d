import SoukModel
import SoukSearch
import Synchronization
import Testing

@testable import SoukTUI

@Suite struct RowsInViewTests {
  @Test("a row that stays in view is looked up once, one that comes back again")
  func staying() throws {
    let shop = FakeMarketplace()
    var rig = Rig(shop)
    let jq = try #require(Shelf.entries.first { $0.package.id.name == "jq" }).package.id
    func lookUps() -> Int { shop.shop.withLock { $0.rowsAsked.count { $0 == jq } } }
    #expect(lookUps() == 1)
    rig.type("j")
    #expect(lookUps() == 1)
    rig.type("son-tools")
    #expect(!rig.state.results.hits.values.contains { $0.id == jq })
    rig.press(.control("u"))
    #expect(lookUps() == 2)
  }

  @Test("rows of another generation or of the other backend do not stay")
  func otherAnswers() throws {
    var view = RowsInView()
    let rows = Shelf.entries.prefix(3).map(\.summaryRow)
    let hits = rows.map { SearchHit(id: $0.id, score: 1) }
    let page = SearchPage(hits: hits, total: 3, generation: 1, backend: .v1)
    view.show(rows, of: page)
    #expect(view.staying(in: page).count == 3)
    #expect(view.staying(in: SearchPage(hits: hits, total: 3, generation: 2, backend: .v1)).isEmpty)
    #expect(view.staying(in: SearchPage(hits: hits, total: 3, generation: 1, backend: .v2)).isEmpty)
  }
}
