package import SoukModel

/// An answer to a search: what both the old and the new engine must be able to do.
///
/// Every call blocks until it has an answer and may be made from any thread; the caller decides on
/// which thread to wait. A backend answers from one consistent state of the catalogue per call and
/// says which generation that was. Both engines return the same set and the same total for the
/// same request; only order and time may differ. An exact name comes first.
package protocol MarketplaceBackend: Sendable {
  /// Which engine this is.
  var kind: BackendKind { get }

  /// The generation of the catalogue that an answer given now would come from.
  ///
  /// Cheap: called before every look-up in a cache.
  func generation() throws(BackendError) -> Int64

  /// Finds packages.
  ///
  /// - Parameters:
  ///   - request: what to find, in which order and how much of it.
  ///   - cancellation: looked at often enough that a cancelled search ends within milliseconds.
  /// - Returns: the requested window of identities in order, and how many there are in all.
  func search(
    _ request: SearchRequest, cancellation: Cancellation
  ) throws(BackendError) -> SearchPage

  /// Counts the values of every facet over all matches of a request, approximate ones left out;
  /// order and window of the request do not matter.
  func facets(
    _ request: SearchRequest, cancellation: Cancellation
  ) throws(BackendError) -> FacetCounts

  /// Where a package stands in the whole list of a request, and the parts of its score, which sum to
  /// the one that the list gives; nil where it is not in the list.
  func explain(
    _ request: SearchRequest, _ id: PackageID, cancellation: Cancellation
  ) throws(BackendError) -> ScoreExplanation?

  /// The result rows of the given packages, in the given order; nil where one is gone.
  func summaries(_ ids: [PackageID]) throws(BackendError) -> [PackageSummary?]

  /// Everything known of one package; nil where the catalogue has no such package.
  func entry(_ id: PackageID) throws(BackendError) -> CatalogueEntry?

  /// The packages of any registry that bear exactly this name, in registry order.
  func packages(named name: RegistryText) throws(BackendError) -> [PackageID]
}
