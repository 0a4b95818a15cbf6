/// A corpus made up for tests: enough to fit every model, and no text of anybody's.
enum SmallCorpus {
  /// Trees in CoNLL-U.
  static let trees = String(
    repeating: """
      1\tThe\tthe\tDET\tDT\t_\t2\tdet\t_\t_
      2\tmayor\tmayor\tNOUN\tNN\t_\t3\tnsubj\t_\t_
      3\topened\topen\tVERB\tVBD\t_\t0\troot\t_\t_
      4\tthe\tthe\tDET\tDT\t_\t5\tdet\t_\t_
      5\tbridge\tbridge\tNOUN\tNN\t_\t3\tobj\t_\t_
      6\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_

      1\tAnn\tAnn\tPROPN\tNNP\t_\t3\tnsubj\t_\t_
      2\tLee\tLee\tPROPN\tNNP\t_\t1\tflat\t_\t_
      3\tsaid\tsay\tVERB\tVBD\t_\t0\troot\t_\t_
      4\tit\tit\tPRON\tPRP\t_\t6\tnsubj\t_\t_
      5\twas\tbe\tAUX\tVBD\t_\t6\tcop\t_\t_
      6\told\told\tADJ\tJJ\t_\t3\tccomp\t_\t_
      7\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_

      1\tWorkers\tworker\tNOUN\tNNS\t_\t2\tnsubj\t_\t_
      2\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\t_
      3\tOldmill\tOldmill\tPROPN\tNNP\t_\t2\tobj\t_\t_
      4\ton\ton\tADP\tIN\t_\t5\tcase\t_\t_
      5\tMonday\tMonday\tPROPN\tNNP\t_\t2\tobl\t_\t_
      6\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_


      """, count: 8)

  /// Words with a fine and a coarse cluster.
  static let clusters = """
    mayor\t7\t1
    Mayor\t7\t1
    bridge\t8\t2
    opened\t9\t3
    said\t10\t3
    Monday\t11\t4

    """

  /// Names in IOB lines.
  static let names = String(
    repeating: """
      Ann B-PER
      Lee I-PER
      left O
      Oldmill B-LOC
      . O

      The O
      Harbour B-ORG
      Board I-ORG
      met O
      Lee B-PER
      . O


      """, count: 8)

  /// Articles with their attributions in brat stand-off, one for each way of saying so.
  static let articles: [(text: String, notes: String)] = (0..<20).map { number in
    let speaker = ["Ann Lee", "The mayor", "A clerk", "Paul Hall"][number % 4]
    let cue = ["said", "believes", "added", "claimed"][number / 4 % 4]
    let content = "that the bridge is old"
    let text = "\(speaker) \(cue) \(content). Workers left the town on Monday.\n"
    let cueStart = speaker.count + 1
    let start = cueStart + cue.count + 1
    return (
      text,
      """
      T1\tSource 0 \(speaker.count)\t\(speaker)
      T2\tCue \(cueStart) \(cueStart + cue.count)\t\(cue)
      T3\tContent \(start) \(start + content.count)\t\(content)
      E1\tAttribution:T2 Source:T1 Cue:T2 Content:T3

      """
    )
  }
}
