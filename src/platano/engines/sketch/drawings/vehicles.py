"""Cars and other small road vehicles, from the side; a driver is joined at `inside`, behind the door."""

from collections.abc import Sequence
from dataclasses import dataclass

from platano.engines.sketch import path
from platano.engines.sketch.colour import tint
from platano.engines.sketch.drawings.built import (
    GLASS,
    RUBBER,
    STEEL,
    Corner,
    dome,
    flat,
    glazing,
    gleam,
    halo,
    holed,
    rounded,
    sheltered,
    solid,
    stroke,
    tube,
    wheel,
)
from platano.engines.sketch.figure import Anchor, Figure, Look, Shape, drawing
from platano.engines.sketch.path import Point

FRONT_LAMP, REAR_LAMP = "#fff1c2", "#e2463f"


@dataclass(frozen=True, slots=True)
class Plan:
    """The side of a car: silhouette with window openings, wheels, and the lines on its flank."""

    outline: Sequence[Corner]
    windows: Sequence[Sequence[Corner]]
    wheels: tuple[float, float]
    radius: float
    bottom: float  # y of the sill
    belt: float  # y where windows end and doors begin
    doors: tuple[float, ...]  # x of the door joints
    front: Point  # headlight
    rear: Point  # tail light


SALOON = Plan(
    outline=[
        (-198, -30, 16),
        (-200, -100, 26),
        (-158, -112, 24),
        (-122, -172, 44),
        (34, -174, 50),
        (92, -112, 26),
        (182, -100, 36),
        (203, -70, 20),
        (200, -30, 16),
    ],
    windows=[
        [(-134, -112, 8), (-106, -158, 20), (-36, -159, 8), (-36, -112, 8)],
        [(-22, -112, 8), (-22, -159, 8), (24, -159, 22), (70, -112, 10)],
    ],
    wheels=(-116, 118),
    radius=37,
    bottom=-30,
    belt=-112,
    doors=(-29, 74),
    front=(192, -78),
    rear=(-193, -84),
)


def half_disc(x: float, bottom: float, radius: float) -> str:
    """A wheel arch that ends at the car's sill."""
    return path.polygon([(x - radius, bottom), *_arc_points(x, bottom, radius), (x + radius, bottom)])


def _arc_points(x: float, bottom: float, radius: float) -> list[Point]:
    corners = (
        (-1, -0.35),
        (-0.87, -0.7),
        (-0.6, -0.98),
        (-0.2, -1.14),
        (0.2, -1.14),
        (0.6, -0.98),
        (0.87, -0.7),
        (1, -0.35),
    )
    return [(x + dx * radius, bottom + dy * radius) for dx, dy in corners]


def _inside(plan: Plan, paint: str) -> list[Shape]:
    """What is seen through the windows: glass, far pillar, seats, wheel."""
    shapes = [flat(rounded(window), glazing(), "window", -2) for window in plan.windows]
    last = plan.windows[-1]
    x0, x1 = last[0][0], last[-1][0]
    seat = tint(paint, -0.55)
    high = plan.belt - (plan.belt - min(corner[1] for corner in last)) * 0.62
    shapes.append(
        flat(
            rounded([(x0 + 3, plan.belt + 4), (x0 + 3, high), (x0 + 20, high), (x0 + 22, plan.belt + 4)], 7),
            seat,
            "seat",
            -1,
        )
    )
    shapes.append(stroke(path.line((x1 - 22, plan.belt + 4), (x1 - 32, plan.belt - 15)), RUBBER, 4, "steering", -1))
    return shapes


def _flank(plan: Plan, paint: str) -> list[Shape]:
    """Painted metal: silhouette with openings, shade below, light above, doors, lamps."""
    xs = [corner[0] for corner in plan.outline]
    left, right, bottom, belt = min(xs), max(xs), plan.bottom, plan.belt
    height = bottom - belt
    shapes = [solid(holed(plan.outline, plan.windows), paint, "body", 1)]
    shade = [
        (left + 2, bottom - height * 0.42, 6),
        (right, bottom - height * 0.42, 6),
        (right - 3, bottom - 1, 14),
        (left + 3, bottom - 1, 14),
    ]
    shapes.append(flat(rounded(shade), tint(paint, -0.16), "body", 1))
    shapes.append(
        flat(
            path.rectangle(left + 24, belt + height * 0.17, right - left - 56, height * 0.09, 5),
            tint(paint, 0.3),
            "body",
            1,
        )
    )
    for x in plan.doors:
        shapes.append(stroke(path.line((x, belt + 4), (x, bottom - 5)), tint(paint, -0.3), 2.5, "door", 1))
        handle = path.rectangle(x - 30, belt + height * 0.3, 18, 6, 3)
        shapes.append(flat(handle, tint(paint, -0.38), "door", 1))
    return shapes


def _lamps(plan: Plan) -> list[Shape]:
    (fx, fy), (rx, ry) = plan.front, plan.rear
    return [
        solid(path.ellipse(fx, fy, 10, 13), FRONT_LAMP, "light", 1),
        flat(path.ellipse(fx - 2, fy - 4, 4, 5), "#ffffff", "light", 1),
        solid(path.rectangle(rx - 5, ry - 10, 11, 24, 5), REAR_LAMP, "light", 1),
        solid(path.rectangle(fx - 22, plan.bottom - 16, 36, 15, 7), STEEL, "bumper", 1),
        solid(path.rectangle(rx - 12, plan.bottom - 16, 36, 15, 7), STEEL, "bumper", 1),
    ]


def _running_gear(plan: Plan, paint: str, rim: str = STEEL) -> list[Shape]:
    shapes = [flat(half_disc(x, plan.bottom, plan.radius * 1.14), tint(paint, -0.5), "arch", 1) for x in plan.wheels]
    for x in plan.wheels:
        shapes += wheel(x, plan.radius, 1, rim)
    return shapes


def _motorcar(look: Look, paint: str, plan: Plan, badge: Sequence[Shape] = ()) -> Figure:
    """A whole car; `badge` is painted on the flank under the wheels."""
    rim = look.paint(STEEL, "wheel" if "wheel" in look.colours else "rim")
    shapes = [*_inside(plan, paint), *_flank(plan, paint), *badge, *_lamps(plan), *_running_gear(plan, paint, rim)]
    for window in plan.windows:
        xs, ys = [corner[0] for corner in window], [corner[1] for corner in window]
        shapes += gleam(min(xs) + 8, min(ys), (max(xs) - min(xs)) * 0.7, max(ys) - min(ys), 1, 0.28)
    if look.has("lit", "glowing", "night"):
        shapes.append(halo(plan.front[0] + 10, plan.front[1], 60, layer=2))
    front = plan.windows[-1]
    x0, x1 = front[0][0], front[-1][0]
    roof = min(corner[1] for corner in plan.outline)
    roof_x = sum(corner[0] for corner in plan.outline if corner[1] < roof + 5) / 2
    return Figure(
        tuple(shapes),
        {
            "inside": Anchor((x0 + x1) / 2 - 8, plan.belt, (plan.belt - min(corner[1] for corner in front)) * 1.1),
            "back": Anchor(roof_x, roof, 90),
            "top": Anchor(roof_x, roof, 100),
            "surface": Anchor(roof_x, roof, 130),
            "center": Anchor(0, plan.belt + 20, 150),
            "steering": Anchor(x1 - 32, plan.belt - 14, 20),
        },
    )


@drawing("car", "automobile", "auto", "sedan", "saloon", "motorcar", kind="vehicle")
@sheltered
def car(look: Look) -> Figure:
    return _motorcar(look, look.paint("#e2574c"), SALOON)


@drawing("taxi", "cab", "taxicab", "yellow cab", kind="vehicle")
@sheltered
def taxi(look: Look) -> Figure:
    """A car with a lamp on the roof and a chequered band."""
    paint = look.paint("#f6c02e")
    band = [flat(path.rectangle(-190, -92, 382, 20), "#fff6df", "band", 1)]
    for column in range(38):
        band.append(flat(path.rectangle(-190 + column * 10, -92 + column % 2 * 10, 10, 10), "#2f2d3a", "band", 1))
    lamp = [
        solid(rounded([(-72, -172), (-66, -198), (-16, -198), (-10, -172)], 8), "#fff1b8", "lamp", 1),
        flat(path.rectangle(-70, -180, 58, 8, 2), "#2f2d3a", "lamp", 1),
    ]
    figure = _motorcar(look, paint, SALOON, [*band, *lamp])
    return Figure(figure.shapes, {**figure.anchors, "top": Anchor(-41, -198, 60)})


def beacon(x: float, y: float, colours: Sequence[str], width: float = 46, layer: int = 1) -> list[Shape]:
    """Emergency lights on a roof."""
    each = width / len(colours)
    shapes = [halo(x, y - 8, width * 0.8, colours[0], -3)]
    for index, colour in enumerate(colours):
        middle = x - width / 2 + each * (index + 0.5)
        shapes.append(solid(dome(middle, y - 5, each * 0.46, 20), colour, "beacon", layer))
        shapes.append(flat(path.ellipse(middle - each * 0.14, y - 16, each * 0.1, 5), "#ffffff", "beacon", layer, 0.8))
    return [*shapes, solid(path.rectangle(x - width / 2 - 4, y - 7, width + 8, 8, 3), "#4a4858", "beacon", layer)]


@drawing("police car", "cop car", "squad car", "patrol car", kind="vehicle")
@sheltered
def police_car(look: Look) -> Figure:
    """White doors between dark ends, a star, and lights on the roof."""
    paint = look.paint("#2f4f8f")
    white = "#f7f4ec"
    flank = [(-84, -112, 2), (80, -112, 2), (66, -31, 2), (-66, -31, 2)]
    badge = [
        flat(rounded(flank), white, "door", 1),
        flat(rounded([(-75, -66), (75, -66), (66, -31), (-66, -31)]), tint(white, -0.12), "door", 1),
        stroke(path.line((-26, -108), (-26, -35)), "#b9bccb", 2.5, "door", 1),
        flat(path.star(24, -76, 21, 9, 5), "#f2b632", "badge", 1),
        *beacon(-44, -172, ("#3f7ff0", "#ee4b45"), 56),
    ]
    figure = _motorcar(look, paint, SALOON, badge)
    return Figure(figure.shapes, {**figure.anchors, "top": Anchor(-44, -196, 60)})


SPORTS = Plan(
    outline=[
        (-212, -34, 14),
        (-216, -98, 20),
        (-150, -106, 40),
        (-70, -140, 60),
        (0, -140, 46),
        (72, -98, 50),
        (190, -78, 60),
        (222, -42, 14),
        (214, -24, 10),
        (-200, -24, 10),
    ],
    windows=[
        [(-106, -100, 12), (-64, -128, 24), (-34, -128, 5), (-34, -98, 8)],
        [(-24, -98, 6), (-24, -128, 5), (-2, -128, 20), (48, -96, 12)],
    ],
    wheels=(-130, 132),
    radius=38,
    bottom=-24,
    belt=-97,
    doors=(56,),
    front=(196, -58),
    rear=(-210, -82),
)


@drawing("sports car", "supercar", "coupe", "muscle car", kind="vehicle")
@sheltered
def sports_car(look: Look) -> Figure:
    """Low, long-nosed, with a wing at the tail and a side intake."""
    paint = look.paint("#e03c34")
    badge = [
        solid(rounded([(-222, -124), (-162, -124), (-166, -112), (-222, -112)], 5), tint(paint, -0.1), "spoiler", 1),
        solid(path.polygon([(-200, -113), (-186, -113), (-184, -99), (-204, -99)]), tint(paint, -0.3), "spoiler", 1),
        flat(rounded([(-78, -70), (-42, -74), (-52, -48), (-70, -48)], 6), tint(paint, -0.5), "intake", 1),
        flat(rounded([(150, -34), (214, -36), (208, -27), (150, -27)], 3), tint(paint, -0.5), "intake", 1),
    ]
    return _motorcar(look, paint, SPORTS, badge)


@drawing("convertible", "cabriolet", "roadster", "open car", kind="vehicle")
@sheltered
def convertible(look: Look) -> Figure:
    """A car without its roof: the driver sits in the open."""
    paint, hide = look.paint("#4fb3bf"), look.paint("#f3e3c7", "seat")
    plan = Plan(
        outline=[
            (-198, -30, 16),
            (-202, -104, 28),
            (-110, -112, 16),
            (-100, -106, 8),
            (60, -106, 8),
            (76, -114, 14),
            (184, -102, 36),
            (205, -70, 20),
            (200, -30, 16),
        ],
        windows=[],
        wheels=(-116, 118),
        radius=37,
        bottom=-30,
        belt=-108,
        doors=(-50, 62),
        front=(194, -78),
        rear=(-194, -84),
    )
    behind = [
        solid(rounded([(-96, -100), (-106, -140), (-84, -146), (-68, -100)], 9), hide, "seat", -2),
        solid(rounded([(-30, -96), (-42, -146), (-18, -152), (-2, -96)], 10), tint(hide, -0.06), "seat", -2),
        stroke(path.line((50, -104), (34, -126)), RUBBER, 6, "steering", -1),
    ]
    screen = [
        flat(path.polygon([(74, -112), (46, -160), (54, -160), (88, -112)]), GLASS, "window", 1, 0.75),
        stroke(path.line((78, -110), (50, -160)), STEEL, 6, "frame", 1),
    ]
    shapes = [*behind, *_flank(plan, paint), *screen, *_lamps(plan), *_running_gear(plan, paint)]
    return Figure(
        tuple(shapes),
        {
            "seat": Anchor(0, -82, 165),
            "inside": Anchor(0, -106, 120),
            "handlebar": Anchor(36, -122, 20),
            "pedal": Anchor(70, -44, 10),
            "back": Anchor(-150, -108, 70),
            "surface": Anchor(-155, -108, 80),
            "center": Anchor(0, -70, 140),
            "top": Anchor(50, -160, 40),
        },
    )


@drawing("racing car", "race car", "racecar", "formula one car", "f1 car", kind="vehicle")
@sheltered
def racing_car(look: Look) -> Figure:
    """Open wheels, wings, a cockpit with room for a helmet."""
    paint, wing = look.paint("#e2453c"), "#39384a"
    accent = look.paint("#fff3dc", "stripe")
    hull: list[Corner] = [
        (-200, -34, 8),
        (-196, -70, 14),
        (-120, -92, 20),
        (-66, -124, 20),
        (-44, -120, 10),
        (-34, -80, 6),
        (26, -78, 8),
        (60, -72, 30),
        (214, -44, 14),
        (216, -30, 8),
    ]
    shapes = [
        solid(path.rectangle(-214, -128, 10, 62, 3), wing, "wing", -1),
        solid(rounded([(-236, -142), (-176, -136), (-176, -122), (-236, -124)], 5), tint(paint, -0.2), "wing", 0),
        solid(rounded(hull), paint, "body", 1),
        flat(rounded([(-196, -48), (210, -40), (212, -32), (-196, -36)], 3), tint(paint, -0.22), "body", 1),
        flat(rounded([(-100, -88), (-62, -108), (-50, -104), (-44, -84)], 6), tint(paint, 0.25), "body", 1),
        flat(path.polygon([(70, -69), (98, -64), (88, -37), (60, -38)]), accent, "stripe", 1),
        flat(path.polygon([(108, -62), (120, -60), (110, -36), (98, -37)]), accent, "stripe", 1),
        flat(path.circle(-2, -58, 18), "#fff8ea", "badge", 1),
        flat(path.star(-2, -58, 13, 6, 5), tint(paint, -0.3), "badge", 1),
        stroke(path.line((24, -78), (16, -94)), RUBBER, 6, "steering", 0),
        solid(rounded([(-240, -138, 4), (-224, -146, 4), (-218, -90, 6), (-240, -90, 6)]), paint, "wing", 1),
        solid(rounded([(188, -34), (240, -34), (244, -16), (178, -16)], 5), tint(paint, -0.12), "wing", 1),
    ]
    for x, radius in ((-140, 42), (132, 38)):
        shapes += wheel(x, radius, 1, "#f2c14a")
    return Figure(
        tuple(shapes),
        {
            "seat": Anchor(-18, -72, 150),
            "inside": Anchor(-8, -80, 54),
            "handlebar": Anchor(16, -94, 14),
            "pedal": Anchor(96, -48, 10),
            "back": Anchor(-60, -122, 60),
            "center": Anchor(0, -60, 120),
            "top": Anchor(-206, -142, 50),
        },
    )


@drawing("tractor", "farm tractor", kind="vehicle")
@sheltered
def tractor(look: Look) -> Figure:
    """A huge wheel behind, a small one before, an open cab between."""
    paint, rim = look.paint("#4f9a4a"), look.paint("#f4c542", "wheel")
    bonnet: list[Corner] = [(-4, -70, 4), (-4, -142, 12), (112, -136, 18), (122, -120, 14), (122, -66, 8)]
    shapes = [
        solid(path.rectangle(-104, -238, 9, 130, 3), tint(paint, -0.35), "frame", -1),
        solid(path.rectangle(6, -238, 9, 110, 3), tint(paint, -0.35), "frame", -1),
        solid(path.rectangle(88, -196, 11, 66, 4), "#585666", "pipe", 0),
        solid(
            rounded([(-90, -96), (-96, -156), (-78, -158), (-70, -112), (-34, -112), (-34, -96)], 8),
            "#4b3d3f",
            "seat",
            -1,
        ),
        stroke(path.line((-2, -132), (-20, -150)), RUBBER, 5, "steering", -1),
        solid(rounded([(-118, -236), (-104, -250), (14, -250), (28, -236)], 7), paint, "roof", 1),
        flat(path.rectangle(-110, -243, 130, 7, 3), tint(paint, -0.2), "roof", 1),
        solid(path.rectangle(8, -238, 10, 102, 3), tint(paint, -0.2), "frame", 1),
        solid(rounded(bonnet), paint, "body", 1),
        flat(path.rectangle(6, -134, 96, 9, 4), tint(paint, 0.25), "body", 1),
        flat(rounded([(-2, -88), (121, -88), (120, -68), (-2, -68)], 6), tint(paint, -0.2), "body", 1),
        *[stroke(path.line((52, y), (104, y)), tint(paint, -0.42), 5, "grille", 1) for y in (-116, -106, -96)],
        solid(rounded([(-40, -72), (10, -90), (10, -50), (-40, -50)], 8), tint(paint, -0.3), "body", 1),
        solid(path.circle(119, -118, 9), FRONT_LAMP, "light", 1),
    ]
    shapes += _tractor_wheels(rim)
    shapes.append(
        solid(
            rounded(
                [
                    (-142, -122, 20),
                    (-120, -152, 40),
                    (-44, -152, 40),
                    (-18, -104, 8),
                    (-32, -100, 4),
                    (-58, -136, 30),
                    (-106, -136, 30),
                    (-132, -112, 4),
                ]
            ),
            paint,
            "mudguard",
            1,
        )
    )
    return Figure(
        tuple(shapes),
        {
            "seat": Anchor(-52, -116, 165),
            "handlebar": Anchor(-20, -150, 18),
            "pedal": Anchor(-4, -74, 10),
            "inside": Anchor(-46, -146, 90),
            "back": Anchor(-44, -250, 70),
            "surface": Anchor(54, -139, 90),
            "top": Anchor(-44, -250, 100),
            "center": Anchor(0, -110, 120),
        },
    )


def _tractor_wheels(rim: str) -> list[Shape]:
    shapes = list[Shape]()
    for x, radius in ((-76, 68), (92, 40)):
        tread = path.star(x, -radius, radius, radius * 0.9, 18)
        shapes += [
            solid(tread, RUBBER, "tyre", 1),
            stroke(path.arc(x, -radius, radius * 0.72, 190, 280), tint(RUBBER, 0.25), radius * 0.06, "tyre", 1),
            solid(path.circle(x, -radius, radius * 0.54), rim, "wheel", 1),
            flat(path.circle(x + 2, -radius + 2, radius * 0.36), tint(rim, -0.22), "wheel", 1),
            flat(path.circle(x, -radius, radius * 0.18), tint(rim, 0.2), "wheel", 1),
        ]
    return shapes


@drawing("jeep", "suv", "off-roader", "four-by-four", "land rover", kind="vehicle")
@sheltered
def jeep(look: Look) -> Figure:
    """Upright and boxy, spare wheel at the back, luggage rack on the roof."""
    paint = look.paint("#6f8f5a")
    plan = Plan(
        outline=[
            (-176, -46, 10),
            (-180, -196, 22),
            (36, -196, 22),
            (64, -130, 10),
            (166, -124, 22),
            (178, -90, 14),
            (178, -46, 12),
        ],
        windows=[
            [(-164, -130, 8), (-164, -182, 10), (-96, -182, 8), (-96, -130, 8)],
            [(-82, -130, 8), (-82, -182, 8), (28, -182, 10), (48, -130, 8)],
        ],
        wheels=(-112, 112),
        radius=46,
        bottom=-46,
        belt=-130,
        doors=(-89, 54),
        front=(170, -104),
        rear=(-174, -100),
    )
    extra = [
        solid(path.rectangle(-206, -148, 28, 86, 13), RUBBER, "tyre", 0),
        solid(path.rectangle(-160, -216, 176, 7, 3), "#4f4d5b", "rack", 1),
        *[solid(path.rectangle(x, -212, 7, 17, 2), "#4f4d5b", "rack", 1) for x in (-150, -76, 0)],
        solid(tube((66, -140), (60, -152), 9), tint(paint, -0.3), "mirror", 1),
    ]
    return _motorcar(look, paint, plan, extra)
