import Foundation
import SoukEngine
import SoukModel
import SoukRollout

extension EffectRunner {
  /// Records what a person says of results, and says so.
  func give(_ judgement: Judgement) {
    do throws(ServiceError) {
      try service.give(
        Feedback(
          at: Int64(Date().timeIntervalSince1970), verdict: judgement.verdict,
          backend: judgement.backend, other: judgement.other, query: judgement.query,
          note: judgement.note))
      inbox.post(.said(Notice(text: Wording.thanks(judgement))))
    } catch {
      inbox.post(.said(.failed(error)))
    }
  }
}
