import SoukRDF

/// Terms decoded lately, by their ids: a table in which a new term takes the place of an older one.
///
/// It costs no hashing of any depth and never more than its places; what is asked for again is found while
/// little else came between.
struct TermMemo {
  private var ids: [TermID] = []
  private var terms: [Term?] = []
  private var misses = 0

  /// The places at first, for a query that decodes little.
  private static let least = 64
  /// The places at the most.
  private static let most = 8_192

  /// Nothing is kept yet.
  init() {}

  /// The term of an id, if it is still there.
  func term(of id: TermID) -> Term? {
    guard !ids.isEmpty else { return nil }
    let place = place(of: id)
    return ids[place] == id ? terms[place] : nil
  }

  /// Keeps a term.
  mutating func keep(_ term: Term, of id: TermID) {
    misses += 1
    if ids.isEmpty {
      resize(to: Self.least)
    } else if misses > 2 * ids.count, ids.count < Self.most {
      resize(to: 4 * ids.count)
    }
    let place = place(of: id)
    ids[place] = id
    terms[place] = term
  }

  /// The middle bits of a product spread neighbouring ids; the count is a power of two.
  private func place(of id: TermID) -> Int {
    let product = UInt64(bitPattern: id.rawValue) &* 0x9e37_79b9_7f4a_7c15
    return Int(product >> 40) & (ids.count - 1)
  }

  private mutating func resize(to count: Int) {
    ids = [TermID](repeating: Solution.unbound, count: count)
    terms = [Term?](repeating: nil, count: count)
    misses = 0
  }
}
