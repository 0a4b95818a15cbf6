import Testing

@testable import CrossreadIngest

@Suite struct DeclaredEncodingTests {
  @Test(arguments: [
    ("<meta charset=utf-8>", "utf-8"), ("<META CHARSET = 'GBK' >", "GBK"),
    (
      "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=windows-1251\">",
      "windows-1251"
    ),
    ("<?xml version=\"1.0\" encoding=\"iso-8859-1\"?><html>", "iso-8859-1"),
    ("<!-- <meta charset=big5> --><meta charset=koi8-r>", "koi8-r"),
    ("<meta name=x><p><meta charset=\"euc-jp\"/>", "euc-jp"),
  ])
  func findsTheLabel(head: String, label: String) {
    #expect(DeclaredEncoding.label(in: Array(head.utf8)) == label)
  }

  @Test(arguments: [
    "", "<meta", "<meta charset", "<meta charset=>", "<metacharset=x>", "<!-- <meta charset=x>",
  ])
  func findsNoneWhereNoneIs(head: String) {
    #expect(DeclaredEncoding.label(in: Array(head.utf8)) == nil)
  }
}
