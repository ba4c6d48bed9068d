import Foundation
import SoukEngine
import SoukModel
import SoukRollout

extension EffectRunner {
  /// Records what a person says of results, and says so.
  func give(_ verdict: Feedback.Verdict, _ backend: BackendKind, _ query: String) {
    do throws(ServiceError) {
      try service.give(
        Feedback(
          at: Int64(Date().timeIntervalSince1970), verdict: verdict, backend: backend,
          query: query))
      inbox.post(.said(Notice(text: Wording.thanks(verdict, backend))))
    } catch {
      inbox.post(.said(.failed(error)))
    }
  }
}
