import SoukFetch
import SoukSPARQL

/// The server that queries over the graph go to in place of this machine's own graph.
struct RemoteGraph: Sendable {
  /// Where it is, safe to print.
  let address: String
  /// Makes the service with the credentials of the moment.
  private let open: @Sendable () throws(ServiceError) -> any QueryService

  /// A service that is there already.
  init(_ service: any QueryService) {
    address = service.address
    open = { () throws(ServiceError) in service }
  }

  /// The server that the settings name; nil where they name none.
  init?(_ settings: Settings, fetcher: any Fetcher, clock: EngineClock) {
    guard let endpoint = settings.graphEndpoint else { return nil }
    let credentials = EndpointCredentials(settings)
    let timing = ServiceTiming(uptime: clock.uptime, now: clock.now)
    let connectTimeout = settings.graphConnectTimeout
    let policy = RetryPolicy(retries: settings.graphRetries)
    address = endpoint.description
    open = { () throws(ServiceError) in
      var service = HTTPQueryService(
        endpoint, credentials: try credentials.read(), fetcher: fetcher, timing: timing)
      service.connectTimeout = connectTimeout
      service.policy = policy
      return service
    }
  }

  /// Asks the server.
  ///
  /// - Throws: `ServiceError`, which says what failed and where.
  func answer(
    _ request: QueryRequest, _ question: GraphQuestion
  ) throws(ServiceError) -> QueryResult {
    let service = try open()
    do throws(QueryServiceError) {
      return try service.answer(
        request, timeout: question.timeout, cancellation: question.cancellation)
    } catch {
      throw QueryServiceWording.failed(error)
    }
  }
}
