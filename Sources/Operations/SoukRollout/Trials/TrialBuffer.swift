package import SoukModel
import Synchronization

/// Trials and decisions of the gate that are not written yet; bounded.
package final class TrialBuffer: Sendable {
  /// How many trials are kept at the most; further ones are dropped and counted.
  package static let limit = 5_000

  private struct Key: Hashable {
    var day: Int64
    var percentage: Int
  }

  private struct ShadowKey: Hashable {
    var day: Int64
    var kind: Trial.Kind
    var outcome: ShadowOutcome
  }

  private struct State {
    var trials: [Trial] = []
    var tallies: [Key: GateTally] = [:]
    var shadows: [ShadowKey: Int64] = [:]
    var dropped = 0
  }

  private let state = Mutex(State())

  /// Makes an empty buffer.
  package init() {}

  /// Counts a decision of the gate.
  package func decided(_ backend: BackendKind, percentage: Int, at moment: Int64) {
    let key = Key(day: GateTally.day(of: moment), percentage: percentage)
    state.withLock { state in
      var tally = state.tallies[key] ?? GateTally(day: key.day, percentage: percentage)
      if backend == .v1 { tally.v1 &+= 1 } else { tally.v2 &+= 1 }
      state.tallies[key] = tally
    }
  }

  /// Counts what became of comparing the answers to a question.
  package func count(_ outcome: ShadowOutcome, of kind: Trial.Kind, at moment: Int64) {
    let key = ShadowKey(day: GateTally.day(of: moment), kind: kind, outcome: outcome)
    state.withLock { $0.shadows[key, default: 0] &+= 1 }
  }

  /// Takes a trial in, where there is room.
  package func add(_ trial: Trial) {
    state.withLock { state in
      if state.trials.count < Self.limit {
        state.trials.append(trial)
      } else {
        state.dropped += 1
      }
    }
  }

  /// How many trials found no room.
  package var dropped: Int { state.withLock { $0.dropped } }

  /// Writes what there is; where the store refuses, it is kept for the next time.
  package func flush(to store: any RolloutStore) throws(StoredRecordError) {
    let (trials, tallies, shadows) = state.withLock { state in
      defer { (state.trials, state.tallies, state.shadows) = ([], [:], [:]) }
      return (state.trials, state.tallies, state.shadows)
    }
    guard !trials.isEmpty || !tallies.isEmpty || !shadows.isEmpty else { return }
    do throws(StoredRecordError) {
      try store.add(
        trials, tallies: Array(tallies.values),
        shadows: shadows.map { key, count in
          ShadowTally(day: key.day, kind: key.kind, outcome: key.outcome, count: count)
        })
    } catch {
      state.withLock { state in
        let room = max(0, Self.limit - state.trials.count)
        state.trials.insert(contentsOf: trials.prefix(room), at: 0)
        state.dropped += max(0, trials.count - room)
        state.tallies.merge(tallies) { new, old in
          GateTally(
            day: new.day, percentage: new.percentage, v1: new.v1 &+ old.v1, v2: new.v2 &+ old.v2)
        }
        state.shadows.merge(shadows, uniquingKeysWith: &+)
      }
      throw error
    }
  }
}
