"""What makes a shirt a costume: drawn on the torso in its units (100 wide, hip 0, shoulders -100)."""

from platano.engines.sketch import path
from platano.engines.sketch.colour import tint
from platano.engines.sketch.drawings.person_clothes import Detail, Outfit
from platano.engines.sketch.figure import Shape
from platano.engines.sketch.path import Point


def buttons(colour: str, count: int = 4, low: float = -8, line: bool = True) -> Detail:
    def draw(outfit: Outfit, mid: float) -> list[Shape]:
        shapes = (
            [Shape(path.line((mid, -88), (mid, 4)), part="seam", stroke=tint(outfit.top, -0.28), width=2)]
            if line
            else []
        )
        gap = (-78 - low) / max(1, count - 1)
        return shapes + [
            Shape(path.circle(mid + 4, low + gap * i, 3.6), fill=colour, part="button") for i in range(count)
        ]

    return draw


def double_breasted(colour: str) -> Detail:
    def draw(outfit: Outfit, mid: float) -> list[Shape]:
        spots = [(mid + dx, y) for dx in (-13, 13) for y in (-66, -44, -22)]
        seam = path.smooth([(mid - 10, -92), (mid + 2, -60), (mid + 2, 4)], False)
        return [
            Shape(seam, part="seam", stroke=tint(outfit.top, -0.25), width=2),
            *(Shape(path.circle(x, y, 4.4), fill=colour, part="button", weight=0.6) for x, y in spots),
        ]

    return draw


def lapels(shirt: str = "#ffffff", tie: str = "#b5323f") -> Detail:
    """An open jacket over a shirt, with a tie or, for "", without."""

    def draw(outfit: Outfit, mid: float) -> list[Shape]:
        dark = tint(outfit.top, -0.2)
        shapes = [Shape(path.polygon([(mid - 22, -104), (mid + 22, -104), (mid + 2, -34)]), fill=shirt, part="shirt")]
        if tie:
            shapes.append(
                Shape(
                    path.polygon([(mid - 5, -94), (mid + 5, -94), (mid + 8, -52), (mid + 2, -40), (mid - 5, -52)]),
                    fill=tie,
                    part="tie",
                )
            )
            shapes.append(
                Shape(
                    path.polygon([(mid - 7, -102), (mid + 7, -102), (mid + 4, -92), (mid - 4, -92)]),
                    fill=tint(tie, -0.15),
                    part="tie",
                )
            )
        for s in (-1, 1):
            ring = [(mid + s * 17, -106), (mid + s * 34, -88), (mid + s * 27, -80), (mid + s * 31, -74), (mid + 2, -32)]
            shapes.append(
                Shape(path.polygon(ring), fill=tint(outfit.top, 0.08) if s < 0 else dark, part=outfit.part, weight=0.8)
            )
        shapes.append(Shape(path.line((mid + 2, -32), (mid + 2, 6)), part="seam", stroke=dark, width=2))
        shapes += [Shape(path.circle(mid + 6, y, 3.2), fill=dark, part="button") for y in (-24, -8)]
        return shapes

    return draw


def open_coat(shirt: str, scarf: str = "") -> Detail:
    """A coat that stands open over something else."""

    def draw(outfit: Outfit, mid: float) -> list[Shape]:
        inside = [(mid - 16, -104), (mid + 18, -104), (mid + 11, -40), (mid + 13, 8), (mid - 9, 8), (mid - 9, -40)]
        shapes = [Shape(path.polygon(inside), fill=shirt, part="shirt")]
        if scarf:
            shapes.append(
                Shape(
                    path.polygon([(mid - 4, -100), (mid + 8, -100), (mid + 10, -50), (mid + 3, -40), (mid - 4, -50)]),
                    fill=scarf,
                    part="tie",
                )
            )
        for s in (-1, 1):
            ring = [(mid + s * 14, -106), (mid + s * 32, -90), (mid + s * 25, -80), (mid + s * 11 + 2, -44)]
            shapes.append(Shape(path.polygon(ring), fill=tint(outfit.top, -0.07), part=outfit.part, weight=0.8))
        for x in (-26, 22):
            shapes.append(
                Shape(
                    path.line((mid + x, -18), (mid + x + 12, -18)),
                    part="pocket",
                    stroke=tint(outfit.top, -0.3),
                    width=2.4,
                )
            )
        return shapes

    return draw


def stripes(colour: str, count: int = 4) -> Detail:
    def draw(outfit: Outfit, mid: float) -> list[Shape]:
        shapes: list[Shape] = []
        for index in range(count):
            y = -84 + index * 84 / count
            half = 45 - abs(y + 66) * 0.12
            ring: list[Point] = [(-half, y), (mid, y + 2), (half, y), (half, y + 8), (mid, y + 10), (-half, y + 8)]
            shapes.append(Shape(path.smooth(ring, tension=0.5), fill=colour, part="stripe"))
        return shapes

    return draw


def star_badge(colour: str = "#f2c14a", side: float = 20, y: float = -68) -> Detail:
    def draw(outfit: Outfit, mid: float) -> list[Shape]:
        return [Shape(path.star(mid + side, y, 10, 5, 6), fill=colour, part="badge", weight=0.6)]

    return draw


def emblem(disc: str, mark: str) -> Detail:
    """A superhero's sign: a bolt in a shield."""

    def draw(outfit: Outfit, mid: float) -> list[Shape]:
        shield: list[Point] = [(mid - 22, -84), (mid + 22, -84), (mid + 24, -68), (mid, -42), (mid - 24, -68)]
        bolt: list[Point] = [
            (mid + 6, -82),
            (mid - 9, -64),
            (mid, -64),
            (mid - 5, -48),
            (mid + 11, -68),
            (mid + 1, -68),
        ]
        return [
            Shape(path.smooth(shield, tension=0.3), fill=disc, part="emblem", weight=0.8),
            Shape(path.polygon(bolt), fill=mark, part="emblem"),
        ]

    return draw


def pockets(colour: str, y: float = -66) -> Detail:
    def draw(outfit: Outfit, mid: float) -> list[Shape]:
        return [
            Shape(path.rectangle(mid + dx - 9, y, 18, 18, 3), fill=colour, part="pocket", weight=0.6)
            for dx in (-20, 21)
        ]

    return draw


def pocket(colour: str) -> Detail:
    def draw(outfit: Outfit, mid: float) -> list[Shape]:
        return [Shape(path.rectangle(mid + 10, -72, 17, 16, 3), fill=colour, part="pocket", weight=0.6)]

    return draw


def stethoscope() -> Detail:
    def draw(outfit: Outfit, mid: float) -> list[Shape]:
        tube = path.smooth(
            [(mid - 16, -103), (mid - 17, -74), (mid - 2, -60), (mid + 14, -74), (mid + 15, -103)], False
        )
        drop = path.smooth([(mid - 2, -60), (mid + 2, -46), (mid + 12, -38)], False)
        return [
            Shape(tube, part="stethoscope", stroke="#3b4252", width=4),
            Shape(drop, part="stethoscope", stroke="#3b4252", width=4),
            Shape(path.circle(mid + 14, -35, 7), fill="#cfd6df", part="stethoscope", weight=0.8),
        ]

    return draw


def cross(colour: str, y: float = -66, side: float = 18) -> Detail:
    def draw(outfit: Outfit, mid: float) -> list[Shape]:
        x = mid + side
        return [
            Shape(path.rectangle(x - 8, y - 3, 16, 6), fill=colour, part="cross"),
            Shape(path.rectangle(x - 3, y - 8, 6, 16), fill=colour, part="cross"),
        ]

    return draw


def overalls(cloth: str) -> Detail:
    def draw(outfit: Outfit, mid: float) -> list[Shape]:
        bib: list[Point] = [(mid - 26, -66), (mid + 26, -66), (34, -26), (40, 8), (-40, 8), (-34, -26)]
        straps = [
            path.polygon([(mid + s * 16, -64), (mid + s * 26, -64), (mid + s * 31, -101), (mid + s * 22, -102)])
            for s in (-1, 1)
        ]
        return [
            *(Shape(d, fill=tint(cloth, -0.08), part="trousers", weight=0.7) for d in straps),
            Shape(path.smooth(bib, tension=0.25), fill=cloth, part="trousers", weight=0.9),
            Shape(path.rectangle(mid - 12, -48, 24, 20, 4), fill=tint(cloth, -0.15), part="pocket", weight=0.6),
            *(Shape(path.circle(mid + s * 21, -62, 4), fill="#f2c14a", part="button") for s in (-1, 1)),
        ]

    return draw


def vest(colour: str, band: str) -> Detail:
    """A builder's bright vest with reflecting bands."""

    def draw(outfit: Outfit, mid: float) -> list[Shape]:
        body: list[Point] = [
            (mid - 24, -103),
            (-38, -98),
            (-44, -66),
            (-40, -30),
            (-40, 4),
            (40, 4),
            (40, -30),
            (44, -66),
            (40, -98),
            (mid + 24, -103),
            (mid, -58),
        ]
        return [
            Shape(path.smooth(body, tension=0.25), fill=colour, part="vest", weight=0.9),
            Shape(path.polygon([(-41, -34), (41, -34), (41, -22), (-41, -22)]), fill=band, part="band"),
            *(
                Shape(
                    path.polygon([(mid + s * 25, -98), (mid + s * 35, -98), (mid + s * 29, -34), (mid + s * 19, -34)]),
                    fill=band,
                    part="band",
                )
                for s in (-1, 1)
            ),
            Shape(path.line((mid, -58), (mid, 4)), part="seam", stroke=tint(colour, -0.3), width=2),
        ]

    return draw


def reflectors(band: str) -> Detail:
    def draw(outfit: Outfit, mid: float) -> list[Shape]:
        return [
            Shape(path.polygon([(-44, -62), (44, -62), (43, -50), (-43, -50)]), fill=band, part="band"),
            Shape(path.polygon([(-44, -58), (44, -58), (43, -54), (-43, -54)]), fill="#e8ecef", part="band"),
            Shape(path.line((mid, -96), (mid, 6)), part="seam", stroke=tint(outfit.top, -0.3), width=2.4),
        ]

    return draw


def fur_edge(colour: str, spots: str = "") -> Detail:
    """A white fur collar down the front of a robe."""

    def draw(outfit: Outfit, mid: float) -> list[Shape]:
        wide: list[Point] = [
            (mid - 36, -99),
            (mid, -108),
            (mid + 36, -99),
            (mid + 34, -84),
            (mid + 8, -74),
            (mid + 8, 8),
            (mid - 8, 8),
            (mid - 8, -74),
            (mid - 36, -84),
        ]
        shapes = [Shape(path.smooth(wide, tension=0.5), fill=colour, part="fur", weight=0.8)]
        if spots:
            shapes += [
                Shape(path.ellipse(mid + dx, y, 2, 4), fill=spots, part="fur")
                for dx, y in ((-22, -92), (20, -92), (0, -60), (2, -34), (-1, -10))
            ]
        return shapes

    return draw


def breastplate(steel: str) -> Detail:
    def draw(outfit: Outfit, mid: float) -> list[Shape]:
        ring: list[Point] = [
            (-36, -96),
            (mid, -100),
            (38, -96),
            (45, -66),
            (36, -34),
            (mid, -26),
            (-36, -34),
            (-45, -66),
        ]
        lames = [path.smooth([(-36, y), (mid, y + 6), (36, y)], False) for y in (-20, -8)]
        return [
            Shape(path.smooth(ring, tension=0.6), fill=steel, part="armour", weight=0.9),
            Shape(
                path.smooth([(mid + 2, -96), (36, -92), (42, -66), (34, -36), (mid + 2, -28)], tension=0.5),
                fill=tint(steel, -0.15),
                part="armour",
            ),
            Shape(path.smooth([(-30, -86), (-14, -90), (-20, -66), (-32, -60)]), fill=tint(steel, 0.4), part="armour"),
            Shape(path.line((mid, -98), (mid, -28)), part="armour", stroke=tint(steel, -0.35), width=2),
            *(Shape(d, part="armour", stroke=tint(steel, -0.35), width=2) for d in lames),
        ]

    return draw


def space_panel() -> Detail:
    """Hoses, a chest unit with coloured lamps, a flag-less patch."""

    def draw(outfit: Outfit, mid: float) -> list[Shape]:
        box = path.rectangle(mid - 22, -62, 44, 32, 6)
        lamps = (("#e0483f", -12), ("#f2c14a", 0), ("#3fa36b", 12))
        return [
            Shape(
                path.smooth([(mid - 18, -52), (mid - 38, -60), (-36, -84)], False),
                part="hose",
                stroke="#8e99ab",
                width=6,
            ),
            Shape(box, fill="#d5dbe4", part="panel", weight=0.8),
            *(Shape(path.circle(mid + x, -52, 4), fill=colour, part="lamp") for colour, x in lamps),
            Shape(path.rectangle(mid - 15, -43, 30, 7, 3), fill="#5c6b82", part="panel"),
            Shape(path.rectangle(-40, -100, 80, 9, 4), fill="#aeb8c6", part="ring", weight=0.8),
            Shape(path.polygon([(-39, -16), (40, -16), (41, -8), (-40, -8)]), fill="#e8853a", part="band"),
        ]

    return draw


def sash(colour: str) -> Detail:
    def draw(outfit: Outfit, mid: float) -> list[Shape]:
        ring: list[Point] = [(-34, -99), (-18, -101), (41, -22), (40, -2)]
        return [Shape(path.polygon(ring), fill=colour, part="sash", weight=0.7)]

    return draw


def crossed(colour: str) -> Detail:
    """The overlap of a kimono or a ninja's jacket, with a belt."""

    def draw(outfit: Outfit, mid: float) -> list[Shape]:
        return [
            Shape(
                path.polygon([(mid - 20, -104), (mid - 10, -104), (mid + 17, -30), (mid + 7, -30)]),
                fill=colour,
                part="collar",
                weight=0.6,
            ),
            Shape(
                path.polygon([(mid + 20, -104), (mid + 11, -104), (mid - 4, -66), (mid + 1, -54)]),
                fill=colour,
                part="collar",
                weight=0.6,
            ),
            Shape(path.polygon([(-41, -30), (41, -30), (42, -10), (-42, -10)]), fill=colour, part="sash", weight=0.7),
            Shape(path.rectangle(mid - 9, -33, 18, 26, 5), fill=tint(colour, -0.15), part="sash", weight=0.6),
        ]

    return draw


def tunic_lace(colour: str) -> Detail:
    def draw(outfit: Outfit, mid: float) -> list[Shape]:
        gap = path.polygon([(mid - 9, -103), (mid + 9, -103), (mid, -62)])
        ties = [path.line((mid - 8 + i * 2, -96 + i * 11), (mid + 8 - i * 2, -92 + i * 11)) for i in range(3)]
        return [
            Shape(gap, fill=tint(outfit.top, -0.35), part="seam"),
            *(Shape(d, part="lace", stroke=colour, width=2.4) for d in ties),
        ]

    return draw


def pompoms(colour: str) -> Detail:
    def draw(outfit: Outfit, mid: float) -> list[Shape]:
        ruff = [(mid - 34 + i * 11.3, -97 + abs(i - 3) * -1.5) for i in range(7)]
        return [
            *(Shape(path.ellipse(x, y, 10, 9), fill="#ffffff", part="ruff", weight=0.8) for x, y in ruff),
            *(Shape(path.ellipse(mid, y, 8, 7), fill=colour, part="pompom", weight=0.8) for y in (-70, -40, -10)),
        ]

    return draw


def dots(colour: str) -> Detail:
    def draw(outfit: Outfit, mid: float) -> list[Shape]:
        spots = ((-26, -72, 8), (30, -58, 8), (-14, -40, 7), (28, -18, 8), (-30, -12, 7))
        return [Shape(path.circle(x, y, r), fill=colour, part="dots") for x, y, r in spots]

    return draw


def heart(colour: str) -> Detail:
    def draw(outfit: Outfit, mid: float) -> list[Shape]:
        x, y = mid, -62
        ring: list[Point] = [
            (x, y + 16),
            (x - 16, y),
            (x - 13, y - 12),
            (x - 4, y - 12),
            (x, y - 6),
            (x + 4, y - 12),
            (x + 13, y - 12),
            (x + 16, y),
        ]
        return [Shape(path.smooth(ring, tension=0.7), fill=colour, part="print")]

    return draw


def print_star(colour: str) -> Detail:
    def draw(outfit: Outfit, mid: float) -> list[Shape]:
        return [Shape(path.star(mid, -60, 19, 8.5, 5), fill=colour, part="print")]

    return draw


def bib_number(colour: str) -> Detail:
    """An athlete's bib, without any writing."""

    def draw(outfit: Outfit, mid: float) -> list[Shape]:
        bars = [path.line((mid - 14, y), (mid + 14, y)) for y in (-56, -47)]
        return [
            Shape(path.rectangle(mid - 22, -70, 44, 34, 4), fill="#ffffff", part="bib", weight=0.6),
            *(Shape(d, part="bib", stroke=colour, width=4) for d in bars),
        ]

    return draw


def tutu(colour: str) -> Detail:
    """Stiff layers of tulle that stand out from the hip whatever the legs do."""

    def draw(outfit: Outfit, mid: float) -> list[Shape]:
        frill = [path.line((x * 0.45, -8), (x, 0 + (1 - (x / 150) ** 2) * 16)) for x in (-118, -72, -24, 24, 72, 118)]
        return [
            Shape(path.ellipse(0, 2, 158, 27, 3), fill=tint(colour, -0.1), part="skirt", weight=0.9),
            Shape(path.ellipse(0, -7, 146, 25, 1), fill=colour, part="skirt", weight=0.9),
            *(Shape(d, part="skirt", stroke=tint(colour, -0.22), width=1.6) for d in frill),
            Shape(path.ellipse(0, -14, 44, 8), fill=tint(outfit.top, 0.1), part="dress"),
        ]

    return draw
