"""A scene to an SVG document, by the layout that the prompt names: scene, poster, logo, sticker, infographic.

A layout is a template with slots; what fills them comes from the scene alone. Units are pixels.
"""

from collections.abc import Callable
from dataclasses import replace

import msgspec

from platano.domain import Size
from platano.engines.sketch import compose, drawings, path, relate, style
from platano.engines.sketch.colour import contrast, luminance, tint, turned
from platano.engines.sketch.compose import Area, Group
from platano.engines.sketch.figure import Figure, Gradient, Shape, fade
from platano.engines.sketch.fonts import face_for
from platano.engines.sketch.lettering import Lettering, contrast_colour, set_arc, set_block
from platano.engines.sketch.lexicon import icon
from platano.engines.sketch.scene import Scene, Section, Thing, Words
from platano.engines.sketch.svg import Canvas

INK = "#2b2540"
LIGHT = "#fffaf0"


def document(scene: Scene, size_wh: Size) -> str:
    """The whole picture as SVG text."""
    canvas = Canvas(*size_wh, ink=style.ink(scene.style, min(size_wh) / 1000))
    LAYOUTS.get(scene.layout, _scene)(canvas, scene)
    return canvas.document()


def _unit(canvas: Canvas) -> float:
    return min(canvas.width, canvas.height) / 1000


def _whole(canvas: Canvas) -> Area:
    return Area(0, 0, canvas.width, canvas.height)


def _fill(canvas: Canvas, fill: str | Gradient) -> None:
    canvas.add([Shape(path.rectangle(0, 0, canvas.width, canvas.height), fill=fill, part="background")])


def _stage(canvas: Canvas, scene: Scene, area: Area) -> None:
    """Backdrop, figures, and what lies before them."""
    backdrop = compose.backdrop_of(scene, (canvas.width, canvas.height))
    canvas.add(backdrop.back)
    groups = compose.arrange(scene, compose.groups_of(scene, area), backdrop, area)
    for shapes in compose.shapes(groups, shadows=not backdrop.floating):
        canvas.add(shapes)
    canvas.add(backdrop.front)


def _scene(canvas: Canvas, scene: Scene) -> None:
    titles = [words for words in scene.words if words.role != "speech"]
    area = _whole(canvas)
    if titles:
        area = Area(0, canvas.height * 0.2, canvas.width, canvas.height * 0.8)
        if scene.place in ("", "plain") and not scene.background:
            scene = msgspec.structs.replace(scene, background=compose.calm_colour(scene))
    _stage(canvas, scene, area)
    _band(canvas, titles, scene, top=True)
    for words in scene.words:
        if words.role == "speech":
            _bubble(canvas, words)


def _portrait(canvas: Canvas, scene: Scene) -> None:
    """Head and shoulders of the first figure that has a face; others as a close scene."""
    main = next((thing for thing in relate.roots(scene) if thing.kind in ("person", "animal")), None)
    figure = relate.build(scene, main) if main else None
    face = figure.anchors.get("face") if figure else None
    if main is None or figure is None or face is None or face.size <= 0:
        _scene(canvas, msgspec.structs.replace(scene, shot="close"))
        return
    backdrop = compose.backdrop_of(scene, (canvas.width, canvas.height))
    canvas.add(backdrop.back)
    scale = min(canvas.width, canvas.height) * 0.36 / face.size
    placed = figure.moved(-face.x, -face.y).scaled(scale).moved(canvas.width / 2, canvas.height * 0.45)
    canvas.add(placed.shapes)
    if scene.words:
        _band(canvas, list(scene.words), scene, top=False)


def _poster(canvas: Canvas, scene: Scene) -> None:
    """Title above, picture, the smaller lines below. Without a place the ground is one strong colour."""
    unit = _unit(canvas)
    first = [words for words in scene.words if words.role == "title"][:1] or list(scene.words[:1])
    titles = [msgspec.structs.replace(words, role="title") for words in first]
    others = [words for words in scene.words if words not in first]
    if not scene.place:
        scene = msgspec.structs.replace(
            scene, place="plain" if scene.things else "sunburst", background=scene.background or _poster_colour(scene)
        )
    top = canvas.height * (0.26 if titles else 0.04)
    bottom = canvas.height * (0.9 if others else 0.99)
    _stage(canvas, msgspec.structs.replace(scene, shot="close"), Area(0, top, canvas.width, bottom - top))
    _band(canvas, titles, scene, top=True)
    _band(canvas, others, scene, top=False)
    frame = 22 * unit
    inner = path.rectangle(frame, frame, canvas.width - 2 * frame, canvas.height - 2 * frame, 6 * unit)
    canvas.add([Shape(inner, stroke=LIGHT, width=4 * unit, opacity=0.85, part="frame")])


def _poster_colour(scene: Scene) -> str:
    """A strong ground that the first thing stands out from."""
    own = next((thing.colour for thing in scene.things if thing.colour), None)
    return scene.accent or (turned(own, 180, saturation=0.8) if own else "#e8875a")


def _band(canvas: Canvas, lines: list[Words], scene: Scene, top: bool) -> None:
    """Lines of words at the top or the bottom: on a painted place over a scrim, on a plain ground in its contrast."""
    if not lines:
        return
    unit = _unit(canvas)
    plain = scene.place in ("", "plain", "white", "sunburst") and scene.background is not None
    ink = contrast_colour(scene.background) if plain and scene.background else LIGHT
    set_lines = [_set_words(canvas, words) for words in lines]
    gap = 22 * unit
    tall = sum(_height(line) for line in set_lines) + gap * (len(set_lines) - 1)
    pad = 62 * unit
    if not plain:
        _scrim(canvas, tall + pad * 3.2, top)
    cursor = pad if top else canvas.height - pad - tall
    for words, line in zip(lines, set_lines, strict=True):
        wanted = words.colour if words.colour and contrast(words.colour, scene.background or "#3a3550") >= 3 else ink
        canvas.add([_centred(line, canvas.width / 2, cursor, wanted)])
        cursor += _height(line) + gap


def _set_words(canvas: Canvas, words: Words) -> Lettering:
    unit = _unit(canvas)
    big = words.role == "title"
    room_wh = canvas.width * 0.86, canvas.height * (0.2 if big else 0.09)
    return set_block(
        words.text, face_for(words.face or ("bold" if big else "")), *room_wh, (150 if big else 62) * unit, 18 * unit
    )


def _scrim(canvas: Canvas, tall: float, top: bool) -> None:
    """Darkness that fades out softly, so that light letters read over anything."""
    stops = ((0.0, 0.8), (0.35, 0.6), (0.65, 0.28), (0.85, 0.08), (1.0, 0.0))
    ordered = stops if top else tuple((1 - offset, opacity) for offset, opacity in reversed(stops))
    fill = Gradient(tuple((offset, "#171327", opacity) for offset, opacity in ordered))
    y = 0 if top else canvas.height - tall
    canvas.add([Shape(path.rectangle(0, y, canvas.width, tall), fill=fill, part="scrim")])


def _height(line: Lettering) -> float:
    return line.box[3] - line.box[1]


def _centred(line: Lettering, x: float, top: float, colour: str) -> Shape:
    """The lettering with its ink box centred on x and starting at `top`."""
    x0, y0, x1, _ = line.box
    return Shape(line.d, fill=colour, part="lettering", matrix=(1, 0, 0, 1, x - (x0 + x1) / 2, top - y0))


def _bubble(canvas: Canvas, words: Words) -> None:
    unit = _unit(canvas)
    line = set_block(
        words.text,
        face_for(words.face or "rounded bold"),
        canvas.width * 0.36,
        canvas.height * 0.16,
        52 * unit,
        16 * unit,
    )
    wide, tall = line.box[2] - line.box[0] + 70 * unit, _height(line) + 56 * unit
    x, y = canvas.width * 0.96 - wide, canvas.height * 0.05
    tail = path.polygon(
        [(x + wide * 0.22, y + tall * 0.8), (x + wide * 0.4, y + tall * 0.8), (x + wide * 0.12, y + tall * 1.35)]
    )
    bubble = path.rectangle(x, y, wide, tall, min(wide, tall) * 0.4)
    canvas.add([Shape(tail, fill="#ffffff", weight=1, stroke=INK), Shape(bubble, fill="#ffffff", weight=1, stroke=INK)])
    canvas.add([Shape(tail, fill="#ffffff", part="bubble"), _centred(line, x + wide / 2, y + 28 * unit, INK)])


def _accent(scene: Scene) -> str:
    chosen = next((thing.colour for thing in scene.things if thing.colour), None)
    return scene.accent or chosen or "#1f6f78"


def _logo(canvas: Canvas, scene: Scene) -> None:
    """A round emblem: the figure in a disc, the name on the ring."""
    unit = _unit(canvas)
    ground = scene.background or ("#ffffff" if scene.style == "noir" else "#f7f2e8")
    dark = INK if luminance(ground) > 0.4 else LIGHT
    accent = INK if scene.style == "noir" else _accent(scene)
    _fill(canvas, ground)
    cx, cy, radius = canvas.width / 2, canvas.height / 2, 420 * unit
    disc = tint(accent, 0.72) if scene.style != "noir" else "#ffffff"
    canvas.add([Shape(path.circle(cx, cy, radius), fill=accent if scene.style != "noir" else dark)])
    canvas.add(
        [Shape(path.circle(cx, cy, radius * 0.955), fill=ground), Shape(path.circle(cx, cy, radius * 0.7), fill=disc)]
    )
    _emblem(canvas, scene, cx, cy, radius * 0.58)
    names = [words for words in scene.words if words.text]
    for index, words in enumerate(names[:2]):
        style_of_words = face_for(words.face or "bold")
        size = min(92 * unit, 1250 * unit / max(8, len(words.text)))
        arc = set_arc(
            words.text,
            style_of_words,
            size * (1 if index == 0 else 0.72),
            cx,
            cy,
            radius * (0.755 if index == 0 else 0.87),
            -90 if index == 0 else 90,
            outside=index == 0,
        )
        canvas.add([Shape(arc.d, fill=dark, part="lettering")])


def _emblem(canvas: Canvas, scene: Scene, cx: float, cy: float, radius: float) -> None:
    """All groups side by side, fitted into a circle."""
    groups = compose.groups_of(scene, Area(0, 0, radius * 2, radius * 2))
    if not groups:
        return
    whole = Figure(())
    x = 0.0
    for group in groups[:5]:
        placed = replace(group, x=x + group.width_px / 2, y=0).placed()
        whole = whole.joined(placed)
        x += group.width_px * 1.05
    x0, y0, x1, y1 = whole.box
    scale = radius * 2 * 0.86 / max(((x1 - x0) ** 2 + (y1 - y0) ** 2) ** 0.5, 1) * 1.1
    canvas.add(whole.moved(-(x0 + x1) / 2, -(y0 + y1) / 2).scaled(scale).moved(cx, cy).shapes)


def _sticker(canvas: Canvas, scene: Scene) -> None:
    """The figures with a white cut line and a soft edge, on a plain ground."""
    unit = _unit(canvas)
    _fill(canvas, scene.background or "#ffffff")
    area = Area(canvas.width * 0.1, canvas.height * 0.1, canvas.width * 0.8, canvas.height * 0.8)
    groups = compose.groups_of(msgspec.structs.replace(scene, shot="close"), area)
    backdrop = replace(
        compose.backdrop_of(scene, (canvas.width, canvas.height)), ground_y=canvas.height * 0.86, floating=False
    )
    placed = [replace(group, floats=True) for group in compose.arrange(scene, groups, backdrop, area)]
    figures = [_centre_figure(group, canvas) if len(placed) == 1 else group.placed() for group in placed]
    if scene.words:  # room for the label below
        figures = [figure.scaled(0.82).moved(canvas.width * 0.09, canvas.height * 0.02) for figure in figures]
    for colour, width, drop in (("#c9c6d2", 40, 5), ("#ffffff", 34, 0)):
        for figure in figures:
            canvas.add(
                _contour(shape, colour, width * unit, drop * unit) for shape in figure.shapes if shape.fill != "none"
            )
    for figure in figures:
        canvas.add(figure.shapes)
    if scene.words:
        _label(canvas, scene.words[0])


def _centre_figure(group: Group, canvas: Canvas) -> Figure:
    figure = group.placed()
    x0, y0, x1, y1 = figure.box
    return figure.moved(canvas.width / 2 - (x0 + x1) / 2, canvas.height / 2 - (y0 + y1) / 2)


def _contour(shape: Shape, colour: str, width_px: float, drop_px: float) -> Shape:
    a, b, c, d, e, f = shape.matrix
    scale = abs(a * d - b * c) ** 0.5 or 1
    matrix = (a, b, c, d, e, f + drop_px)
    return replace(
        shape, fill=colour, stroke=colour, width=2 * width_px / scale, weight=0, opacity=1, layer=0, matrix=matrix
    )


def _label(canvas: Canvas, words: Words) -> None:
    unit = _unit(canvas)
    line = set_block(
        words.text,
        face_for(words.face or "rounded bold"),
        canvas.width * 0.8,
        canvas.height * 0.12,
        90 * unit,
        20 * unit,
    )
    canvas.add([_centred(line, canvas.width / 2, canvas.height * 0.97 - _height(line), INK)])


def _infographic(canvas: Canvas, scene: Scene) -> None:
    """A title, and a card for each section: its heading, and an icon with a label for each entry."""
    unit = _unit(canvas)
    accent = _accent(scene)
    _fill(canvas, fade(scene.background or "#fdf3dc", tint(scene.background or "#f9e3bf", -0.03)))
    title = next((words for words in scene.words if words.role == "title"), None)
    top = 60 * unit
    if title:
        line = set_block(
            title.text,
            face_for(title.face or "rounded bold"),
            canvas.width * 0.88,
            canvas.height * 0.16,
            112 * unit,
            24 * unit,
        )
        canvas.add([_centred(line, canvas.width / 2, top, tint(accent, -0.45))])
        top += _height(line) + 46 * unit
    sections = scene.sections or _sections_of_things(scene)
    wide = canvas.width >= canvas.height * 1.2
    columns = len(sections) if wide and len(sections) <= 4 else -(-len(sections) // 5) or 1
    rows = -(-len(sections) // columns) if sections else 0
    gap, pad = 34 * unit, 54 * unit
    card_width = (canvas.width - 2 * pad - gap * (columns - 1)) / columns
    card_height = (canvas.height - top - pad - gap * (rows - 1)) / max(rows, 1)
    for index, section in enumerate(sections):
        x = pad + (index % columns) * (card_width + gap)
        y = top + (index // columns) * (card_height + gap)
        hue = turned(accent, index * 55)
        _card(canvas, scene, section, Area(x, y, card_width, card_height), hue)


def _sections_of_things(scene: Scene) -> tuple[Section, ...]:
    extra = [Section(words.text) for words in scene.words if words.role != "title"]
    entries = tuple(thing.said or thing.noun for thing in scene.things)
    return (Section("", entries), *extra) if entries else tuple(extra)


def _card(canvas: Canvas, scene: Scene, section: Section, area: Area, hue: str) -> None:
    unit = _unit(canvas)
    card = path.rectangle(area.x, area.y, area.width, area.height, 30 * unit)
    canvas.add(
        [
            Shape(
                path.rectangle(area.x, area.y + 8 * unit, area.width, area.height, 30 * unit),
                fill="#000000",
                opacity=0.08,
            )
        ]
    )
    canvas.add([Shape(card, fill="#fffdf8"), Shape(card, stroke=tint(hue, 0.25), width=5 * unit)])
    top = area.y + 34 * unit
    if section.heading:
        line = set_block(section.heading, face_for("rounded bold"), area.width * 0.84, 74 * unit, 60 * unit, 18 * unit)
        canvas.add([_centred(line, area.x + area.width / 2, top, tint(hue, -0.4))])
        top += _height(line) + 26 * unit
    if not section.entries:
        return
    left = max(area.y + area.height - top - 28 * unit, area.height * 0.2)
    room = Area(area.x + area.width * 0.05, top, area.width * 0.9, left)
    columns = min(
        len(section.entries),
        max(1, round(room.width / max(room.height, 1) * max(1, len(section.entries) ** 0.5) * 0.9)),
    )
    rows = -(-len(section.entries) // columns)
    cell_width, cell_height = room.width / columns, room.height / rows
    for index, entry in enumerate(section.entries):
        cell = Area(
            room.x + index % columns * cell_width, room.y + index // columns * cell_height, cell_width, cell_height
        )
        _entry(canvas, scene, entry, cell, hue)


def _entry(canvas: Canvas, scene: Scene, entry: str, cell: Area, hue: str) -> None:
    """An icon over its label; an entry without a drawing gets a disc with its first letter."""
    unit = _unit(canvas)
    label = set_block(entry, face_for("rounded bold"), cell.width * 0.92, cell.height * 0.24, 44 * unit, 13 * unit)
    icon_height = max(cell.height - _height(label) - 34 * unit, cell.height * 0.3)
    radius = min(cell.width * 0.42, icon_height * 0.5)
    cx, cy = cell.x + cell.width / 2, cell.y + icon_height / 2
    canvas.add([Shape(path.circle(cx, cy, radius), fill=tint(hue, 0.78))])
    figure = _icon(scene, entry)
    if figure:
        x0, y0, x1, y1 = figure.box
        scale = radius * 1.5 / max(x1 - x0, y1 - y0)
        canvas.add(figure.moved(-(x0 + x1) / 2, -(y0 + y1) / 2).scaled(scale).moved(cx, cy).shapes)
    else:
        letter = set_block(entry[:1].upper(), face_for("rounded bold"), radius, radius, radius, 8)
        canvas.add([_centred(letter, cx, cy - _height(letter) / 2, tint(hue, -0.35))])
    canvas.add([_centred(label, cx, cell.y + icon_height + 10 * unit, INK)])


def _icon(scene: Scene, entry: str) -> Figure | None:
    noun = icon(entry)
    drawing = drawings.find(noun) if noun else None
    if noun is None or drawing is None:
        return None
    return relate.draw(scene, Thing(id=f"icon-{noun}", noun=noun, kind=drawing.kind))


LAYOUTS: dict[str, Callable[[Canvas, Scene], None]] = {
    "scene": _scene,
    "portrait": _portrait,
    "poster": _poster,
    "logo": _logo,
    "sticker": _sticker,
    "infographic": _infographic,
}
