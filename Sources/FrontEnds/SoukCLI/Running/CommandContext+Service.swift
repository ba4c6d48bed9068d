import SoukEngine
import SoukModel

extension CommandContext {
  /// Opens the marketplace, runs `body` and writes what is buffered, whatever came of it.
  func withService<Answer>(
    _ body: (any MarketplaceService) throws(CommandFailure) -> Answer
  ) throws(CommandFailure) -> Answer {
    let service: any MarketplaceService
    do throws(ServiceError) {
      service = try openService()
    } catch {
      throw CommandFailure(error)
    }
    defer { service.flush() }
    // Where the error output is gone, the answer is worth more than the warning.
    if let warning = service.deprecation(of: backend) { try? complain(warning) }
    return try body(service)
  }

  /// Calls the service, its error turned into one for the command line.
  func asking<Answer>(
    _ body: () throws(ServiceError) -> Answer
  ) throws(CommandFailure) -> Answer {
    do throws(ServiceError) {
      return try body()
    } catch {
      throw CommandFailure(error)
    }
  }
}
