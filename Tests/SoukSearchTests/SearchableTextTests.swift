import SoukModel
import SoukSearch
import Testing

struct SearchableTextTests {
  @Test func theFiveFieldsComeFromWhereTheyStand() throws {
    let name = try #require(RegistryName("market"))
    let text = SearchableText(
      Package(
        id: PackageID(name, "lib-jq"), title: "Not searched", summary: "Command-line JSON",
        category: "utils", keywords: ["k1", "two words"], tags: ["t"], author: "A Person <a@b.org>",
        license: "MIT", releases: [Release(version: "1.0")]))
    #expect(text.tokens(of: .name) == ["lib", "jq"])
    #expect(text.tokens(of: .keywords) == ["k1", "two", "words", "t"])
    #expect(text.tokens(of: .description) == ["command", "line", "json"])
    #expect(text.tokens(of: .author) == ["a", "person", "a", "b", "org"])
    #expect(text.tokens(of: .category) == ["utils"])
  }

  @Test func aNameHasItsPartsBehindAGapAndNoOtherFieldHasAny() {
    let text = SearchableText(
      Package(
        id: PackageID(.apt, "HTTPServer-x"), summary: "HTTPServer in JavaScript",
        keywords: ["jsonParser"], releases: []))
    #expect(
      text.tokens(of: .name) == ["httpserver", "x", SearchableText.gap, "http", "server", "x"])
    #expect(text.tokens(of: .description) == ["httpserver", "in", "javascript"])
    #expect(text.tokens(of: .keywords) == ["jsonparser"])
    #expect(Tokenizer.tokens(of: SearchableText.gap).isEmpty)
  }

  @Test func whatAPackageDoesNotHaveHasNoTokens() {
    let text = SearchableText(Package(id: PackageID(.apt, "x"), releases: []))
    #expect(text.tokens(of: .name) == ["x"])
    #expect(SearchField.allCases.filter { !text.tokens(of: $0).isEmpty } == [.name])
  }

  @Test func aMegabyteOfDescriptionIsSearchedAtItsBeginning() {
    let long = String(repeating: "ab ", count: 1 << 19)
    let text = SearchableText(
      Package(id: PackageID(.apt, "x"), summary: RegistryText(long), releases: []))
    #expect(text.tokens(of: .description).count == (SearchableText.descriptionLimit + 2) / 3)
  }

  @Test func everyFieldHasABitOfItsOwn() {
    #expect(SearchField.allCases.reduce(0) { $0 ^ $1.mask } == 31)
    for field in SearchField.allCases { #expect(SearchField(typed: field.rawValue) == field) }
    for text in ["", "x", "NAMES", "downloads"] { #expect(SearchField(typed: text) == nil) }
  }
}
