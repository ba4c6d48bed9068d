import ArgumentParser

/// What can be measured.
enum Workload: String, CaseIterable, ExpressibleByArgument {
  /// Taking a marketplace in, and finding it unchanged.
  case ingest
  /// One search per key.
  case search
  /// Everything known of one package.
  case lookup
  /// Opening a home that holds packages.
  case open
  /// From opening a home to the first picture, and to the first picture with rows.
  case firstFrame = "first-frame"
  /// 100 searches at once.
  case load
  /// The hit rates of the cache while intents are typed, rows seen and packages opened.
  case cache
  /// Reading this machine's package lists, and finding them unchanged.
  case refresh
  /// Verifying every release that has content here, on one thread and on two.
  case verifyAll = "verify-all"
  /// Validating 55 folders of packages.
  case validate
  /// Judging the maturity of every package of the largest registry.
  case dashboard
  /// One run of the verification ladder over an archive of 1 MB.
  case ladder
  /// Explaining a signature that does not hold, with 100 known keys.
  case diagnoseKeys = "diagnose-keys"
  /// Checking a file of 1 GiB, beside libsodium's own SHA-256 over it.
  case hash
  /// Installing a package of 1 MB with five that it needs, one after the other and side by side.
  case install
  /// Unpacking one archive, beside bsdtar.
  case unpack
  /// A split of 10,000 questions between both backends, and how alike their answers are.
  case parallel
  /// Choosing versions in graphs of 2,000 packages with deep conflicts.
  case resolve
  /// Recording figures through handles: time and allocations of an event.
  case metricsRecord = "metrics-record"
  /// A scrape of a home that was in use for a month.
  case scrape
  /// What the router costs beside a backend in memory.
  case router
  /// Migrating a catalogue that v1 alone had indexed, the comparison of every package included.
  case migrate
  /// Searching while backups are made, beside searching alone; and a restore.
  case backup
  /// Building v2's search index by itself, and its size.
  case index
  /// What filters and exact counts of facets cost, key by key.
  case facets
  /// What queries over the graph cost, those of the file that --queries names.
  case graph
  /// How well judged queries are answered: --queries, or the file that SOUK_QUERIES names.
  case relevance
  /// What each key of typed traces costs, and when the target is among the first ten.
  case traces
}
