"""A prompt as a row of lexemes: the longest phrases of the lexicon, quoted texts, and what is left."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from platano.engines.sketch import lexicon

_TOKEN = re.compile(
    r"""(?P<quote>"[^"\n]{1,200}"|“[^”\n]{1,200}”|«[^»\n]{1,200}»|„[^“”\n]{1,200}[“”]|(?<![\w])'[^'\n]{2,120}'(?!\w))
      | (?P<ratio>\b\d{1,2}:\d{1,2}\b)
      | (?P<word>[\w$€£%+&/]+(?:[-'’][\w]+)*)
      | (?P<stop>[.;!?\n:]+)
      | (?P<comma>[,()–—])""",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Lexeme:
    """`means` maps a kind (noun, colour, verb, ...) to its value; `comma` and `stop` tell what stands before it."""

    text: str
    means: Mapping[str, Any] = field(default_factory=dict[str, Any])
    quote: bool = False
    comma: bool = False
    stop: bool = False
    plural: bool = False

    @property
    def lower(self) -> str:
        return self.text.lower()

    def get(self, kind: str) -> Any:
        return self.means.get(kind)


def split(prompt: str) -> list[Lexeme]:
    """All lexemes of a prompt in order."""
    tokens = list(_TOKEN.finditer(prompt))
    found: list[Lexeme] = []
    comma = stop = False
    index = 0
    while index < len(tokens):
        token = tokens[index]
        kind = token.lastgroup
        if kind == "stop":
            stop = True
        elif kind == "comma":
            comma = True
        elif kind == "quote":
            found.append(Lexeme(token.group()[1:-1].strip(), quote=True, comma=comma, stop=stop))
            comma = stop = False
        elif kind == "word":
            lexeme, used = _longest(prompt, tokens, index, comma, stop)
            found.append(lexeme)
            index += used - 1
            comma = stop = False
        index += 1
    return found


def _longest(prompt: str, tokens: list[re.Match[str]], index: int, comma: bool, stop: bool) -> tuple[Lexeme, int]:
    """The longest known phrase that starts here, and how many tokens it takes."""
    end = index
    while end < len(tokens) and end - index < lexicon.LONGEST and tokens[end].lastgroup == "word":
        end += 1
    for last in range(end, index, -1):
        text = " ".join(token.group() for token in tokens[index:last])
        phrase = text.lower().replace("’", "'")
        if means := lexicon.meanings(phrase):
            return Lexeme(text, means, comma=comma, stop=stop, plural=lexicon.is_plural(phrase)), last - index
    text = tokens[index].group()
    number = {"number": int(text)} if text.isdecimal() and len(text) < 3 else {}
    return Lexeme(text, number, comma=comma, stop=stop), 1
