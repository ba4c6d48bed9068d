import Foundation

/// A web server on this machine's loopback that misbehaves by the path it is asked for.
///
/// Ended with its owner.
final class LoopbackServer {
  private let process = Process()
  /// The port it listens on.
  let port: Int

  /// What a test that is skipped says.
  static let absence = "there is no python3 to serve with"
  static let python = ["/usr/bin/python3", "/usr/local/bin/python3"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  struct NotStarted: Error {}

  /// Starts it; serves a folder besides where one is named.
  init(folder: String = "") throws {
    guard let python = Self.python else { throw NotStarted() }
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: python)
    process.arguments = ["-c", Self.program, folder]
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    var line: [UInt8] = []
    while line.last != 0x0A {
      guard let byte = try output.fileHandleForReading.read(upToCount: 1)?.first else {
        throw NotStarted()
      }
      line.append(byte)
    }
    guard let port = Int(String(decoding: line.dropLast(), as: UTF8.self)) else {
      throw NotStarted()
    }
    self.port = port
  }

  deinit { process.terminate() }

  /// The address of a path.
  func url(_ path: String, host: String = "127.0.0.1") -> String { "http://\(host):\(port)\(path)" }

  private static let program = #"""
    import http.server, os, sys, time
    body = bytes(i * 7 % 251 for i in range(100000))
    cuts = {}
    class Handler(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        def log_message(self, *a): pass
        def answer(self, status, content=b"", headers={}, length=None):
            self.send_response(status)
            for k, v in headers.items(): self.send_header(k, v)
            self.send_header("Content-Length", str(len(content) if length is None else length))
            self.end_headers()
            self.wfile.write(content)
            if length is not None and length != len(content):
                self.wfile.flush(); self.close_connection = True
        def do_GET(self):
            port = self.server.server_address[1]
            path = self.path
            if path.startswith("/files/") and sys.argv[1]:
                try:
                    with open(os.path.join(sys.argv[1], path[7:]), "rb") as f: self.answer(200, f.read())
                except OSError: self.answer(404, b"no such file")
            elif path == "/ok": self.answer(200, body, {"ETag": '"one"'})
            elif path.startswith("/lie/"):
                # Answers a request for the rest in one of the ways that are none.
                asked = self.headers.get("Range")
                start = int(asked.split("=")[1].split("-")[0]) if asked else 0
                span, tag, status, rest = "bytes %d-99999/100000" % start, '"one"', 206, body[start:]
                lie = path[5:]
                if not asked or lie == "anew": status, rest = 200, body
                elif lie == "elsewhere": span = "bytes 0-99999/100000"
                elif lie == "nowhere": span = None
                elif lie == "garbage": span = "bytes -5-x/99"
                elif lie == "other": tag = '"two"'
                elif lie == "nameless": tag = None
                elif lie == "short": rest = rest[:10]
                elif lie == "longer": span = "bytes %d-99999/200000" % start
                elif lie == "unsatisfied": status, rest, span = 416, b"", "bytes */100000"
                headers = {}
                if tag: headers["ETag"] = tag
                if span and status != 200: headers["Content-Range"] = span
                self.answer(status, rest, headers)
            elif path == "/refuse":
                self.send_response(404); self.end_headers()
                try:
                    while True: self.wfile.write(body)
                except OSError: pass
                self.close_connection = True
            elif path == "/headers":
                self.send_response(200)
                try:
                    for n in range(100000): self.send_header("X-%d" % n, "x" * 1000); self.flush_headers()
                except OSError: pass
                self.close_connection = True
            elif path == "/part": self.answer(206, body[:10], {"Content-Range": "bytes 0-9/100000"})
            elif path == "/huge": self.answer(200, b"x", {}, 1 << 62)
            elif path == "/gone": self.answer(404, b"<html>not here</html>")
            elif path == "/broken": self.answer(500, b"oops")
            elif path == "/page": self.answer(200, b"<!DOCTYPE html><title>Sign in</title>")
            elif path == "/cut": self.answer(200, body[:5000], {}, len(body))
            elif path in ("/resume", "/changing"):
                n = cuts[path] = cuts.get(path, 0) + 1
                tag = '"%d"' % (n if path == "/changing" and n < 3 else 1 if path == "/resume" else 3)
                start, status, headers = 0, 200, {"ETag": tag}
                asked = self.headers.get("Range")
                if asked and self.headers.get("If-Range") in (None, tag):
                    start = int(asked.split("=")[1].split("-")[0])
                    status = 206
                    headers["Content-Range"] = "bytes %d-%d/%d" % (start, len(body) - 1, len(body))
                rest = body[start:]
                if n < 3: self.answer(status, rest[:30000], headers, len(rest))
                else: self.answer(status, rest, headers)
            elif path == "/endless":
                self.send_response(200); self.end_headers()
                try:
                    while True: self.wfile.write(body)
                except OSError: pass
                self.close_connection = True
            elif path == "/same": self.answer(302, b"", {"Location": "/ok"})
            elif path == "/other": self.answer(302, b"", {"Location": "http://localhost:%d/ok" % port})
            elif path == "/loop": self.answer(302, b"", {"Location": "/loop"})
            elif path == "/file": self.answer(302, b"", {"Location": "file:///etc/passwd"})
            elif path == "/never": time.sleep(120)
            elif path == "/slow": time.sleep(5); self.answer(200, b"late")
            elif path == "/encoding": self.answer(200, self.headers.get("Accept-Encoding", "").encode())
            else: self.answer(404)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    print(server.server_address[1], flush=True)
    server.serve_forever()
    """#
}
