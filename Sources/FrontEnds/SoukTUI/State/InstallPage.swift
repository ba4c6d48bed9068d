import SoukEngine
import SoukInstall
import SoukModel

/// An order to change what is installed, over the whole screen: what it comes down to, a person's
/// yes, how far it is, and how it ended.
struct InstallPage: Hashable, Sendable {
  /// Grows with every page that is opened; late answers carry an older one.
  var sequence: Int
  /// What was asked for.
  var order: InstallOrder
  /// How far it is.
  var stage = Stage.preparing(nil)
  /// How many lines are scrolled away at the top.
  var scroll = 0

  /// How far an order is.
  enum Stage: Hashable, Sendable {
    /// Versions are chosen, releases fetched and verified; nothing is changed yet.
    case preparing(InstallProgress?)
    /// A person is asked.
    case asking(InstallPlan)
    /// A person said yes, and it is being done.
    case applying(InstallPlan, InstallProgress?)
    /// It is over, in one of the ways that have an answer.
    case ended(InstallationAnswer)
    /// There is no answer: why; nothing was changed.
    case failed(ServiceError)
  }

  /// A part of what comes back from the worker.
  enum Part: Sendable, Codable {
    /// How far it is.
    case progress(InstallProgress)
    /// What the order comes down to, with every status; the worker waits for a yes or no.
    case plan(InstallPlan)
    /// It is over.
    case ended(InstallationAnswer)
    /// There is no answer.
    case failed(ServiceError)
  }

  /// The plan, where there is one.
  var plan: InstallPlan? {
    switch stage {
    case .asking(let plan), .applying(let plan, _): plan
    case .ended(let answer): answer.plan
    case .preparing, .failed: nil
    }
  }

  /// The releases that were not let in; empty while nothing was refused.
  var refusals: [InstallRefusal] {
    guard case .ended(let answer) = stage, case .refused(_, let refusal) = answer.outcome else {
      return []
    }
    return refusal.releases
  }

  /// The packages that were named; empty where all are meant.
  var named: [PackageID] {
    switch order.action {
    case .install(let wanted): wanted.map(\.id)
    case .update(let ids), .uninstall(let ids): ids
    }
  }

  /// Takes a part of what came back.
  mutating func take(_ part: Part) {
    switch (part, stage) {
    case (.progress(let progress), .preparing): stage = .preparing(progress)
    case (.progress(let progress), .applying(let plan, _)): stage = .applying(plan, progress)
    case (.progress, _): break
    case (.plan(let plan), _): ask(plan)
    case (.ended(let answer), _): stage = .ended(answer)
    case (.failed(let error), _): stage = .failed(error)
    }
  }

  private mutating func ask(_ plan: InstallPlan) {
    stage = .asking(plan)
    scroll = 0
  }
}
