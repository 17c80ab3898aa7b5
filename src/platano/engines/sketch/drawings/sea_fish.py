"""Fish and the big swimmers (shark, whale, dolphin, orca), all on one streamlined body."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from platano.engines.sketch import path
from platano.engines.sketch.colour import luminance, tint
from platano.engines.sketch.drawings.nature import (
    INK,
    blush,
    crescent,
    eye,
    form,
    grounded,
    outline,
    oval,
    patch,
    smile,
    stroke,
    trace,
)
from platano.engines.sketch.figure import Anchor, Figure, Look, Shape, drawing
from platano.engines.sketch.path import Point

POSES = ("swim", "stand", "sleep")

# ---------------------------------------------------------------- small fish


@dataclass(frozen=True, slots=True)
class FishPlan:
    """A small fish: body 100 long, facing right."""

    size: float
    coat: str
    fin: str
    deep: float = 56  # body height
    belly: str | None = None
    bands: tuple[float, ...] = ()  # x of white bands
    band: str = "#ffffff"
    edge: str | None = None  # dark border of bands and fins
    dorsal: float = 26
    tail: float = 44
    pointed: bool = False  # tall swept fins of an angelfish


def small_fish(look: Look, plan: FishPlan) -> Figure:
    """An almond body, fan tail, one big eye."""
    coat = look.paint(plan.coat)
    fin = look.paint(tint(coat, -0.14) if look.colour else plan.fin, "fin")
    half = plan.deep / 2 * (1.25 if look.has("fat", "chubby") else 1)
    body = [(-48, 0), (-36, -half * 0.5), (-8, -half), (24, -half * 0.9), (46, -half * 0.4), (52, half * 0.1)]
    body += [(44, half * 0.55), (20, half * 0.95), (-10, half), (-36, half * 0.5)]
    points = trace(body)
    shapes = [*_fish_fins(fin, half, plan), Shape(outline(body), fill=coat, weight=1)]
    if plan.belly or look.colour:
        belly = tint(coat, 0.42) if look.colour or not plan.belly else plan.belly
        shapes += patch(points, oval(6, half * 1.05, 62, half * 0.85), fill=look.paint(belly, "belly"), part="belly")
    for x in plan.bands:
        if plan.edge:
            shapes += patch(points, _band(x, 8.5), fill=plan.edge, part="edge")
        shapes += patch(points, _band(x, 6), fill=look.paint(plan.band, "stripe"), part="stripe")
    if look.has("striped") and not plan.bands:
        for x in (-24, -4, 14):
            shapes += patch(points, _band(x, 5), fill=tint(coat, -0.25), part="stripe")
    if look.has("spotted"):
        spots = [oval(x, y * half, 5, 5) for x, y in ((-20, -0.2), (-4, 0.3), (2, -0.5), (14, 0.2), (-24, 0.25))]
        shapes += patch(points, *spots, fill=tint(coat, -0.28), part="spot")
    shapes += [Shape(crescent(points, half * 0.26, 75), fill=INK, opacity=0.13)]
    shapes += [Shape(crescent(points, half * 0.18, -110), fill=tint(coat, 0.3))]
    if not plan.bands:
        shapes += _scales(coat, half)
    shapes += form(
        [(4, half * 0.1), (-8, half * 0.0), (-20, half * 0.42), (-8, half * 0.6)], fill=fin, part="fin", depth=4
    )
    shapes += eye(31, -half * 0.22, 7.6, look, ring="#ffffff")
    shapes += [blush(25, half * 0.28, 5), smile(45, half * 0.24, 9, look)]
    anchors = _swim_anchors(
        points, head=(26, -half * 0.86, 52), face=(31, -half * 0.22, 46), mouth=(50, half * 0.2, 20)
    )
    figure = grounded(Figure(tuple(shapes), anchors))
    return figure.scaled(plan.size / 100 * (0.6 if look.has("baby", "young", "little") else 1))


def _band(x: float, wide: float) -> list[Point]:
    return [(x - wide, -99), (x + wide, -99), (x + wide + 3, 0), (x + wide, 99), (x - wide, 99), (x - wide + 1, 0)]


def _scales(coat: str, half: float) -> list[Shape]:
    spots = [(8, -0.35), (-8, -0.5), (-8, -0.1), (-24, -0.25)]
    return [
        stroke(
            (x + 3, half * y - 5),
            (x - 4, half * y),
            (x + 3, half * y + 5),
            colour=tint(coat, -0.26),
            width=2,
            part="scale",
            opacity=0.65,
        )
        for x, y in spots
    ]


def _fish_fins(fin: str, half: float, plan: FishPlan) -> list[Shape]:
    long = plan.tail
    tail = [
        [(-42, 0), (-58, -half * 0.5), (-48 - long, -half * 1.05)],
        [(-48 - long, -half * 1.05), (-46 - long, -half * 0.4), (-36 - long * 0.8, 0)],
        [(-36 - long * 0.8, 0), (-46 - long, half * 0.4), (-48 - long, half * 1.05)],
        [(-48 - long, half * 1.05), (-58, half * 0.5), (-42, 0)],
    ]
    if plan.pointed:
        top = [
            [(28, -half * 0.8), (4, -half - plan.dorsal), (-34, -half - plan.dorsal * 1.4)],
            [(-34, -half - plan.dorsal * 1.4), (-22, -half * 1.1), (-34, -half * 0.4)],
        ]
    else:
        top = [
            [
                (30, -half * 0.8),
                (12, -half - plan.dorsal * 0.8),
                (-12, -half - plan.dorsal),
                (-34, -half - plan.dorsal * 0.3),
            ],
            [(-34, -half - plan.dorsal * 0.3), (-30, -half * 0.8), (-30, -half * 0.5)],
        ]
    low = [[(x, -y * (0.92 if plan.pointed else 0.86)) for x, y in run] for run in top]
    shapes: list[Shape] = []
    for runs in (tail, top, low):
        points = trace(*runs)
        shapes.append(Shape(outline(*runs), fill=fin, part="fin", weight=1))
        shapes.append(Shape(crescent(points, 4, 62), fill=plan.edge or tint(fin, -0.16), part="fin"))
    for end in (-0.6, 0, 0.6):
        shapes.append(
            stroke(
                (-50, half * end * 0.4),
                (-40 - long * 0.66, half * end * 0.95),
                (-41 - long * 0.68, half * end),
                colour=tint(fin, -0.24),
                width=2,
                part="fin",
                opacity=0.7,
            )
        )
    return shapes


def _swim_anchors(
    points: Sequence[Point],
    head: tuple[float, float, float],
    face: tuple[float, float, float],
    mouth: tuple[float, float, float],
) -> dict[str, Anchor]:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    wide = max(xs) - min(xs)
    return {
        "head": Anchor(*head),
        "face": Anchor(*face),
        "mouth": Anchor(*mouth),
        "neck": Anchor(head[0] - wide * 0.1, (min(ys) + max(ys)) / 2 + wide * 0.06, head[2] * 0.8),
        "back": Anchor((min(xs) + max(xs)) / 2, min(ys), wide * 0.75),
        "top": Anchor((min(xs) + max(xs)) / 2, min(ys)),
        "center": Anchor((min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2),
    }


FISH: dict[tuple[str, ...], FishPlan] = {
    ("fish", "goldfish", "carp", "koi", "koi fish"): FishPlan(22, "#f58a2e", "#f06a28", belly="#ffc46a", tail=48),
    ("clownfish", "clown fish", "anemonefish"): FishPlan(
        14, "#f5761e", "#f5761e", bands=(15, -14, -39), edge="#2b2540", tail=28, dorsal=18
    ),
    ("tropical fish", "reef fish", "angelfish", "blue tang", "butterflyfish"): FishPlan(
        20, "#ffd23c", "#3f8fe0", deep=74, bands=(16, -14), band="#2f6fd0", dorsal=30, tail=30, pointed=True
    ),
    ("trout", "salmon", "herring", "sardine", "tuna", "cod"): FishPlan(
        45, "#7f97a6", "#6a8090", deep=38, belly="#eef2f0", dorsal=16, tail=34
    ),
}


def _register(names: tuple[str, ...], plan: FishPlan) -> None:
    @drawing(*names, kind="animal", poses=POSES)
    def draw(look: Look) -> Figure:
        return small_fish(look, plan)


for _names, _plan in FISH.items():
    _register(_names, _plan)


@drawing("pufferfish", "blowfish", "puffer fish", kind="animal", poses=POSES)
def pufferfish(look: Look) -> Figure:
    """A ball with spines."""
    coat = look.paint("#f2c84b")
    ball, shapes = oval(0, 0, 40, 37), list[Shape]()
    for degrees_index in range(18):
        x, y = oval(0, 0, 52, 49, count=18)[degrees_index]
        ax, ay = oval(0, 0, 39, 36, 9, count=18)[degrees_index]
        bx, by = oval(0, 0, 39, 36, -9, count=18)[degrees_index]
        shapes.append(Shape(path.polygon([(ax, ay), (x, y), (bx, by)]), fill=tint(coat, -0.2), part="spine", weight=1))
    shapes += form([(-34, 0), (-62, -18), (-56, 0), (-62, 18)], fill=tint(coat, -0.14), part="fin", depth=4)
    shapes += [Shape(path.polygon(ball), fill=coat, weight=1)]
    shapes += patch(ball, oval(4, 30, 44, 26), fill=look.paint(tint(coat, 0.65), "belly"), part="belly")
    shapes += patch(
        ball,
        *(oval(x, y, 4, 3.4) for x, y in ((-18, -18), (-6, -26), (-26, -4), (8, -28))),
        fill=tint(coat, -0.3),
        part="spot",
    )
    shapes += [
        Shape(crescent(ball, 8, -120), fill=tint(coat, 0.25)),
        Shape(crescent(ball, 6, 62), fill=tint(coat, -0.16), opacity=0.6),
    ]
    shapes += form([(-6, 4), (-20, -2), (-22, 16), (-10, 16)], fill=tint(coat, -0.14), part="fin", depth=3)
    shapes += [*eye(20, -10, 8.5, look, ring="#ffffff"), blush(16, 6, 5)]
    shapes.append(Shape(path.ellipse(37, 4, 4.5, 5.5), fill="#e8836a", part="mouth", weight=1))
    anchors = _swim_anchors(ball, head=(4, -36, 60), face=(20, -10, 50), mouth=(40, 4, 20))
    return grounded(Figure(tuple(shapes), anchors)).scaled(0.24)


# ---------------------------------------------------------------- the big swimmers


def _giant(look: Look, size: float, build: Callable[[Look], Figure]) -> Figure:
    small = 0.5 if look.has("baby", "young", "little") else 1.0
    return grounded(build(look)).scaled(size / 100 * small)


@drawing("shark", "great white shark", "great white", kind="animal", poses=POSES)
def shark(look: Look) -> Figure:
    """Grey above, white below, a tall back fin, a toothy grin."""
    return _giant(look, 230, _shark)


def _shark(look: Look) -> Figure:
    coat, front = look.paint("#6f8aa3"), look.paint("#f6f7f4", "belly")
    fin = tint(coat, -0.1)
    runs: list[list[Point]] = [
        [(-88, -2), (-60, -12), (-20, -25), (24, -27), (60, -17), (84, 0)],
        [(84, 0), (64, 13), (40, 22), (0, 26), (-46, 14), (-88, 4), (-88, -2)],
    ]
    points = trace(*runs)
    tail = [
        [(-80, 0), (-96, -20), (-116, -40)],
        [(-116, -40), (-106, -12), (-98, 0)],
        [(-98, 0), (-102, 14), (-110, 24)],
        [(-110, 24), (-94, 14), (-80, 4)],
    ]
    back = [[(22, -24), (2, -42), (-16, -54)], [(-16, -54), (-12, -36), (-18, -22)]]
    low = [[(34, 14), (18, 34), (-6, 48)], [(-6, 48), (2, 28), (6, 14)]]
    rear = [[(-46, -14), (-58, -20), (-66, -22)], [(-66, -22), (-62, -15), (-62, -9)]]
    under = [[(-40, 12), (-54, 22), (-62, 24)], [(-62, 24), (-58, 14), (-58, 8)]]
    shapes: list[Shape] = []
    for runs_of in (tail, back, rear, under):
        shapes += form(*runs_of, fill=fin, part="fin", depth=4)
    shapes.append(Shape(outline(*runs), fill=coat, weight=1))
    shapes += patch(points, [(110, 2), (40, 5), (-40, 6), (-110, 2), (-110, 80), (110, 80)], fill=front, part="belly")
    shapes += [
        Shape(crescent(points, 7, 80), fill=tint(front, -0.13), part="belly"),
        Shape(crescent(points, 5, -105), fill=tint(coat, 0.22)),
    ]
    jaw: list[list[Point]] = [[(76, 5), (60, 9.5), (42, 6)], [(42, 6), (50, 15), (60, 16), (76, 5)]]
    shapes.append(Shape(outline(*jaw), fill="#7a2f45", part="mouth", weight=0.8))
    for x in (49, 55.5, 62, 68.5):
        shapes.append(Shape(path.polygon([(x - 3, 8.4), (x + 3, 8.2), (x, 13.2)]), fill="#ffffff", part="tooth"))
    for x in (26, 20, 14):
        shapes.append(stroke((x, -8), (x - 3, -1), (x, 6), colour=tint(coat, -0.36), width=1.8, part="gill"))
    shapes += eye(56, -6, 4.6, look, ring="#ffffff")
    shapes += form(*low, fill=tint(coat, -0.06), part="fin", depth=5, layer=1)
    anchors = _swim_anchors(points, head=(54, -19, 44), face=(56, -6, 36), mouth=(78, 6, 24))
    anchors["back"] = Anchor(16, -27, 120)
    return Figure(tuple(shapes), anchors)


@drawing("whale", "blue whale", "humpback whale", kind="animal", poses=POSES)
def whale(look: Look) -> Figure:
    """A great round head, grooved belly, flukes up, a fountain."""
    return _giant(look, 500, _whale)


def _whale(look: Look) -> Figure:
    coat, front = look.paint("#4f86c0"), look.paint("#e9f1f4", "belly")
    runs = [
        (-74, -26),
        (-56, -8),
        (-30, -22),
        (8, -38),
        (48, -36),
        (76, -14),
        (80, 8),
        (62, 27),
        (20, 34),
        (-28, 28),
        (-62, 8),
        (-84, -24),
    ]
    points = trace(runs)
    flukes = [
        [(-76, -22), (-72, -44), (-54, -56), (-46, -52)],
        [(-46, -52), (-56, -36), (-72, -20)],
        [(-72, -20), (-84, -16), (-92, -24)],
        [(-92, -24), (-112, -28), (-120, -46)],
        [(-120, -46), (-100, -48), (-86, -42), (-76, -22)],
    ]
    shapes = _fountain()
    shapes += form(*flukes, fill=coat, part="fin", depth=5)
    shapes += [Shape(outline(runs), fill=coat, weight=1)]
    shapes.append(Shape(path.polygon(oval(-77, -24, 7, 9, -30)), fill=coat))
    shapes += patch(
        points, [(110, 10), (70, 9), (30, 12), (-20, 20), (-60, 14), (-60, 80), (110, 80)], fill=front, part="belly"
    )
    shapes += [
        Shape(crescent(points, 8, 80), fill=tint(front, -0.15), part="belly"),
        Shape(crescent(points, 7, -110), fill=tint(coat, 0.22)),
    ]
    for y, x0, x1 in ((16, 26, 72), (21, 14, 66), (26, 6, 56)):
        shapes.append(
            stroke(
                (x0, y + 3), ((x0 + x1) / 2, y + 1.4), (x1, y - 1), colour=tint(front, -0.26), width=1.5, part="belly"
            )
        )
    shapes.append(stroke((77, 6), (62, 10), (46, 5), colour=tint(coat, -0.5), width=2, part="mouth"))
    shapes += [*eye(42, -4, 4.8, look), blush(36, 4, 4.6)]
    shapes += form(
        [[(22, 14), (16, 34), (-6, 48)], [(-6, 48), (-8, 30), (2, 14)]][0] + [(-10, 40), (0, 16)],
        fill=tint(coat, -0.1),
        part="fin",
        depth=5,
        layer=1,
    )
    anchors = _swim_anchors(points, head=(44, -37, 60), face=(42, -4, 50), mouth=(78, 8, 24))
    anchors["back"] = Anchor(0, -35, 80)
    return Figure(tuple(shapes), anchors)


def _fountain() -> list[Shape]:
    water, shapes = "#8fd0ef", list[Shape]()
    for side in (-1, 1):
        jet = [(26, -36), (26 + side * 3, -54), (26 + side * 13, -62), (26 + side * 22, -54)]
        shapes.append(stroke(*jet, colour=tint(water, -0.3), width=7.5, part="water"))
    for side in (-1, 1):
        jet = [(26, -36), (26 + side * 3, -54), (26 + side * 13, -62), (26 + side * 22, -54)]
        shapes.append(stroke(*jet, colour=water, width=5.5, part="water"))
    drops = [(2, -46, 2.4), (51, -46, 2.4), (26, -70, 2.6)]
    return shapes + [Shape(path.circle(x, y, r), fill=water, part="water") for x, y, r in drops]


@drawing("dolphin", "porpoise", kind="animal", poses=(*POSES, "jump"))
def dolphin(look: Look) -> Figure:
    """An arched leap, a beak, a smile."""
    return _giant(look, 130, _dolphin)


def _dolphin(look: Look) -> Figure:
    coat, front = look.paint("#6f9fc8"), look.paint("#eef4f6", "belly")
    fin = tint(coat, -0.1)
    runs: list[list[Point]] = [
        [(-80, 22), (-60, -2), (-26, -24), (14, -32), (46, -25), (63, -6)],
        [(63, -6), (76, -2), (88, 4), (86, 10), (72, 12), (58, 14)],
        [(58, 14), (34, 21), (0, 15), (-40, 9), (-66, 20), (-76, 28), (-80, 22)],
    ]
    points = trace(*runs)
    tail = [
        [(-72, 20), (-86, 12), (-106, 14), (-112, 20)],
        [(-112, 20), (-94, 24), (-84, 30)],
        [(-84, 30), (-88, 40), (-86, 54)],
        [(-86, 54), (-74, 46), (-68, 34), (-72, 20)],
    ]
    back = [[(12, -28), (-3, -46), (-25, -52)], [(-25, -52), (-18, -38), (-20, -23)]]
    shapes = form(*tail, fill=fin, part="fin", depth=4) + form(*back, fill=fin, part="fin", depth=4)
    shapes.append(Shape(outline(*runs), fill=coat, weight=1))
    shapes.append(Shape(path.polygon(oval(-74, 23, 5, 6, -45)), fill=coat))
    shapes += patch(points, oval(26, 26, 62, 21, 4), fill=front, part="belly")
    shapes += [
        Shape(crescent(points, 5, 85), fill=tint(front, -0.15), part="belly"),
        Shape(crescent(points, 5, -105), fill=tint(coat, 0.24)),
    ]
    shapes.append(stroke((85, 7), (72, 7.4), (58, 4), (54, 1), colour=tint(coat, -0.5), width=1.7, part="mouth"))
    shapes += [*eye(48, -7, 5.2, look), blush(42, 3, 4.6)]
    low = [[(30, 8), (22, 26), (4, 36)], [(4, 36), (4, 22), (12, 8)]]
    shapes += form(*low, fill=tint(coat, -0.08), part="fin", depth=4, layer=1)
    anchors = _swim_anchors(points, head=(40, -20, 42), face=(49, -5, 34), mouth=(86, 8, 20))
    anchors["back"] = Anchor(-2, -26, 110)
    return Figure(tuple(shapes), anchors)


@drawing("orca", "killer whale", kind="animal", poses=(*POSES, "jump"))
def orca(look: Look) -> Figure:
    """Black with the white eye patch and belly, a tall back fin."""
    return _giant(look, 280, _orca)


def _orca(look: Look) -> Figure:
    coat, front = look.paint("#2a2c3c"), look.paint("#fbfaf6", "belly")
    runs = [
        (-86, 2),
        (-60, -12),
        (-20, -27),
        (24, -31),
        (60, -22),
        (82, -2),
        (80, 9),
        (62, 19),
        (24, 27),
        (-20, 22),
        (-60, 12),
    ]
    points = trace(runs)
    tail = [
        [(-78, -2), (-92, -22), (-112, -28)],
        [(-112, -28), (-104, -10), (-98, 4)],
        [(-98, 4), (-104, 16), (-110, 30)],
        [(-110, 30), (-90, 24), (-78, 8)],
    ]
    back = [[(18, -26), (6, -48), (-10, -64)], [(-10, -64), (-12, -44), (-18, -24)]]
    shapes = form(*tail, fill=coat, part="fin", depth=4) + form(*back, fill=coat, part="fin", depth=5)
    shapes.append(Shape(outline(runs), fill=coat, weight=1))
    shapes += patch(points, oval(44, 22, 54, 17, -8), oval(-30, 24, 34, 13, 14), fill=front, part="belly")
    shapes += patch(points, oval(4, -24, 16, 8, 10), fill=tint(coat, 0.35), part="saddle")
    if luminance(coat) < 0.9:
        shapes.append(Shape(path.ellipse(46, -10, 14, 7, 14), fill=front, part="patch"))
    shapes += [
        Shape(crescent(points, 5, 80), fill=tint(front, -0.2), part="belly", opacity=0.8),
        Shape(crescent(points, 5, -105), fill=tint(coat, 0.24)),
    ]
    shapes.append(stroke((80, 6), (66, 8), (52, 3), colour=tint(coat, 0.4), width=1.6, part="mouth"))
    shapes += eye(59, -3, 3.8, look, ring=tint(coat, 0.3))
    low = [(30, 10), (26, 30), (6, 42), (-4, 34), (8, 12)]
    shapes += form(low, fill=coat, part="fin", depth=5, layer=1, bright=0.3)
    anchors = _swim_anchors(points, head=(54, -24, 46), face=(59, -3, 40), mouth=(82, 6, 20))
    anchors["back"] = Anchor(26, -31, 110)
    return Figure(tuple(shapes), anchors)
