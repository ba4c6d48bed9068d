/// `OFFSET` and `LIMIT`.
final class SliceOperator: Operator {
  private let input: Operator
  private let offset: Int
  private let limit: Int?

  /// Leaves out the first `offset` solutions and ends after `limit` more.
  init(_ input: Operator, offset: Int, limit: Int?) {
    self.input = input
    self.offset = offset
    self.limit = limit
  }

  override func produce(_ execution: Execution, _ emit: () -> Bool) -> Bool {
    if limit == 0 { return true }
    var number = 0
    var wantsMore = true
    let goesOn = input.run(execution) {
      number += 1
      guard number > offset else { return true }
      guard emit() else {
        wantsMore = false
        return false
      }
      return limit.map { number - offset < $0 } ?? true
    }
    // Having had enough ends this part, not what asks it.
    return goesOn || (wantsMore && execution.failure == nil)
  }

  override var summary: String {
    (offset > 0 ? "skip \(offset)" : "") + (limit.map { " at most \($0)" } ?? "")
  }
  override var inputs: [Operator] { [input] }
}
