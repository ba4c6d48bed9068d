import Foundation

/// Folders of packages for tests.
enum Folder {
  /// The files of a package that lacks next to nothing.
  static let complete: [String: String] = [
    "package.toml": """
    # what it is
    [package]
    name = "whole"
    version = "1.2.0"  # the newest
    description = "A package that lacks nothing"
    category = "tools"
    author = "somebody"
    license = "MIT"
    repository = "https://example.org/whole"
    keywords = ["whole"]

    [variables]
    production_ready = "of no meaning here"
    """,
    "README.md": "# whole\n\n" + String(repeating: "It does one thing. ", count: 30)
      + "\n\n```\nwhole --help\n```\n",
    "LICENSE": "Permission is hereby granted to everybody.",
    "src/main.rs": "fn main() {}\n",
    "examples/one.rs": "fn main() {}\n",
    "tests/one.rs": "#[test] fn one() { assert_eq!(1, 1) }\n",
    "docs/guide.md": "How it is used.\n",
    "ontology/terms.ttl": "@prefix e: <http://example.org/> . e:a e:b e:c .\n",
    "sparql/all.rq": "SELECT * WHERE { ?s ?p ?o }\n",
  ]

  /// Writes files below a folder that is made for them.
  static func write(_ files: [String: String], to folder: String) throws {
    for (path, text) in files {
      let file = URL(fileURLWithPath: folder + "/" + path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
  }
}
