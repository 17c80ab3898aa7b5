"""A person's head in its own units: 100 wide, centre at the origin, `turn` 0 frontal to 1 far to the right."""

from dataclasses import dataclass, replace

from platano.engines.sketch import path
from platano.engines.sketch.colour import luminance, mix, tint
from platano.engines.sketch.drawings.person_hair import back_hair, beard, front_hair
from platano.engines.sketch.figure import Anchor, Figure, Shape, glow

INK = "#2e2633"


@dataclass(frozen=True, slots=True)
class Head:
    """What a face is made of. `mood` is a trait word; `hair` a style of person_hair."""

    skin: str = "#eebb96"
    hair: str = "short"
    hair_colour: str = "#4a2f27"
    eyes: str = INK
    mood: str = ""
    turn: float = 0.5
    age: str = "adult"  # baby, child, adult, old
    lashes: bool = False
    beard: str = ""  # full, long, goatee, stubble
    moustache: bool = False
    ears: str = "round"  # round, pointed, none
    lips: str = ""


def _skull(turn: float, age: str) -> list[tuple[float, float]]:
    wide = {"baby": 1.07, "child": 1.03}.get(age, 0.97)
    low = {"baby": 0.9, "child": 0.95}.get(age, 1.02)
    points = [(0, -54), (29, -48), (47, -24), (50, 4), (44 * wide, 30 * low), (24 * wide, 50 * low), (0, 56 * low)]
    ring = points + [(-x, y) for x, y in points[-2:0:-1]]
    return [(x + 7 * turn * max(0, y) / 50, y) for x, y in ring]


def _ears(head: Head) -> list[Shape]:
    if head.ears == "none":
        return []
    near, far = -49 + 25 * head.turn, 49 - 5 * head.turn
    dark = mix(tint(head.skin, -0.14), "#d0453f", 0.12)
    shapes: list[Shape] = []
    for x, sign in ((far, 1), (near, -1)):
        if head.ears == "pointed":
            d = path.smooth([(x, 18), (x + sign * 8, 0), (x + sign * 34, -22), (x + sign * 20, 10), (x + sign * 6, 22)])
        else:
            d = path.ellipse(x, 9, 8, 11)
        shapes.append(Shape(d, fill=head.skin, part="ear", weight=0.8))
        shapes.append(Shape(path.ellipse(x + sign, 10, 3.4, 5.4), fill=dark, part="ear"))
    return shapes


def _open_eye(head: Head, x: float, y: float, size: float, squeeze: float) -> list[Shape]:
    rx, ry = 5.6 * size * squeeze, 7.6 * size
    shapes = [Shape(path.ellipse(x, y, rx, ry), fill=head.eyes, part="eye")]
    if head.eyes != INK:
        shapes.append(Shape(path.ellipse(x, y, rx * 0.55, ry * 0.55), fill="#1d1826", part="pupil"))
    shapes.append(Shape(path.ellipse(x - rx * 0.3, y - ry * 0.4, rx * 0.38, ry * 0.3), fill="#ffffff", part="glint"))
    return shapes


def _eyes(head: Head) -> list[Shape]:
    """Two eyes with lashes, open or closed as the mood wants."""
    turn, size = head.turn, {"baby": 1.25, "child": 1.18}.get(head.age, 1.0)
    middle, y = 17 * turn, 6 if head.age in ("adult", "old") else 10
    shapes: list[Shape] = []
    for sign, x, squeeze in ((-1, middle - 21 * (1 - 0.08 * turn), 1.0), (1, middle + 21 * (1 - 0.3 * turn), 0.94)):
        if head.mood in ("laughing", "asleep", "sleepy", "down", "singing"):
            up = head.mood in ("laughing", "singing")
            bend = -8 if up else 5
            d = path.smooth([(x - 9, y + (3 if up else 0)), (x, y + bend + 2), (x + 9, y + (3 if up else 0))], False)
            shapes.append(Shape(d, part="eye", stroke=head.eyes, width=3.6))
        else:
            grown = size * (1.22 if head.mood == "surprised" else 1)
            shapes += _open_eye(head, x, y, grown, squeeze)
        if head.lashes:
            dx = sign * 6 * size
            d = path.line((x + dx, y - 4), (x + dx + sign * 5, y - 8))
            shapes.append(Shape(d, part="eye", stroke=head.eyes, width=2.6))
    return shapes


def _brows(head: Head) -> list[Shape]:
    turn, middle = head.turn, 17 * head.turn
    raise_by = {"surprised": -8, "happy": -2, "laughing": -3, "sleepy": 2, "singing": -4}.get(head.mood, 0)
    inner = {"angry": 7, "sad": -7}.get(head.mood, 0)
    y = -12 + raise_by + (4 if head.age in ("child", "baby") else 0)
    colour = tint(head.hair_colour, -0.1) if luminance(head.hair_colour) > 0.02 else INK
    thick = 2.6 if head.lashes or head.age in ("child", "baby") else 4
    shapes: list[Shape] = []
    for sign, x, wide in ((-1, middle - 22 * (1 - 0.08 * turn), 9.0), (1, middle + 21 * (1 - 0.3 * turn), 8.0)):
        d = path.smooth([(x + sign * wide, y + 2), (x, y - 2 + inner * 0.3), (x - sign * wide, y + 1 + inner)], False)
        shapes.append(Shape(d, part="brow", stroke=colour, width=thick))
    return shapes


def _mouth(head: Head) -> list[Shape]:
    x, y = 18 * head.turn, 30 if head.age in ("adult", "old") else 31
    colour = head.lips or mix(head.skin, "#7a1f2e", 0.68)
    inside, tongue = "#7a2233", "#e5727c"
    if head.mood in ("happy", "laughing"):
        wide, deep = (15, 17) if head.mood == "laughing" else (12.5, 12)
        d = path.smooth([(x - wide, y - 4), (x, y - 3), (x + wide, y - 4), (x + wide * 0.6, y + deep * 0.5),
                         (x, y + deep * 0.72), (x - wide * 0.6, y + deep * 0.5)], tension=0.8)  # fmt: skip
        return [
            Shape(d, fill=inside, part="mouth"),
            Shape(path.ellipse(x, y + deep * 0.42, wide * 0.5, deep * 0.24), fill=tongue, part="mouth"),
            Shape(path.rectangle(x - wide * 0.7, y - 3.6, wide * 1.4, 4, 1.5), fill="#fffaf2", part="mouth"),
        ]
    if head.mood in ("surprised", "singing"):
        rx, ry = (6, 8) if head.mood == "surprised" else (8.5, 11)
        return [
            Shape(path.ellipse(x, y + 2, rx, ry), fill=inside, part="mouth"),
            Shape(path.ellipse(x, y + 2 + ry * 0.5, rx * 0.6, ry * 0.35), fill=tongue, part="mouth"),
        ]
    bend = {"sad": -7, "angry": -5, "asleep": 3, "sleepy": 2}.get(head.mood, 6)
    wide = 9 if head.mood in ("asleep", "sleepy") else 12
    ends = y - bend * 0.5
    d = path.smooth([(x - wide, ends), (x, ends + bend), (x + wide, ends)], False)
    return [Shape(d, part="mouth", stroke=colour, width=4.2 if head.lips else 3.6)]


def _details(head: Head) -> list[Shape]:
    """Cheeks, nose, wrinkles, a tear."""
    turn = head.turn
    cheek = mix(head.skin, "#e8455a", 0.5)
    shapes = [
        Shape(path.ellipse(17 * turn - 32 + 3 * turn, 23, 11, 8), fill=glow(cheek, 0.75), part="cheek"),
        Shape(path.ellipse(17 * turn + 32 - 12 * turn, 23, 9.5, 8), fill=glow(cheek, 0.75), part="cheek"),
    ]
    nose = tint(head.skin, -0.2)
    small = 0.8 if head.age in ("child", "baby") else 1.0
    shapes.append(Shape(path.ellipse(21 * turn, 18, 5.6 * small, 4.6 * small), fill=nose, part="nose"))
    shapes.append(Shape(path.ellipse(21 * turn - 1.2, 16.4, 3.2 * small, 2.2 * small), fill=head.skin, part="nose"))
    if head.age == "old":
        for x, sign in ((17 * turn - 36, -1), (17 * turn + 36 - 9 * turn, 1)):
            d = path.smooth([(x, 12), (x - sign * 4, 16), (x - sign * 8, 17)], False)
            shapes.append(Shape(d, part="wrinkle", stroke=nose, width=2))
        d = path.smooth([(17 * turn - 12, -26), (17 * turn, -28), (17 * turn + 12, -26)], False)
        shapes.append(Shape(d, part="wrinkle", stroke=nose, width=2))
    if head.mood == "sad":
        x = 17 * turn - 25
        tear = path.smooth([(x, 14), (x + 4.5, 23), (x, 28), (x - 4.5, 23)])
        shapes.append(Shape(tear, fill="#7cc4ee", part="tear"))
    return shapes


def draw_head(head: Head) -> Figure:
    """The head with hair; back hair lies a layer below the body."""
    turn = head.turn
    skull = _skull(turn, head.age)
    shade = [(x, y) for x, y in skull if x > 8 or y > 46]
    shade = [*shade, (12, 47), (34 + 3 * turn, 26), (39, -2), (34, -26)]
    shapes = [replace(shape, layer=-1) for shape in back_hair(head)]
    ears = _ears(head)
    shapes += ears[:2]
    shapes.append(Shape(path.smooth(skull), fill=head.skin, part="skin", weight=1))
    shapes.append(Shape(path.smooth(shade, tension=0.7), fill=tint(head.skin, -0.1), part="skin"))
    shapes += _details(head)
    shapes += beard(head)
    shapes += _mouth(head) + _eyes(head) + _brows(head)
    front = front_hair(head)
    shapes += front if head.hair not in COVERING else []
    shapes += ears[2:] if head.hair not in HIDES_EARS else []
    shapes += front if head.hair in COVERING else []
    eye = 6 if head.age in ("adult", "old") else 10
    anchors = {
        "head": Anchor(2 * turn, -33, 100),
        "face": Anchor(15 * turn, eye, 100 - 13 * turn),
        "mouth": Anchor(19 * turn, 32, 26),
        "top": Anchor(0, -60, 100),
    }
    return Figure(tuple(shapes), anchors)


COVERING = ("bob", "long", "wavy")
HIDES_EARS = ("bob", "long", "wavy", "afro")
