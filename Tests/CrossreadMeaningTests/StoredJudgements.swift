// Written by tools/train-meaning/reference.py from examples.jsonl.

let storedJudgements: [StoredJudgement] = [
  StoredJudgement(
    a: "Thirteen miners were rescued from the flooded pit on Tuesday.",
    b: "On Tuesday, rescuers brought thirteen miners out of the flooded mine.",
    clauseA: nil, clauseB: nil,
    pieces: [7093, 11257, 2020, 10148, 2013, 1996, 10361, 6770, 2006, 9857, 1012],
    chances: [0.6106, 0.0615, 0.0878, 0.1939, 0.0463]),
  StoredJudgement(
    a: "Thirteen miners were rescued from the flooded pit on Tuesday.",
    b: "Eleven miners were rescued from the flooded pit on Tuesday.",
    clauseA: nil, clauseB: nil,
    pieces: [7093, 11257, 2020, 10148, 2013, 1996, 10361, 6770, 2006, 9857, 1012],
    chances: [0.8016, 0.0404, 0.0418, 0.1008, 0.0155]),
  StoredJudgement(
    a: "The mayor will resign in May.",
    b: "The mayor may resign in May, two of her aides said.",
    clauseA: nil, clauseB: nil,
    pieces: [1996, 3664, 2097, 12897, 1999, 2089, 1012],
    chances: [0.4999, 0.1163, 0.2199, 0.1297, 0.0342]),
  StoredJudgement(
    a: "The mayor will resign in May, and the council has raised the bus fare.",
    b: "The council raised the fare for buses by a tenth.",
    clauseA: "the council has raised the bus fare",
    clauseB: "The council raised the fare for buses",
    pieces: [
      1996, 3664, 2097, 12897, 1999, 2089, 1010, 1998, 1996, 2473, 2038, 2992, 1996, 3902, 13258,
      1012,
    ],
    chances: [0.2748, 0.0508, 0.0805, 0.1089, 0.4849]),
  StoredJudgement(
    a: "The mayor will resign in May, and the council has raised the bus fare.",
    b: "The council raised the fare for buses by a tenth.",
    clauseA: "The mayor will resign in May", clauseB: nil,
    pieces: [
      1996, 3664, 2097, 12897, 1999, 2089, 1010, 1998, 1996, 2473, 2038, 2992, 1996, 3902, 13258,
      1012,
    ],
    chances: [0.0060, 0.0018, 0.0039, 0.0046, 0.9837]),
  StoredJudgement(
    a: "The harbour of Vestmark was closed after the storm.",
    b: "A storm closed the harbour of Eastholm three years ago.",
    clauseA: nil, clauseB: nil,
    pieces: [1996, 7440, 1997, 17447, 10665, 2001, 2701, 2044, 1996, 4040, 1012],
    chances: [0.3370, 0.0826, 0.1633, 0.1590, 0.2581]),
  StoredJudgement(
    a: "Grilled aubergines go well with lemon.",
    b: "The court of appeal has overturned the sentence of Ann Lund.",
    clauseA: nil, clauseB: nil,
    pieces: [26192, 2094, 8740, 4059, 10586, 2175, 2092, 2007, 14380, 1012],
    chances: [0.0031, 0.0012, 0.0057, 0.0026, 0.9874]),
  StoredJudgement(
    a: "Señor Ibáñez denied that he had taken the money — “not a cent”, he said.",
    b: "Ibanez admitted taking money.",
    clauseA: nil, clauseB: nil,
    pieces: [
      12411, 2953, 21307, 7231, 2480, 6380, 2008, 2002, 2018, 2579, 1996, 2769, 1517, 1523, 2025,
      1037, 9358, 1524, 1010, 2002, 2056, 1012,
    ],
    chances: [0.1728, 0.0928, 0.1996, 0.1403, 0.3946]),
  StoredJudgement(
    a: "yes",
    b: "No!",
    clauseA: nil, clauseB: nil,
    pieces: [2748],
    chances: [0.0270, 0.0100, 0.0294, 0.0180, 0.9156]),
]
