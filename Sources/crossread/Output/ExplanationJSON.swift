import CrossreadCore

/// Writes explanations in the form "crossread.explanation/1" of docs/json.md.
struct ExplanationJSON {
  /// One object on one line, the line break included. `places` are what was asked about; nil for all
  /// of the article.
  static func line(_ reading: Reading, at places: [Span]?) -> [UInt8] {
    var json = JSONWriter()
    let spans = SpanWriter(reading)
    let explainer = Explainer(reading)
    json.object { json in
      json.member("schema", "crossread.explanation/1")
      json.member("id", reading.article.id)
      json.member("file", reading.article.file)
      json.key("places")
      json.array(places ?? [reading.text.span]) { json, place in
        let found =
          places == nil ? explainer.explanations() : explainer.explanations(touching: place)
        json.object { json in
          spans.member("span", place, to: &json)
          json.key("explanations")
          json.array(found) { explanation($1, spans, &$0) }
        }
      }
    }
    return json.bytes + [0x0A]
  }

  private static func explanation(
    _ explanation: Explanation, _ spans: SpanWriter, _ json: inout JSONWriter
  ) {
    json.object { json in
      json.member("subject", explanation.subject.rawValue)
      spans.member("span", explanation.span, to: &json)
      json.member("reading", explanation.reading)
      json.key("reasons")
      json.array(explanation.reasons) { reason($1, spans, &$0) }
    }
  }

  private static func reason(_ reason: Reason, _ spans: SpanWriter, _ json: inout JSONWriter) {
    json.object { json in
      json.member("question", reason.question)
      json.member("answer", reason.answer)
      json.member("basis", reason.basis.rawValue)
      json.member("because", reason.because)
      spans.member("span", reason.span, to: &json)
      json.member("score", reason.score)
      json.key("evidence")
      json.array(reason.evidence) { json, evidence in
        json.object { json in
          json.member("what", evidence.what)
          json.member("weight", evidence.weight)
        }
      }
      json.key("rivals")
      json.array(reason.rivals) { json, rival in
        json.object { json in
          json.member("answer", rival.answer)
          json.member("score", rival.score)
          spans.member("span", rival.span, to: &json)
        }
      }
    }
  }
}
