"""The texts that a prompt wants lettered: quoted words and their roles, section headings, and a topic."""

import re
from dataclasses import dataclass, field

from platano.engines.sketch.scene import Section, Words

_QUOTE = r"""(?:"([^"\n]{1,200})"|“([^”\n]{1,200})”|«([^»\n]{1,200})»|„([^“”\n]{1,200})[“”]|(?<![\w])'([^'\n]{2,120})'(?!\w))"""
_QUOTED = re.compile(_QUOTE)
_SECTION = re.compile(_QUOTE + r"\s*\(([^)]{2,200})\)")
# 'steps: boil water, add tea' and '1. Boil water 2. Add tea'
_LIST = re.compile(
    r"\b(\d+ |two |three |four |five |six )?(steps|tips|ingredients|parts|stages|facts|reasons|rules)\s*:\s*([^.\n]{3,240})",
    re.I,
)
_NUMBERED = re.compile(r"(?:^|\s)\d[.)]\s+(.+?)(?=\s+\d[.)]\s|[.\n]|$)")
_UNQUOTED = re.compile(
    r"\b(?i:with the (?:text|words?|title|caption|slogan)|(?:include|includes|including|add|write) the (?:text|words?)"
    r"|(?:that )?(?:says|reads|saying|reading)|titled|entitled)\s+([A-ZÀ-Þ0-9][\w&'’-]*(?:\s+[A-ZÀ-Þ0-9&][\w&'’-]*){0,5})"
)
_TOPIC = re.compile(
    r"\b(?:infographic|diagram|chart|recipe|poster|guide)\b[^.]{0,40}?\b(?:explains?|explaining|shows?|showing|about|of|on|for)\s+"
    r"(?:how |the |a |an )?([^.,;:(]{3,60}?)(?=\s+(?:as|with|in|for|showing|that|which|using|step)\b|[.,;:(]|$)",
    re.IGNORECASE,
)
_ROLES = (
    (re.compile(r"\b(slogan|tagline|subtitle|underneath|below|smaller|small text)\b[^\"“«']{0,40}$", re.I), "subtitle"),
    (re.compile(r"\b(label|labelled|labeled|caption|note|sign|corner|date)\b[^\"“«']{0,30}$", re.I), "label"),
    (re.compile(r"\b(says?|saying|speech bubble|shouts?|asks?)\b[^\"“«']{0,20}$", re.I), "speech"),
)
# Words about the lettering itself: "in large bold red letters" is no mail.
_ABOUT_LETTERS = re.compile(
    r"\b(?:in|with|using|as)\s+(?:an?\s+|the\s+)?(?:[\w-]+[\s,]+){0,5}?"
    r"(?:letters?|lettering|fonts?|typefaces?|script|writing|caps)\b",
    re.IGNORECASE,
)
_FACE = re.compile(
    r"\b(bold|serif|sans[- ]serif|script|cursive|handwritten|handwriting|elegant|playful|rounded|condensed|retro|thin|light|"
    r"monospace|typewriter|modern|minimalist|traditional|calligraphy|futuristic|gothic|fancy)\b",
    re.IGNORECASE,
)


@dataclass
class Found:
    """`rest` is the prompt without the lettered texts, for the grammar to read."""

    words: list[Words] = field(default_factory=list[Words])
    sections: list[Section] = field(default_factory=list[Section])
    rest: str = ""


def read(prompt: str) -> Found:
    """Separate what should be lettered from what should be drawn."""
    found = Found()
    rest = _SECTION.sub(lambda match: _take_section(match, found), prompt)
    rest = _take_lists(rest, found)
    face = " ".join(dict.fromkeys(word.lower() for word in _FACE.findall(prompt)))
    pieces: list[str] = []
    at = 0
    for match in _QUOTED.finditer(rest):
        text = next(group for group in match.groups() if group).strip()
        role = _role(rest[max(0, match.start() - 60) : match.start()], first=not found.words)
        found.words.append(Words(text, role, face))
        pieces.append(rest[at : match.start()])
        at = match.end()
    rest = " ".join([*pieces, rest[at:]])
    if not found.words and (named := _UNQUOTED.search(rest)):
        found.words.append(Words(named[1].strip(), "title", face))
        rest = rest[: named.start(1)] + rest[named.end(1) :]
    if found.sections and not any(words.role == "title" for words in found.words) and (topic := _TOPIC.search(rest)):
        found.words.insert(0, Words(topic[1].strip().capitalize(), "title", face))
    found.rest = _ABOUT_LETTERS.sub(" ", rest) if found.words else rest
    return found


def _take_section(match: re.Match[str], found: Found) -> str:
    heading = next(group for group in match.groups()[:5] if group).strip()
    entries = [entry.strip() for entry in re.split(r",|;|\band\b|/", match.groups()[5]) if entry.strip()]
    found.sections.append(Section(heading[:1].upper() + heading[1:], tuple(entries)))
    return ", "


def _take_lists(text: str, found: Found) -> str:
    """Lists without quotes, for prompts that ask for an infographic, a recipe or a guide."""
    if found.sections or not re.search(r"\b(?:infographic|recipe|diagram|guide|checklist|chart)\b", text, re.I):
        return text
    if match := _LIST.search(text):
        entries = [entry.strip(" ,") for entry in re.split(r",|;|\band\b", match[3]) if entry.strip(" ,")]
        found.sections.append(Section(match[2].capitalize(), tuple(entries)))
        return text[: match.start()] + text[match.end() :]
    numbered = [entry.strip() for entry in _NUMBERED.findall(text)]
    if len(numbered) > 1:
        found.sections.append(Section("", tuple(numbered)))
        return _NUMBERED.sub(" ", text)
    return text


def _role(before: str, first: bool) -> str:
    for pattern, role in _ROLES:
        if pattern.search(before):
            return role
    return "title" if first else "subtitle"
