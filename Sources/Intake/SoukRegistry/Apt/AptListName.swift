/// The name of a file in apt's folder of lists, taken apart.
///
/// apt writes the address with `_` for `/` and `%5f` for `_`.
struct AptListName {
  /// The name of the release file that the list belongs to: `…_dists_bookworm_InRelease`.
  let release: String
  /// The list's path below the suite, as the release file names it: `main/binary-amd64/Packages`.
  let path: String

  /// The name of a suite's release file in apt's folder of lists.
  ///
  /// A suite that ends in a slash is a folder of its own, without `dists`.
  static func release(address: String, suite: String) -> String {
    var place = address
    if let colon = place.firstRange(of: "://") {
      place = String(place[colon.upperBound...])
      // A name and password before the host are no part of it.
      let host = place.prefix { $0 != "/" }
      if let sign = host.lastIndex(of: "@") { place = String(place[place.index(after: sign)...]) }
    }
    if !place.hasSuffix("/") { place += "/" }
    let folder = suite == "/" ? "" : suite.hasSuffix("/") ? suite : "dists/\(suite)/"
    let quoted = Set(#"\|{}[]<>"^~_=!@#$%&*"#.utf8)
    let digits = Array("0123456789abcdef")
    var name = ""
    for byte in "\(place)\(folder)InRelease".utf8 {
      if byte == 0x2F {
        name += "_"
      } else if quoted.contains(byte) || byte <= 0x20 || byte >= 0x7F {
        name += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
      } else {
        name.unicodeScalars.append(Unicode.Scalar(byte))
      }
    }
    return name
  }

  /// Takes a name apart, given the release files that are there; nil where none fits.
  init?(_ name: String, releases: [String]) {
    var name = name
    for ending in [".gz", ".xz", ".zst", ".lz4"] where name.hasSuffix(ending) {
      name = String(name.dropLast(ending.count))
    }
    // The longest fits best: one address may begin with another.
    let fitting = releases.filter { name.hasPrefix($0.dropLast("InRelease".count)) }
    guard let release = fitting.max(by: { $0.utf8.count < $1.utf8.count }) else { return nil }
    self.release = release
    let rest = name.dropFirst(release.count - "InRelease".count)
    path = rest.split(separator: "_", omittingEmptySubsequences: false)
      .map { $0.replacing("%5f", with: "_") }.joined(separator: "/")
  }
}
