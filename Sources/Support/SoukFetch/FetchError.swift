import SoukModel

/// Why a file was not brought.
package struct FetchError: Error, Hashable, Sendable {
  /// The sorts of failure.
  package enum Kind: Hashable, Sendable {
    /// The server has no such file.
    case notFound
    /// The server refused: its status.
    case refused(Int)
    /// There is more than may be taken: the limit in bytes.
    case tooBig(Int)
    /// A redirect leads to another host, which was not allowed: its address.
    case otherHost(String)
    /// A redirect gives up encryption, or leads nowhere that souk fetches from.
    case badRedirect(String)
    /// More redirects than anybody needs.
    case tooManyRedirects
    /// The host is not known or does not answer.
    case unreachable(String)
    /// The encrypted connection cannot be trusted or made.
    case insecure(String)
    /// Credentials would have gone over the network in the clear.
    case exposed
    /// It took too long.
    case timedOut
    /// It broke off, and going on did not help.
    case interrupted(String)
    /// Somebody asked to stop.
    case cancelled
    /// libcurl is not on this machine.
    case unavailable
    /// Anything else that libcurl says.
    case other(String)
  }

  /// What sort of failure it is.
  package var kind: Kind
  /// What was asked for.
  package var url: FetchURL
  /// What had come, where something had.
  package var partial: PartialFile?
  /// What the server said, where it refused.
  package var refusal = FetchRefusal()

  /// Makes an error.
  package init(
    _ kind: Kind, _ url: FetchURL, partial: PartialFile? = nil,
    refusal: FetchRefusal = FetchRefusal()
  ) {
    self.kind = kind
    self.url = url
    self.partial = partial
    self.refusal = refusal
  }

  /// What a person can do about it.
  package var remedy: String {
    switch kind {
    case .notFound: "Check the address; if it is right, tell the registry's operator."
    case .refused: "Try again later, or ask the registry's operator."
    case .tooBig: "Use another mirror: nothing of this file was taken."
    case .otherHost(let url): "If you trust that host, add the registry as \(url)."
    case .badRedirect, .tooManyRedirects: "Check the address, and the network's sign-in page."
    case .unreachable: "Check the network and the address, then try again."
    case .insecure: "Check this machine's clock and certificates; do not use http instead."
    case .exposed: "Use https."
    case .timedOut, .interrupted: "Try again: it goes on where it stopped."
    case .cancelled: ""
    case .unavailable: "Install it: `sudo apt-get install libcurl4`."
    case .other: "Try again; if it stays so, use another mirror."
    }
  }
}

extension FetchError: CustomStringConvertible {
  /// What went wrong in a few words, safe to print.
  package var description: String {
    switch kind {
    case .notFound: "the server has no such file"
    case .refused(let status): "the server refused with HTTP status \(status)"
    case .tooBig(let limit): "it has more than the \(limit) bytes that it may have"
    case .otherHost(let url): "the server redirects to another host: \(shown(url))"
    case .badRedirect(let url): "the server redirects to \(shown(url))"
    case .tooManyRedirects: "the server redirects again and again"
    case .unreachable(let reason): "\(url.host) cannot be reached: \(shown(reason))"
    case .insecure(let reason):
      "the connection to \(url.host) is not to be trusted: \(shown(reason))"
    case .exposed: "the connection to \(url.host) would not be encrypted"
    case .timedOut: "\(url.host) took too long"
    case .interrupted(let reason):
      "the transfer broke off after \(partial?.bytes.count ?? 0) bytes: \(shown(reason))"
    case .cancelled: "it was cancelled"
    case .unavailable: "libcurl is not on this machine"
    case .other(let reason): shown(reason)
    }
  }

  private func shown(_ text: String) -> String { RegistryText(text).escapedPrefix(200) }
}
