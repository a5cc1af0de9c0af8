/// What a page's JSON-LD says of the article that the page shows.
struct LinkedArticle {
  private let data: LinkedData
  /// Objects that describe the article, the best first, and then those that describe the page.
  private var objects: [Int] = []

  /// No page describes its article more often.
  private static let mostArticles = 20

  /// - Parameters:
  ///   - titles: what the page says elsewhere that its title is.
  ///   - address: the page's.
  init(_ data: LinkedData, titles: [String], address: String?) {
    self.data = data
    var articles: [Int] = []
    var pages: [Int] = []
    collect(articles: &articles, pages: &pages)
    if articles.count > 1 {
      let main = chosen(among: articles, titles: titles, address: address)
      let headline = headline(of: main)
      let others = articles.prefix(Self.mostArticles).filter {
        $0 != main && self.headline(of: $0) == headline
      }
      articles = [main] + others
    }
    objects = articles + pages.prefix(1)
  }

  private mutating func collect(articles: inout [Int], pages: inout [Int]) {
    var value = 0
    while value < data.values.count {
      let entry = data.values[value]
      guard entry.name.isEmpty || Self.leadsOn(data, value) else {
        value = entry.end
        continue
      }
      if entry.kind == .object {
        switch ObjectType(data, of: value) {
        case .article: articles.append(value)
        case .page: pages.append(value)
        case .other where entry.name.isEmpty && data.member("headline", of: value) != nil:
          articles.append(value)
        case .other: break
        }
      }
      value += 1
    }
  }

  /// Whether a member may hold the page's article; others hold its pictures, its neighbours, comments.
  private static func leadsOn(_ data: LinkedData, _ value: Int) -> Bool {
    data.hasName(value, "@graph") || data.hasName(value, "mainEntity")
      || data.hasName(value, "mainEntityOfPage") || data.hasName(value, "subjectOf")
  }

  private func chosen(among articles: [Int], titles: [String], address: String?) -> Int {
    let titles = titles.map(\.foldedForComparison)
    if let titled = articles.prefix(Self.mostArticles).first(where: {
      guard let headline = headline(of: $0) else { return false }
      // The site's name may follow.
      return titles.contains { $0.hasPrefix(headline) }
    }) {
      return titled
    }
    let wanted = address.flatMap(ArticleAddress.init)
    return articles.prefix(Self.mostArticles).first {
      wanted != nil && self.address(of: $0).flatMap(ArticleAddress.init) == wanted
    } ?? articles[0]
  }

  private func headline(of object: Int) -> String? {
    (data.text("headline", of: object) ?? data.text("name", of: object))?.foldedForComparison
  }

  private func address(of object: Int) -> String? {
    guard let page = data.member("mainEntityOfPage", of: object) else {
      return data.text("url", of: object)
    }
    return data.text(of: page) ?? data.text("@id", of: page) ?? data.text("url", of: object)
  }
}

/// What an object of JSON-LD describes.
private enum ObjectType {
  case article
  case page
  case other

  init(_ data: LinkedData, of object: Int) {
    let isArticle = (["article", "posting", "report", "review", "recipe"] as [StaticString])
      .contains { data.hasType($0, object) }
    self = isArticle ? .article : data.hasType("page", object) ? .page : .other
  }
}

extension LinkedData {
  /// Whether a type of an object ends with a word, in any case of letters: `NewsArticle`,
  /// `http://schema.org/NewsArticle`.
  func hasType(_ word: StaticString, _ object: Int) -> Bool {
    guard let type = member("@type", of: object) else { return false }
    return ([type] + children(of: type).prefix(8)).contains { value in
      let text = values[value].text
      return text.count >= word.utf8CodeUnitCount
        && source.isWord(word, at: text.upperBound - word.utf8CodeUnitCount..<text.upperBound)
    }
  }
}

extension LinkedArticle {
  var headline: String? { first { data.text("headline", of: $0) } }
  var section: String? { first { member("articleSection", of: $0).flatMap(firstText) } }
  var language: String? { first { member("inLanguage", of: $0).flatMap(firstText) } }
  var image: String? {
    first { member("image", of: $0).flatMap(firstAddress) ?? data.text("thumbnailUrl", of: $0) }
  }
  var address: String? { first(address(of:)) }
  /// The article's whole text, with the markup and the line ends that it is stated with.
  var body: [UInt8]? { first { member("articleBody", of: $0).flatMap(data.source(of:)) } }

  var published: [String] { dates("datePublished") + dates("dateCreated") }
  var modified: [String] { dates("dateModified") }

  /// One by one, or as one text with commas.
  var tags: [String] {
    first { object in
      guard let keywords = member("keywords", of: object) else { return nil }
      let texts = texts(in: keywords)
      return texts.isEmpty ? nil : texts
    } ?? []
  }

  /// The publisher's names.
  var publishers: [String] {
    objects.flatMap { object in
      ["publisher", "sourceOrganization"].flatMap { (name: StaticString) in
        data.member(name, of: object).map { names(in: $0).map(\.text) } ?? []
      }
    }
  }

  /// Whether the page says that the article is for subscribers.
  var isPaid: Bool {
    objects.contains { object in
      let parts = data.member("hasPart", of: object).map { [$0] + data.children(of: $0) } ?? []
      return ([object] + parts).contains { part in
        guard let free = data.member("isAccessibleForFree", of: part) else { return false }
        return data.source.isWord("false", at: data.values[free].text)
      }
    }
  }

  private func first<Value>(_ read: (Int) -> Value?) -> Value? {
    for object in objects {
      if let value = read(object) { return value }
    }
    return nil
  }

  private func dates(_ name: StaticString) -> [String] {
    objects.compactMap { data.member(name, of: $0).flatMap(firstText) }
  }

  private func member(_ name: StaticString, of object: Int) -> Int? {
    data.member(name, of: object)
  }

  /// A text, or the first of an array.
  private func firstText(_ value: Int) -> String? {
    texts(in: value).first
  }

  private func texts(in value: Int) -> [String] {
    guard data.values[value].kind == .array else {
      return (data.text(of: value) ?? data.text("name", of: value)).map { [$0] } ?? []
    }
    return data.children(of: value).prefix(100).compactMap {
      data.text(of: $0) ?? data.text("name", of: $0)
    }
  }

  private func firstAddress(_ value: Int) -> String? {
    switch data.values[value].kind {
    case .array: data.children(of: value).first { _ in true }.flatMap(firstAddress)
    case .object: data.text("url", of: value) ?? data.text("contentUrl", of: value)
    case .string, .literal: data.text(of: value)
    }
  }
}

extension LinkedArticle {
  /// A name that an author's object or text gives.
  struct Name: Hashable {
    let text: String
    let bearer: Bearer
  }

  /// Whose name it is, as the page says.
  enum Bearer {
    case person
    case organization
    case unknown
  }

  private static let mostAuthors = 20
  /// So many values are searched for one that is referred to.
  private static let mostSearched = 20_000

  /// Whom the page names as authors, organisations left out.
  var authors: [Name] {
    for object in objects {
      for name in ["author", "creator"] as [StaticString] {
        let names = (data.member(name, of: object).map(names(in:)) ?? [])
          .filter { $0.bearer != .organization }
        if !names.isEmpty { return names }
      }
    }
    return []
  }

  /// The names in a text, an object, or an array of them.
  private func names(in value: Int) -> [Name] {
    let values =
      data.values[value].kind == .array
      ? Array(data.children(of: value).prefix(Self.mostAuthors)) : [value]
    return values.compactMap { name(of: $0, depth: 0) }
  }

  private func name(of value: Int, depth: Int) -> Name? {
    guard depth < 4 else { return nil }
    switch data.values[value].kind {
    case .literal: return nil
    case .string: return data.text(of: value).map { Name(text: $0, bearer: .unknown) }
    case .array:
      return data.children(of: value).first { _ in true }.flatMap { name(of: $0, depth: depth + 1) }
    case .object: break
    }
    let bearer: Bearer =
      data.hasType("person", value)
      ? .person : data.hasType("organization", value) ? .organization : .unknown
    let parts = ["givenName", "additionalName", "familyName"].compactMap { (part: StaticString) in
      data.text(part, of: value)
    }
    if let name = data.member("name", of: value) {
      if let text = data.text(of: name) { return Name(text: text, bearer: bearer) }
      if let inner = self.name(of: name, depth: depth + 1) {
        return Name(text: inner.text, bearer: bearer == .unknown ? inner.bearer : bearer)
      }
    }
    if parts.count > 1 { return Name(text: parts.joined(separator: " "), bearer: .person) }
    return referenced(by: value, depth: depth)
  }

  /// The name of the object that another one refers to by its `@id`.
  private func referenced(by value: Int, depth: Int) -> Name? {
    guard let id = data.member("@id", of: value) else { return nil }
    let wanted = data.source[data.values[id].text]
    for (number, entry) in data.values.prefix(Self.mostSearched).enumerated()
    where number != value && entry.kind == .object {
      guard let other = data.member("@id", of: number),
        data.source[data.values[other].text] == wanted, data.member("name", of: number) != nil
      else { continue }
      return name(of: number, depth: depth + 1)
    }
    return nil
  }
}
