/// What a page says of its article.
package struct PageMetadata: Hashable, Sendable {
  package var title: String?
  /// The people as a line: `Mia Olsen and Li Po`.
  package var byline: String?
  package var authors: [String] = []
  /// ISO 8601, as precise as the page states it.
  package var published: String?
  /// ISO 8601.
  package var modified: String?
  package var site: String?
  package var section: String?
  package var tags: [String] = []
  /// The language's subtag of BCP 47, such as `en`.
  package var language: String?
  package var url: String?
  package var image: String?
  /// `paywall` where the page says that the article is for subscribers.
  package var access: String?
}

extension PageMetadata {
  /// Reads JSON-LD, `meta`, links, properties of schema.org, and what stands near the title.
  ///
  /// - Parameters:
  ///   - address: where the page came from, if that is known.
  ///   - fetched: when it was fetched; no date is later.
  init(_ page: PageStatements, address: String? = nil, fetched: String? = nil) {
    title = TitleChoice(page).title
    let anchor = page.anchor(of: title)
    authors = AuthorChoice(page, anchor: anchor).authors
    byline = Self.joined(authors)
    let dates = DateChoice(page, anchor: anchor, fetched: fetched)
    published = dates.published
    modified = dates.modified
    site = page.siteName
    section = page.article.section ?? page.head.texts(.section).first
    tags = page.tags
    language = page.language
    url = page.canonicalAddress ?? address
    image = page.image
    access = page.isPaid ? "paywall" : nil
  }

  private static func joined(_ names: [String]) -> String? {
    guard let last = names.last else { return nil }
    return names.count == 1 ? last : names.dropLast().joined(separator: ", ") + " and " + last
  }
}

extension PageStatements {
  fileprivate var siteName: String? {
    let name = head.texts(.site).first ?? article.publishers.first ?? address?.host
    return name.map { $0.hasPrefix("@") ? String($0.dropFirst()) : $0 }
  }

  /// The key words, each once, from the first place that has any.
  fileprivate var tags: [String] {
    let linked = article.tags
    let stated = linked.isEmpty ? head.textsOfBestName(.tags) : linked
    let all = stated.count == 1 ? Self.parts(of: stated[0]) : stated
    var seen: Set<String> = []
    return all.prefix(100).compactMap { tag in
      let tag = String(tag[...].trimmingSpaces)
      return tag.isEmpty || !seen.insert(tag).inserted ? nil : tag
    }
  }

  /// What stands between commas, or between semicolons where there are more of them.
  private static func parts(of list: String) -> [String] {
    let scalars = list.unicodeScalars
    let commas: Set<Unicode.Scalar> = [",", "，", "、", "،"]
    let semicolons: Set<Unicode.Scalar> = [";", "；"]
    let hasSemicolons =
      scalars.count(where: semicolons.contains) > scalars.count(where: commas.contains)
    let marks = hasSemicolons ? semicolons : commas
    return scalars.split(whereSeparator: marks.contains).map { String($0) }
  }

  /// The language that the page says it is in.
  var language: String? {
    let own = tree.markup.source
    let stated = [head.language].compactMap { $0 }.map { PageText.plain(own[$0]) }
    let all = stated + head.texts(.language) + [article.language].compactMap { $0 }
    return all.lazy.compactMap { tag in
      let subtag = tag.prefix { $0 != "-" && $0 != "_" && $0 != "," }.lowercased()
      let isSubtag = (2...3).contains(subtag.utf8.count) && subtag.utf8.allSatisfy(\.isLetter)
      return isSubtag && subtag != "und" ? subtag : nil
    }.first
  }

  /// The address that the page gives itself; not its site's, where the page is deeper.
  fileprivate var canonicalAddress: String? {
    let linked = head.canonical.map { PageText.plain(tree.markup.source[$0]) }
    let isBased = address != nil || head.base != nil
    for stated in [linked].compactMap({ $0 }) + head.texts(.address) {
      let resolved =
        isBased ? base.flatMap { $0.resolved(stated) } : PageAddress.absolute(stated)
      guard let resolved, let own = PageAddress(resolved) else { continue }
      if own.isHome, let address, !address.isHome { continue }
      return resolved
    }
    return nil
  }

  fileprivate var image: String? {
    for stated in head.texts(.image) + [article.image].compactMap({ $0 }) {
      let resolved = base.map { $0.resolved(stated) } ?? PageAddress.absolute(stated)
      if let resolved { return resolved }
    }
    return nil
  }

  fileprivate var isPaid: Bool {
    let tiers = head.texts(.access).map { $0.lowercased() }
    return article.isPaid || tiers.contains { $0 == "locked" || $0 == "metered" || $0 == "paid" }
  }
}
