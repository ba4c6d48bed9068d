/// Why a server does not listen.
package struct HTTPServerError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What went wrong.
  package let code: Code
  /// Where it was to listen.
  package let address: ListenAddress
  /// What the system said.
  package let detail: String

  /// What went wrong, in kinds that call for different reactions.
  package enum Code: String, Sendable, CaseIterable {
    /// Another program listens there.
    case taken
    /// The address is none of this machine's.
    case unavailable
    /// Listening there takes rights that this process does not have.
    case forbidden
    /// Anything else the system refused.
    case system
  }

  /// Makes an error.
  package init(_ code: Code, _ address: ListenAddress, detail: String = "") {
    self.code = code
    self.address = address
    self.detail = detail
  }

  /// What failed, where and why.
  package var description: String {
    "cannot listen on \(address): \(code.rawValue)\(detail.isEmpty ? "" : " (\(detail))")"
  }
}
