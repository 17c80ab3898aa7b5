"""One person from head to foot: who they are, what they wear, how the prompt wants them."""

import zlib
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from platano.engines.sketch.drawings.person_clothes import Outfit, apron, arm, front, leg, neck, skirt, torso
from platano.engines.sketch.drawings.person_head import INK, Head, draw_head
from platano.engines.sketch.drawings.person_rig import MAN, Build, Joints, body_anchors, posed, shaped
from platano.engines.sketch.figure import Figure, Look, Shape

SKINS = ("#f7d5bb", "#efbd97", "#dda277", "#bd8156", "#925a3a", "#643f2c")
HAIRS = ("#2b2430", "#4a2f27", "#7a4a2e", "#a3502e", "#e0b050", "#1f1b24")
DARK_HAIRS = ("#2b2430", "#1f1b24", "#3a2620")
GREY, WHITE = "#b4b3bd", "#eceaea"
PAINTS = ("#e0584f", "#4f86c6", "#3f9a80", "#e9a23b", "#8c64b8", "#d9688c")
SHORT = ("short", "side", "curly", "crop", "short", "side")
LONG = ("long", "bob", "ponytail", "wavy", "bun", "curly")

Wearing = Callable[[Look], Figure]


@dataclass(frozen=True, slots=True)
class Worn:
    """A wearable that belongs to a costume."""

    draw: Wearing
    colour: str = ""
    part: str = "hat"
    scale: float = 1.0
    shift: float = 0


@dataclass(frozen=True, slots=True)
class Person:
    """One kind of person. Empty choices are left to the seed."""

    name: str
    build: Build = MAN
    outfit: Outfit = field(default_factory=Outfit)
    hair: tuple[str, ...] = SHORT
    hair_colour: str = ""
    skin: str = ""
    age: str = "adult"
    feminine: bool = False
    beard: str = ""
    moustache: bool = False
    ears: str = "round"
    mood: str = ""
    lips: str = ""
    stoop: float = 0
    worn: tuple[Worn, ...] = ()
    face: Callable[[Head], Figure] = draw_head  # another head: an alien's, a helmet round the usual one


def number(name: str, look: Look, salt: str) -> int:
    """A stable number that steps by one with the seed."""
    return zlib.crc32(f"{name} {salt}".encode()) + look.seed


def dyed(look: Look, outfit: Outfit) -> Outfit:
    """The outfit in the colours asked for; the main colour goes to the garment, never to the skin."""
    asked = look.colours
    top = asked.get(outfit.part) or asked.get("clothes") or asked.get("body") or look.colour or outfit.top
    if outfit.part != "shirt":
        top = asked.get("shirt", top)
    skirt_colour = outfit.skirt_colour
    if skirt_colour:
        skirt_colour = asked.get("skirt", skirt_colour)
    return replace(
        outfit,
        top=top,
        legs=asked.get("trousers", asked.get("pants", outfit.legs)),
        shoes=asked.get("shoes", asked.get("boots", outfit.shoes)),
        skirt_colour=skirt_colour,
        gloves=asked.get("gloves", outfit.gloves) if outfit.gloves else "",
        apron=asked.get("apron", outfit.apron) if outfit.apron else "",
    )


def skin_of(person: Person, look: Look) -> str:
    if "skin" in look.colours:
        return look.colours["skin"]
    if person.skin:
        return person.skin
    for words, tone in (
        (("dark-skinned", "black"), 5 if look.seed % 2 else 4),
        (("brown-skinned", "tanned"), 3),
        (("pale", "light-skinned", "fair-skinned"), 0),
        (("asian",), 1),
    ):
        if look.has(*words):
            return SKINS[tone]
    tone = number(person.name, look, "skin") * 5 % 6
    return SKINS[tone % 3 if look.has("blond", "blonde", "red-haired", "redhead", "ginger") else tone]


HAIR_WORDS = (
    (("blond", "blonde", "blond-haired", "blonde-haired"), "#e6b955"),
    (("red-haired", "redhead", "ginger", "redheaded"), "#c2562c"),
    (("black-haired", "dark-haired"), "#2b2430"),
    (("brown-haired", "brunette"), "#6b4029"),
    (("white-haired",), WHITE),
    (("grey-haired", "gray-haired", "old", "elderly"), GREY),
)
STYLE_WORDS = (
    (("bald",), "bald"),
    (("ponytail",), "ponytail"),
    (("bun",), "bun"),
    (("braids", "braided"), "braids"),
    (("pigtails",), "pigtails"),
    (("afro",), "afro"),
    (("long-haired",), "long"),
    (("short-haired",), "short"),
    (("curly", "curly-haired"), "curly"),
    (("wavy",), "wavy"),
)


def _hair_colour(person: Person, look: Look, skin: str) -> str:
    if "hair" in look.colours:
        return look.colours["hair"]
    for words, colour in HAIR_WORDS:
        if look.has(*words):
            return colour
    if person.hair_colour:
        return person.hair_colour
    dark = skin in SKINS[3:] or look.has("asian")
    choices = DARK_HAIRS if dark else HAIRS
    return choices[(number(person.name, look, "hair") + 2) * 7 % len(choices)]


def _hair(person: Person, look: Look) -> str:
    for words, style in STYLE_WORDS:
        if look.has(*words):
            return style
    return person.hair[number(person.name, look, "style") % len(person.hair)]


MOODS = {
    "happy": "happy", "smiling": "happy", "joyful": "happy", "laughing": "laughing", "sad": "sad", "crying": "sad",
    "unhappy": "sad", "angry": "angry", "mad": "angry", "furious": "angry", "surprised": "surprised",
    "shocked": "surprised", "scared": "surprised", "afraid": "surprised", "sleepy": "sleepy", "tired": "sleepy",
    "sleeping": "asleep", "asleep": "asleep",
}  # fmt: skip


def head_of(person: Person, look: Look, turn: float, pose_mood: str) -> Head:
    """The face and hair the prompt asks for."""
    skin = skin_of(person, look)
    mood = next((mood for word, mood in MOODS.items() if look.has(word)), "")
    age = "old" if look.has("old", "elderly") and person.age in ("adult", "old") else person.age
    return Head(
        skin=skin,
        hair=_hair(person, look),
        hair_colour=_hair_colour(person, look, skin),
        eyes=look.colours.get("eyes", INK),
        mood=mood or pose_mood or person.mood,
        turn=turn,
        age=age,
        lashes=person.feminine,
        beard="full" if look.has("bearded", "beard") else person.beard,
        moustache=person.moustache or look.has("moustache", "mustache", "moustached"),
        ears=person.ears,
        lips=person.lips,
    )


def dressed(figure: Figure, worn: Worn, look: Look) -> Figure:
    """The figure with a wearable on the anchor that the wearable names."""
    colour = look.colours.get(worn.part, worn.colour)
    guest = worn.draw(Look(colour=colour or None, view=look.view, seed=look.seed))
    name = next(iter(guest.anchors))
    at = figure.anchors[name]
    guest = guest.moved(0, worn.shift).scaled(at.size / 100 * worn.scale).turned(at.angle).moved(at.x, at.y)
    return Figure(
        (*figure.shapes, *guest.shapes),
        {**figure.anchors, **({"head": guest.anchors["head"]} if name == "head" else {})},
    )


def head_figure(joints: Joints, head: Figure) -> Figure:
    """A head in its own units on the body."""
    return head.scaled(joints.build.head / 100).turned(joints.tilt).moved(*joints.head)


def person_figure(look: Look, person: Person) -> Figure:
    """The whole drawing."""
    if look.has("young") and person.age == "adult":
        person = replace(person, hair=tuple(style for style in person.hair if style != "balding") or SHORT)
    build = shaped(person.build, look)
    stoop = person.stoop or (5 if look.has("old", "elderly") and person.age == "adult" else 0)
    joints = posed(look, build, stoop)
    outfit = dyed(look, person.outfit)
    pose = joints.pose
    head = head_of(person, look, pose.gaze, pose.eyes)
    top = head_figure(joints, person.face(head))
    legs = pose.leg_layer
    shapes: list[Shape] = [shape for shape in top.shapes if shape.layer < 0]
    shapes += arm(joints, joints.far, outfit, head.skin, -1, far=True)
    shapes += leg(joints, joints.far, outfit, head.skin, -1 if pose.turn > 0.5 else 0, far=pose.turn > 0.1)
    shapes += neck(joints, head.skin)
    shapes += leg(joints, joints.near, outfit, head.skin, legs, far=False)
    if outfit.skirt_colour:  # a shirt hangs over its skirt, a dress has its seam at the waist
        shapes += skirt(joints, outfit, legs)
    shapes += torso(joints, outfit, head.skin)
    if not outfit.skirt_colour:
        shapes += skirt(joints, outfit, legs)
    shapes += [replace(shape, layer=legs if outfit.skirt else 0) for shape in front(joints, outfit, head.skin)]
    shapes += apron(joints, outfit, legs)
    shapes += [shape for shape in top.shapes if shape.layer >= 0]
    shapes += arm(joints, joints.near, outfit, head.skin, 1, far=False)
    figure = Figure(tuple(shapes), {**body_anchors(joints), **top.anchors})
    if pose.tumble:
        figure = figure.moved(0, -figure.box[3])
    for worn in person.worn:
        if not (worn.part == "hat" and look.has("bareheaded", "hatless")):
            figure = dressed(figure, worn, look)
    return figure
