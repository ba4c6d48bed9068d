#if MarketplaceV2
  import SoukGraphBackend
  import SoukSearch

  extension Engine {
    package func ask(_ question: GraphQuestion) throws(ServiceError) -> GraphAnswer {
      let session = GraphSession(question, clock: clock)
      let query = try session.query()
      let answer: Result<GraphAnswer, ServiceError>
      do throws(BackendError) {
        answer = try graph.readGraph { source in
          Result { () throws(ServiceError) in try session.answer(query, over: source) }
        }
      } catch {
        throw ServiceError(error)
      }
      return try answer.get()
    }
  }
#endif
