"""What distinguishes one kind of bird from another: proportions, colours, beak, crest."""

from dataclasses import dataclass

from platano.engines.sketch import path
from platano.engines.sketch.colour import luminance, tint
from platano.engines.sketch.figure import Look
from platano.engines.sketch.path import Point


@dataclass(frozen=True, slots=True)
class Plan:
    """A kind of bird. Lengths in hundredths of the body's length, beak in head radii."""

    size: float  # body length, cm
    coat: str = "#8a6a4a"
    belly: str | None = None
    face: str | None = None  # cheeks and brow
    head_coat: str | None = None
    wing: str | None = None
    tips: str | None = None  # the wing's end feathers
    tail_coat: str | None = None
    cap: str | None = None  # top of the head
    band: str | None = None  # a ring round the neck
    beak_coat: str = "#f2a33a"
    beak_tip: str | None = None
    leg_coat: str = "#e08a3c"
    ring: str | None = None  # round the eye
    beak: str = "cone"
    beak_length: float = 0.8
    plump: float = 64
    tilt: float = 24
    head: float = 27
    eye: float = 0.2
    neck: Point = (8, 12)  # from the neck's base to the head, forward and up
    neck_width: Point = (46, 46)
    bend: float = 0  # how far an S-shaped neck swings
    leg: float = 18
    leg_width: float = 4
    thigh: float = 0
    webbed: bool = False
    tail: float = 44
    tail_width: float = 17
    tail_angle: float = 0
    tail_kind: str = "wedge"  # wedge, fan, fork, plume, sickles, fluff, point
    span: float = 105
    wing_width: float = 46
    crest: str = ""  # tuft, spikes, comb, wattle, fan, swept
    one_leg: bool = False  # rests with a leg drawn up
    breast: bool = False  # the belly colour also covers throat and face
    fluffy: bool = False


@dataclass(frozen=True, slots=True)
class Coat:
    """The colours of one bird, dyed or natural."""

    body: str
    belly: str
    head: str
    wing: str
    tips: str
    tail: str
    beak: str
    leg: str

    @classmethod
    def of(cls, plan: Plan, look: Look) -> "Coat":
        body = look.paint(plan.coat)

        def kept(natural: str | None, derived: str, part: str) -> str:
            """A dyed bird keeps its white parts and its robin's breast; the rest follows the dye."""
            white = natural and luminance(natural) > 0.7 and luminance(plan.coat) < 0.7
            signature = natural and (not look.colour or white or (plan.breast and part == "belly"))
            return look.paint(natural if natural and signature and body != natural else derived, part)

        head = body if look.colour and look.colour == body and luminance(plan.coat) > 0.7 else None
        wing = kept(plan.wing, tint(body, -0.13), "wing")
        return cls(
            body=body,
            belly=kept(plan.belly, tint(body, 0.4) if plan.belly else body, "belly"),
            head=head or kept(plan.head_coat, body, "head"),
            wing=wing,
            tips=look.paint(tint(wing, -0.3) if look.colour and plan.tips else plan.tips or tint(wing, -0.16), "wing"),
            tail=kept(plan.tail_coat, tint(body, -0.2), "tail"),
            beak=look.paint(plan.beak_coat, "beak"),
            leg=look.paint(tint(body, -0.1) if look.colour and plan.one_leg else plan.leg_coat, "leg"),
        )


@dataclass(frozen=True, slots=True)
class Head:
    """Where the head is and how big."""

    x: float
    y: float
    r: float


def skull_piece(coat: Coat, head: Head) -> tuple[str, str, str]:
    return path.circle(head.x, head.y, head.r), coat.head, "head"


def neck_coat(plan: Plan, coat: Coat) -> str:
    return coat.head if plan.head_coat and plan.neck[1] > 20 else coat.body
