import SoukModel
import SoukRollout

extension Wording {
  /// Said where there are no queries to walk through.
  static let noCorpus =
    "no queries to walk through yet: search a little, or start souk browse --queries FILE"
  /// Said where there are no two answers to keep.
  static let nothingToKeep = "both backends must have answered before the pair can be kept"
  /// The label of a note beside a verdict.
  static func noteLabel(_ subject: NoteSubject) -> String {
    switch subject {
    case .failure: note
    case .comparison(.better): "v2 is better:"
    case .comparison(.same): "both are as good:"
    case .comparison(.worse): "v1 is better:"
    }
  }

  /// How far a walk has come.
  static func walking(_ asked: Int) -> String {
    asked == 0
      ? "looking for the next disagreement…" : "\(grouped(asked)) queries agree, looking on…"
  }

  /// Where a walk ended.
  static func walked(_ place: Int, of count: Int) -> String {
    "query \(grouped(place + 1)) of \(grouped(count)); 1 v1 better, 2 v2 better, = as good, s keep"
  }

  /// Said where the rest of the queries agree.
  static func noDisagreement(_ count: Int) -> String {
    count == 0
      ? "no further query in this direction"
      : "no further disagreement: \(grouped(count)) queries agree"
  }

  /// The name of the file of a case: the query's letters and digits, twenty at the most.
  static func caseName(_ query: String) -> String {
    let kept = query.lowercased().unicodeScalars.filter {
      $0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil)
    }
    let name = String(String.UnicodeScalarView(kept.prefix(20)))
    return "souk-case-\(name.isEmpty ? "query" : name).json"
  }

  /// Said when a case was written.
  static func keptCase(_ path: String) -> String {
    "kept in \(RegistryText(path).escapedPrefix(200)); souk compare --case FILE asks it again"
  }
}
