import SoukModel

/// A walk over the orders in which a tree's folders can be taken, one digest after the other.
///
/// The orders form a tree: each way of going on from what was hashed so far is a branch. It is
/// walked depth first with a copy of the hash's state at each branching, so that a common
/// beginning is hashed once. The first order is the sorted one.
struct FolderOrderSearch {
  /// A folder that holds files, itself or further down.
  private struct Node {
    /// Path and bytes of each own file, in order.
    var pieces: [[UInt8]] = []
    /// How many bytes these are.
    var length: Int64 = 0
    /// Its path, for the answer.
    var path: [UInt8]
    /// The folders in it that hold files, sorted by name.
    var children: [Int] = []
  }

  /// The folders that are still to be taken: those of one parent, then those of its parent's rest.
  private final class Pending {
    /// A slice, so that taking the first one copies nothing: of very many folders no other is
    /// ever taken within the limits.
    let choices: ArraySlice<Int>
    let rest: Pending?

    init(_ choices: ArraySlice<Int>, rest: Pending?) {
      self.choices = choices
      self.rest = rest
    }
  }

  /// A branching: what was hashed up to here, and the branch that is next.
  private struct Branching {
    var hasher: SHA256Hasher
    var pending: Pending?
    var next = 0
  }

  private let limits: DirectoryDigest.Limits
  private var nodes: [Node] = []
  private var stack: [Branching] = []
  private var hashed: Int64 = 0
  private var begun = false
  /// How many orders were finished.
  private(set) var tried = 0
  /// How many orders there are; nil where they are too many to count.
  private(set) var possible: Int? = 1

  /// Prepares the walk over a tree.
  init(_ tree: FolderTree, limits: DirectoryDigest.Limits) {
    self.limits = limits
    gather(tree)
  }

  /// Whether every order was tried.
  var isExhausted: Bool { begun && stack.isEmpty }

  /// The paths of the folders of the order that was finished last.
  var order: [RegistryText] {
    stack.compactMap { branching in
      branching.pending.map { pending in
        let node = pending.choices[pending.choices.startIndex + branching.next - 1]
        return RegistryText(String(decoding: nodes[node].path, as: UTF8.self))
      }
    }
  }

  /// The digest of the next order; nil where there is none, or a limit was met.
  mutating func nextDigest() -> SHA256Digest? {
    if !begun { begin() }
    while let top = stack.last {
      guard let pending = top.pending else {
        guard tried < limits.orders else { return nil }
        tried += 1
        stack.removeLast()
        return top.hasher.finish()
      }
      guard top.next < pending.choices.count else {
        stack.removeLast()
        continue
      }
      guard hashed <= limits.bytes, tried < limits.orders else { return nil }
      stack[stack.count - 1].next += 1
      take(top.next, of: pending, after: top.hasher)
    }
    return nil
  }

  private mutating func begin() {
    begun = true
    var hasher = SHA256Hasher()
    feed(0, to: &hasher)
    stack = [Branching(hasher: hasher, pending: Self.pending(nodes[0].children[...], rest: nil))]
  }

  private mutating func take(_ index: Int, of pending: Pending, after hasher: SHA256Hasher) {
    let place = pending.choices.startIndex + index
    let chosen = pending.choices[place]
    let others =
      index == 0
      ? pending.choices.dropFirst()
      : (pending.choices[..<place] + pending.choices[(place + 1)...])[...]
    var hasher = hasher
    feed(chosen, to: &hasher)
    let rest = Self.pending(others, rest: pending.rest)
    stack.append(
      Branching(hasher: hasher, pending: Self.pending(nodes[chosen].children[...], rest: rest)))
  }

  private static func pending(_ choices: ArraySlice<Int>, rest: Pending?) -> Pending? {
    choices.isEmpty ? rest : Pending(choices, rest: rest)
  }

  private mutating func feed(_ node: Int, to hasher: inout SHA256Hasher) {
    for piece in nodes[node].pieces { hasher.update(piece) }
    hashed += nodes[node].length
  }

  /// Flattens the tree: the root first, every folder after its parent; folders without a file
  /// further down leave no trace in a digest and are left out.
  private mutating func gather(_ tree: FolderTree) {
    var parents: [Int?] = [nil]
    var open = [(tree: tree, number: 0)]
    nodes = [Node(path: [])]
    while let (tree, number) = open.popLast() {
      let prefix = nodes[number].path.isEmpty ? [] : nodes[number].path + [0x2F]
      for file in Self.visible(tree.files, by: \.name) {
        nodes[number].pieces += [prefix + file.name, file.content]
        nodes[number].length += Int64(prefix.count + file.name.count + file.content.count)
      }
      for folder in Self.visible(tree.folders, by: \.name) {
        nodes.append(Node(path: prefix + folder.name))
        parents.append(number)
        open.append((folder, nodes.count - 1))
        nodes[number].children.append(nodes.count - 1)
      }
    }
    // From the last to the first each folder is seen before its parent.
    var holdsFiles = nodes.map { !$0.pieces.isEmpty }
    for number in nodes.indices.reversed() {
      nodes[number].children.removeAll { !holdsFiles[$0] }
      if holdsFiles[number], let parent = parents[number] { holdsFiles[parent] = true }
      countOrders(of: nodes[number].children.count)
    }
  }

  private mutating func countOrders(of children: Int) {
    guard children > 1 else { return }
    for factor in 2...children {
      guard let known = possible else { return }
      let (product, overflow) = known.multipliedReportingOverflow(by: factor)
      possible = overflow ? nil : product
    }
  }

  private static func visible<Entry>(
    _ entries: [Entry], by name: (Entry) -> [UInt8]
  ) -> [Entry] {
    entries.filter { !FolderTree.isHidden(name($0)) }
      .sorted { name($0).lexicographicallyPrecedes(name($1)) }
  }
}
