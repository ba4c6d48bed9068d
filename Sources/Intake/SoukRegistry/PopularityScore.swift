import Glibc
package import SoukModel

/// The static rank of a package: about log2 of the number of people who want it.
package enum PopularityScore {
  /// From counted downloads and stars: log2(1 + downloads), and a quarter of log2(1 + stars).
  ///
  /// 0 to 40; counts below zero and missing ones are none. `(0, 0)` → 0, `(1023, 15)` → 11.
  package static func marketplace(downloads: Int64?, stars: Int64?) -> Double {
    let wanted = log2(1 + Double(max(0, downloads ?? 0)))
    let liked = log2(1 + Double(max(0, stars ?? 0)))
    return min(40, wanted + liked / 4)
  }

  /// From what a Debian index tells: who needs it, how it is ranked, and what it is for.
  ///
  /// log2(1 + demand), plus the priority's share, plus 2 for a program people start, less for
  /// debug symbols, documentation and headers; 0 to 20.
  package static func debian(
    demand: Double, name: String, priority: String?, keywords: [RegistryText]
  ) -> Double {
    var score = log2(1 + max(0, demand))
    switch priority {
    case "required": score += 4
    case "important": score += 3
    case "standard": score += 2
    default: break
    }
    if keywords.contains("role::program") { score += 2 }
    if keywords.contains("role::metapackage") { score += 1 }
    if name.hasSuffix("-dbg") || name.hasSuffix("-dbgsym") { score -= 6 }
    if name.hasSuffix("-doc") { score -= 2 }
    if name.hasPrefix("lib") { score -= name.hasSuffix("-dev") ? 2 : 1 }
    return min(20, max(0, score))
  }
}
