"""News made of real articles, from a seed: events of other names, numbers and days, and several outlets'
accounts of each, so that it is known which articles tell of one event."""

import datetime
import glob
import json
import os
import random
import re

OUTLETS = [
    "Harbour Gazette", "Morning Courier", "The Herald", "Northern Post", "Daily Ledger", "The Argus",
    "City Tribune", "Evening Star", "The Monitor", "Coast Record", "Valley News", "The Dispatch",
]
# Words that accounts of one event have for each other.
WORDINGS = [
    ("said", "told reporters"), ("announced", "made known"), ("also", "besides"), ("about", "some"),
    ("company", "firm"), ("increase", "rise"), ("decrease", "fall"), ("however", "but"),
    ("officials", "authorities"), ("killed", "left dead"), ("shares", "stock"), ("agreed", "consented"),
]
SYLLABLES = "bar dol fen gar hil jun kel lor mav nor pel quin ros sal tev ul var wen yor zim".split()


def made_name(chance, length):
    return "".join(chance.choice(SYLLABLES) for _ in range(1 + length // 5)).capitalize()


def sentences(text):
    return [s for s in re.split(r"(?<=[.!?])\s+", text) if s]


class Event:
    """One event, made of a real article: its names and numbers are others, the same in each account."""

    def __init__(self, chance, text, title, day):
        self.chance, self.day = chance, day
        lower = set(re.findall(r"\b[a-z]+\b", text))
        self.names, self.numbers = {}, {}
        self.lower = lower
        self.text = self.changed(text)
        self.title = self.changed(title or "")

    def changed(self, text):
        def name(match):
            word = match.group()
            if word.lower() in self.lower:
                return word
            return self.names.setdefault(word, made_name(self.chance, len(word)))

        def number(match):
            word = match.group()
            if word not in self.numbers:
                self.numbers[word] = str(max(2, int(int(word) * self.chance.uniform(0.5, 3))))
            return self.numbers[word]

        text = re.sub(r"\b[A-Z][A-Za-z]{2,}\b", name, text)
        return re.sub(r"\b\d{1,6}\b", number, text)

    def account(self, number):
        """What one outlet makes of it: some sentences less, some in other words."""
        chance = random.Random(f"{self.title} {self.text[:80]} {number}")
        kept = [s for s in sentences(self.text) if chance.random() > 0.2 * min(number, 1)]
        kept = kept or sentences(self.text)
        for old, new in WORDINGS:
            if number and chance.random() < 0.5:
                kept = [re.sub(rf"\b{old}\b", new, s) for s in kept]
        day = self.day + datetime.timedelta(days=chance.choice([0, 0, 0, 1, 1, 2]))
        title = self.title if number == 0 else " ".join(self.title.split()[: chance.randint(4, 9)])
        return dict(
            source=OUTLETS[number % len(OUTLETS)], title=title, published=day.isoformat(),
            text=" ".join(kept))


def wire(data):
    """Items of a newswire: titles and texts."""
    with open(os.path.join(data, "bulk", "reuters-21578.jsonl")) as file:
        return [(r.get("title", ""), r["text"]) for r in map(json.loads, file) if len(r["text"]) > 300]


def told_stories(data):
    """Real stories, each as several outlets told it."""
    stories = []
    for folder in sorted(glob.glob(os.path.join(data, "stories", "*"))):
        files = sorted(glob.glob(os.path.join(folder, "*.json")))
        if files:
            stories.append([json.load(open(file)) for file in files])
    return stories


def library(data, count, seed=1):
    """`count` records of known stories, in the order of their days; the first story has fifty articles."""
    chance = random.Random(seed)
    items = wire(data)
    start = datetime.date(2021, 1, 1)
    records, story = [], 0
    while len(records) < count:
        title, text = items[story % len(items)]
        day = start + datetime.timedelta(days=chance.randrange(1500))
        event = Event(random.Random(f"{seed} {story}"), text, title, day)
        size = 50 if story == 0 else chance.choice([1, 1, 1, 1, 2, 2, 3, 3, 4, 6])
        for number in range(size):
            record = event.account(number)
            record["story"] = story
            records.append(record)
        story += 1
    records = records[:count]
    records.sort(key=lambda record: record["published"])
    return records


def bcubed(truth, made):
    """Precision, recall and F1 of a grouping: both map an article to its group."""
    groups, stories = {}, {}
    for article, group in made.items():
        groups.setdefault(group, []).append(article)
        stories.setdefault(truth[article], []).append(article)
    precision = recall = 0.0
    for article, group in made.items():
        same = sum(truth[other] == truth[article] for other in groups[group])
        precision += same / len(groups[group])
        recall += same / len(stories[truth[article]])
    precision, recall = precision / len(made), recall / len(made)
    return precision, recall, 2 * precision * recall / (precision + recall)
