/// The configuration of Grafana Alloy that sends the log to Loki.
enum AlloyFile {
  /// The fields of a line that become labels: few values each, and never what somebody typed.
  static let labels = ["backend", "event", "level"]

  /// The whole file.
  static let text: String =
    MonitoringKit.heading("config.alloy").replacingFirst("#", with: "//") + """
      // Set SOUK_LOG to the path of souk.log and LOKI_URL to Loki's push address. Not run against Loki.
      local.file_match "souk" {
        path_targets = [{"__path__" = sys.env("SOUK_LOG"), "job" = "souk"}]
      }

      loki.source.file "souk" {
        targets    = local.file_match.souk.targets
        forward_to = [loki.process.souk.receiver]
      }

      loki.process "souk" {
        stage.json {
          expressions = {\((labels + ["time"]).map { "\($0) = \"\($0)\"" }.joined(separator: ", "))}
        }
        stage.timestamp {
          source = "time"
          format = "Unix"
        }
        // Labels have few values. What somebody searched for stays in the line.
        stage.labels {
          values = {\(labels.map { "\($0) = \"\"" }.joined(separator: ", "))}
        }
        forward_to = [loki.write.default.receiver]
      }

      loki.write "default" {
        endpoint {
          url = sys.env("LOKI_URL")
        }
      }

      """
}

extension String {
  fileprivate func replacingFirst(_ text: Character, with other: String) -> String {
    guard let place = firstIndex(of: text) else { return self }
    return String(self[..<place]) + other + self[index(after: place)...]
  }
}
