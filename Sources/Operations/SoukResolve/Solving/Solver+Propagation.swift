import SoukModel

extension Solver {
  /// How an incompatibility stands to what is known.
  private enum Relation {
    /// All of its statements hold: a conflict.
    case satisfied
    /// One cannot hold: it says nothing any more.
    case contradicted
    /// All hold but one, which is therefore false.
    case almost(Incompatibility.Term)
    /// Two or more are open.
    case open
  }

  /// Draws every conclusion from what has just become known of a package.
  mutating func propagate(from package: Int) throws(ResolutionError) {
    var changed = [package]
    while let next = changed.popLast() {
      // The newest first: what was learnt from conflicts says most.
      var position = concerning[next].count - 1
      while position >= 0 {
        let place = concerning[next][position]
        position -= 1
        switch relation(incompatibilities[place]) {
        case .contradicted, .open: continue
        case .almost(let term):
          solution.derive(
            term.package, table.complement(term.set, of: term.package), cause: place)
          if !changed.contains(term.package) { changed.append(term.package) }
        case .satisfied:
          if cancellation.isCancelled { throw .cancelled }
          let learnt = try resolveConflict(place)
          guard case .almost(let term) = relation(incompatibilities[learnt]) else { continue }
          solution.derive(
            term.package, table.complement(term.set, of: term.package), cause: learnt)
          changed = [term.package]
          position = -1
        }
      }
    }
  }

  private func relation(_ incompatibility: Incompatibility) -> Relation {
    var open: Incompatibility.Term?
    for term in incompatibility.terms {
      let known = solution.set(of: term.package) ?? table.rows[term.package].everything
      if known.isSubset(of: term.set) { continue }
      if known.isDisjoint(with: term.set) { return .contradicted }
      if open != nil { return .open }
      open = term
    }
    return open.map { .almost($0) } ?? .satisfied
  }
}
