/// What a client says that it takes: a media type or all of a kind, and how gladly.
///
/// [RFC 9110, section 12.5.1](https://www.rfc-editor.org/rfc/rfc9110#section-12.5.1).
struct MediaRange: Equatable {
  /// The kind, such as `text`; `*` for any.
  let kind: Substring
  /// What of that kind; `*` for all.
  let subtype: Substring
  /// From 0, not at all, to 1.
  let quality: Double

  /// The ranges of a header's value; what is none is passed over.
  static func ranges(in header: String) -> [MediaRange] {
    header.lowercased().split(separator: ",").compactMap { part in
      let fields = part.split(separator: ";").map { $0.filter { $0 != " " && $0 != "\t" } }
      let type = (fields.first ?? "").split(separator: "/", omittingEmptySubsequences: false)
      guard type.count == 2, !type[0].isEmpty, !type[1].isEmpty else { return nil }
      let quality = fields.dropFirst().first { $0.hasPrefix("q=") }
        .map { Double($0.dropFirst(2)) ?? 0 }
      return MediaRange(
        kind: type[0], subtype: type[1], quality: min(1, max(0, quality ?? 1)))
    }
  }

  /// How gladly a type is taken: by the most exact range that has it, 0 where none has.
  static func quality(of type: String, in ranges: [MediaRange]) -> Double {
    let parts = type.split(separator: "/")
    guard parts.count == 2 else { return 0 }
    let fitting = ranges.filter {
      ($0.kind == "*" || $0.kind == parts[0]) && ($0.subtype == "*" || $0.subtype == parts[1])
    }
    return fitting.max { $0.exactness < $1.exactness }?.quality ?? 0
  }

  private var exactness: Int { (kind == "*" ? 0 : 1) + (subtype == "*" ? 0 : 1) }
}
