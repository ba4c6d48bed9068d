import SoukRDF
import SoukSPARQL

/// What queries found out about the graph, good for one generation of the catalogue.
struct GraphMemory {
  /// The generation.
  let generation: Int64
  /// How many triples fit what was asked for.
  let estimates = EstimateMemory()
  /// How queries were answered.
  let plans = PlanMemory()

  /// Nothing is known of a generation yet.
  init(_ generation: Int64) { self.generation = generation }
}
