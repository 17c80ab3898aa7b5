"""Shapes to an SVG document: the picture as text, before any pixel exists."""

import math
from collections.abc import Iterable
from dataclasses import dataclass, field

from platano.engines.sketch.colour import tint
from platano.engines.sketch.figure import IDENTITY, Gradient, Shape, in_order


@dataclass(frozen=True, slots=True)
class Ink:
    """How outlines are drawn: a colour for all, or None for a dark tint of each shape's own fill."""

    weight_px: float = 2.5
    colour: str | None = None
    tint: float = -0.5


@dataclass(slots=True)
class Canvas:
    """Collects SVG elements in painting order; gradients are shared between equal fills."""

    width: int
    height: int
    ink: Ink = field(default_factory=Ink)
    _elements: list[str] = field(default_factory=list[str])
    _gradients: dict[Gradient, str] = field(default_factory=dict[Gradient, str])
    _clips: list[str] = field(default_factory=list[str])

    def add(self, shapes: Iterable[Shape]) -> None:
        """Paint the shapes by layer, over all that was added before."""
        self._elements.extend(self._path(shape) for shape in in_order(shapes))

    def add_clipped(self, shapes: Iterable[Shape], x: float, y: float, width: float, height: float) -> None:
        """Paint the shapes inside a rectangle only: a panel, a picture frame."""
        name = f"c{len(self._clips)}"
        self._clips.append(
            f'<clipPath id="{name}"><rect x="{x:g}" y="{y:g}" width="{width:g}" height="{height:g}"/></clipPath>'
        )
        inner = "".join(self._path(shape) for shape in in_order(shapes))
        self._elements.append(f'<g clip-path="url(#{name})">{inner}</g>')

    def document(self) -> str:
        """The whole SVG."""
        gradients = "".join(_gradient(gradient, name) for gradient, name in self._gradients.items())
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{self.width}" height="{self.height}"'
            f' viewBox="0 0 {self.width} {self.height}"><defs>{gradients}{"".join(self._clips)}</defs>'
            f"{''.join(self._elements)}</svg>"
        )

    def _fill(self, fill: str | Gradient) -> str:
        if isinstance(fill, str):
            return fill
        return f"url(#{self._gradients.setdefault(fill, f'g{len(self._gradients)}')})"

    def _path(self, shape: Shape) -> str:
        attributes = [f'd="{shape.d}"', f'fill="{self._fill(shape.fill)}"']
        width, colour = self._stroke(shape)
        if width > 0:
            attributes.append(
                f'stroke="{colour}" stroke-width="{width:.3g}" stroke-linejoin="round" stroke-linecap="round"'
            )
        if shape.opacity < 1:
            attributes.append(f'opacity="{shape.opacity:g}"')
        if shape.matrix != IDENTITY:
            attributes.append(f'transform="matrix({" ".join(f"{value:.6g}" for value in shape.matrix)})"')
        return f"<path {' '.join(attributes)}/>"

    def _stroke(self, shape: Shape) -> tuple[float, str]:
        """Width in the shape's own units and colour; a width of 0 means no stroke."""
        if shape.width:
            return shape.width, shape.stroke or "#2b2540"
        if not shape.weight:
            return 0, ""
        a, b, c, d, _, _ = shape.matrix
        scale = math.sqrt(abs(a * d - b * c)) or 1
        base = shape.fill if isinstance(shape.fill, str) else shape.fill.stops[-1][1]
        colour = shape.stroke or self.ink.colour or (tint(base, self.ink.tint) if base.startswith("#") else "#2b2540")
        return shape.weight * self.ink.weight_px / scale, colour


def _gradient(gradient: Gradient, name: str) -> str:
    stops = "".join(
        f'<stop offset="{offset:g}" stop-color="{colour}" stop-opacity="{opacity:g}"/>'
        for offset, colour, opacity in gradient.stops
    )
    if gradient.radial:
        return f'<radialGradient id="{name}" cx=".5" cy=".5" r=".5">{stops}</radialGradient>'
    dx, dy = math.cos(math.radians(gradient.angle)) / 2, math.sin(math.radians(gradient.angle)) / 2
    ends = f'x1="{0.5 - dx:.4g}" y1="{0.5 - dy:.4g}" x2="{0.5 + dx:.4g}" y2="{0.5 + dy:.4g}"'
    return f'<linearGradient id="{name}" {ends}>{stops}</linearGradient>'
