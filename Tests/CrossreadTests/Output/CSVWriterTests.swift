import Testing

@testable import crossread

@Suite struct CSVWriterTests {
  @Test func endsLinesAsTheStandardSays() {
    var csv = CSVWriter()
    csv.row(["a", "b"])
    csv.row(["1", ""])
    #expect(csv.text == "a,b\r\n1,\r\n")
  }

  @Test(arguments: [
    ("plain é 你", "plain é 你"), ("a,b", "\"a,b\""), (#"says "no""#, #""says ""no""""#),
    ("two\nlines\r\nmore", "two lines more"), ("", ""), ("<script>", "<script>"),
    ("a | `b`", "a | `b`"),
  ])
  func quotesWhatWouldEndAField(value: String, expected: String) {
    #expect(CSVWriter.field(value) == expected)
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@SUM(A1)", "'@SUM(A1)"),
    ("\t=1", "' =1"), ("\r=1", "' =1"), ("\tplain", "' plain"), ("  =1", "'  =1"),
    ("\u{200B}=1", "'=1"), ("＝1", "'＝1"), (#"=HYPERLINK("x","y")"#, #""'=HYPERLINK(""x"",""y"")""#),
    ("a=1", "a=1"), ("“-1", "“-1"), ("1-2", "1-2"),
  ])
  func keepsSpreadsheetsFromRunningACell(value: String, expected: String) {
    #expect(CSVWriter.field(value) == expected)
  }

  @Test func makesTextHarmlessToATerminal() {
    #expect(CSVWriter.field("a\u{1B}[2J\u{202E}b\0") == "a␛[2J\u{FFFD}b␀")
  }
}
