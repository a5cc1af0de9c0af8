import GalleyFormats
import Glibc

/// A server of HTTP on this machine, for tests: each connection has a thread, and one request.
package final class LoopbackServer: Sendable {
  /// What a program asked for.
  package struct Request: Hashable, Sendable {
    /// Counts from 1.
    package let number: Int
    package let path: String
    /// By their names in lower case.
    package let headers: [String: String]
    package let body: String
  }

  /// What it gets.
  package enum Reply: Sendable {
    case answer(status: Int, headers: [String: String] = [:], body: String = "")
    /// Less than what was promised, and the end of the connection.
    case cutOff
    /// Bytes without end.
    case endless
  }

  private struct State: Sendable {
    var requests: [Request] = []
    var active = 0
    var mostActive = 0
  }

  private let listener: Int32
  private let handler: @Sendable (Request) -> Reply
  private let state = Lock(State())
  package let port: Int

  /// - Parameter handler: runs on the connection's thread, which it may hold up.
  package init(_ handler: @escaping @Sendable (Request) -> Reply) throws {
    self.handler = handler
    listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let descriptor = listener
    let isBound = unsafe withUnsafeMutablePointer(to: &address) { address in
      unsafe address.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        unsafe bind(descriptor, address, length) == 0 && listen(descriptor, 64) == 0
          && getsockname(descriptor, address, &length) == 0
      }
    }
    guard isBound else { throw FileError(.open, "a socket", .system(errno)) }
    port = Int(UInt16(bigEndian: address.sin_port))
    _ = startDetachedThread { [weak self] in
      while let connection = Self.next(descriptor) {
        guard let server = self else { break }
        _ = startDetachedThread { server.serve(connection) }
      }
    }
  }

  deinit {
    shutdown(listener, Int32(SHUT_RDWR))
    close(listener)
  }

  /// Where the chat API would be.
  package var endpoint: String { "http://127.0.0.1:\(port)/v1" }
  /// In the order in which they came.
  package var requests: [Request] { state.withLock { $0.requests } }
  /// How many requests were under way at a time.
  package var mostActive: Int { state.withLock { $0.mostActive } }

  private static func next(_ listener: Int32) -> Int32? {
    let connection = accept(listener, nil, nil)
    guard connection >= 0 else { return nil }
    _ = fcntl(connection, F_SETFD, FD_CLOEXEC)
    return connection
  }

  private func serve(_ connection: Int32) {
    defer { close(connection) }
    guard let head = head(of: connection) else { return }
    let body = body(of: connection, head)
    let request = state.withLock { state in
      let request = Request(
        number: state.requests.count + 1, path: head.path, headers: head.headers, body: body)
      state.requests.append(request)
      state.active += 1
      state.mostActive = max(state.mostActive, state.active)
      return request
    }
    let reply = handler(request)
    // Before the client can know, and begin with the next one.
    state.withLock { $0.active -= 1 }
    send(reply, to: connection)
  }

  private struct Head {
    var path = ""
    var headers: [String: String] = [:]
    /// What came behind them.
    var rest: [UInt8] = []
  }

  private func head(of connection: Int32) -> Head? {
    var bytes: [UInt8] = []
    let end: [UInt8] = [0x0D, 0x0A, 0x0D, 0x0A]
    while true {
      if let index = bytes.indices.first(where: { bytes[$0...].starts(with: end) }) {
        var head = Head()
        head.rest = Array(bytes[(index + 4)...])
        let lines = String(decoding: bytes[..<index], as: UTF8.self).split(separator: "\r\n")
        let words = lines.first?.split(separator: " ") ?? []
        head.path = words.count > 1 ? String(words[1]) : ""
        for line in lines.dropFirst() {
          guard let colon = line.firstIndex(of: ":") else { continue }
          let value = line[colon...].dropFirst().drop { $0 == " " }
          head.headers[line[..<colon].lowercased()] = String(value)
        }
        return head
      }
      guard let more = read(connection) else { return nil }
      bytes += more
    }
  }

  private func body(of connection: Int32, _ head: Head) -> String {
    var bytes = head.rest
    let count = Int(head.headers["content-length"] ?? "") ?? 0
    while bytes.count < count, let more = read(connection) { bytes += more }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func read(_ connection: Int32) -> [UInt8]? {
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    let count = unsafe recv(connection, &piece, piece.count, 0)
    return count > 0 ? Array(piece[..<count]) : nil
  }

  private func send(_ reply: Reply, to connection: Int32) {
    switch reply {
    case .answer(let status, let headers, let body):
      let lines = headers.map { "\($0.key): \($0.value)\r\n" }.joined()
      _ = send(
        "HTTP/1.1 \(status) Status\r\nConnection: close\r\nContent-Length: \(body.utf8.count)\r\n"
          + lines + "\r\n" + body, to: connection)
    case .cutOff:
      _ = send("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{\"choices\": [", to: connection)
    case .endless:
      let piece = String(repeating: " ", count: 1 << 16)
      guard send("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n", to: connection) else { return }
      while send(piece, to: connection) {}
    }
  }

  /// - Returns: whether somebody takes it.
  private func send(_ text: String, to connection: Int32) -> Bool {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes {
        unsafe Glibc.send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }
}
