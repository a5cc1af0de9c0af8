/// What is known about an article: a JSON object with accessors for the keys that Galley knows.
///
/// Keys of your own are welcome; they are written after the known ones, in the order in which they
/// came. The typed accessors answer nil where a key is absent.
public struct Metadata: Hashable, Sendable {
  /// The keys that Galley knows, in the order in which they are written.
  package static let knownKeys = [
    "title", "byline", "authors", "dateline", "published", "modified", "fetched", "language",
    "url", "site", "section", "tags", "image", "access", "encoding",
  ]

  /// The known keys that hold a list of strings; all other known keys hold one string.
  package static let listKeys = ["authors", "tags"]

  /// All values, by key.
  public var values: JSONObject

  public init(_ values: JSONObject = JSONObject()) { self.values = values }

  /// Whether nothing is known.
  public var isEmpty: Bool { values.isEmpty }

  /// Any value, by its key; setting nil removes it.
  public subscript(key: String) -> JSONValue? {
    get { values[key] }
    set { values[key] = newValue }
  }

  private subscript(string key: String) -> String? {
    get { values[key]?.string }
    set { values[key] = newValue.map(JSONValue.string) }
  }

  private subscript(list key: String) -> [String]? {
    get { values[key]?.array?.compactMap(\.string) }
    set { values[key] = newValue.map { .array($0.map(JSONValue.string)) } }
  }
}

extension Metadata {
  /// The article's headline.
  public var title: String? {
    get { self[string: "title"] }
    set { self[string: "title"] = newValue }
  }

  /// The byline's people as printed, without "by".
  public var byline: String? {
    get { self[string: "byline"] }
    set { self[string: "byline"] = newValue }
  }

  /// The people of the byline, one by one.
  public var authors: [String]? {
    get { self[list: "authors"] }
    set { self[list: "authors"] = newValue }
  }

  /// Place and date in front of a story, such as `DHAKA, Nov 3 (Reuters)`.
  public var dateline: String? {
    get { self[string: "dateline"] }
    set { self[string: "dateline"] = newValue }
  }

  /// When the article was published, as ISO 8601 with the precision known.
  public var published: String? {
    get { self[string: "published"] }
    set { self[string: "published"] = newValue }
  }

  /// When the article was last changed, as ISO 8601.
  public var modified: String? {
    get { self[string: "modified"] }
    set { self[string: "modified"] = newValue }
  }

  /// When the page was fetched, as ISO 8601.
  public var fetched: String? {
    get { self[string: "fetched"] }
    set { self[string: "fetched"] = newValue }
  }

  /// The language as BCP 47 names it, such as `en`; `und` where it can't be told.
  public var language: String? {
    get { self[string: "language"] }
    set { self[string: "language"] = newValue }
  }

  /// The article's address.
  public var url: String? {
    get { self[string: "url"] }
    set { self[string: "url"] = newValue }
  }

  /// The name of the site or paper.
  public var site: String? {
    get { self[string: "site"] }
    set { self[string: "site"] = newValue }
  }

  /// The part of the site that the article stands in.
  public var section: String? {
    get { self[string: "section"] }
    set { self[string: "section"] = newValue }
  }

  /// The site's own key words for the article.
  public var tags: [String]? {
    get { self[list: "tags"] }
    set { self[list: "tags"] = newValue }
  }

  /// The address of the article's picture.
  public var image: String? {
    get { self[string: "image"] }
    set { self[string: "image"] = newValue }
  }

  /// `paywall` where the page shows a part of the article alone.
  public var access: String? {
    get { self[string: "access"] }
    set { self[string: "access"] = newValue }
  }

  /// The encoding that the input was decoded from, where it was not UTF-8.
  public var encoding: String? {
    get { self[string: "encoding"] }
    set { self[string: "encoding"] = newValue }
  }
}
