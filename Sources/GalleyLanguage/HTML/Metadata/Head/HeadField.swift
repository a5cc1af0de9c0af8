/// What a `meta` element says something of.
enum HeadField: UInt8, CaseIterable {
  case title
  case headline
  case author
  case published
  case modified
  case site
  case section
  case tags
  case language
  case image
  case address
  case access
  /// An object with several of the above, as JSON.
  case parsely

  /// The names that stand for it, the most trusted first: OpenGraph and Twitter cards, schema.org's
  /// properties, Dublin Core, and what publishing systems and search engines have brought in.
  private var names: String {
    switch self {
    case .title: "og:title twitter:title twitter:text:title"
    case .headline:
      """
      headline article.headline sailthru.title parsely-title dc.title dcterms.title citation_title \
      title
      """
    case .author:
      """
      author article:author article.author article_author parsely-author sailthru.author byl \
      dc.creator dcterms.creator citation_author citation_authors creator analytics:author \
      rbauthors
      """
    case .published:
      """
      article:published_time og:article:published_time datepublished article.published \
      article:published og:published_time dc.date.issued dcterms.issued dcterms.date dc.date \
      dc.date.created dcterms.created citation_publication_date citation_date \
      citation_online_date prism.publicationdate parsely-pub-date sailthru.date \
      cxenseparse:recs:publishtime publish-date publish_date publishdate published_at \
      published-date publication-date publication_date originalpublicationdate date_published \
      pubdate og:pubdate pub_date pub-date article_date_original datecreated article:created_time \
      rnews:datepublished date
      """
    case .modified:
      """
      article:modified_time datemodified og:modified_time og:updated_time article:updated_time \
      article.updated dcterms.modified dc.date.modified updated-date date_updated updated_at \
      article_date_updated last-modified lastmod revised
      """
    case .site:
      """
      og:site_name publisher dc.publisher dcterms.publisher article_publication_name \
      sourceorganization application-name
      """
    case .section: "article:section articlesection parsely-section prism.section section"
    case .tags: "article:tag parsely-tags news_keywords sailthru.tags keywords dc.subject"
    case .language:
      "content-language dc.language dcterms.language inlanguage og:language language og:locale"
    case .image:
      """
      og:image og:image:url og:image:secure_url twitter:image twitter:image:src \
      parsely-image-url sailthru.image.full thumbnailurl
      """
    case .address: "og:url twitter:url parsely-link"
    case .access: "article:content_tier article:content-tier"
    case .parsely: "parsely-page"
    }
  }

  /// What a name stands for, and its place among the field's names.
  static func named(_ source: [UInt8], _ name: Range<Int>) -> (field: HeadField, rank: Int)? {
    byName[WordHash(source, name)]
  }

  private static let byName: [WordHash: (field: HeadField, rank: Int)] = {
    var table: [WordHash: (field: HeadField, rank: Int)] = [:]
    for field in allCases {
      for (rank, name) in field.names.split(separator: " ").enumerated() {
        table[WordHash(String(name))] = (field, rank)
      }
    }
    return table
  }()
}
