import SoukModel
import SoukRollout

/// Why the rollout does not do what it was asked for.
enum RolloutRefusal {
  /// No phase is under way.
  static let notBegun = ServiceError(
    .conflict, "No rollout is under way.", remedy: "Begin it with `souk rollout advance`.")

  /// A program without v1 has nothing to go back to.
  static let noV1 = ServiceError(
    .conflict, "The gate is v1 now, but this souk was built without v1: nothing was checked.",
    remedy: "Start a souk that has v1, such as the v1-only program of the release.")

  /// There is no phase after the last one.
  static let lastPhase = ServiceError(
    .conflict, "Deprecation is the last phase: there is none after it.",
    remedy: "See the aims with `souk rollout status`.")

  /// A criterion does not hold or an approval is missing.
  static func notReady(_ reasons: [String]) -> ServiceError {
    ServiceError(
      .conflict, "NO-GO: " + reasons.joined(separator: "; ") + ".",
      remedy: "See every criterion with `souk rollout check`.")
  }

  /// No open issue has that number.
  static func noIssue(_ number: Int64) -> ServiceError {
    ServiceError(
      .notFound, "No open issue has the number \(number).",
      remedy: "See them with `souk rollout issue list`.")
  }

  /// A role that cannot be one.
  static let badRole = ServiceError(
    .usage, "That cannot name a role.",
    remedy: "Use up to 40 lower-case letters, digits and -.")

  /// An address that is none.
  static func badAddress(_ text: String) -> ServiceError {
    ServiceError(
      .usage, "“\(RegistryText(text).escapedPrefix(120))” is not the address of a Prometheus.",
      remedy: "Give an http or https address, for example http://localhost:9090.")
  }

  /// A key that nobody vouches for.
  static func strangeKey(_ id: String) -> ServiceError {
    ServiceError(
      .notVerified, "The key \(id) is neither your own nor one that you trust.",
      remedy: "Keep it with `souk key import`, or trust its public half with `souk trust add`.")
  }

  /// Prometheus gave no answer.
  static func unreachable(_ reason: String) -> ServiceError {
    ServiceError(
      .network, "Prometheus did not answer: \(reason).",
      remedy: "Give the address that its web pages have, for example http://localhost:9090.")
  }

  /// Prometheus answered something else.
  static func unexpected(_ reason: String) -> ServiceError {
    ServiceError(
      .malformed, "Prometheus' answer cannot be read: \(reason).",
      remedy: "See whether the address is that of a Prometheus 2 or later.")
  }
}
