extension HTMLPage {
  /// The page's style sheet, with colours for light and for dark surroundings.
  static let style = """
    :root {
      --ground: #fbfbf9; --card: #ffffff; --ink: #1f2328; --quiet: #59636e; --line: #d8dcd6;
      --track: #eceee9; --side: #2f6f8f; --experimental: #9a3b2e; --beta: #a86a00;
      --production: #2f7d4f; --enterprise: #4a4fb0; --good: #2f7d4f; --failed: #b3261e;
      --unsure: #a86a00; --neutral: #7d8590;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --ground: #14171a; --card: #1c2024; --ink: #e6e8ea; --quiet: #9aa4ae; --line: #32383e;
        --track: #2a2f34; --side: #6fb3d2; --experimental: #e08a7d; --beta: #e0ab4f;
        --production: #6fc98f; --enterprise: #a3a7f0; --good: #6fc98f; --failed: #ff8a80;
        --unsure: #e0ab4f; --neutral: #8b949e;
      }
    }
    * { box-sizing: border-box; }
    body { margin: 0; background: var(--ground); color: var(--ink);
      font: 16px/1.5 system-ui, sans-serif; }
    main { max-width: 70rem; margin: 0 auto; padding: 1.5rem 1rem; }
    h1 { font-size: 1.6rem; margin: 0; } h2 { font-size: 1.15rem; margin: 0 0 .75rem; }
    h3 { font-size: 1rem; margin: 0 0 .5rem; color: var(--quiet); }
    header p { margin: .25rem 0 1.25rem; color: var(--quiet); }
    section { background: var(--card); border: 1px solid var(--line); border-radius: 8px;
      padding: 1rem 1.25rem; margin: 0 0 1rem; }
    .tiles { list-style: none; display: flex; flex-wrap: wrap; gap: .75rem; padding: 0;
      margin: 0 0 1rem; }
    .tiles li { flex: 1 1 11rem; background: var(--card); border: 1px solid var(--line);
      border-radius: 8px; padding: .75rem 1rem; color: var(--quiet); }
    .tiles strong { display: block; font-size: 1.6rem; color: var(--ink); }
    .charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(20rem, 1fr));
      gap: 0 1rem; }
    svg { width: 100%; height: auto; font-size: 14px; }
    svg .label, svg .figure { fill: var(--ink); } .track { fill: var(--track); }
    .bar.side { fill: var(--side); } .bar.experimental { fill: var(--experimental); }
    .bar.beta { fill: var(--beta); } .bar.production { fill: var(--production); }
    .bar.enterprise { fill: var(--enterprise); }
    .wide { overflow-x: auto; } .wide table { font-size: .85rem; }
    .wide th, .wide td { padding: .35rem .4rem; }
    table { border-collapse: collapse; width: 100%; font-size: .92rem; }
    th, td { text-align: left; padding: .35rem .6rem; border-bottom: 1px solid var(--line);
      white-space: nowrap; }
    th { color: var(--quiet); font-weight: 600; }
    .number { text-align: right; font-variant-numeric: tabular-nums; }
    .level.experimental { color: var(--experimental); } .level.beta { color: var(--beta); }
    .level.production { color: var(--production); } .level.enterprise { color: var(--enterprise); }
    .dot { display: inline-block; width: .7em; height: .7em; border-radius: 50%;
      margin-right: .5em; background: var(--neutral); }
    .dot.good { background: var(--good); } .dot.failed { background: var(--failed); }
    .dot.unsure { background: var(--unsure); }
    .agreement.same-order { color: var(--quiet); } .agreement.failed { color: var(--failed); }
    .agreement.same-packages, .agreement.different { color: var(--unsure); }
    tr.only td { color: var(--unsure); }
    summary { cursor: pointer; font-weight: 600; }
    footer { text-align: center; color: var(--quiet); padding: 0 1rem 2rem; }
    @media print { body { background: none; } section { break-inside: avoid; } }
    """
}
