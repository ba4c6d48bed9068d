/// What an order came to.
package struct InstallReport: Sendable {
  /// What was planned and, unless it was a dry run, done.
  package var plan: InstallPlan
  /// Whether anything was changed.
  package var isDone: Bool
  /// What a person should know of it, a sentence each; safe to print.
  package var notes: [String]
  /// What was let pass against the rules, for the log.
  package var overridden: [InstallPlan.Item] {
    plan.items.filter(\.isOverridden)
  }
}
