/// An index that may be built over several transactions: the batches of each are kept by the
/// commit, and only the last one completes the index.
///
/// A session that is begun on a generation that is not stored sees the batches before it in the
/// database alone; what else it needs it must gather anew when it is completed.
package protocol BatchedIndexer: CatalogueIndexer {}
