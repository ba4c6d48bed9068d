import GRDB
import SoukRDF
import SoukSPARQL

/// What queries found out about the graph, good for one state of it.
struct GraphMemory {
  /// A state of the graph, as far as the ids of its terms go.
  struct State: Equatable {
    /// The catalogue's generation.
    let generation: Int64
    /// Changes when the tables are made anew: a graph that is built again has other ids and the generation
    /// of before.
    let schema: Int64

    /// The state that a connection sees.
    init(_ generation: Int64, _ db: Database) throws {
      self.generation = generation
      schema = try Int64.fetchOne(db.cachedStatement(sql: "PRAGMA schema_version")) ?? 0
    }
  }

  /// The state.
  let state: State
  /// How many triples fit what was asked for.
  let estimates: EstimateMemory
  /// How queries were answered.
  let plans = PlanMemory()

  /// Nothing is known of a state yet but how joins are written.
  init(_ state: State, _ statements: JoinStatements) {
    self.state = state
    estimates = EstimateMemory(statements: statements)
  }
}
