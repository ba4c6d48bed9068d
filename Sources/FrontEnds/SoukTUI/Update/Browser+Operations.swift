import SoukEngine
import SoukModel
import SoukRollout
import SoukScreen

extension Browser {
  /// Shows how promises, alerts and gate stand.
  static func openOperations(_ state: inout BrowserState) -> [Effect] {
    state.pages.append(.operations(OperationsPage()))
    return [.readOperations, .readReadiness]
  }

  /// Does what a command means on the operations page.
  static func onOperations(_ state: inout BrowserState, _ command: Command) -> [Effect] {
    switch command {
    case .readOperations: return [.readOperations, .readReadiness]
    case .diagnose:
      state.doctor = .underWay
      return [.diagnose]
    case .rollBack: state.overlay = .confirmation(.rollBack)
    case .advance:
      // What would be refused is said at once, with the reasons, and not asked about first.
      guard let rollout = state.operations?.rollout, rollout.isGo else {
        state.notice = Notice(isFailure: true, text: Wording.noGo(state.operations?.rollout))
        return []
      }
      state.overlay = .confirmation(.advance)
    case .open:
      guard let row = operationsRow(state) else {
        state.notice = Notice(text: Wording.readingOperations)
        return []
      }
      state.overlay = .evidence(row.id, scroll: 0)
    default: break
    }
    return []
  }

  /// A person's yes to what stands there to be confirmed.
  static func confirmed(_ state: inout BrowserState) -> [Effect] {
    guard case .confirmation(let what) = state.overlay else { return [] }
    state.overlay = nil
    switch what {
    case .rollBack:
      state.notice = Notice(text: Wording.rollingBack)
      return [.rollBack]
    case .advance: return [.advance]
    }
  }

  /// Takes what is known of the operations.
  static func operations(_ state: inout BrowserState, _ event: BrowserEvent) -> [Effect] {
    switch event {
    case .operations(let reading):
      state.operations = reading
      return []
    case .rolledBack(let report):
      state.gate = .v1
      state.notice = Notice(isFailure: !report.isGood, text: Wording.rolledBack(report))
      return [.readOperations] + search(&state, keeping: state.selection.id)
    case .judged(let report):
      state.readiness = .success(report)
      return []
    case .unjudged(let error):
      state.readiness = .failure(error)
      return []
    case .diagnosed(let report):
      state.doctor = .ended(report)
      return []
    case .advanced(let rollout):
      state.operations?.rollout = rollout
      state.notice = Notice(text: Wording.advanced(rollout))
      return [.readOperations] + search(&state, keeping: state.selection.id)
    default: return []
    }
  }

  private static func operationsRow(_ state: BrowserState) -> OperationsRow? {
    state.operationsPage?.row(in: state.operationsRows)
  }
}
