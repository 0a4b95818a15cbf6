import CModest

/// An element's name, as the parser numbers it.
enum HTMLTag {
  static var unknown: UInt16 { 0 }
  static var text: UInt16 { UInt16(MyHTML_TAG__TEXT.rawValue) }
  static var a: UInt16 { UInt16(MyHTML_TAG_A.rawValue) }
  static var article: UInt16 { UInt16(MyHTML_TAG_ARTICLE.rawValue) }
  static var aside: UInt16 { UInt16(MyHTML_TAG_ASIDE.rawValue) }
  static var base: UInt16 { UInt16(MyHTML_TAG_BASE.rawValue) }
  static var blockquote: UInt16 { UInt16(MyHTML_TAG_BLOCKQUOTE.rawValue) }
  static var body: UInt16 { UInt16(MyHTML_TAG_BODY.rawValue) }
  static var br: UInt16 { UInt16(MyHTML_TAG_BR.rawValue) }
  static var caption: UInt16 { UInt16(MyHTML_TAG_CAPTION.rawValue) }
  static var code: UInt16 { UInt16(MyHTML_TAG_CODE.rawValue) }
  static var dd: UInt16 { UInt16(MyHTML_TAG_DD.rawValue) }
  static var div: UInt16 { UInt16(MyHTML_TAG_DIV.rawValue) }
  static var dl: UInt16 { UInt16(MyHTML_TAG_DL.rawValue) }
  static var dt: UInt16 { UInt16(MyHTML_TAG_DT.rawValue) }
  static var embed: UInt16 { UInt16(MyHTML_TAG_EMBED.rawValue) }
  static var fieldset: UInt16 { UInt16(MyHTML_TAG_FIELDSET.rawValue) }
  static var figcaption: UInt16 { UInt16(MyHTML_TAG_FIGCAPTION.rawValue) }
  static var figure: UInt16 { UInt16(MyHTML_TAG_FIGURE.rawValue) }
  static var footer: UInt16 { UInt16(MyHTML_TAG_FOOTER.rawValue) }
  static var form: UInt16 { UInt16(MyHTML_TAG_FORM.rawValue) }
  static var h1: UInt16 { UInt16(MyHTML_TAG_H1.rawValue) }
  static var h2: UInt16 { UInt16(MyHTML_TAG_H2.rawValue) }
  static var h3: UInt16 { UInt16(MyHTML_TAG_H3.rawValue) }
  static var h4: UInt16 { UInt16(MyHTML_TAG_H4.rawValue) }
  static var h5: UInt16 { UInt16(MyHTML_TAG_H5.rawValue) }
  static var h6: UInt16 { UInt16(MyHTML_TAG_H6.rawValue) }
  static var head: UInt16 { UInt16(MyHTML_TAG_HEAD.rawValue) }
  static var header: UInt16 { UInt16(MyHTML_TAG_HEADER.rawValue) }
  static var hr: UInt16 { UInt16(MyHTML_TAG_HR.rawValue) }
  static var html: UInt16 { UInt16(MyHTML_TAG_HTML.rawValue) }
  static var iframe: UInt16 { UInt16(MyHTML_TAG_IFRAME.rawValue) }
  static var img: UInt16 { UInt16(MyHTML_TAG_IMG.rawValue) }
  static var input: UInt16 { UInt16(MyHTML_TAG_INPUT.rawValue) }
  static var li: UInt16 { UInt16(MyHTML_TAG_LI.rawValue) }
  static var link: UInt16 { UInt16(MyHTML_TAG_LINK.rawValue) }
  static var main: UInt16 { UInt16(MyHTML_TAG_MAIN.rawValue) }
  static var meta: UInt16 { UInt16(MyHTML_TAG_META.rawValue) }
  static var nav: UInt16 { UInt16(MyHTML_TAG_NAV.rawValue) }
  static var object: UInt16 { UInt16(MyHTML_TAG_OBJECT.rawValue) }
  static var ol: UInt16 { UInt16(MyHTML_TAG_OL.rawValue) }
  static var p: UInt16 { UInt16(MyHTML_TAG_P.rawValue) }
  static var pre: UInt16 { UInt16(MyHTML_TAG_PRE.rawValue) }
  static var q: UInt16 { UInt16(MyHTML_TAG_Q.rawValue) }
  static var script: UInt16 { UInt16(MyHTML_TAG_SCRIPT.rawValue) }
  static var section: UInt16 { UInt16(MyHTML_TAG_SECTION.rawValue) }
  static var span: UInt16 { UInt16(MyHTML_TAG_SPAN.rawValue) }
  static var sup: UInt16 { UInt16(MyHTML_TAG_SUP.rawValue) }
  static var svg: UInt16 { UInt16(MyHTML_TAG_SVG.rawValue) }
  static var table: UInt16 { UInt16(MyHTML_TAG_TABLE.rawValue) }
  static var td: UInt16 { UInt16(MyHTML_TAG_TD.rawValue) }
  static var th: UInt16 { UInt16(MyHTML_TAG_TH.rawValue) }
  static var time: UInt16 { UInt16(MyHTML_TAG_TIME.rawValue) }
  static var title: UInt16 { UInt16(MyHTML_TAG_TITLE.rawValue) }
  static var tr: UInt16 { UInt16(MyHTML_TAG_TR.rawValue) }
  static var ul: UInt16 { UInt16(MyHTML_TAG_UL.rawValue) }
  static var video: UInt16 { UInt16(MyHTML_TAG_VIDEO.rawValue) }

  /// What an element is to the layout of text.
  struct Traits: OptionSet {
    let rawValue: UInt8
    /// Begins and ends lines.
    static let block = Traits(rawValue: 1)
    /// Holds nothing that is read: its content is left out of the document.
    static let silent = Traits(rawValue: 2)
    /// A cell of a table: set apart from its neighbours on one line.
    static let cell = Traits(rawValue: 4)
    static let heading = Traits(rawValue: 8)
    /// A block that makes a `div` more than a paragraph (Readability's DIV_TO_P_ELEMS).
    static let structural = Traits(rawValue: 16)
    /// Line breaks in it are shown as such (the standard's section 15.3.4).
    static let preformatted = Traits(rawValue: 32)
  }

  /// The traits by number; elements that the standard does not name have none, as in browsers.
  static let traits: [Traits] = {
    var traits = [Traits](repeating: [], count: Int(MyHTML_TAG_LAST_ENTRY.rawValue))
    func add(_ trait: Traits, _ tags: myhtml_tags...) {
      for tag in tags { traits[Int(tag.rawValue)].insert(trait) }
    }
    // The elements with "display: block", "list-item" or a table's kind in the standard's
    // section 15.3.
    add(
      .block, MyHTML_TAG_ADDRESS, MyHTML_TAG_ARTICLE, MyHTML_TAG_ASIDE, MyHTML_TAG_BLOCKQUOTE,
      MyHTML_TAG_BODY, MyHTML_TAG_CAPTION, MyHTML_TAG_CENTER, MyHTML_TAG_DD, MyHTML_TAG_DETAILS,
      MyHTML_TAG_DIALOG, MyHTML_TAG_DIR, MyHTML_TAG_DIV, MyHTML_TAG_DL, MyHTML_TAG_DT,
      MyHTML_TAG_FIELDSET, MyHTML_TAG_FIGCAPTION, MyHTML_TAG_FIGURE, MyHTML_TAG_FOOTER,
      MyHTML_TAG_FORM, MyHTML_TAG_H1, MyHTML_TAG_H2, MyHTML_TAG_H3, MyHTML_TAG_H4, MyHTML_TAG_H5,
      MyHTML_TAG_H6, MyHTML_TAG_HEADER, MyHTML_TAG_HGROUP, MyHTML_TAG_HR, MyHTML_TAG_HTML,
      MyHTML_TAG_LEGEND, MyHTML_TAG_LI, MyHTML_TAG_LISTING, MyHTML_TAG_MAIN, MyHTML_TAG_MENU,
      MyHTML_TAG_NAV, MyHTML_TAG_OL, MyHTML_TAG_OPTGROUP, MyHTML_TAG_OPTION, MyHTML_TAG_P,
      MyHTML_TAG_PLAINTEXT, MyHTML_TAG_PRE, MyHTML_TAG_SECTION, MyHTML_TAG_SUMMARY,
      MyHTML_TAG_TABLE, MyHTML_TAG_TBODY, MyHTML_TAG_TFOOT, MyHTML_TAG_THEAD, MyHTML_TAG_TR,
      MyHTML_TAG_UL, MyHTML_TAG_XMP)
    add(.cell, MyHTML_TAG_TD, MyHTML_TAG_TH)
    add(
      .heading, MyHTML_TAG_H1, MyHTML_TAG_H2, MyHTML_TAG_H3, MyHTML_TAG_H4, MyHTML_TAG_H5,
      MyHTML_TAG_H6)
    add(
      .silent, MyHTML_TAG_APPLET, MyHTML_TAG_AUDIO, MyHTML_TAG_BUTTON, MyHTML_TAG_CANVAS,
      MyHTML_TAG_DATALIST, MyHTML_TAG_EMBED, MyHTML_TAG_IFRAME, MyHTML_TAG_MAP,
      MyHTML_TAG_NOEMBED, MyHTML_TAG_NOFRAMES, MyHTML_TAG_NOSCRIPT, MyHTML_TAG_OBJECT,
      MyHTML_TAG_RP, MyHTML_TAG_SELECT, MyHTML_TAG_STYLE, MyHTML_TAG_SVG, MyHTML_TAG_TEMPLATE,
      MyHTML_TAG_TEXTAREA, MyHTML_TAG_VIDEO, MyHTML_TAG__COMMENT, MyHTML_TAG__DOCTYPE)
    // What was deleted, or is no longer accurate: not what the page says.
    add(.silent, MyHTML_TAG_DEL, MyHTML_TAG_S, MyHTML_TAG_STRIKE)
    add(
      .preformatted, MyHTML_TAG_LISTING, MyHTML_TAG_PLAINTEXT, MyHTML_TAG_PRE, MyHTML_TAG_XMP)
    add(
      .structural, MyHTML_TAG_BLOCKQUOTE, MyHTML_TAG_DL, MyHTML_TAG_DIV, MyHTML_TAG_OL,
      MyHTML_TAG_P, MyHTML_TAG_PRE, MyHTML_TAG_TABLE, MyHTML_TAG_UL, MyHTML_TAG_SECTION,
      MyHTML_TAG_ARTICLE, MyHTML_TAG_H1, MyHTML_TAG_H2, MyHTML_TAG_H3, MyHTML_TAG_H4,
      MyHTML_TAG_H5, MyHTML_TAG_H6, MyHTML_TAG_FIGURE, MyHTML_TAG_ASIDE, MyHTML_TAG_HEADER,
      MyHTML_TAG_FOOTER, MyHTML_TAG_NAV, MyHTML_TAG_FORM, MyHTML_TAG_MAIN)
    return traits
  }()
}
