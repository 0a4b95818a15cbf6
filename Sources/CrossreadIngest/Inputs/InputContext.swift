/// What is known of some bytes from what carried them: a record's header, a file in an archive, an
/// answer of a server.
public struct InputContext: Sendable, Hashable {
  /// The address they were fetched from.
  public var address: String?
  /// As HTTP and mail state it, parameters left out: "text/html".
  public var mediaType: String?
  public var charset: String?
  /// Where in the file they stand.
  public var place: IngestNotice.Place?
  /// The name to tell the format by, where it is not that of the input.
  public var name: String?
  /// How many archives they are in.
  var depth = 0
  /// Whether they are one record of JSON, whatever they look like: a line of many.
  var isRecord = false

  public init(address: String? = nil, contentType: String? = nil) {
    self.address = address
    if let contentType {
      let type = MediaType(contentType)
      mediaType = type.name
      charset = type.charset
    }
  }
}
