// `environ` is not known to be free of races; nothing in this program ever changes it.
@unsafe @preconcurrency import Glibc

/// The environment of this process; of two entries with one name the first counts, as for `getenv`.
func environmentVariables() -> [String: String] {
  var variables: [String: String] = [:]
  var entry: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = unsafe environ
  while let text = unsafe entry?.pointee {
    let pair = unsafe String(cString: text)
    if let index = pair.utf8.firstIndex(of: UInt8(ascii: "=")) {
      let name = String(pair[..<index])
      if variables[name] == nil { variables[name] = String(pair[pair.utf8.index(after: index)...]) }
    }
    unsafe entry = entry?.advanced(by: 1)
  }
  return variables
}
