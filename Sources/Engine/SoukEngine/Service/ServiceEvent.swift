/// Something that happened in the engine without the screen asking for it.
package enum ServiceEvent: Sendable, Codable {
  /// The catalogue has a new generation: answers given before may be out of date.
  case catalogueChanged(generation: Int64)
  /// The gate was set by another process, by its setting or by a rollback.
  case gateChanged(Gate)
  /// A refresh is under way.
  case refreshing(RefreshProgress)
  /// A refresh ended.
  case refreshed(RefreshReport)
}
