import Testing

@testable import CrossreadIngest

@Suite struct MailMessageTests {
  private static let header = """
    Message-ID: <1@courier.example>
    MIME-Version: 1.0
    From: =?utf-8?q?Ann_L=C3=A9e?= <ann@courier.example>
    Subject: =?iso-8859-1?q?Caf=E9?=
     =?utf-8?b?IG5ld3M=?=
    Date: Mon, 04 Dec 2017 10:00:00 +0000

    """

  private func message(_ rest: String) -> MailMessage {
    MailMessage(Array((Self.header + rest).utf8))
  }

  @Test func readsTheHeader() {
    let message = message("\nOne.\n")
    #expect(message.subject == "Café news")
    #expect(message.from == "Ann Lée")
    #expect(message.host == "courier.example")
    #expect(message.published?.description == "2017-12-04")
    #expect(message.text?.trimmed == "One.")
  }

  @Test(arguments: [
    (
      "Content-Transfer-Encoding: quoted-printable\nContent-Type: text/plain; charset=iso-8859-1\n\nThe caf=E9 is clo=\nsed.",
      "The café is closed."
    ),
    ("Content-Transfer-Encoding: base64\n\nVGhlIGNhZsOp\nIGlzIGNsb3NlZC4=", "The café is closed."),
    (
      "Content-Type: text/html\n\n<p>The caf&eacute; is closed.</p><script>x</script>",
      "The café is closed."
    ),
    (
      "Content-Type: multipart/mixed; boundary=\"b 1\"\n\nx\n--b 1\n\nThe café\n--b 1\nContent-Disposition: attachment\n\nno\n--b 1\n\nis closed.\n--b 1--\nno",
      "The café is closed."
    ),
    (
      "Content-Type: multipart/alternative; boundary=b\n\n--b\n\nOpen.\n--b\nContent-Type: text/html\n\n<p>The café is closed.</p>\n--b--",
      "The café is closed."
    ),
    (
      "Content-Type: multipart/alternative; boundary=b\n\n--b\n\nThe café is closed.\n--b\nContent-Type: text/html\n\n<b>The café is closed.</b>",
      "The café is closed."
    ),
  ])
  func readsTheBody(rest: String, text: String) {
    #expect(message(rest).text?.singleLine == text)
  }

  @Test func boundsPartsInParts() {
    var body = "\nx\n"
    for number in 0..<100 {
      body =
        "Content-Type: multipart/mixed; boundary=b\(number)\n\n--b\(number)\n\(body)\n--b\(number)--\n"
    }
    #expect(message(body).text == nil)
  }

  @Test func readsAMailboxOneMessageAtATime() {
    let box =
      "From a Mon Dec  4 10:00:00 2017\nFrom: a@x.example\nSubject: A\n\nOne.\n>From here.\n\n"
      + "From b Mon Dec  4 11:00:00 2017\nFrom: b@y.example\nSubject: B\n\nTwo.\n"
    let read = Ingest().read(Array(box.utf8), of: Input(path: "box"))
    #expect(read.articles.map(\.title) == ["A", "B"])
    #expect(read.articles.map(\.source.name) == ["x.example", "y.example"])
    #expect(read.articles.first?.text.string.hasSuffix("From here.") == true)
  }

  @Test(arguments: [
    "From the quay at 10:00 we saw it.\nIt sank.",
    "From the mayor, Mon Dec  4 10:00:00 2017:\nNote: all are safe.",
    "From a@x.example Mon Dec  4 10:00:00 2017 on\nwe saw it.", "From here on it rained.",
  ])
  func keepsTheLinesOfAMessageThatBeginAsAMailboxDoes(line: String) {
    let box =
      "From a Mon Dec  4 10:00:00 2017\nFrom: a@x.example\n\nOne.\n\n\(line)\n\n"
      + "From - Mon Dec  4 11:00:00 2017\nFrom: b@y.example\n\nTwo.\n"
    let read = Ingest().read(Array(box.utf8), of: Input(path: "box"))
    #expect(read.articles.count == 2)
    #expect(read.articles.first?.text.string.singleLine == "One. \(line.singleLine)")
    #expect(read.notices.isEmpty)
  }

  @Test func saysThatAMessageHasNoText() {
    let box = "From a Mon Dec  4 10:00:00 2017\nFrom: a@x.example\nSubject: A\n\n"
    let read = Ingest().read(Array(box.utf8), of: Input(path: "box"))
    #expect(read.notices.map(\.problem) == [.mailWithoutText])
  }

  @Test(arguments: [
    ("", "The quay is \nshut.\nBuses run.", "The quay is shut.\nBuses run."),
    ("; delsp=yes", "The qu \nay is  \nshut.", "The quay is shut."),
    ("; DelSp=No", "The quay \nis shut.", "The quay is shut."),
    ("", " From here \n on.", "From here on."),
    ("", "> a \n> b\n>> c \nd", "> a b\n>> c \nd"),
    ("", "Buses run. \n-- \nAnn", "Buses run. \n-- \nAnn"),
  ])
  func putsFlowedLinesTogether(parameter: String, body: String, text: String) {
    let read = message("Content-Type: text/plain; Format=Flowed\(parameter)\n\n\(body)").text
    #expect(read?.trimmed == text)
  }

  @Test(arguments: [
    ("From: a@b\nMessage-ID: <1>\nSubject: x\n\nx", "a", true),
    ("Subject: x\n\nx", "a.eml", true),
    ("From: the mayor\nTo: the people\nSubject: the quay\n\nx", "a.txt", false),
    ("Note: we were there.\n\nx", "a.txt", false),
    ("From Paris to Rome\nit rained: much\n", "a", false),
  ])
  func tellsMailFromText(text: String, path: String, isMail: Bool) {
    #expect((InputFormat.format(of: Array(text.utf8), path: path) == .mail) == isMail)
  }
}
