/// What records of articles have in common: frequent words of English news, and the frame of a record, the
/// most frequent last (RFC 1950, section 2.2).
///
/// Never changed: what is packed with it can be unpacked with nothing else.
enum PackingDictionary {
  static let bytes = Array(
    """
    January February March April May June July August September October November December Monday \
    Tuesday Wednesday Thursday Friday Saturday Sunday morning afternoon evening yesterday tomorrow \
    international national federal government administration department ministry parliament \
    congress senate committee commission council police military security defence defense \
    foreign minister prime minister president secretary chairman director spokesman spokeswoman \
    spokesperson governor senator officials authorities investigators prosecutors lawyers judge \
    court supreme court justice election campaign candidate Republican Democratic Democrats \
    party conservative liberal opposition leader leaders protesters supporters critics residents \
    people children women students families workers employees company companies corporation \
    industry business economic economy financial market markets shares shareholders quarter \
    earnings revenue profit losses income billion million thousand hundred percent per cent \
    dollars pounds euros prices interest rates trade exports imports production agreement \
    negotiations talks meeting conference summit statement report reports reported reporters \
    according to information decision policy legislation proposal measures program programme \
    attack attacks violence killed injured wounded died death dead arrested charged accused \
    hospital university school city county state States United States United Nations European \
    Union British American Russian Chinese French German Israeli London Washington New York \
    the country the world the public the first the last the same the other another several many \
    including following between against without through because before after during while where \
    which would could should might about there their these those being under since until such as \
    as well as at least more than less than one of the some of the most of the part of the end of the \
    in the past few years last year last week last month this week this year next year years ago \
    has been had been have been will be would be may be can be was not is not did not do not does \
    not he said she said they said it said said on said in said that told the told reporters \
    announced added expected to continue to help to make to take to give to find to keep \
    “ ” ’s who was who had who have and was and the and a for the for a from the by \
    the by a with the with a on the on a at the at a to the to a that the that it in the in a of the \
    of a .\\n\\n"The .\\n\\nThe .\\n\\nBut .\\n\\nIn . The . He . It \
    ","dateline":","extent":"summary","file":","id":","language":"en","mediaType":"text/html",\
    "charset":"utf-8","byline":","claimedSource":","claimedURL":","country":","format":"json",\
    "provenance":{"published":"meta","source":"json-ld","title":"json-ld","url":"carrier"},\
    {"actors":["],"address":"https://www.",".jsonl",".json",".txt",".html",\
    "published":"20","sha256":","source":","text":","title":","url":"https://www."}
    """.utf8)
}
