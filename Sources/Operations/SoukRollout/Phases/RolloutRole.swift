/// The names of roles that approve of the rollout's going on.
package enum RolloutRole {
  /// Whether a text can name a role: lower-case letters, digits and `-`, 40 at the most.
  package static func isName(_ text: String) -> Bool {
    let bytes = text.utf8
    return (1...40).contains(bytes.count) && bytes.first != 0x2D
      && bytes.allSatisfy {
        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
      }
  }
}
