"""The search queries that a prompt asks for: what a person would type, without the words about the picture."""

import re

from platano.search.words import BINDING, COMMAND, GRAPHIC, MOST_READ, STYLE, Word, content, names, words

MOST_QUERIES = 3
MOST_CHARACTERS = 120
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[^\W\d_]|[¿¡])|\n+")
_AND = re.compile(r",?\s+(?:and|as well as|y|und|sowie)\s+(?:also |también |auch )?", re.I)
_CONNECTOR = frozenset(
    [
        "of",
        "about",
        "on",
        "showing",
        "with",
        "for",
        "that",
        "explaining",
        "comparing",
        "de",
        "del",
        "sobre",
        "con",
        "que",
        "von",
        "über",
        "mit",
        "zu",
        "zum",
        "zur",
    ]
)
_LEAD = (
    BINDING | COMMAND | GRAPHIC | STYLE | {"current", "currently", "latest", "actual", "aktuelle", "aktuellen"}
) - {"no"}
_LETTERED = re.compile(
    r"\b(?:with|and|con|mit)?\s*(?:the |el |la |dem |der )?(?:text|words?|title|caption|label|slogan|texto|título"
    r"|titel)"
    r"(?:\s+(?:that says|saying|reading|que diga|lautend))?\s*:?\s*[\"“„'‘«][^\"”“'’»]*[\"”“'’»]",
    re.I,
)
_TAIL = re.compile(
    r"\s*(?:"
    r"\bas (?:if|though|an?|one|the)\b"
    r"|\b(?:in|as|en|als|on) (?:an?|una?|ein\w*) (?:[\w-]+ ){0,3}(?:chart|graph|table|poster|infographic|diagram|map"
    r"|timeline|gráfic[oa]|cartel|tabla|infografía|mapa|diagramm|plakat|tabelle|karte)\b"
    r"|\b(?:with|in|con|en|mit) (?:[\w-]+ ){0,3}(?:colou?rs|colores|farben)\b"
    r"|\bin (?:the |an? )?(?:(?!in )[\w-]+[ ,]+){0,4}(?:style|colou?rs?|format|ratio|resolution)\b"
    r"|\bin (?:watercolou?r|oil|pastel|pencil|4k|8k|3d|black and white|pixel art)\b"
    r"|\b(?:suitable |perfect |designed |intended )for\b"
    r"|\bfor (?:my|our|kids|children|social media|instagram|print)\b"
    r"|\bfor (?:an? (?:\w+ )?(?:class|presentation|slide|\w+ grader))\b"
    r"|,?\s*\bstep[- ]by[- ]step\b|,?\s*\bpaso a paso\b|,?\s*\bschritt für schritt\b"
    r"|\bcomo (?:si|una?)\b|\b(?:al|en|con) (?:el |un )?estilo\b|\ben acuarela\b|\bpara (?:mi|mis|nuestra?|niños)\b"
    r"|\bals (?:ein\w*|ob)\b|\bim (?:[\w-]+ ){0,3}\w*stil\b|\bin aquarell\b|\bfür (?:mein\w*|unser\w*|kinder)\b"
    r").*",
    re.I | re.S,
)
_MANNER = re.compile(
    r"(?:,\s*|\s+(?:with|using|in|con|en|mit)\s+)(?:with|using|in|and|con|en|mit)?\s*(?:an?|the|un|una|einem|einer|ein)?\s*([\w-]+)",
    re.I,
)


def queries(prompt: str) -> tuple[str, ...]:
    """One query for most prompts, two or three when they ask for several things; none when nothing can be looked up.

    Later sentences count only when they bring a new name or ask a question: the others say how to paint.
    """
    prompt = prompt[:MOST_READ].encode("utf-8", "replace").decode()  # half a surrogate pair fits no address or database
    sentences = _SENTENCE.split(_LETTERED.sub("", prompt))
    known = names(prompt)
    found: list[str] = []
    for sentence in sentences:
        query = _phrase(sentence, known)
        new = any(
            _within(run, query) and not any(_within(run, old) for old in found) for run in known if _proper(run, query)
        )
        if content(query) and (not found or new or sentence.rstrip().endswith("?")):
            found += _apart(query, known)
        if len(found) >= MOST_QUERIES:
            break
    return tuple(dict.fromkeys(found))[:MOST_QUERIES]


def _within(run: tuple[str, ...], text: str) -> bool:
    plain = [word.plain for word in words(text)]
    return any(tuple(plain[at : at + len(run)]) == run for at in range(len(plain)))


def _proper(run: tuple[str, ...], query: str) -> bool:
    """A name as of a place or a person; "CO2" is a matter."""
    return any(word.plain in run and not word.text.isupper() for word in words(query))


def _phrase(sentence: str, known: tuple[tuple[str, ...], ...]) -> str:
    """The sentence without its command in front and its manner behind."""
    named = {word for run in known for word in run}
    found = words(sentence)
    start = _lead(found, named)
    if start == len(found):
        return ""
    text = sentence[found[start].start :]
    tail = _TAIL.search(text)
    if tail and content(text[: tail.start()]):
        text = text[: tail.start()]
    text = _without_manner(text, named)
    kept = list(words(text))
    while kept and kept[-1].plain in BINDING | COMMAND and kept[-1].plain not in named:
        kept.pop()
    return _short(text[: kept[-1].end]) if kept else ""


def _lead(found: tuple[Word, ...], named: set[str]) -> int:
    """How many words in front only say that a picture is wanted, and which kind."""
    start = 0
    for index, word in enumerate(found[:10]):
        if word.plain in named or (index and word.plain in _CONNECTOR):
            break
        follows = found[index + 1].plain if index + 1 < len(found) else ""
        if word.plain in GRAPHIC and follows in _CONNECTOR:
            start = index + 2
            break
    while start < len(found) and found[start].plain in _LEAD and found[start].plain not in named:
        start += 1
    return start


def _without_manner(text: str, named: set[str]) -> str:
    """Cut where the words turn to style: ", clean and modern", "with bright colours"."""
    for match in _MANNER.finditer(text):
        word = match[1].lower()
        if word in STYLE and word not in named and content(text[: match.start()]):
            return text[: match.start()]
    return text


def _apart(query: str, known: tuple[tuple[str, ...], ...]) -> list[str]:
    """Two queries for "tides of Port Ellery and hours of the Kestrel Museum": a name and a matter on both sides."""
    for match in _AND.finditer(query):
        sides = [query[: match.start()], _trimmed(query[match.end() :])]
        if all(_stands_alone(side, known) for side in sides):
            return [sides[0], *_apart(sides[1], known)]
    return [query]


def _stands_alone(side: str, known: tuple[tuple[str, ...], ...]) -> bool:
    inside = [run for run in known if _within(run, side)]
    return bool(inside) and bool(set(content(side)) - {word for run in inside for word in run})


def _trimmed(text: str) -> str:
    found = words(text)
    start = next((word.start for word in found if word.plain not in BINDING | COMMAND), 0)
    return text[start:]


def _short(text: str) -> str:
    if len(text) <= MOST_CHARACTERS:
        return text
    return text[: MOST_CHARACTERS + 1].rsplit(" ", 1)[0].rstrip(" ,;")
