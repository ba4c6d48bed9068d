import SoukEngine
import SoukModel
import SoukScreen

/// Draws the status line and the status pane.
struct StatusView {
  /// What is shown.
  var state: BrowserState
  /// How it looks.
  var theme: Theme

  /// Draws what has just happened over the given lines.
  private func notice(_ notice: Notice, _ place: Rect, _ canvas: inout Canvas) {
    canvas.fill(place, style: theme[.footer])
    let style = theme[notice.isFailure ? .bad : .info].over(theme[.footer])
    canvas.inside(place.inset(horizontal: 1, vertical: 0)) {
      $0.draw(Paragraph(notice.text, style: style), in: $0.bounds)
    }
  }

  /// Draws the status line: a notice, else the refresh under way, else the figures.
  func line(_ place: Rect, _ canvas: inout Canvas) {
    if let notice = state.notice {
      // What is longer than the line takes the one above as well, until the next key.
      let rows = TextWidth.of(notice.text) > place.width - 2 ? 2 : 1
      self.notice(
        notice, Rect(x: 0, y: place.bottom - rows, width: place.width, height: rows), &canvas)
      return
    }
    if let problem = state.diagnostics.first {
      let text = Wording.problem(problem, in: state.editor.text)
      let shown = TextWidth.truncated(
        text, to: place.width - 2, ellipsis: canvas.glyphs.ellipsis)
      canvas.fill(place, style: theme[.footer])
      canvas.put(shown, x: 1, y: place.y, style: theme[.warn].over(theme[.footer]))
      return
    }
    var left: [SegmentLine.Segment] = []
    if let refresh = state.refresh {
      left.append(.init(progress(refresh, canvas.glyphs), priority: 9))
    }
    if let sweep = state.sweep {
      left.append(.init(progress(sweep, canvas.glyphs), priority: 10))
    }
    let life = TextWidth.fitted(Wording.percent(state.status.hitRate), to: 4, align: .right)
    left.append(.init(Line("cache\(life)"), priority: 7))
    let recent = Wording.percent(state.status.recentHitRate)
    left.append(
      .init(Line("last 100\(TextWidth.fitted(recent, to: 5, align: .right))"), priority: 4))
    for backend in state.status.backends {
      let isActive = backend.kind == (state.results.backend ?? state.gateBackend ?? .v1)
      left.append(.init(latency(backend), priority: isActive ? 8 : 3))
      let line = Line(spark(backend, 8, canvas.glyphs), theme[.sparkline])
      left.append(.init(line, priority: isActive ? 6 : 2))
    }
    let memory = Line(Wording.bytes(state.status.residentBytes))
    canvas.draw(
      SegmentLine(left, right: [.init(memory, priority: 1)], gap: 2, style: theme[.footer]),
      in: place)
  }

  private func latency(_ backend: StatusSnapshot.Backend) -> Line {
    let p50 = number(backend.search.p50)
    let p95 = number(backend.search.p95)
    return Line("\(backend.kind.rawValue) p50\(p50) p95\(p95) ms")
  }

  private func spark(_ backend: StatusSnapshot.Backend, _ cells: Int, _ glyphs: GlyphSet) -> String
  {
    let values = Array(backend.recent.suffix(cells))
    return TextWidth.fitted(Sparkline.text(values, glyphs: glyphs), to: cells, align: .right)
  }

  private func number(_ value: Double?) -> String {
    TextWidth.fitted(Wording.milliseconds(value), to: 5, align: .right)
  }

  private func progress(_ refresh: RefreshProgress, _ glyphs: GlyphSet) -> Line {
    let bar = bar(
      refresh.fraction ?? ([.fetching, .reading].contains(refresh.phase) ? 0 : 1), glyphs)
    let known = refresh.fraction.map { Wording.percent($0) } ?? ""
    let percent = TextWidth.fitted(known, to: 4, align: .right)
    let number = TextWidth.fitted(Wording.grouped(refresh.packages), to: 9, align: .right)
    let count = refresh.packages > 0 ? "\(number) packages" : ""
    return Line([
      Span("\(Wording.words(refresh.phase)) \(refresh.registry) "),
      Span(bar, theme[.progress]), Span("\(percent)\(count)"),
    ])
  }

  private func progress(_ sweep: VerificationProgress, _ glyphs: GlyphSet) -> Line {
    let share = sweep.total == 0 ? 0 : sweep.fraction
    return Line([
      Span("\(Wording.sweeping(sweep)) "), Span(bar(share, glyphs), theme[.progress]),
      Span(" \(Wording.failedSoFar(sweep))", theme[sweep.failed > 0 ? .bad : .dim]),
    ])
  }

  private func bar(_ share: Double, _ glyphs: GlyphSet) -> String {
    ProgressBar.text(share, cells: 10, glyphs: glyphs)
  }

  /// Draws the status pane.
  func pane(_ place: Rect, _ canvas: inout Canvas) {
    canvas.draw(Panel(Line(Wording.status, theme[.title]), border: theme[.border]), in: place)
    let lines = paneLines(canvas.glyphs)
    canvas.inside(place.inset(horizontal: 2, vertical: 1)) { part in
      for (y, line) in lines.prefix(part.size.height).enumerated() {
        // A figure that is cut says another figure: what is cut has to show it.
        let whole = line.truncated(
          to: part.size.width, glyphs: part.glyphs, ambiguousWide: part.ambiguousWide)
        part.put(whole, x: 0, y: y, style: theme[.text])
      }
    }
  }

  private func paneLines(_ glyphs: GlyphSet) -> [Line] {
    let status = state.status
    var lines: [Line] = []
    if let refresh = state.refresh { lines.append(progress(refresh, glyphs)) }
    for backend in status.backends {
      lines.append(searchLine(backend, glyphs))
      lines.append(lookupLine(backend, glyphs))
    }
    lines.append(hitRateLine(glyphs))
    let tiers = status.tiers.map { tier in
      let all = tier.hits + tier.misses
      let rate = Wording.percent(all > 0 ? Double(tier.hits) / Double(all) : nil)
      return "\(tier.name) \(rate) (\(Wording.grouped(tier.entries)))"
    }
    let cancelled = status.backends.reduce(0) { $0 + $1.cancelled }
    if !tiers.isEmpty { lines.append(Line("tiers     " + tiers.joined(separator: "  "))) }
    lines.append(
      Line(
        "work      \(status.inFlight) under way  \(cancelled) cancelled  \(status.fallbacks) fallbacks  "
          + "memory \(Wording.bytes(status.residentBytes))"))
    lines.append(
      Line(
        "index     generation \(status.generation)  \(Wording.bytes(status.catalogueBytes))  "
          + "\(Wording.grouped(status.packages)) packages"))
    return lines
  }

  private func searchLine(_ backend: StatusSnapshot.Backend, _ glyphs: GlyphSet) -> Line {
    let counts = "\(Wording.grouped(backend.searches)) done, \(backend.errors) failed"
    return percentiles("\(backend.kind.rawValue) search", backend.search, below: 200, glyphs)
      + Line([Span(" "), Span(spark(backend, 8, glyphs), theme[.sparkline])])
      + Line("  " + counts, theme[.dim])
  }

  private func lookupLine(_ backend: StatusSnapshot.Backend, _ glyphs: GlyphSet) -> Line {
    percentiles("\(backend.kind.rawValue) lookup", backend.lookup, below: 100, glyphs)
  }

  private func hitRateLine(_ glyphs: GlyphSet) -> Line {
    let rate = state.status.hitRate
    return light(rate.map { $0 > 0.8 }, glyphs)
      + Line(
        " cache     \(Wording.percent(rate)) of a life, "
          + "\(Wording.percent(state.status.recentHitRate)) of the last 100   goal > 80%")
  }

  private func percentiles(
    _ name: String, _ latency: StatusSnapshot.Latency, below limit: Double, _ glyphs: GlyphSet
  ) -> Line {
    light(latency.p95.map { $0 < limit }, glyphs)
      + Line(
        " \(name)  p50\(number(latency.p50)) p95\(number(latency.p95)) "
          + "p99\(number(latency.p99)) ms  goal < \(Int(limit))")
  }

  private func light(_ isKept: Bool?, _ glyphs: GlyphSet) -> Line {
    switch isKept {
    case true?: Line("\(glyphs.dot) kept   ", theme[.good])
    case false?: Line("\(glyphs.up) missed ", theme[.bad])
    case nil: Line("\(glyphs.circle) no data", theme[.dim])
    }
  }
}

extension Line {
  /// Two lines as one.
  static func + (left: Line, right: Line) -> Line {
    Line(left.spans + right.spans)
  }
}
