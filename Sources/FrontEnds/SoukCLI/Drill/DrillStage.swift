/// Where a drill is seen.
package protocol DrillStage: Sendable {
  /// A step begins.
  func begin(_ step: DrillStep)

  /// Something was seen.
  func say(_ text: String)

  /// Lets people read what stands there.
  ///
  /// - Returns: false where nobody watches any more.
  func rest() -> Bool
}
