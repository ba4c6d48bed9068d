import SoukMetrics
import SoukModel

/// A page of panels for Grafana.
package struct Dashboard: Hashable, Sendable {
  /// A picture of one or several expressions.
  package struct Panel: Hashable, Sendable {
    /// What it shows.
    package let title: String
    /// The unit as Grafana names it: `ms`, `percentunit`, `short` or `bytes`.
    package let unit: String
    /// Expressions in PromQL, each with the text of its legend.
    package let targets: [Target]
    /// Where the bound lies above or below which it is bad; nil for none.
    package let bound: Double?
    /// Whether it is one number, not a curve.
    package let isNumber: Bool
  }

  /// One expression of a panel.
  package struct Target: Hashable, Sendable {
    /// The expression.
    package let expression: String
    /// The legend; `{{label}}` stands for a label's value.
    package let legend: String
  }

  /// A name that never changes, by which Grafana knows the page.
  package let uid: String
  /// The title.
  package let title: String
  /// The panels, row by row.
  package let panels: [Panel]

  /// The page as Grafana imports it.
  package var text: String {
    let document: JSONObject = [
      "uid": .string(uid), "title": .string(title), "schemaVersion": .int(39), "version": .int(1),
      "editable": .bool(true), "refresh": .string("30s"), "tags": .array([.string("souk")]),
      "time": .object(["from": .string("now-6h"), "to": .string("now")]),
      "templating": .object([
        "list": .array([
          .object([
            "name": .string("datasource"), "type": .string("datasource"),
            "query": .string("prometheus"), "label": .string("Prometheus"),
          ])
        ])
      ]),
      "panels": .array(panels.enumerated().map { Self.json($1, number: $0) }),
    ]
    return JSONWriter.pretty(.object(document)) + "\n"
  }

  private static func json(_ panel: Panel, number: Int) -> JSONValue {
    let source: JSONValue = .object([
      "type": .string("prometheus"), "uid": .string("${datasource}"),
    ])
    var steps: [JSONValue] = [.object(["color": .string("green"), "value": .null])]
    if let bound = panel.bound {
      steps.append(.object(["color": .string("red"), "value": .double(bound)]))
    }
    return .object([
      "id": .int(Int64(number + 1)), "title": .string(panel.title), "datasource": source,
      "type": .string(panel.isNumber ? "stat" : "timeseries"),
      "gridPos": .object([
        "h": .int(8), "w": .int(8), "x": .int(Int64(number % 3 * 8)),
        "y": .int(Int64(number / 3 * 8)),
      ]),
      "fieldConfig": .object([
        "defaults": .object([
          "unit": .string(panel.unit),
          "thresholds": .object(["mode": .string("absolute"), "steps": .array(steps)]),
        ]),
        "overrides": .array([]),
      ]),
      "targets": .array(
        panel.targets.enumerated().map { index, target in
          .object([
            "refId": .string(String(UnicodeScalar(UInt8(65 + index % 26)))), "datasource": source,
            "expr": .string(target.expression), "legendFormat": .string(target.legend),
          ])
        }),
    ])
  }
}
