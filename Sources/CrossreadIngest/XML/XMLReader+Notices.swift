extension XMLReader.Document {
  /// What a person should know of its faults; `file` is the path that was given.
  func notices(of file: String) -> [IngestNotice] {
    var notices = problems.map { problem in
      IngestNotice(
        file: file, place: .line(problem.line),
        problem: problem.isMended ? .mendedXML(problem.detail) : .malformedXML(problem.detail))
    }
    let rest = problemCount - problems.count
    if rest > 0 { notices.append(IngestNotice(file: file, problem: .moreMalformedXML(rest))) }
    if isCut {
      notices.append(IngestNotice(file: file, problem: .tooMany(limit: IngestLimits.articles)))
    }
    return notices
  }
}
