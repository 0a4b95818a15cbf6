"""Prints made-up articles as JSON Lines: make_articles.py COUNT [SEED].

Events that never happened, told by one to four outlets in words of their own, on the days of a year; one record in a thousand is broken.
The same seed gives the same bytes.
"""

import json
import random
import sys

SYLLABLES = "bar dol fen gar hil jun kel lor mav nor pel quin ros sal tev ul var wen yor zim".split()
OUTLETS = ["Harbour Gazette", "Morning Courier", "The Herald", "Northern Post", "Daily Ledger", "The Argus"]
KINDS = [
    ("a fire at the {place} mill", ["{n} people were hurt when {what} broke out on {day}.", "{What} left {n} injured on {day}."]),
    ("the flood at {place}", ["{What} drove {n} families from their homes on {day}.", "Some {n} families had to leave as {what} rose on {day}."]),
    ("a strike at the {place} docks", ["{n} workers joined {what} on {day}.", "{What} began on {day} with {n} dockers."]),
    ("the vote on the {place} bridge", ["Councillors held {what} on {day}, and {n} spoke.", "{n} councillors took the floor before {what} on {day}."]),
    ("the {place} train crash", ["{What} on {day} left {n} passengers stranded.", "{n} passengers were stranded after {what} on {day}."]),
    ("the theft of the {place} altar", ["{What} was noticed on {day} by {n} pilgrims.", "{n} pilgrims stood before an empty wall after {what} on {day}."]),
    ("a trial of {place} brokers", ["{What} opened on {day} before {n} onlookers.", "{n} people came to see how {what} began on {day}."]),
]
SAID = [
    '"We did not expect this," said {who}, the {office} of {place}.', '{Who}, {place}\'s {office}, said the town would ask for help.',
    "The {office}, {who}, told reporters that an inquiry would begin.", '"It will take {m} weeks," {who} said.',
]
MORE = [
    "Nobody could say by evening what had caused it.", "The road to {other} stayed closed until {m} p.m.",
    "It was the second time in {m} years, according to the police.", "Damage was put at ${k} million.",
    "Schools in {other} were opened for those who had nowhere to go.", "A spokesman for the insurers declined to comment.",
]
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]


def name(chance, parts=2):
    return "".join(chance.choice(SYLLABLES) for _ in range(parts)).capitalize()


def event(chance):
    place = name(chance)
    what, openings = chance.choice(KINDS)
    what = what.format(place=place)
    who = f"{name(chance)} {name(chance)}"
    words = {
        "place": place, "what": what, "What": what[0].upper() + what[1:], "who": who, "Who": who, "other": name(chance), "second": f"{name(chance)} {name(chance)}",
        "third": name(chance, 3),
        "office": chance.choice(["mayor", "fire chief", "harbour master"]), "day": chance.choice(DAYS),
        "n": chance.randrange(3, 400), "m": chance.randrange(2, 12), "k": chance.randrange(2, 90),
    }
    day = f"2015-{chance.randrange(1, 13):02}-{chance.randrange(1, 29):02}"
    told = chance.sample(OUTLETS, chance.choice([1, 1, 1, 1, 1, 1, 1, 2, 2, 3]))
    for outlet in told:
        own = dict(words, n=words["n"] + chance.choice([0, 0, 0, 2]))
        text = [chance.choice(openings)] + chance.sample(SAID, 1) + chance.sample(MORE, chance.randrange(1, 3))
        yield {
            "source": outlet, "title": f"{own['What']}", "published": day, "language": "en",
            "text": "\n\n".join(sentence.format(**own) for sentence in text),
        }


def main():
    count = int(sys.argv[1])
    chance = random.Random(int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    written = 0
    while written < count:
        for record in event(chance):
            line = json.dumps(record)
            print(line[: len(line) // 2] if written % 1000 == 500 else line)
            written += 1
            if written == count:
                return


main()
