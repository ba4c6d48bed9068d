/// What may be installed besides releases of which everything holds.
package struct AdmissionRules: Hashable, Sendable {
  /// What the rules of the registry let pass.
  package var allowed: Set<Allowance>
  /// Whether a person switched the rules off for this once; what passes by that is marked T11.
  package var isOverridden: Bool

  /// Makes rules; strict ones unless told otherwise.
  package init(allowed: Set<Allowance> = [], isOverridden: Bool = false) {
    self.allowed = allowed
    self.isOverridden = isOverridden
  }
}
