"""BERT's uncased word pieces, with the character range of each, as CrossreadMeaning cuts them."""

import unicodedata

UNKNOWN, FIRST, LAST = 100, 101, 102
LONGEST_WORD = 100  # characters; a longer word is unknown


def fold(character):
    """A character in small letters without accents; nothing for a mark."""
    return "".join(
        c
        for c in unicodedata.normalize("NFD", character.lower())
        if unicodedata.category(c) != "Mn"
    )


def _is_ideograph(code):
    return (
        0x4E00 <= code <= 0x9FFF
        or 0x3400 <= code <= 0x4DBF
        or 0x20000 <= code <= 0x2A6DF
        or 0x2A700 <= code <= 0x2CEAF
        or 0xF900 <= code <= 0xFAFF
        or 0x2F800 <= code <= 0x2FA1F
    )


def _kind(character):
    """What a character does: "space", "drop", "alone" or "word"."""
    if character in " \t\n\r":
        return "space"
    code = ord(character)
    category = unicodedata.category(character)
    if category == "Zs":
        return "space"
    if code in (0, 0xFFFD) or category[0] == "C":
        return "drop"
    if code < 128 and not character.isalnum():
        return "alone"
    if category[0] == "P" or _is_ideograph(code):
        return "alone"
    return "word"


class WordPieces:
    def __init__(self, vocabulary_path):
        with open(vocabulary_path, encoding="utf-8") as file:
            self.pieces = [line.rstrip("\n") for line in file]
        self.number = {piece: index for index, piece in enumerate(self.pieces)}
        self._cache = {}

    def _word(self, word):
        """The pieces of a folded word: (number, start, end) in its characters."""
        if word in self._cache:
            return self._cache[word]
        found, start = [], 0
        if len(word) > LONGEST_WORD:
            found = None
        while found is not None and start < len(word):
            for end in range(len(word), start, -1):
                piece = ("##" if start else "") + word[start:end]
                if piece in self.number:
                    found.append((self.number[piece], start, end))
                    start = end
                    break
            else:
                found = None
        if found is None:
            found = [(UNKNOWN, 0, len(word))]
        self._cache[word] = found
        return found

    def cut(self, text):
        """Lists of piece numbers and of (start, end) characters in the text."""
        numbers, ranges = [], []
        word, places = [], []

        def finish():
            if word:
                for number, start, end in self._word("".join(word)):
                    numbers.append(number)
                    ranges.append((places[start][0], places[end - 1][1]))
                word.clear()
                places.clear()

        for at, character in enumerate(text):
            kind = _kind(character)
            if kind == "drop":
                continue
            if kind == "space":
                finish()
                continue
            if kind == "alone":
                finish()
            for folded in fold(character):
                word.append(folded)
                places.append((at, at + 1))
            if kind == "alone":
                finish()
        finish()
        return numbers, ranges
