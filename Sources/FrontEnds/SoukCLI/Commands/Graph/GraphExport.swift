import SoukEngine

/// Writes the catalogue's graph as text.
struct GraphExport {
  /// How it is written.
  let format: GraphFormat

  /// Writes the graph piece by piece.
  func run(
    _ service: any MarketplaceService, _ context: CommandContext
  ) throws(CommandFailure) {
    var unwritten: CommandFailure?
    do throws(ServiceError) {
      try service.exportGraph(as: format, cancellation: context.cancellation) {
        (piece) throws(ServiceError) in
        do throws(CommandFailure) {
          try context.write(String(decoding: piece, as: UTF8.self))
        } catch {
          unwritten = error
          throw ServiceError(.io, error.message, remedy: error.remedy)
        }
      }
    } catch {
      throw unwritten ?? CommandFailure(error)
    }
  }
}
