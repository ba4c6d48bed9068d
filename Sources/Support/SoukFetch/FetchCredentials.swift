/// Who asks a server, and what proves it; whatever prints this prints no secret.
package struct FetchCredentials: Hashable, Sendable {
  /// The schemes of HTTP that servers use.
  enum Scheme: Hashable {
    /// A name and a password ([RFC 7617](https://www.rfc-editor.org/rfc/rfc7617)).
    case basic(user: String, password: String)
    /// A token ([RFC 6750](https://www.rfc-editor.org/rfc/rfc6750)).
    case bearer(String)
  }

  /// The scheme with its secret.
  let scheme: Scheme

  /// A name and a password; nil where the name holds a colon, or either a control.
  package init?(user: String, password: String) {
    let isPlain = { (text: String) in text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F } }
    guard !user.isEmpty, !user.utf8.contains(0x3A), isPlain(user), isPlain(password) else {
      return nil
    }
    scheme = .basic(user: user, password: password)
  }

  /// A token; nil where it is empty or holds what a header's word may not.
  package init?(bearer token: String) {
    guard !token.isEmpty, token.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else { return nil }
    scheme = .bearer(token)
  }

  /// Reads `basic USER:PASSWORD` or `bearer TOKEN`; nil for anything else.
  package init?(_ line: String) {
    let words = line.split(separator: " ", maxSplits: 1)
    guard words.count == 2 else { return nil }
    switch words[0].lowercased() {
    case "basic":
      let sides = words[1].split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      guard sides.count == 2 else { return nil }
      self.init(user: String(sides[0]), password: String(sides[1]))
    case "bearer": self.init(bearer: String(words[1]))
    default: return nil
    }
  }

  /// A text without the secret, should somebody have put it there.
  package func redacting(_ text: String) -> String {
    let secrets: [String] =
      switch scheme {
      case .basic(let user, let password): [password, Self.base64("\(user):\(password)")]
      case .bearer(let token): [token]
      }
    return secrets.filter { !$0.isEmpty }.reduce(text) { $0.replacing($1, with: "…") }
  }

  /// [RFC 4648, section 4](https://www.rfc-editor.org/rfc/rfc4648#section-4): what the Basic scheme sends.
  private static func base64(_ text: String) -> String {
    let alphabet = Array(
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".unicodeScalars)
    var encoded = String.UnicodeScalarView()
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let group = rest.prefix(3)
      rest = rest.dropFirst(3)
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for place in 0...3 {
        encoded.append(place > group.count ? "=" : alphabet[bits >> (18 - 6 * place) & 63])
      }
    }
    return String(encoded)
  }
}

extension FetchCredentials: CustomStringConvertible, CustomDebugStringConvertible,
  CustomReflectable
{
  /// The scheme, and nothing of the secret.
  package var description: String {
    switch scheme {
    case .basic: "basic …"
    case .bearer: "bearer …"
    }
  }

  /// The same.
  package var debugDescription: String { description }

  /// Nothing to be looked at.
  package var customMirror: Mirror { Mirror(self, children: [:]) }
}
