import SoukModel
import SoukSearch
import Testing

/// The filters of the query language, and what is said of those that cannot be read.
struct QueryFilterTests {
  private func conditions(_ text: String) -> [PackageFilter.Condition] {
    SearchQuery(parsing: text).filters.map(\.condition)
  }

  /// The text of each diagnostic's range, with its code.
  private func marks(_ text: String) -> [String] {
    let scalars = Array(text.unicodeScalars)
    return SearchQuery(parsing: text).diagnostics.map { diagnostic in
      let part = String(String.UnicodeScalarView(scalars[diagnostic.range]))
      return "\(part): \(diagnostic.code)"
    }
  }

  @Test func aFilterIsNoWordAndIsReadWhereverItStands() {
    let query = SearchQuery(parsing: "license:MIT json registry:Lab -depends:zlib pars")
    #expect(query.clauses.map(\.tokens) == [["json"], ["pars"]])
    #expect(
      query.filters == [
        PackageFilter(.license, "mit"), PackageFilter(.registry, "lab"),
        PackageFilter(.dependency, "zlib", isNegated: true),
      ])
    #expect(query.foldedName == "json pars")
    #expect(query.diagnostics.isEmpty)
  }

  @Test func anEqualsSignAsksForTheWholeOfIt() {
    #expect(conditions("category:=Net") == [.word(.category, "net", isPrefix: false)])
    #expect(
      conditions("category:=\"net  tools\"") == [.word(.category, "net tools", isPrefix: false)])
    #expect(conditions("license:=mit") == [.word(.wholeLicense, "mit", isPrefix: false)])
    #expect(conditions("license:mit") == [.word(.license, "mit", isPrefix: true)])
    #expect(SearchQuery(parsing: "category:net").filters.isEmpty)
  }

  @Test(arguments: [
    ("downloads:>1000", 1_001, Int64.max), ("downloads:>=10k", 10_000, .max),
    ("downloads:<5", 0, 4), ("downloads:<=5", 0, 5), ("downloads:=7", 7, 7), ("downloads:7", 7, 7),
    ("downloads:10..2k", 10, 2_000), ("downloads:2M..", 2_000_000, .max), ("downloads:..9", 0, 9),
    ("DOWNLOADS:1_000_000", 1_000_000, 1_000_000),
  ])
  func aRangeOfDownloadsHasBothItsEnds(text: String, lower: Int64, upper: Int64) {
    #expect(conditions(text) == [.downloads(CountRange(lower, upper))])
  }

  @Test(arguments: [
    ("downloads:abc", "downloads:abc: no-number"), ("downloads:", "downloads:: missing-number"),
    ("downloads:>", "downloads:>: missing-number"),
    ("downloads:5..3", "downloads:5..3: empty-range"),
    ("downloads:<0", "downloads:<0: empty-range"), ("downloads:-5", "downloads:-5: no-number"),
    ("downloads:99999999999999999999", "downloads:99999999999999999999: number-too-large"),
    ("downloads:9999999999999g", "downloads:9999999999999g: number-too-large"),
    ("-downloads:x", "-downloads:x: no-number"), ("version:^^", "version:^^: no-version"),
    ("version:", "version:: missing-version"), ("version:>", "version:>: no-version"),
    ("licence:mit lisence:mit", "lisence:: unknown-field"), ("foo:bar", "foo:: unknown-field"),
    ("\"open quote", "\"open quote: unclosed-quote"),
    ("license:\"mit or", "\"mit or: unclosed-quote"),
    ("\"a b\" \"c", "\"c: unclosed-quote"), ("ä downloads:x", "downloads:x: no-number"),
  ])
  func whatCannotBeReadIsPointedAt(text: String, mark: String) {
    #expect(marks(text) == [mark])
  }

  @Test(arguments: [
    "std::string", "https://example.org", "12:30", "role::program", "c:", "name:", "sig:", "a:b",
    "license:", "", "\"json\" -java", "version:1.6-2.1", "version:*", "version:>=1,<3",
  ])
  func whatIsNoMistakeIsNotPointedAt(text: String) {
    #expect(marks(text).isEmpty)
  }

  @Test func theValidPartIsSearchedAllTheSame() {
    let query = SearchQuery(parsing: "json downloads:abc version:^^ sig:failed pars")
    #expect(query.clauses.map(\.tokens) == [["json"], ["pars"]])
    #expect(query.filters == [PackageFilter(.verdict, "failed")])
    #expect(query.diagnostics.count == 2)
    let quote = SearchQuery(parsing: "\"json pars")
    #expect(quote.clauses == SearchQuery(parsing: "json pars").clauses)
    let field = SearchQuery(parsing: "lisence:mit")
    #expect(field.clauses.map(\.tokens) == [["lisence"], ["mit"]])
  }

  @Test func anUnknownFieldIsComparedWithThoseThatAreThere() {
    func nearest(_ text: String) -> QueryField? {
      guard case .unknownField(let nearest)? = SearchQuery(parsing: text).diagnostics.first?.problem
      else { return nil }
      return nearest
    }
    #expect(nearest("lisense:mit") == .license)
    #expect(nearest("autor:x") == .author)
    #expect(nearest("downl:>5") == .downloads)
    #expect(nearest("zzzz:x") == nil)
  }

  @Test func aLicenceIsFoundByTheWholeOfItByIdentifierAndByFamily() {
    let words = LicenseWords.words(ofWhole: LicenseWords.whole(" GPL-3.0-only OR  (MIT/X11) "))
    #expect(words == ["gpl-3.0-only or (mit/x11)", "gpl-3.0-only", "gpl", "mit", "x11"])
    #expect(LicenseWords.words(ofWhole: "") == [])
  }

  @Test func hostileLengthsOfAttributesAreCut() {
    for text in [String(repeating: "é", count: 100_000), String(repeating: "ﷺ", count: 5_000)] {
      let word = AttributeWord.folded(text)
      #expect(word.utf8.count <= AttributeWord.longest)
      #expect(AttributeWord.folded(word) == word)
    }
  }

  @Test(arguments: [
    ("1.6-2.1", "^1", true), ("1:2.36-9", "^2", true), ("1:2.36-9", "1:2.36-9", true),
    ("2.36-9", ">=2.36", true), ("1.6-2.1", "=1.6", true), ("1.60-1", "=1.6", false),
    ("1.6-2.1", ">1.6", false), ("1.6-2.1", "<=1.6", true), ("1.7-1", "<=1.6", false),
    ("0.16-2", "^0.16", true), ("0.17-2", "^0.16", false), ("1.4.9-1", "~1.4", true),
    ("1.5-1", "~1.4", false), ("2.0~rc1-1", ">=2.0", false), ("1.5+dfsg-2", "1.x", true),
    ("3.18.3-1", ">=3,<4", true), ("4.0-1", ">=3,<4", false), ("anything", "*", true),
  ])
  func debianVersionsAreComparedByDebiansRules(version: String, text: String, isMatch: Bool) throws
  {
    let filter = try VersionFilter(parsing: text)
    #expect(filter.matches(RegistryText(version), .debian) == isMatch)
  }

  @Test(arguments: [
    ("2.3.4", "^2", true), ("3.0.0", "^2", false), ("2.0.0-rc1", "^2", false), ("v2.1", "^2", true),
    ("1.0.0", "1", true), ("1.2", "=1.2.0", true), ("2021a", ">=2020", true),
    ("1.2.0", "1.2.0-1", false),
  ])
  func otherVersionsAreComparedBySemVer(version: String, text: String, isMatch: Bool) throws {
    let filter = try VersionFilter(parsing: text)
    #expect(filter.matches(RegistryText(version), .semantic) == isMatch)
  }
}
