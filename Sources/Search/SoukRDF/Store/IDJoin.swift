/// Triple patterns that share columns, to be looked up by a source in one go.
///
/// Only numbers stand in it: what a query's text holds can become no part of a statement.
package struct IDJoin: Hashable, Sendable {
  /// What stands in one place of a pattern.
  package enum Place: Hashable, Sendable {
    /// The id given under this number when the join is run.
    case parameter(Int)
    /// A column of the result: any id, and the same one wherever the column stands.
    case column(Int)
  }

  /// One pattern.
  package struct Step: Hashable, Sendable {
    /// Place of the subject.
    package let subject: Place
    /// Place of the predicate.
    package let predicate: Place
    /// Place of the object.
    package let object: Place

    /// A pattern of three places.
    package init(_ subject: Place, _ predicate: Place, _ object: Place) {
      self.subject = subject
      self.predicate = predicate
      self.object = object
    }
  }

  /// What is counted of the rows instead of giving them.
  package struct Counting: Hashable, Sendable {
    /// The columns that make a group; none for one group of all rows, even of no row.
    package let keys: [Int]
    /// What is counted of a group: rows for nil, else the different ids of a column.
    package let counts: [Int?]

    /// Counts for each group.
    package init(keys: [Int], counts: [Int?]) {
      self.keys = keys
      self.counts = counts
    }
  }

  /// The order in which rows are given, and how many.
  package struct Order: Hashable, Sendable {
    /// The column whose ids decide.
    package let column: Int
    /// Whether the greatest comes first.
    package let isDescending: Bool

    /// An order by one column.
    package init(column: Int, isDescending: Bool) {
      self.column = column
      self.isDescending = isDescending
    }
  }

  /// The patterns, in the order in which they are to be looked up.
  package let steps: [Step]
  /// How many columns the result has; each stands in some pattern.
  package let width: Int
  /// What is counted, if anything: a row is then the keys and the counts, each as a plain number.
  package let counting: Counting?
  /// The order of the rows, if it matters.
  package let order: Order?

  /// A join of these patterns.
  package init(
    _ steps: [Step], width: Int, counting: Counting? = nil, order: Order? = nil
  ) {
    self.steps = steps
    self.width = width
    self.counting = counting
    self.order = order
  }

  /// How many numbers a row has.
  package var rowWidth: Int { counting.map { $0.keys.count + $0.counts.count } ?? width }
}
