/// How well one backend answers the judged queries of a corpus.
struct RelevanceFigures {
  /// Known items: the mean of one by the rank of the first right name.
  let reciprocalRank: Double
  /// The share of exact and joined names whose package is first.
  let exactFirst: Double
  /// The share of names typed otherwise, `httpServer` for `http-server`, whose package is first.
  let variantFirst: Double
  /// The mean reciprocal rank where the beginning of a name was typed.
  let prefixRank: Double
  /// The mean reciprocal rank where words of the description were typed.
  let descriptionRank: Double
  /// The share of names with one error whose package is among the first ten.
  let oneError: Double
  /// The same with two errors.
  let twoErrors: Double
  /// The mean normalised gain over topics; nil where the corpus has none.
  let topicGain: Double?

  /// Asks every judged query.
  ///
  /// - Parameter names: gives the names of the first ten results.
  init<Failure: Error>(
    _ queries: JudgedQueries, names: (String) throws(Failure) -> [String]
  ) throws(Failure) {
    var answers: [String: [String]] = [:]
    for judgment in queries.judgments where answers[judgment.query] == nil {
      answers[judgment.query] = try names(judgment.query)
    }
    func mean(_ judgments: [Judgment], _ figure: (Judgment, [String]) -> Double) -> Double {
      let sum = judgments.reduce(0) { $0 + figure($1, answers[$1.query] ?? []) }
      return judgments.isEmpty ? 0 : sum / Double(judgments.count)
    }
    func rank(_ judgments: [Judgment]) -> Double { mean(judgments) { $0.reciprocalRank($1) } }
    func first(_ judgments: [Judgment]) -> Double {
      mean(judgments) { $0.reciprocalRank($1) == 1 ? 1 : 0 }
    }
    func found(_ judgments: [Judgment]) -> Double { mean(judgments) { $0.isFound($1) ? 1 : 0 } }
    reciprocalRank = rank(queries.known())
    exactFirst = first(queries.known("exact", "nosep"))
    variantFirst = first(queries.known("variant"))
    prefixRank = rank(queries.known("prefix"))
    descriptionRank = rank(queries.known("desc"))
    oneError = found(queries.known("typo1"))
    twoErrors = found(queries.known("typo2"))
    let topics = queries.known("topic")
    topicGain = topics.isEmpty ? nil : mean(topics) { $0.normalisedGain($1) }
  }
}
