"""Which words of a prompt say what to look for, and which of them are names.

The lists are English, Spanish and German: words that bind, words that ask for a picture, words of style.
"""

import re

from msgspec import Struct

MOST_READ = 4000  # characters of a prompt; what it wants looked up is said early

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_SENTENCE_END = re.compile(r"[.!?:\n\"“„]\s*$")


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


ENGLISH = _set("""
a about after all also am an and any are as at be been before being between but by can could did do does each
either else
every few for from had has have having he her here hers him his how i if in into is it its just like many may me more
most much my near no nor not of off on one only or other our out over own per please same shall she should so some such
than that the their them then there these they this those through to too under until up us very via was we were what
when where which while who whom whose why will with within without would you your yours need want needs wants whether
""")
SPANISH = _set("""
al algo alguna algunas alguno algunos ante antes aquel aquella como con contra cual cuales cuando cuanto cuál cuáles
cómo de del desde donde dónde durante e el ella ellas ellos en entre era es esa esas ese eso esos esta estas este esto
estos está están fue ha hasta hay la las le les lo los me mi mis muy más ni no nos nuestra nuestro o para pero
por porque
que qué quien quién quiero se sea ser si sin sobre son su sus también te tiene todas todo todos tu tus un una unas uno
unos y ya yo favor puedes podrías necesito
""")
GERMAN = _set("""
aber alle allem allen aller als am an auch auf aus bei beim bin bis bist bitte da damit dann das dass dem den der des
dich die dir doch du durch ein eine einem einen einer eines er es etwas für gegen hat haben hinter ich ihr ihre im in
ins ist ja jede jeden jeder jedes kann kannst mein meine mich mir mit nach neben nicht noch nur ob oder ohne sehr sein
seine sich sie sind so soll sollte über um und uns unser unsere unter vom von vor wann war was weil welche welcher
welches wenn wer werden wie wir wird wo zu zum zur zwischen möchte brauche
""")
# Times relative to now bind a question to today; no text in a folder can be matched by them.
RELATIVE = _set("""
current currently latest recent recently now today todays today's tomorrow tonight yesterday upcoming next last
past day
days daily week weeks weekly month months year years night nights actual actuales actualmente ahora hoy mañana ayer
próximo próximos próxima próximas último última últimos últimas día días semana semanas aktuell aktuelle aktuellen
aktueller aktuelles heute morgen gestern nächste nächsten nächster letzte letzten tag tage tagen woche wochen
real-time live up-to-date date time times
""")
COMMAND = _set("""
add compare comparison compose create creating craft depict design display draw drawing explain explaining
explains find found
generate give help illustrate illustrating illustrates imagine include includes including let look lookup make making
paint painted present produce put recreate render research say says saying search show showing shows sketch
summarize summarise tell use
using visualise visualize visualizing write know based according information info facts fact data details latest
agrega añade busca compara crea crear dame describe dibuja diseña explica explicando genera haz hazme ilustra imagina
incluye investiga muestra muestre mostrando muéstrame pinta pon prepara presenta representa usa visualiza
información datos
basado según
erstelle erstell erkläre erklärt entwirf erzeuge füge gestalte generiere gib illustriere mach mache male mal nutze
skizziere stelle suche verwende visualisiere zeichne zeig zeige zeigt vergleiche informationen daten fakten
""")
GRAPHIC = _set("""
artwork banner card cartoon chart charts collage comic diagram diagrams drawing flyer graph graphic graphics icon
icons illustration illustrations image images infographic infographics logo map mockup painting photo photograph
picture
pictures portrait postcard poster posters print render rendering scene screenshot shot sign sketch slide
snapshot sticker
storyboard table timeline visual visualisation visualization visuals wallpaper
cartel cartelera cuadro cómic diagrama dibujo escena esquema foto fotografía gráfica gráfico ilustración imagen
infografía imágenes mapa pintura póster retrato tabla tarjeta viñeta
bild bilder diagramm flugblatt foto fotografie gemälde grafik infografik karte landkarte illustration plakat poster
schaubild skizze tabelle übersicht zeichnung zeitstrahl
""")
STYLE = _set("""
3d 4k abstract accurate aesthetic artistic beautiful bold bright charming cinematic clean clear colorful colourful cool
creative cute dark detailed easy elegant engaging flat friendly fun funny futuristic gorgeous hand-drawn highly
illustrated
hyperrealistic informative isometric lovely minimal minimalist minimalistic modern neat nice pastel
photorealistic playful
polished pretty professional quality quick readable realistic resolution retro rustic sharp simple sleek small soft
striking stunning style styled stylish stylized subtle vibrant vintage vivid warm watercolor watercolour whimsical
acuarela atractiva atractivo bonita bonito claro clara colorida colorido detallada detallado divertida divertido
elegante
estilo llamativa llamativo minimalista moderna moderno realista sencilla sencillo simple vistosa vistoso vistosos
aquarell bunt bunte bunten buntes einfach einfache einfaches hübsch hübsche hübsches klar klare klares modern moderne
modernen modernes realistisch realistische schlicht schlichte schlichtes schön schöne schönen schönes stil
übersichtlich
übersichtliche übersichtliches
""")
CALENDAR = _set("""
monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
october november december lunes martes miércoles jueves viernes sábado domingo montag dienstag mittwoch donnerstag
freitag samstag sonntag januar februar märz mai juni juli oktober dezember spring summer autumn winter
""")
# Too common in pictures to tell one subject from another.
COLOURS = _set("""
red orange yellow green blue purple pink brown black white grey gray big little large old young new
rojo verde azul amarillo negro blanco rot grün blau gelb schwarz weiß
""")
BINDING = ENGLISH | SPANISH | GERMAN
# What a text is, not what it is about: a recipe for pancakes need not call itself one.
KIND = _set("recipe recipes guide tutorial instructions receta recetas guía instrucciones rezept rezepte anleitung")
EMPTY = BINDING | RELATIVE | COMMAND | GRAPHIC | STYLE | KIND

_PLACE = frozenset({"in", "at", "near", "from", "en", "aus", "von", "bei", "nach"})


class Word(Struct, frozen=True):
    """A word where it stands: characters `start`..`end` of its text; `first` of its sentence."""

    text: str
    start: int
    end: int
    first: bool

    @property
    def plain(self) -> str:
        """In lower case and without a possessive ending."""
        return re.sub(r"['’]s?$", "", self.text.lower().replace("’", "'"))


def words(text: str) -> tuple[Word, ...]:
    """All words of the first `MOST_READ` characters, in order."""
    text = text[:MOST_READ]
    return tuple(
        Word(match[0], match.start(), match.end(), _is_first(text, match.start())) for match in _WORD.finditer(text)
    )


def _is_first(text: str, start: int) -> bool:
    before = text[max(start - 8, 0) : start]
    return start == 0 or bool(_SENTENCE_END.search(before))


def content(text: str) -> tuple[str, ...]:
    """The words that say what it is about, lower case, each once; empty when there are none."""
    kept = {
        word.plain: None
        for word in words(text)
        if word.plain not in EMPTY and not (word.plain.isdigit() and len(word.plain) < 3) and len(word.plain) > 1
    }
    return tuple(kept)


def names(text: str) -> tuple[tuple[str, ...], ...]:
    """Runs of words that are names ("san", "francisco"), lower case: what an answer must not get wrong.

    A capital within a sentence makes a name; in German, where every noun has one, only after a preposition
    of place or beside another capital. Text without capitals has names only after such a preposition.
    """
    found = words(text)
    cased = any(word.text[0].isupper() and not word.first for word in found) and not text.isupper()
    german = _is_german(found)
    runs: list[list[Word]] = []
    for index, word in enumerate(found):
        before = found[index - 1] if index else None
        if not _may_be_name(word, cased, before):
            continue
        joined = before is not None and text[before.end : word.start].strip(" -") == ""
        if joined and runs and runs[-1][-1] is before:
            runs[-1].append(word)
        else:
            runs.append([word])
    kept: list[tuple[str, ...]] = []
    for run in runs:
        before = found[found.index(run[0]) - 1] if found.index(run[0]) else None
        if len(run) == 1 and (run[0].first or (german and (before is None or before.plain not in _PLACE))):
            continue
        kept.append(tuple(word.plain for word in run))
    return tuple(dict.fromkeys(kept))


def _may_be_name(word: Word, cased: bool, before: Word | None) -> bool:
    if word.plain in CALENDAR or len(word.plain) < 2 or word.plain.isdigit():
        return False
    if not cased:
        return before is not None and before.plain in _PLACE and word.plain not in EMPTY
    # "Show Port Ellery": the verb has its capital from the sentence.
    return word.text[0].isupper() and not (word.first and word.plain in EMPTY)


def _is_german(found: tuple[Word, ...]) -> bool:
    plain = [word.plain for word in found]
    german = sum(word in GERMAN or (word in COMMAND and word.startswith("erst")) for word in plain)
    return german > sum(word in ENGLISH for word in plain) and german > sum(word in SPANISH for word in plain)
