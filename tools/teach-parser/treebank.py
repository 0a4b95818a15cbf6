"""CoNLL-U (https://universaldependencies.org/format.html), as much of it as a parser needs."""

from typing import NamedTuple


class Word(NamedTuple):
    form: str
    tag: str  # universal and Penn tag, "VERB/VBD"
    head: int  # from 1; 0 for the root
    relation: str


def read(paths):
    """The sentences of files, as lists of words. Multi-word ranges and empty nodes are left out."""
    sentences = []
    for path in paths:
        sentence = []
        with open(path, encoding="utf-8") as file:
            for line in file:
                columns = line.rstrip("\n").split("\t")
                if len(columns) > 7 and columns[0].isdigit():
                    form, universal, fine, head = columns[1], columns[3], columns[4], columns[6]
                    number = int(head) if head.isdigit() else 0
                    sentence.append(Word(form, f"{universal}/{fine}", number, columns[7]))
                elif columns == [""] and sentence:
                    sentences.append(sentence)
                    sentence = []
        if sentence:
            sentences.append(sentence)
    return sentences


def write(path, sentences):
    with open(path, "w", encoding="utf-8") as file:
        for sentence in sentences:
            for number, word in enumerate(sentence, 1):
                universal, fine = word.tag.split("/")
                file.write(
                    f"{number}\t{word.form}\t_\t{universal}\t{fine}\t_\t{word.head}\t"
                    f"{word.relation}\t_\t_\n")
            file.write("\n")
