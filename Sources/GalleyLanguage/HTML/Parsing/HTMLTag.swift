/// The elements of HTML that are told apart; all others are `unknown`.
enum HTMLTag: UInt8, CaseIterable {
  case unknown
  case a, abbr, address, area, article, aside, audio, b, base, blockquote, body, br, button, canvas,
    caption, center, cite, code, col, colgroup, datalist, dd, del, details, dialog, dir, div, dl,
    dt,
    em, embed, fieldset, figcaption, figure, font, footer, form, h1, h2, h3, h4, h5, h6, head,
    header,
    hgroup, hr, html, i, iframe, img, input, ins, kbd, label, legend, li, link, main, map, mark,
    math,
    menu, meta, nav, noembed, noframes, noscript, object, ol, optgroup, option, p, param, picture,
    pre,
    progress, q, rp, rt, ruby, s, samp, script, search, section, select, small, source, span,
    strike,
    strong, style, sub, summary, sup, svg, table, tbody, td, template, textarea, tfoot, th, thead,
    time, title, tr, track, tt, u, ul, `var`, video, wbr

  /// The element whose name stands at `range` of a page's source.
  init(_ source: [UInt8], name range: Range<Int>) {
    self = Self.byName.value(source, range) ?? .unknown
  }

  /// The name in a page.
  var name: [UInt8] { Self.names[Int(rawValue)] }

  private static let names = allCases.map { Array("\($0)".utf8) }
  private static let byName = NameTable(allCases.map { ("\($0)", $0) })
}

extension HTMLTag {
  /// Whether the element has no end tag and holds nothing.
  var isVoid: Bool {
    switch self {
    case .area, .base, .br, .col, .embed, .hr, .img, .input, .link, .meta, .param, .source, .track,
      .wbr:
      true
    default: false
    }
  }

  /// Whether what stands up to the end tag is text for programs, or not for readers of the page.
  ///
  /// The content of the first six is no markup (HTML Standard, section 13.2.6.4).
  var isSkipped: Bool {
    switch self {
    case .script, .style, .textarea, .title, .noscript, .iframe, .noembed, .noframes, .select,
      .datalist, .svg, .math, .canvas, .audio, .video, .object, .template, .progress:
      true
    default: false
    }
  }

  /// Whether a line ends where the element starts and where it ends.
  var isBlock: Bool {
    switch self {
    case .address, .article, .aside, .blockquote, .body, .caption, .center, .dd, .details, .dialog,
      .dir, .div, .dl, .dt, .fieldset, .figcaption, .figure, .footer, .form, .h1, .h2, .h3, .h4,
      .h5,
      .h6, .head, .header, .hgroup, .hr, .html, .legend, .li, .main, .menu, .nav, .ol, .optgroup,
      .option, .p, .pre, .search, .section, .summary, .table, .tbody, .td, .tfoot, .th, .thead, .tr,
      .ul:
      true
    default: false
    }
  }

  var isHeading: Bool { headingLevel != nil }

  /// 1 to 6.
  var headingLevel: Int? {
    switch self {
    case .h1: 1
    case .h2: 2
    case .h3: 3
    case .h4: 4
    case .h5: 5
    case .h6: 6
    default: nil
    }
  }
}
