// Written by tools/train-meaning/reference.py from examples.jsonl.

let storedJudgements: [StoredJudgement] = [
  StoredJudgement(
    a: "Thirteen miners were rescued from the flooded pit on Tuesday.",
    b: "On Tuesday, rescuers brought thirteen miners out of the flooded mine.",
    clauseA: nil, clauseB: nil,
    pieces: [7093, 11257, 2020, 10148, 2013, 1996, 10361, 6770, 2006, 9857, 1012],
    chances: [0.6990, 0.1192, 0.1223, 0.0501, 0.0093]),
  StoredJudgement(
    a: "Thirteen miners were rescued from the flooded pit on Tuesday.",
    b: "Eleven miners were rescued from the flooded pit on Tuesday.",
    clauseA: nil, clauseB: nil,
    pieces: [7093, 11257, 2020, 10148, 2013, 1996, 10361, 6770, 2006, 9857, 1012],
    chances: [0.7177, 0.1333, 0.1088, 0.0336, 0.0065]),
  StoredJudgement(
    a: "The mayor will resign in May.",
    b: "The mayor may resign in May, two of her aides said.",
    clauseA: nil, clauseB: nil,
    pieces: [1996, 3664, 2097, 12897, 1999, 2089, 1012],
    chances: [0.6489, 0.0586, 0.2610, 0.0254, 0.0061]),
  StoredJudgement(
    a: "The mayor will resign in May, and the council has raised the bus fare.",
    b: "The council raised the fare for buses by a tenth.",
    clauseA: "the council has raised the bus fare",
    clauseB: "The council raised the fare for buses",
    pieces: [
      1996, 3664, 2097, 12897, 1999, 2089, 1010, 1998, 1996, 2473, 2038, 2992, 1996, 3902, 13258,
      1012,
    ],
    chances: [0.5031, 0.0722, 0.2204, 0.1766, 0.0277]),
  StoredJudgement(
    a: "The mayor will resign in May, and the council has raised the bus fare.",
    b: "The council raised the fare for buses by a tenth.",
    clauseA: "The mayor will resign in May", clauseB: nil,
    pieces: [
      1996, 3664, 2097, 12897, 1999, 2089, 1010, 1998, 1996, 2473, 2038, 2992, 1996, 3902, 13258,
      1012,
    ],
    chances: [0.0066, 0.0023, 0.0049, 0.9745, 0.0118]),
  StoredJudgement(
    a: "The harbour of Vestmark was closed after the storm.",
    b: "A storm closed the harbour of Eastholm three years ago.",
    clauseA: nil, clauseB: nil,
    pieces: [1996, 7440, 1997, 17447, 10665, 2001, 2701, 2044, 1996, 4040, 1012],
    chances: [0.5055, 0.0184, 0.1480, 0.3148, 0.0133]),
  StoredJudgement(
    a: "Grilled aubergines go well with lemon.",
    b: "The court of appeal has overturned the sentence of Ann Lund.",
    clauseA: nil, clauseB: nil,
    pieces: [26192, 2094, 8740, 4059, 10586, 2175, 2092, 2007, 14380, 1012],
    chances: [0.0015, 0.0005, 0.0031, 0.9891, 0.0058]),
  StoredJudgement(
    a: "Señor Ibáñez denied that he had taken the money — “not a cent”, he said.",
    b: "Ibanez admitted taking money.",
    clauseA: nil, clauseB: nil,
    pieces: [
      12411, 2953, 21307, 7231, 2480, 6380, 2008, 2002, 2018, 2579, 1996, 2769, 1517, 1523, 2025,
      1037, 9358, 1524, 1010, 2002, 2056, 1012,
    ],
    chances: [0.1349, 0.1628, 0.2503, 0.4041, 0.0478]),
  StoredJudgement(
    a: "yes",
    b: "No!",
    clauseA: nil, clauseB: nil,
    pieces: [2748],
    chances: [0.1140, 0.0175, 0.1091, 0.7007, 0.0587]),
]
