import SoukModel

/// Compares a release file with the clock, with the one before it and with what was asked for.
struct ReleaseFreshness {
  /// What is asked of it.
  let policy: ReleasePolicy
  /// What was kept of the last one.
  let previous: ReleaseMemory?
  /// Seconds since 1970.
  let now: Int64

  /// Everything that is wrong, in the order in which it is said.
  func findings(_ release: DebianRelease, digest: SHA256Digest) -> [Finding] {
    [
      clockWentBack(), future(release), rollback(release), equivocation(release, digest),
      suite(release), expiry(release), noExpiry(release),
    ].compactMap(\.self)
  }

  private func clockWentBack() -> Finding? {
    guard let previous, previous.seenAt > now + policy.clockTolerance else { return nil }
    return Finding(
      .clockDoubtful,
      "This machine's clock is \(Self.span(previous.seenAt - now)) behind the last refresh.",
      expected: "after \(UTCTime.text(previous.seenAt))", found: UTCTime.text(now),
      facts: [
        "now": .text(UTCTime.text(now)), "last_run": .text(UTCTime.text(previous.seenAt)),
        "behind_seconds": .int(previous.seenAt - now),
      ])
  }

  private func future(_ release: DebianRelease) -> Finding? {
    guard let date = release.date else {
      return Finding(
        .metadataFromFuture, "The release file has no Date.", expected: "a Date field",
        found: "none")
    }
    guard date > now + policy.clockTolerance else { return nil }
    let ahead = date - now
    return Finding(
      .metadataFromFuture, "The release file is dated \(Self.span(ahead)) in the future.",
      certainty: .likely("nearly always the clock of this machine is wrong"),
      expected: "before \(UTCTime.text(now))", found: UTCTime.text(date),
      facts: [
        "date": .text(UTCTime.text(date)), "now": .text(UTCTime.text(now)),
        "ahead_seconds": .int(ahead),
      ])
  }

  private func rollback(_ release: DebianRelease) -> Finding? {
    guard let previous, let date = release.date, date < previous.date else { return nil }
    return Finding(
      .rollback, "The release file is \(Self.span(previous.date - date)) older than the last one.",
      expected: "\(UTCTime.text(previous.date)) or later", found: UTCTime.text(date),
      facts: [
        "date": .text(UTCTime.text(date)), "last_date": .text(UTCTime.text(previous.date)),
        "last_seen": .text(UTCTime.text(previous.seenAt)),
      ])
  }

  private func equivocation(_ release: DebianRelease, _ digest: SHA256Digest) -> Finding? {
    guard let previous, release.date == previous.date, digest != previous.digest else { return nil }
    return Finding(
      .equivocation, "Two different release files have this date.", expected: "\(previous.digest)",
      found: "\(digest)", facts: ["date": .text(UTCTime.text(previous.date))])
  }

  private func suite(_ release: DebianRelease) -> Finding? {
    if let wanted = policy.wantedSuite, wanted != release.codename, wanted != release.suite {
      return changed("suite", expected: wanted, found: release.codename ?? release.suite)
    }
    guard let previous else { return nil }
    if previous.origin != release.origin {
      return changed("origin", expected: previous.origin, found: release.origin)
    }
    if previous.codename != release.codename {
      return changed("codename", expected: previous.codename, found: release.codename)
    }
    return nil
  }

  private func changed(
    _ what: String, expected: RegistryText?, found: RegistryText?
  ) -> Finding {
    Finding(
      .suiteChanged, "The release file is of another \(what).",
      expected: expected?.escapedPrefix(60) ?? "none", found: found?.escapedPrefix(60) ?? "none",
      facts: [
        "field": .text(what), "expected": .text(expected ?? ""), "found": .text(found ?? ""),
      ])
  }

  private func expiry(_ release: DebianRelease) -> Finding? {
    guard let end = release.validUntil, now > end else { return nil }
    return Finding(
      .metadataExpired, "The release file expired \(Self.span(now - end)) ago.",
      certainty: .likely(
        "a mirror that stands still, a list that was not refreshed, or a wrong clock"),
      expected: "before \(UTCTime.text(end))", found: UTCTime.text(now),
      facts: [
        "valid_until": .text(UTCTime.text(end)), "now": .text(UTCTime.text(now)),
        "expired_seconds": .int(now - end),
      ])
  }

  private func noExpiry(_ release: DebianRelease) -> Finding? {
    guard release.validUntil == nil else { return nil }
    let age = max(0, now - (release.date ?? now))
    let limit = policy.maximumAge(of: release)
    var facts: Facts = ["age_seconds": .int(age), "maximum_age_seconds": .int(limit)]
    facts["too_old"] = .bool(age > limit)
    return Finding(
      .noValidUntil,
      age > limit
        ? "This suite never expires, and this copy is \(Self.span(age)) old: older than "
          + "\(Self.span(limit)), within which a new one is expected."
        : "This suite never expires: an old copy cannot be told from a new one. "
          + "This one is \(Self.span(age)) old.",
      expected: "a Valid-Until field", found: "none", facts: facts)
  }

  /// A time in its two largest units: `2 d 11 h`.
  static func span(_ seconds: Int64) -> String {
    let (days, hours, minutes) = (seconds / 86_400, seconds / 3600 % 24, seconds / 60 % 60)
    if days > 0 { return "\(days) d \(hours) h" }
    if hours > 0 { return "\(hours) h \(minutes) min" }
    return minutes > 0 ? "\(minutes) min \(seconds % 60) s" : "\(seconds) s"
  }
}
