/// A licence expression of SPDX: identifiers joined by `AND`, `OR` and `WITH`, in parentheses.
///
/// Specification: SPDX 2.3, Annex D. Of the list of identifiers the common ones are known here.
package struct SPDXExpression: Hashable, Sendable {
  /// The identifiers in the order they stand.
  package let identifiers: [String]

  private static let known: Set<String> = [
    "0BSD", "AFL-3.0", "AGPL-3.0", "AGPL-3.0-only", "AGPL-3.0-or-later", "Apache-1.1", "Apache-2.0",
    "Artistic-1.0", "Artistic-2.0", "BlueOak-1.0.0", "BSD-1-Clause", "BSD-2-Clause",
    "BSD-2-Clause-Patent", "BSD-3-Clause", "BSD-3-Clause-Clear", "BSD-4-Clause", "BSL-1.0",
    "CC-BY-3.0", "CC-BY-4.0", "CC-BY-SA-3.0", "CC-BY-SA-4.0", "CC0-1.0", "CDDL-1.0", "CDDL-1.1",
    "CECILL-2.1", "CPL-1.0", "ECL-2.0", "EPL-1.0", "EPL-2.0", "EUPL-1.1", "EUPL-1.2", "FSFAP",
    "FTL", "GFDL-1.3", "GFDL-1.3-only", "GFDL-1.3-or-later", "GPL-1.0-or-later", "GPL-2.0",
    "GPL-2.0-only", "GPL-2.0-or-later", "GPL-3.0", "GPL-3.0-only", "GPL-3.0-or-later", "HPND",
    "ICU", "IJG", "ISC", "LGPL-2.0", "LGPL-2.0-only", "LGPL-2.0-or-later", "LGPL-2.1",
    "LGPL-2.1-only", "LGPL-2.1-or-later", "LGPL-3.0", "LGPL-3.0-only", "LGPL-3.0-or-later",
    "LPPL-1.3c", "Libpng", "MIT", "MIT-0", "MPL-1.1", "MPL-2.0", "MS-PL", "MS-RL", "MulanPSL-2.0",
    "NCSA", "ODbL-1.0", "OFL-1.1", "OpenSSL", "OSL-3.0", "PHP-3.01", "PostgreSQL", "PSF-2.0",
    "Python-2.0", "QPL-1.0", "Ruby", "SISSL", "Sleepycat", "TCL", "Unicode-3.0", "Unicode-DFS-2016",
    "Unlicense", "UPL-1.0", "Vim", "W3C", "WTFPL", "X11", "XFree86-1.1", "Zend-2.0", "Zlib",
    "zlib-acknowledgement", "ZPL-2.1",
  ]
  private static let exceptions: Set<String> = [
    "Autoconf-exception-3.0", "Bison-exception-2.2", "Classpath-exception-2.0", "GCC-exception-3.1",
    "LLVM-exception", "OpenSSL-exception", "Swift-exception", "Font-exception-2.0",
  ]

  /// Reads an expression; nil where it is none, or names what is not on the list.
  package init?(_ text: String) {
    guard text.utf8.count <= 500 else { return nil }
    let spaced = text.replacing("(", with: " ( ").replacing(")", with: " ) ")
    var words = spaced.split(separator: " ").map(String.init)[...]
    var found: [String] = []
    guard Self.expression(&words, &found, depth: 0), words.isEmpty else { return nil }
    identifiers = found
  }

  private static func expression(
    _ words: inout ArraySlice<String>, _ found: inout [String], depth: Int
  ) -> Bool {
    guard depth < 16, term(&words, &found, depth: depth) else { return false }
    while let word = words.first, ["AND", "OR"].contains(word.uppercased()) {
      words.removeFirst()
      guard term(&words, &found, depth: depth) else { return false }
    }
    return true
  }

  private static func term(
    _ words: inout ArraySlice<String>, _ found: inout [String], depth: Int
  ) -> Bool {
    guard let word = words.popFirst() else { return false }
    if word == "(" {
      return expression(&words, &found, depth: depth + 1) && words.popFirst() == ")"
    }
    guard let name = identifier(word) else { return false }
    found.append(name)
    guard words.first?.uppercased() == "WITH" else { return true }
    words.removeFirst()
    guard let exception = words.popFirst() else { return false }
    return exceptions.contains { $0.lowercased() == exception.lowercased() }
  }

  /// The identifier in its own spelling: SPDX compares without case.
  private static func identifier(_ word: String) -> String? {
    let bare = word.hasSuffix("+") ? String(word.dropLast()) : word
    if bare.hasPrefix("LicenseRef-"), bare.utf8.count > 11 { return bare }
    return known.first { $0.lowercased() == bare.lowercased() }
  }
}
