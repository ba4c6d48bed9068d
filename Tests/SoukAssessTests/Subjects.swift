import SoukModel

@testable import SoukAssess

/// Packages to judge.
enum Subjects {
  /// The files of a package that lacks nothing.
  static let completeFiles: [String: String] = [
    "package.toml": """
    [package]
    name = "whole"
    version = "1.2.0"
    description = "A package that lacks nothing"
    category = "tools"
    author = "somebody"
    license = "MIT OR Apache-2.0"
    repository = "https://example.org/whole"
    keywords = ["whole"]
    """,
    "README.md": "# whole\n\n" + String(repeating: "It does one thing. ", count: 30)
      + "\n\n```\nwhole --help\n```\n",
    "LICENSE": "Permission is hereby granted to everybody.",
    "CHANGELOG.md": "## 1.2.0\n",
    "SECURITY.md": "Write to somebody.",
    "src/main.rs": "fn main() {}\n",
    "examples/one.rs": "fn main() {}\n",
    "tests/one.rs": "#[test] fn one() { assert_eq!(1, 1) }\n",
    "docs/guide.md": "How it is used.\n",
    "ontology/terms.ttl": "@prefix e: <http://example.org/> . e:a e:b e:c .\n",
    "sparql/all.rq": "SELECT * WHERE { ?s ?p ?o }\n",
  ]

  /// A subject with these files; nil for content that is not here.
  static func subject(
    _ files: [String: String]?, verdict: Verdict? = nil, license: RegistryText? = "MIT",
    downloads: Int64? = nil, dependents: Int? = nil, publishedAt: Int64? = nil
  ) -> AssessmentSubject {
    let package = Package(
      id: PackageID(.builtin, "whole"), summary: "A package", license: license,
      downloads: downloads, releases: [Release(version: "1.2.0", publishedAt: publishedAt)])
    return AssessmentSubject(
      package: package, files: files.map { PackageFiles($0.mapValues { Array($0.utf8) }) },
      absence: files == nil ? "no folder" : nil, verdict: verdict, dependents: dependents)
  }

  /// Checks under which every query parses but the text `broken`.
  static let syntax = SyntaxChecks {
    $0.contains("broken") ? "line 1, column 1: expected SELECT" : nil
  }
}
