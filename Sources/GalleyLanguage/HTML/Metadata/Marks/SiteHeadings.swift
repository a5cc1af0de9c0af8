extension PageStatements {
  /// The headings that may show the article's title, and the texts of those that show the site's name.
  ///
  /// Blogs put their name into `h1` on every page, as a link to the site's front page, and the title
  /// into another heading that is named for it.
  var shownTitles: (titles: [Int], siteNames: [String]) {
    let named = marks.headings.first { isEntryTitle($0) && !isBeside($0, anchor: nil) }
    var titles: [Int] = []
    var siteNames: [String] = []
    for heading in marks.titles.prefix(10) {
      if isOfSite(heading, isElsewhere: named != nil), let line = tree.line(of: heading) {
        siteNames.append(line)
      } else {
        titles.append(heading)
      }
    }
    if let named, titles.isEmpty { titles.append(named) }
    return (titles, siteNames)
  }

  /// - Parameter isElsewhere: whether the page names another heading for its title.
  private func isOfSite(_ heading: Int, isElsewhere: Bool) -> Bool {
    if hasName(heading, in: Self.siteTitles) { return isElsewhere || isHomeLinked(heading) }
    return isHomeLinked(heading)
      || isElsewhere && links(of: heading).contains { address == nil || !isOwn($0) }
  }

  private func isEntryTitle(_ heading: Int) -> Bool {
    hasName(heading, in: Self.entryTitles) && links(of: heading).allSatisfy(isOwn)
  }

  /// Whether a heading is a link to the front page of the site, and the page is another one.
  private func isHomeLinked(_ heading: Int) -> Bool {
    address?.isHome != true
      && links(of: heading).contains { reference in
        ["/", "./", "../"].contains(reference)
          || PageAddress(reference).map { $0.isHome && isOfSameHost($0) } ?? false
      }
  }

  /// Whether a reference may be one to the page itself: nothing else is known of it where the page's
  /// address isn't.
  private func isOwn(_ reference: String) -> Bool {
    guard let address, let other = address.resolved(reference).flatMap(PageAddress.init) else {
      return !["/", "./", "../"].contains(reference)
    }
    return other.path == address.path
  }

  private func isOfSameHost(_ other: PageAddress) -> Bool {
    address.map { $0.host == other.host } ?? true
  }

  /// Where the links in a heading, or around it, lead.
  private func links(of heading: Int) -> [String] {
    let around = Int(tree.nodes[heading].parent)
    return ((around >= 0 ? [around] : []) + tree.inside(heading)).compactMap { node in
      guard tree.nodes[node].tag == .a else { return nil }
      return tree.attribute(.href, of: node).map(PageText.plain)
    }
  }

  private func hasName(_ element: Int, in names: Set<String>) -> Bool {
    [HTMLAttribute.class, .id].contains { attribute in
      let value = tree.attribute(attribute, of: element) ?? []
      return value.split(separator: 0x20).contains {
        names.contains(String(decoding: $0, as: UTF8.self).lowercased())
      }
    }
  }

  private static let siteTitles: Set<String> = [
    "blog-title", "blog-name", "logo", "site-logo", "site-name", "site-title", "site_title",
    "sitename",
  ]

  private static let entryTitles: Set<String> = [
    "article-title", "entry-title", "entry_title", "p-name", "post-title", "post_title",
    "single-title",
  ]
}
