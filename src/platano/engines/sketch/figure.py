"""The vocabulary of drawings: a `Look` goes in, a `Figure` comes out.

A drawing is a function `(Look) -> Figure` that knows one noun, never a sentence. Conventions:

- Units are centimetres of the real thing, y points down, the origin is where it touches the ground
  (so a standing figure lies in y <= 0). Things that hang on a body (`wear`) have their origin at
  the attachment point and are 100 units wide; the composer scales them to the anchor.
- Side views look to the right. The composer mirrors.
- Shapes are painted by rising `layer`, then in order. A body has layer 0; what is behind it (far
  legs, the far rim of a cup) is negative, what is before it positive, so that two figures joined at
  an anchor interleave: the far leg of a rider goes behind the frame, the near leg before it.
"""

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from platano.engines.sketch import path
from platano.engines.sketch.path import Box

Matrix = tuple[float, float, float, float, float, float]  # a b c d e f, as in SVG
IDENTITY: Matrix = (1, 0, 0, 1, 0, 0)


def multiply(outer: Matrix, inner: Matrix) -> Matrix:
    """The transform that applies `inner` first and `outer` second."""
    a, b, c, d, e, f = outer
    p, q, r, s, t, u = inner
    return (a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f)


@dataclass(frozen=True, slots=True)
class Gradient:
    """A fill over the shape's own box. `angle` 90 runs from top to bottom, 0 from left to right."""

    stops: tuple[tuple[float, str, float], ...]  # offset 0..1, colour, opacity 0..1
    radial: bool = False
    angle: float = 90


def fade(first: str, second: str, angle: float = 90, opacity: tuple[float, float] = (1, 1)) -> Gradient:
    """A two-stop linear gradient."""
    return Gradient(((0, first, opacity[0]), (1, second, opacity[1])), angle=angle)


def glow(colour: str, opacity: float = 0.8) -> Gradient:
    """A radial gradient that is gone at the edge: soft shadows, halos, cheeks."""
    return Gradient(((0, colour, opacity), (0.5, colour, opacity * 0.55), (1, colour, 0)), radial=True)


@dataclass(frozen=True, slots=True)
class Shape:
    """One path. `weight` is its outline in line weights (1 is the style's outline, 0 is none).

    `stroke` None lets the style choose the outline's colour (a dark tint of the fill); an open line
    has `fill` "none", a `stroke` and a `width` in the drawing's own units.
    """

    d: str
    fill: str | Gradient = "none"
    part: str = "body"
    weight: float = 0
    stroke: str | None = None
    width: float = 0
    opacity: float = 1
    layer: int = 0
    matrix: Matrix = IDENTITY


def _with_matrix(shape: Shape, matrix: Matrix) -> Shape:
    """As dataclasses.replace does, in a third of its time: pictures move their shapes a hundred thousand times."""
    s = shape
    return Shape(s.d, s.fill, s.part, s.weight, s.stroke, s.width, s.opacity, s.layer, matrix)


@dataclass(frozen=True, slots=True)
class Anchor:
    """A named place where another figure can be joined.

    `size` says how big the guest should be there, in the host's units: head width for a hat, rider's
    height for a seat, width for a surface. `angle` turns the guest clockwise, in degrees.
    """

    x: float
    y: float
    size: float = 0
    angle: float = 0


@dataclass(frozen=True)
class Figure:
    """Shapes and anchors in one coordinate system; transforms return a new figure."""

    shapes: tuple[Shape, ...]
    anchors: Mapping[str, Anchor] = field(default_factory=dict[str, Anchor])

    @cached_property
    def box(self) -> Box:
        """x0, y0, x1, y1 of all shapes."""
        corners: list[tuple[float, float]] = []
        for shape in self.shapes:
            x0, y0, x1, y1 = path.bounds(shape.d)
            pad = shape.width / 2
            a, b, c, d, e, f = shape.matrix
            corners += [
                (a * x + c * y + e, b * x + d * y + f)
                for x, y in ((x0 - pad, y0 - pad), (x1 + pad, y0 - pad), (x0 - pad, y1 + pad), (x1 + pad, y1 + pad))
            ]
        xs, ys = [x for x, _ in corners], [y for _, y in corners]
        return min(xs), min(ys), max(xs), max(ys)

    def transformed(self, matrix: Matrix) -> "Figure":
        a, b, c, d, e, f = matrix
        scale, turn = math.sqrt(abs(a * d - b * c)), math.degrees(math.atan2(b, a if a >= 0 else -a))
        anchors = {
            name: Anchor(a * at.x + c * at.y + e, b * at.x + d * at.y + f, at.size * scale, at.angle + turn)
            for name, at in self.anchors.items()
        }
        return Figure(tuple(_with_matrix(shape, multiply(matrix, shape.matrix)) for shape in self.shapes), anchors)

    def moved(self, dx: float, dy: float) -> "Figure":
        return self.transformed((1, 0, 0, 1, dx, dy))

    def scaled(self, factor: float) -> "Figure":
        return self.transformed((factor, 0, 0, factor, 0, 0))

    def mirrored(self) -> "Figure":
        return self.transformed((-1, 0, 0, 1, 0, 0))

    def turned(self, degrees: float) -> "Figure":
        """Turned clockwise about the origin."""
        cos, sin = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
        return self.transformed((cos, sin, -sin, cos, 0, 0))

    def lifted(self, layers: int) -> "Figure":
        """All layers shifted, to put the whole figure before (+) or behind (-) another."""
        return Figure(tuple(replace(shape, layer=shape.layer + layers) for shape in self.shapes), self.anchors)

    def joined(self, *others: "Figure") -> "Figure":
        """One figure of all shapes; anchors of this one win."""
        anchors = {name: at for figure in reversed((self, *others)) for name, at in figure.anchors.items()}
        return Figure(tuple(shape for figure in (self, *others) for shape in figure.shapes), anchors)


@dataclass(frozen=True, slots=True)
class Look:
    """How the prompt wants a thing to look; a drawing uses what applies to it and ignores the rest."""

    colour: str | None = None  # main colour, #rrggbb; None leaves the drawing's natural one
    colours: Mapping[str, str] = field(default_factory=dict[str, str])  # part -> #rrggbb
    pose: str = "stand"
    view: str = "side"  # side, front
    traits: frozenset[str] = frozenset()  # lower-case adjectives: happy, old, striped, open, ...
    seed: int = 0
    phase: float | None = None  # 0..1 through one stride, stroke or beat of wings; None is the pose as pictures show it

    def paint(self, natural: str, part: str = "body") -> str:
        """The colour asked for this part, else the main colour for the body, else the natural one."""
        if part in self.colours:
            return self.colours[part]
        return self.colour if self.colour and part == "body" else natural

    def has(self, *traits: str) -> bool:
        return not self.traits.isdisjoint(traits)


@dataclass(frozen=True, slots=True)
class Drawing:
    """A noun that can be drawn: its names, what kind of thing it is, the poses it can take."""

    names: tuple[str, ...]
    kind: str  # animal, person, vehicle, building, furniture, food, container, object, plant, wear, sky, symbol
    draw: Callable[[Look], Figure]
    poses: tuple[str, ...] = ("stand",)


REGISTRY: dict[str, Drawing] = {}
CLASHES: list[tuple[str, str, str]] = []  # names given twice: the first drawing keeps them; a test wants none


def drawing(
    *names: str, kind: str, poses: Sequence[str] = ("stand",)
) -> Callable[[Callable[[Look], Figure]], Callable[[Look], Figure]]:
    """Register a drawing under English nouns in the singular; the first is its own name."""

    def register(draw: Callable[[Look], Figure]) -> Callable[[Look], Figure]:
        entry = Drawing(names, kind, draw, tuple(poses))
        for name in names:
            if REGISTRY.setdefault(name, entry) is not entry:
                CLASHES.append((name, REGISTRY[name].names[0], names[0]))
        return draw

    return register


def in_order(shapes: Iterable[Shape]) -> list[Shape]:
    """Shapes as they are painted: by layer, then as given."""
    return sorted(shapes, key=lambda shape: shape.layer)
