import SoukFetch
import SoukModel
import SoukSPARQL

extension HomeDoctor {
  /// How long the server has to answer, in seconds.
  private static let patience = 5.0

  /// Asks the server that queries over the graph go to something that costs it nothing.
  func endpoint(_ settings: Settings, _ cancellation: Cancellation) -> DoctorFinding {
    var settings = settings
    settings.graphRetries = 0
    guard let remote = RemoteGraph(settings, fetcher: HTTPFetcher(), clock: desk.clock) else {
      return DoctorWording.noEndpoint
    }
    do {
      let question = GraphQuestion(
        .text("ASK {}"), timeout: Self.patience, cancellation: cancellation)
      let answer = try remote.answer(try QueryRequest("ASK {}"), question)
      return answer == .boolean(true)
        ? DoctorWording.endpointAnswers(remote.address)
        : DoctorWording.endpointFails(remote.address, "it says no to ASK {}")
    } catch let error as ServiceError {
      return DoctorWording.endpointFails(remote.address, error.message)
    } catch {
      return DoctorWording.endpointFails(remote.address, "\(error)")
    }
  }
}
