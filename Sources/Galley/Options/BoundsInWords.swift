/// "1 to 20"; "at least 1" where the greatest value is the greatest that there is.
package func boundsInWords(_ minimum: JSONValue, _ maximum: JSONValue) -> String {
  maximum == .integer(.max)
    ? "at least \(minimum.plainText)" : "\(minimum.plainText) to \(maximum.plainText)"
}
