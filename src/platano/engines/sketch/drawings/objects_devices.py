"""Cameras, telephones, computers, radios."""

from platano.engines.sketch import path
from platano.engines.sketch.colour import tint
from platano.engines.sketch.drawings import nature
from platano.engines.sketch.drawings.objects import INK, rules
from platano.engines.sketch.drawings.thing_parts import (
    CREAM,
    disc,
    face,
    flat,
    hue,
    made,
    panel,
    rounded,
    shine,
    solid,
)
from platano.engines.sketch.figure import Anchor, Figure, Look, Shape, drawing, fade


@drawing("camera", "photo camera", "film camera", "digital camera", "polaroid", kind="object")
def camera(look: Look) -> Figure:
    fill = hue(look, "#454a5c")
    shapes = nature.form(*rounded([(-26, -72), (-18, -90), (20, -90), (28, -72)], 5), fill=tint(fill, 0.1), depth=4)
    shapes += nature.form(*panel(-52, -80, 20, 12, 3), fill="#d8353b", part="button", depth=2)
    shapes += solid(look, *panel(-64, -74, 128, 74, 12), natural="#454a5c", depth=8)
    shapes += [
        flat(path.rectangle(-64, -56, 128, 32), tint(fill, -0.28), "grip"),
        flat(path.rectangle(34, -68, 20, 10, 3), "#fff2c4", "flash", weight=0.8),
    ]
    shapes += nature.form(disc(0, -36, 31), fill="#c5ccd6", part="ring", depth=6)
    shapes += [
        flat(path.circle(0, -36, 24), "#262b3a", "lens"),
        flat(path.circle(0, -36, 17), "#3c5a86", "lens"),
        flat(path.circle(0, -36, 9), "#1c2336", "lens"),
    ]
    shapes += [shine(-8, -45, 5, 7.5, 42, 0.85), flat(path.circle(7, -28, 3), "#ffffff", "shine", opacity=0.5)]
    return made(shapes, 10)


@drawing("phone", "smartphone", "mobile phone", "cell phone", "cellphone", "iphone", "tablet", kind="object")
def phone(look: Look) -> Figure:
    shapes = solid(look, *panel(-30, -116, 60, 116, 10), natural="#343848", depth=4)
    shapes += [
        flat(path.rectangle(-25, -109, 50, 102, 6), fade("#7fc4f2", "#8f7fe0", 70), "screen"),
        flat(path.rectangle(-9, -106, 18, 4.4, 2.2), "#20232f", "speaker"),
    ]
    if not face(look, 0, 0, 1):
        for row in range(3):
            for column in range(3):
                colour = (
                    "#f26d6d",
                    "#f8c64a",
                    "#63c47a",
                    "#ffffff",
                    "#f28bb0",
                    "#5a6fd8",
                    "#f79a4a",
                    "#4fc0c4",
                    "#b58be0",
                )[row * 3 + column]
                shapes.append(flat(path.rectangle(-19 + column * 14, -86 + row * 16, 10, 10, 3), colour, "icon"))
        shapes.append(flat(path.rectangle(-20, -24, 40, 12, 5), "#ffffff", "dock", opacity=0.35))
    shapes.append(flat(path.polygon([(-25, -103), (-2, -109), (-25, -50)]), "#ffffff", "shine", opacity=0.22))
    return made([*shapes, *face(look, 0, -62, 24)], 15)


@drawing("telephone", "rotary phone", "landline", "old phone", kind="object")
def telephone(look: Look) -> Figure:
    fill = hue(look, "#c8403c")
    shapes = solid(
        look,
        [(-52, -4), (-46, -30), (-28, -56), (28, -56), (46, -30), (52, -4), (40, 0), (-40, 0)],
        natural="#c8403c",
        depth=9,
    )
    shapes += [
        *nature.form(disc(0, -28, 21), fill=CREAM, part="dial", depth=4),
        flat(path.circle(0, -28, 7.5), fill, "dial"),
    ]
    for i in range(9):
        x, y = nature.frame(0, -28, -140 + i * 32)((14.4, 0))[0]
        shapes.append(flat(path.circle(x, y, 2.7), INK, "dial"))
    receiver = [
        (-62, -62),
        (-60, -78),
        (-36, -84),
        (0, -87),
        (36, -84),
        (60, -78),
        (62, -62),
        (48, -56),
        (36, -64),
        (0, -70),
        (-36, -64),
        (-48, -56),
    ]
    return made([*shapes, *solid(look, receiver, natural="#c8403c", depth=6)], 16)


@drawing("laptop", "notebook computer", "macbook", kind="object")
def laptop(look: Look) -> Figure:
    fill = hue(look, "#b7bfca")
    shapes = nature.form(*panel(-60, -88, 120, 82, 6), fill=fill, depth=4)
    shapes += [flat(path.rectangle(-54, -82, 108, 68, 3), fade("#3f5fb0", "#6fb6d8", 60), "screen")]
    if not face(look, 0, 0, 1):
        shapes += [
            flat(path.rectangle(-46, -74, 52, 40, 3), "#fbf9f3", "window"),
            flat(path.rectangle(-46, -74, 52, 8, 3), "#e0604f", "window"),
            *rules(-40, 2, (-60, -53, -46), "#9fb0c4"),
        ]
        shapes += [flat(path.rectangle(14, -62, 34, 28, 3), "#ffffff", "window", opacity=0.35)]
    shapes += nature.form(
        *rounded([(-60, -8), (60, -8), (78, 0), (74, 6), (-74, 6), (-78, 0)], 3),
        fill=tint(fill, 0.14),
        part="base",
        depth=3,
    )
    shapes += [
        flat(path.polygon([(-50, -6), (50, -6), (56, -1), (-56, -1)]), tint(fill, -0.45), "keys"),
        flat(path.rectangle(-13, 2, 26, 2.4, 1.2), tint(fill, -0.3), "base"),
    ]
    return made([*shapes, *face(look, 0, -50, 36)], 23, {"surface": Anchor(0, -88, 110)})


@drawing("computer", "desktop computer", "monitor", "computer screen", kind="object")
def computer(look: Look) -> Figure:
    fill = hue(look, "#d9d4c8")
    shapes = nature.form(
        *rounded([(-14, -30), (14, -30), (20, -6), (-20, -6)], 3), fill=tint(fill, -0.14), part="stand", depth=4
    ) + nature.form(*panel(-36, -9, 72, 9, 4), fill=fill, part="stand", depth=3)
    shapes += nature.form(*panel(-68, -112, 136, 86, 8), fill=fill, depth=6)
    shapes += [flat(path.rectangle(-60, -104, 120, 66, 4), fade("#2f4780", "#4f9fc4", 60), "screen")]
    if not face(look, 0, 0, 1):
        shapes += [
            flat(path.rectangle(-50, -94, 60, 46, 3), "#fbf9f3", "window"),
            flat(path.rectangle(-50, -94, 60, 8, 3), "#e0604f", "window"),
            *rules(-43, 6, (-79, -71, -63, -55), "#9fb0c4"),
            flat(path.rectangle(18, -84, 32, 22, 3), "#f8c64a", "window"),
            flat(path.rectangle(18, -58, 32, 12, 3), "#63c47a", "window"),
        ]
    shapes += [flat(path.circle(0, -32, 2.6), "#63c47a", "lamp")]
    return made([*shapes, *face(look, 0, -72, 40)], 48)


@drawing("computer keyboard", kind="object")
def keyboard(look: Look) -> Figure:
    fill = hue(look, "#4a4f63")
    shapes = solid(look, *rounded([(-74, -46), (74, -46), (84, 0), (-84, 0)], 6), natural="#4a4f63", depth=5)
    for row, (y, half) in enumerate(((-40, 68), (-29, 71), (-18, 74))):
        for i in range(10):
            x = -half + i * half / 5
            shapes.append(
                flat(
                    path.rectangle(x + 1, y, half / 5 - 2.4, 8.6, 2),
                    ("#f0604f" if (row, i) == (0, 0) else tint(fill, 0.65)),
                    "key",
                )
            )
    shapes.append(flat(path.rectangle(-34, -8, 68, 5, 2), tint(fill, 0.65), "key"))
    return made(shapes, 14)


@drawing("radio", "boombox", "stereo", "cassette player", kind="object")
def radio(look: Look) -> Figure:
    fill = hue(look, "#d98a4a")
    shapes = [
        Shape(path.line((44, -74), (70, -124)), stroke="#8d96a3", width=3.4),
        flat(path.circle(70, -125, 4), "#8d96a3", "aerial"),
    ]
    shapes += solid(look, *panel(-64, -76, 128, 76, 13), natural="#d98a4a", depth=8)
    shapes += nature.form(disc(-30, -34, 25), fill=tint(fill, -0.5), part="speaker", depth=4)
    shapes += [
        flat(path.circle(-30 + x, -34 + y, 2.2), tint(fill, 0.3), "speaker")
        for x in (-12, -4, 4, 12)
        for y in (-12, -4, 4, 12)
    ]
    shapes += [
        flat(path.rectangle(6, -62, 48, 20, 4), CREAM, "dial", weight=0.8),
        Shape(path.line((32, -60), (32, -44)), stroke="#d8353b", width=2.6),
    ]
    shapes += [flat(path.circle(x, -22, 9), CREAM, "knob", weight=0.8) for x in (18, 43)] + [
        Shape(path.line((x, -22), (x + 4, -28)), stroke=INK, width=2.4) for x in (18, 43)
    ]
    return made([*shapes, *face(look, -30, -36, 18)], 22)
