"""Boxes and gifts, open and closed."""

from dataclasses import replace

from platano.engines.sketch import path
from platano.engines.sketch.colour import contrast, tint
from platano.engines.sketch.drawings import nature
from platano.engines.sketch.drawings.thing_parts import (
    FAR,
    NEAR,
    disc,
    face,
    flat,
    hue,
    made,
    panel,
    rounded,
    solid,
)
from platano.engines.sketch.figure import Anchor, Figure, Look, Shape, drawing


@drawing("box", "cardboard box", "carton box", "package", "parcel", "shipping box", kind="container")
def box(look: Look) -> Figure:
    fill = hue(look, "#c9985f")
    if look.has("closed"):
        return _closed_box(look, fill)
    back = [
        flat(
            path.polygon([(-56, -68), (-42, -84), (42, -84), (56, -68), (56, -50), (-56, -50)]),
            tint(fill, -0.34),
            "inside",
            FAR,
            weight=1,
        )
    ]
    flaps = [
        flat(path.polygon([(-42, -84), (42, -84), (50, -104), (-50, -104)]), tint(fill, -0.08), "flap", FAR, weight=1)
    ]
    sides = [
        flat(
            path.polygon([(s * 56, -68), (s * 42, -84), (s * 70, -96), (s * 82, -78)]),
            tint(fill, 0.1 if s < 0 else -0.14),
            "flap",
            FAR,
            weight=1,
        )
        for s in (-1, 1)
    ]
    front = solid(look, *rounded([(-56, -68), (56, -68), (54, 0), (-54, 0)], 2), natural="#c9985f", layer=NEAR, depth=8)
    front += [
        flat(path.polygon([(-56, -68), (56, -68), (64, -48), (-64, -48)]), tint(fill, 0.16), "flap", NEAR, weight=1)
    ]
    if not face(look, 0, 0, 1):
        mark = tint(fill, -0.4)
        front += [Shape(path.line((x, -14), (x, -30)), stroke=mark, width=3, layer=NEAR) for x in (30, 42)]
        front += [
            Shape(path.line((x - 5, -25), (x, -31), (x + 5, -25)), stroke=mark, width=3, layer=NEAR) for x in (30, 42)
        ]
    return made([*back, *flaps, *sides, *front, *face(look, 0, -24, 30, NEAR)], 40, {"inside": Anchor(0, -78, 100)})


def _closed_box(look: Look, fill: str) -> Figure:
    shapes = solid(look, *rounded([(-58, -66), (58, -66), (58, 0), (-58, 0)], 3), natural="#c9985f", depth=8)
    shapes += [flat(path.polygon([(-58, -66), (-42, -86), (42, -86), (58, -66)]), tint(fill, 0.2), "top", weight=1)]
    tape = look.paint("#efd9a8", "tape")
    shapes += [
        flat(path.polygon([(-10, -66), (-7, -86), (7, -86), (10, -66)]), tape, "tape"),
        flat(path.rectangle(-10, -66, 20, 22), tape, "tape"),
    ]
    return made([*shapes, *face(look, 0, -26, 30)], 36, {"surface": Anchor(0, -76, 90)})


@drawing("gift", "present", "gift box", "christmas present", "birthday present", kind="container")
def gift(look: Look) -> Figure:
    paper, ribbon = hue(look, "#d8434f"), look.paint("#f8d35a", "ribbon")
    if contrast(paper, ribbon) < 1.25:
        ribbon = "#d8434f"
    back = [flat(path.ellipse(0, -66, 50, 6), tint(paper, -0.4), "inside", FAR)] if look.has("open") else []
    body = solid(look, *panel(-50, -68, 100, 68, 4), natural="#d8434f", layer=NEAR, depth=9)
    body += [
        flat(path.rectangle(-9, -68, 18, 68), ribbon, "ribbon", NEAR),
        flat(path.rectangle(3, -68, 6, 68), tint(ribbon, -0.14), "ribbon", NEAR),
    ]
    lid = solid(look, *panel(-57, -88, 114, 24, 4), natural="#d8434f", layer=NEAR, depth=5, plain=True)
    lid += [
        flat(path.rectangle(-10, -88, 20, 24), ribbon, "ribbon", NEAR),
        flat(path.rectangle(-57, -66, 114, 3), tint(paper, -0.25), "body", NEAR),
    ]
    for side in (-1, 1):
        loop = [(0, -90), (side * 16, -116), (side * 40, -118), (side * 42, -102), (side * 22, -90)]
        lid += nature.form(loop, fill=ribbon, part="ribbon", layer=NEAR, depth=4)
        lid.append(
            flat(
                path.smooth([(side * 8, -93), (side * 20, -107), (side * 32, -109), (side * 24, -96)]),
                tint(ribbon, -0.25),
                "ribbon",
                NEAR,
            )
        )
    lid += nature.form(disc(0, -92, 9, 8), fill=tint(ribbon, 0.1), part="ribbon", layer=NEAR, depth=3)
    if look.has("open"):
        tilted = [
            replace(shape, layer=FAR - 1)
            for shape in Figure(tuple(lid)).moved(0, 76).turned(-24).moved(-34, -100).shapes
        ]
        return made([*tilted, *back, *body, *face(look, 0, -34, 36, NEAR)], 34, {"inside": Anchor(0, -66, 86)})
    return made([*body, *lid, *face(look, 0, -34, 52, NEAR)], 30, {"surface": Anchor(0, -88, 90)})
