/// The name of a metric, as operators know it.
package enum MetricName: String, Sendable, Hashable, CaseIterable, Codable {
  /// Time of one search, in milliseconds.
  case searchLatency = "marketplace_search_latency"
  /// Time of one look-up of a package, in milliseconds.
  case lookupLatency = "marketplace_lookup_latency"
  /// Time of one query over the graph, in milliseconds.
  case rdfQueryLatency = "marketplace_rdf_query_latency"
  /// Time of one installation, in milliseconds.
  case installLatency = "marketplace_install_latency"
  /// Searches asked for.
  case searchTotal = "marketplace_search_total"
  /// Searches that got no answer from the backend that was asked.
  case searchErrors = "marketplace_search_errors"
  /// Searches that a newer key made superfluous.
  case searchCancelled = "marketplace_search_cancelled_total"
  /// Look-ups answered by the cache.
  case cacheHits = "marketplace_cache_hits"
  /// Look-ups that the cache could not answer.
  case cacheMisses = "marketplace_cache_misses"
  /// Searches and look-ups that no backend answered.
  case unansweredTotal = "marketplace_unanswered_total"
  /// Answers given by v1 because v2 failed.
  case fallbackTotal = "marketplace_fallback_total"
  /// Releases verified.
  case verificationsTotal = "marketplace_verifications_total"
  /// Answers to the question how good the results are.
  case feedbackTotal = "marketplace_feedback_total"
  /// Ways back from v2 to v1.
  case rollbacksTotal = "marketplace_rollbacks_total"
  /// Sessions that ended.
  case sessionsTotal = "marketplace_sessions_total"
  /// Traces that no collector took.
  case tracesDropped = "marketplace_traces_dropped_total"
  /// Operations under way.
  case activeOperations = "marketplace_active_operations"
  /// Issues that are open.
  case issuesOpen = "marketplace_issues_open"
  /// Resident memory in bytes.
  case residentMemory = "process_resident_memory_bytes"

  /// What sort of figure it is.
  package var kind: MetricKind {
    switch self {
    case .searchLatency, .lookupLatency, .rdfQueryLatency, .installLatency: .histogram
    case .activeOperations, .issuesOpen, .residentMemory: .gauge
    default: .counter
    }
  }

  /// One sentence for the `# HELP` line.
  package var help: String {
    switch self {
    case .searchLatency: "Time of one search in milliseconds."
    case .lookupLatency: "Time of one package look-up in milliseconds."
    case .rdfQueryLatency: "Time of one query over the graph in milliseconds."
    case .installLatency: "Time of one installation in milliseconds."
    case .searchTotal: "Searches asked for."
    case .searchErrors: "Searches that the backend could not answer."
    case .searchCancelled: "Searches cancelled by a newer key."
    case .cacheHits: "Look-ups answered by the cache."
    case .cacheMisses: "Look-ups not answered by the cache."
    case .unansweredTotal: "Searches and look-ups that no backend answered."
    case .fallbackTotal: "Answers given by v1 because v2 failed."
    case .verificationsTotal: "Releases verified, by verdict."
    case .feedbackTotal: "Feedback given on results."
    case .rollbacksTotal: "Rollbacks from v2 to v1."
    case .sessionsTotal: "Sessions that ended, by how they ended."
    case .tracesDropped: "Traces that no collector took."
    case .activeOperations: "Operations under way."
    case .issuesOpen: "Open issues, by severity."
    case .residentMemory: "Resident memory in bytes."
    }
  }
}
