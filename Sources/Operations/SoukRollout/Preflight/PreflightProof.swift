package import SoukAssess

/// A record that a point of the checklist needs, and what it must say.
package struct PreflightProof: Hashable, Sendable {
  /// The record's check.
  package var record: String
  /// The figure that must be there and be zero; nil where the result alone counts.
  package var zero: String?
  /// The figure that must be there and above zero; nil for none.
  package var positive: String?

  /// Names a record and its figures.
  package init(_ record: String, zero: String? = nil, positive: String? = nil) {
    self.record = record
    self.zero = zero
    self.positive = positive
  }

  /// A record of tests: there were some, and none failed.
  package static func tests(_ record: String) -> PreflightProof {
    PreflightProof(record, zero: "failures", positive: "tests")
  }

  /// How the point stands by the record.
  package func state(_ standing: CheckRecords.Standing) -> PreflightReport.State {
    guard case .current(let record) = standing else { return .pending }
    switch record.result {
    case .fail: return .fail
    case .skipped: return .pending
    case .pass: break
    }
    if let name = zero {
      guard let figure = record.figures[name] else { return .pending }
      if figure != 0 { return .fail }
    }
    if let name = positive {
      guard let figure = record.figures[name], figure > 0 else { return .pending }
    }
    return .pass
  }
}
