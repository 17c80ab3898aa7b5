"""The build of a four-legged animal and where its joints are in each pose. Nothing is painted here."""

import math
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from platano.engines.sketch.drawings.quadruped_heads import Face, Profile
from platano.engines.sketch.drawings.quadruped_parts import Coat, between, elbow
from platano.engines.sketch.figure import Look
from platano.engines.sketch.path import Point

POSES = ("stand", "walk", "run", "jump", "sit", "sleep", "swim", "fly", "upright", "ride")


@dataclass(frozen=True, slots=True)
class Tail:
    kind: str = "plain"  # plain, bushy, ringed, tuft, hair, puff, curl, stub, thick
    length: float = 20
    width: float = 4
    angle: float = 150  # where it leaves a standing body; 180 is straight back, 270 down
    curl: float = -60  # how far it turns on its way; negative is upwards


@dataclass(frozen=True, slots=True, kw_only=True)
class Build:
    """All measures of a species, in centimetres; see `Coat` for its colours."""

    coat: Coat
    shoulder: float
    length: float
    depth: float
    rump: float = 0.95  # depth at the rump and waist, as shares of `depth`
    waist: float = 0.92
    head: float
    neck: float
    neck_angle: float = 50
    neck_width: float = 0.62  # at its base, as a share of `depth`
    leg: float
    foot: str = "paw"  # paw, hoof, column
    face: Face | None = None
    profile: Profile | None = None
    tilt: float = 0  # degrees that a standing animal's head looks down
    tail: Tail = field(default_factory=Tail)
    marks: tuple[str, ...] = ()
    sock: tuple[str, float] | None = None  # colour and share of the leg
    dark_legs: bool = False
    always: frozenset[str] = frozenset()  # traits that its kind brings along
    torso: float = 0.82  # length of an upright torso, as a share of `length`

    biped: bool = False  # stands upright by nature
    rest: str = "stand"  # the pose that stands for standing: frogs sit
    toes: float = 1.0  # length of the hind feet
    arms: float = 1.0  # length of the arms of one who stands upright

    @property
    def gap(self) -> float:
        """From the ground to the belly."""
        return max(self.shoulder - self.depth, self.leg)

    def shaped(self, look: Look) -> "Build":
        """As the prompt wants it: young, fat, thin."""
        build = self
        if look.has("baby", "young", "little", "cute"):
            gap = build.gap * 0.78
            build = replace(
                build,
                shoulder=build.depth * 0.92 + gap,
                depth=build.depth * 0.92,
                length=build.length * 0.84,
                head=build.head * 1.26,
                leg=build.leg * 1.08,
                neck=build.neck * 0.85,
            )
        if look.has("fat", "chubby", "plump", "round"):
            build = replace(
                build,
                shoulder=build.shoulder * 1.02,
                depth=build.depth * 1.22,
                waist=build.waist * 1.18,
                leg=build.leg * 1.15,
                rump=build.rump * 1.05,
            )
        if look.has("thin", "skinny"):
            build = replace(build, depth=build.depth * 0.8, leg=build.leg * 0.82, waist=build.waist * 0.9)
        return build


@dataclass(slots=True)
class Stance:
    """Where everything is. Legs run from the root in the body to the ankle."""

    spine: list[Point]  # rump, waist, chest
    widths: list[float]
    legs: dict[str, list[Point]]  # near_fore, far_fore, near_hind, far_hind
    neck: list[Point]
    head: Point
    head_angle: float = 0
    tail: Point = (0, 0)
    tail_angle: float = 150
    tail_curl: float = -60
    lift: float = 0
    haunch: tuple[float, float, float, float] | None = None  # folded thigh: x, y, rx, ry
    feet: dict[str, float] = field(default_factory=dict[str, float])  # foot -> degrees its toes turn down
    asleep: bool = False
    floor: float | None = None
    hands: tuple[Point, Point] | None = None
    wrap: list[Point] | None = None  # a tail that lies around a sleeper


def chain(root: Point, foot: Point, first: float, second: float) -> list[Point]:
    """A leg with two joints pushed forward (+) or backward (-) from the straight line."""
    dx, dy = foot[0] - root[0], foot[1] - root[1]
    size = math.hypot(dx, dy) or 1
    nx, ny = dy / size, -dx / size
    knee, hock = between(root, foot, 0.42), between(root, foot, 0.76)
    return [root, (knee[0] + nx * first, knee[1] + ny * first), (hock[0] + nx * second, hock[1] + ny * second), foot]


def _level(build: Build, y: float, tilt: float = 0) -> tuple[list[Point], list[float]]:
    """A spine whose back is at height y; tilted upwards in front by degrees."""
    d, half = build.depth, build.length / 2
    widths = [d * build.rump, d * build.waist, d]
    spine = [(-half + widths[0] / 2, y + widths[0] / 2), (0.0, y + widths[1] / 2 + d * 0.02), (half - d / 2, y + d / 2)]
    return [turn(point, (0, y + d / 2), -tilt) for point in spine], widths


def turn(point: Point, about: Point, degrees: float) -> Point:
    cos, sin = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    x, y = point[0] - about[0], point[1] - about[1]
    return about[0] + x * cos - y * sin, about[1] + x * sin + y * cos


def _necked(stance: Stance, build: Build, angle: float, head_angle: float | None = None) -> Stance:
    """Neck and head from the chest on; `angle` 0 is forward, 90 up."""
    x, y = stance.spine[-1]
    d, a = build.depth, math.radians(angle)
    base = x + math.cos(a) * d * 0.12, y - math.sin(a) * d * 0.16
    end = base[0] + math.cos(a) * (build.neck + d * 0.2), base[1] - math.sin(a) * (build.neck + d * 0.2)
    stance.neck = [base, between(base, end, 0.5), end]
    stance.head = end
    stance.head_angle = build.tilt if head_angle is None else head_angle
    return stance


def _stance(build: Build, spine: list[Point], widths: list[float]) -> Stance:
    rump = spine[0]
    tail = rump[0] - widths[0] * 0.4, rump[1] - widths[0] * 0.22
    return Stance(spine, widths, {}, [], (0, 0), tail=tail, tail_angle=build.tail.angle, tail_curl=build.tail.curl)


def _roots(build: Build, stance: Stance) -> tuple[Point, Point]:
    """Where fore and hind legs grow."""
    rump, _, chest = stance.spine
    return (chest[0] - build.depth * 0.06, chest[1] + build.depth * 0.16), (rump[0], rump[1] + build.depth * 0.08)


# When in a walking stride each foot is furthest ahead; a trot would have the diagonals together.
BEATS = {"near_hind": 0.0, "near_fore": 0.3, "far_hind": 0.5, "far_fore": 0.8}


def _stand(build: Build, swing: float = 0, phase: float | None = None) -> Stance:
    stance = _stance(build, *_level(build, -build.shoulder))
    fore, hind = _roots(build, stance)
    far, ankle, leg = build.length * 0.1, -build.leg * 0.42, build.leg
    stride = swing * (build.gap + build.depth * 0.3)
    for name, root, dx, step in (
        ("near_fore", fore, 0.0, stride),
        ("far_fore", fore, far, -stride),
        ("near_hind", hind, 0.0, -stride),
        ("far_hind", hind, far, stride),
    ):
        origin = root[0] + dx, root[1]
        ahead, raised = step, abs(step) * 0.16 if step < 0 else 0
        if phase is not None:
            turn_at = math.tau * (phase + BEATS[name])
            ahead, raised = abs(step) * math.cos(turn_at), abs(step) * 0.45 * max(0, -math.sin(turn_at))
        foot = origin[0] + ahead, ankle - raised
        joints = (0.1, -0.08) if "fore" in name else (0.42, -0.42)
        if build.foot == "column":
            joints = (0.05, 0.0)
        stance.legs[name] = chain(origin, foot, joints[0] * leg, joints[1] * leg)
        stance.feet[name] = (24 if step < 0 and swing else 0) if phase is None else raised / max(leg, 1) * 90
    return _necked(stance, build, build.neck_angle)


def _walk(build: Build, phase: float | None = None) -> Stance:
    return _stand(build, 0.34, phase)


def _airborne(build: Build, height: float, tilt: float, reach: tuple[Point, Point, Point, Point]) -> Stance:
    """A stretched body in the air; `reach` says where feet are from their roots, in leg lengths."""
    stance = _stance(build, *_level(build, -build.shoulder - height, tilt))
    fore, hind = _roots(build, stance)
    size = build.gap + build.depth * 0.34
    names = ("near_fore", "far_fore", "near_hind", "far_hind")
    for name, (dx, dy) in zip(names, reach, strict=True):
        root = fore if "fore" in name else hind
        root = (root[0] + (build.length * 0.05 if "far" in name else 0), root[1])
        foot = root[0] + dx * size, root[1] + dy * size
        bend = (-0.25, 0.3) if "fore" in name else (0.5, -0.4)
        stance.legs[name] = chain(root, foot, bend[0] * build.leg, bend[1] * build.leg)
        stance.feet[name] = math.degrees(math.atan2(dy, dx)) if "fore" in name else 65
    rump = stance.spine[0]
    stance.tail = turn((rump[0] - stance.widths[0] * 0.4, rump[1] - stance.widths[0] * 0.2), rump, -tilt)
    stance.tail_angle = 180 + tilt + (build.tail.angle - 180) * 0.25
    stance.tail_curl = build.tail.curl * 0.35
    return _necked(stance, build, max(build.neck_angle - 12, 12) + tilt * 0.5, build.tilt * 0.5 - tilt * 0.4)


# Where the feet of a gallop are, stretched and gathered; between them the body rocks.
STRETCHED = ((0.92, 0.52), (0.55, 0.86), (-0.95, 0.6), (-0.62, 0.9))
GATHERED = ((-0.5, 0.8), (-0.15, 0.7), (0.5, 0.78), (0.75, 0.72))


def _run(build: Build, phase: float | None = None) -> Stance:
    if phase is None:
        stance = _airborne(build, 0, 3, STRETCHED)
    else:
        shares = [(1 - math.cos(math.tau * (phase - lag))) / 2 for lag in (0.0, 0.08, -0.04, -0.12)]
        near_fore, far_fore, near_hind, far_hind = (
            between(out, under, share) for out, under, share in zip(STRETCHED, GATHERED, shares, strict=True)
        )
        reach = near_fore, far_fore, near_hind, far_hind
        stance = _airborne(build, 0, 3 + 6 * math.sin(math.tau * phase), reach)
    lowest = max(joint[1] for leg in stance.legs.values() for joint in leg) + build.leg * 0.4
    stance.lift = -lowest
    return stance


def _jump(build: Build) -> Stance:
    return _airborne(build, build.shoulder * 0.5, 17, ((0.85, 0.42), (0.62, 0.66), (-0.85, 0.72), (-0.6, 0.92)))


def _fly(build: Build) -> Stance:
    return _airborne(build, build.shoulder * 0.6, 4, ((1.0, 0.12), (0.92, 0.36), (-1.05, 0.22), (-0.9, 0.46)))


def _sit(build: Build) -> Stance:
    d, leg = build.depth, build.leg
    widths = [d * max(build.rump, 1.0), d * build.waist * 1.02, d * 0.92]
    length = (build.length - d) * 0.9
    angle = math.radians(56)
    rump = -build.length * 0.2, -widths[0] * 0.47
    chest = rump[0] + math.cos(angle) * length, rump[1] - math.sin(angle) * length
    waist = between(rump, chest, 0.5)
    stance = _stance(build, [rump, (waist[0] - d * 0.04, waist[1]), chest], widths)
    for name, dx in (("near_fore", 0.0), ("far_fore", d * 0.2)):
        root = chest[0] + d * 0.1 + dx * 0.6, chest[1] + d * 0.2
        stance.legs[name] = chain(root, (chest[0] + d * 0.24 + dx, -leg * 0.42), leg * 0.1, -leg * 0.1)
    foot = rump[0] + d * 0.72 + leg * 0.2
    for name, dx in (("near_hind", 0.0), ("far_hind", d * 0.16)):
        start = rump[0] + d * 0.3 + dx, -leg * 0.55
        stance.legs[name] = chain(start, (foot + dx, -leg * 0.42), 0, 0)
    stance.haunch = (rump[0] + d * 0.2, -d * 0.4, d * 0.52, d * 0.4)
    stance.tail = rump[0] - widths[0] * 0.36, -max(build.tail.width * 0.5, d * 0.12)
    stance.tail_angle, stance.tail_curl = 184, -abs(build.tail.curl) * 0.9
    if build.tail.kind in ("stub", "puff", "curl", "scut"):
        stance.tail, stance.tail_angle = (rump[0] - widths[0] * 0.42, -d * 0.34), 165
    return _necked(stance, build, max(build.neck_angle, 62), build.tilt * 0.7)


def _sleep(build: Build) -> Stance:
    d, leg = build.depth, build.leg
    length = max(build.length * 0.9, d * 1.7)
    half = length / 2
    widths = [d * build.rump * 1.02, d * build.waist * 1.14, d * 0.9]
    spine = [(-half + widths[0] / 2, -widths[0] * 0.5), (-d * 0.05, -widths[1] * 0.5), (half - d / 2, -d * 0.45)]
    stance = _stance(build, spine, widths)
    chest, rump = spine[-1], spine[0]
    long_neck = build.neck > d * 0.75
    reach = d * 0.5 + (build.gap * 0.5 if long_neck else build.head * 0.5)
    for name, dx in (("near_fore", 0.0), ("far_fore", leg * 1.1)):
        stance.legs[name] = chain((chest[0], -leg * 0.62), (chest[0] + reach + dx, -leg * 0.42), 0, 0)
    for name, dx in (("near_hind", 0.0), ("far_hind", leg * 1.2)):
        stance.legs[name] = chain((rump[0] + d * 0.2, -leg * 0.55), (rump[0] + d * 0.74 + dx, -leg * 0.42), 0, 0)
    stance.haunch = (rump[0] + d * 0.16, -d * 0.37, d * 0.48, d * 0.38)
    stance.asleep = True
    stance.tail, stance.tail_angle = (rump[0] - widths[0] * 0.42, -d * 0.34), 200
    if long_neck:
        return _necked(stance, build, max(build.neck_angle - 12, 20), build.tilt + 10)
    flat_head = max(0.36, build.profile.low * 0.8 + (0.12 if build.profile.low > 0.6 else 0)) if build.profile else 0.42
    head = chest[0] + d * 0.3 + build.head * 0.3, -build.head * flat_head - leg * 0.4
    stance.neck = [chest, between(chest, head, 0.5), head]
    stance.head, stance.head_angle = head, 4
    if build.tail.kind in ("bushy", "ringed", "plain", "banded", "brush"):
        low, width = -build.tail.width * 0.5, build.tail.width
        size = min(build.tail.length, length * 0.72)
        x = -half + width * 0.1
        stance.wrap = [(x + size * t, low - abs(t - 0.5) * width * 0.1) for t in (0, 0.25, 0.5, 0.75, 1)]
    return stance


def _swim(build: Build) -> Stance:
    d, half = build.depth, build.length / 2
    widths = [d * build.rump * 0.9, d * build.waist, d]
    spine = [(-half + widths[0] / 2, d * 0.06), (0.0, 0.0), (half - d / 2, -d * 0.04)]
    stance = _stance(build, spine, widths)
    stance.floor = 0
    stance.tail = spine[0][0] - widths[0] * 0.3, -d * 0.06
    stance.tail_angle, stance.tail_curl = 150, build.tail.curl * 0.5
    stance = _necked(stance, build, max(build.neck_angle, 30), min(build.tilt, 8))
    chin = (build.profile.low if build.profile else 0.44) * build.head
    sink = max(0.0, stance.head[1] + chin)
    stance.head = (stance.head[0], stance.head[1] - sink)
    stance.neck = [stance.neck[0], between(stance.neck[0], stance.head, 0.5), stance.head]
    return stance


@dataclass(frozen=True, slots=True)
class Person:
    """The measures of an animal that behaves like one of us."""

    torso: float
    leg: float
    arm: float
    height: float


def person(build: Build) -> Person:
    torso = build.length * build.torso
    leg = min(max(build.gap * 0.8, torso * 0.36), torso * 0.7)
    arm = min(max(build.gap * 0.95, torso * 0.6), torso * 0.85) * build.arms
    return Person(torso, leg, arm, torso + leg + min(build.neck, torso * 0.5) + build.head * 0.72)


def _torso(build: Build, hip: Point, lean: float) -> Stance:
    """An upright trunk: hips below, shoulders above, leaning forward by degrees."""
    d, size = build.depth, person(build).torso
    widths = [d * max(build.rump, 0.96) * 1.02, d * max(build.waist, 0.95) * 1.04, d * 0.8]
    inner = max(size - widths[0] * 0.42 - widths[2] * 0.42, d * 0.25)
    a = math.radians(90 - lean)
    chest = hip[0] + math.cos(a) * inner, hip[1] - math.sin(a) * inner
    waist = between(hip, chest, 0.46)
    stance = _stance(build, [hip, (waist[0] + d * 0.03, waist[1]), chest], widths)
    stance.tail = hip[0] - widths[0] * 0.4, hip[1] + widths[0] * 0.12
    stance.tail_angle = 200 if build.tail.angle < 200 else 235
    stance.tail_curl = -abs(build.tail.curl) * 1.2 if build.tail.angle < 200 else 25
    return stance


def _upright_neck(stance: Stance, build: Build, lean: float) -> Stance:
    stance = _necked(stance, build, 90 - lean, 0)
    drop = build.head * 0.1 if build.neck < build.depth else 0
    x, y = stance.neck[-1]
    stance.head = (x + build.head * 0.06, y - build.head * 0.16 + drop)
    stance.head_angle = min(build.tilt, 14)
    return stance


def _upright(build: Build) -> Stance:
    man, d, leg = person(build), build.depth, build.leg
    hip = -d * 0.06, -man.leg - d * 0.36
    stance = _torso(build, hip, 5)
    for name, dx in (("near_hind", -d * 0.16), ("far_hind", d * 0.28)):
        root = hip[0] + dx * 0.8, hip[1] + d * 0.16
        stance.legs[name] = chain(root, (hip[0] + dx, -leg * 0.42), leg * 0.16, -leg * 0.1)
    chest = stance.spine[-1]
    _arms(
        stance,
        build,
        (chest[0] + d * 0.28 + man.arm * 0.56, chest[1] + man.arm * 0.36),
        (chest[0] + d * 0.34 + man.arm * 0.66, chest[1] + man.arm * 0.2),
    )
    return _upright_neck(stance, build, 4)


def _hop(build: Build) -> Stance:
    """The leap of one who has two legs to leap with."""
    man, d = person(build), build.depth
    stance = _torso(build, (-d * 0.3, -man.leg * 1.25 - d * 0.5), 38)
    hip = stance.spine[0]
    for name, dx in (("near_hind", 0.0), ("far_hind", d * 0.3)):
        foot = hip[0] + dx - man.leg * 0.62, hip[1] + man.leg * 0.78
        root = hip[0] + dx * 0.6, hip[1] + d * 0.1
        knee = elbow(root, foot, man.leg * 0.56, man.leg * 0.6, 1)
        stance.legs[name] = [root, knee, between(knee, foot, 0.55), foot]
        stance.feet[name] = 38
    chest = stance.spine[-1]
    _arms(
        stance,
        build,
        (chest[0] + d * 0.2 + man.arm * 0.5, chest[1] + man.arm * 0.4),
        (chest[0] + d * 0.3 + man.arm * 0.6, chest[1] + man.arm * 0.24),
    )
    stance.tail_angle, stance.tail_curl = 190, -30
    stance.hands = None
    return _necked(stance, build, 58, min(build.tilt, 10))


def _arms(stance: Stance, build: Build, near: Point, far: Point) -> None:
    """Bent arms that end in these hands."""
    man, d = person(build), build.depth
    chest = stance.spine[-1]
    for name, root, hand in (
        ("near_fore", (chest[0] - d * 0.02, chest[1] + d * 0.02), near),
        ("far_fore", (chest[0] + d * 0.2, chest[1]), far),
    ):
        reach = max(man.arm, math.dist(root, hand) * 1.06)
        bent = elbow(root, hand, reach * 0.5, reach * 0.52, -1)
        stance.legs[name] = [root, bent, between(bent, hand, 0.6), hand]
        stance.feet[name] = math.degrees(math.atan2(hand[1] - bent[1], hand[0] - bent[0])) - 10
    stance.hands = (near, far)


def _ride(build: Build) -> Stance:
    man = person(build)
    size = man.height
    hip = 0.0, -build.depth * max(build.rump, 0.96) * 0.46
    stance = _torso(build, hip, 16)
    for name, foot in (("near_hind", (0.2 * size, 0.5 * size)), ("far_hind", (0.09 * size, 0.37 * size))):
        root = hip[0] + build.depth * 0.1, hip[1] + build.depth * 0.1
        ankle = foot[0] - build.leg * 0.2, foot[1] - build.leg * 0.42
        knee = elbow(root, ankle, 0.29 * size, 0.29 * size, 1)
        stance.legs[name] = [root, knee, between(knee, ankle, 0.55), ankle]
    chest = stance.spine[-1]
    hand = max(0.29 * size, chest[0] + build.depth * 0.5), max(-0.07 * size, chest[1] + man.arm * 0.4)
    _arms(stance, build, hand, (hand[0] + build.leg * 0.35, hand[1] - build.leg * 0.1))
    return _upright_neck(stance, build, 2)


STANCES: dict[str, Callable[[Build], Stance]] = {
    "stand": _stand,
    "walk": _walk,
    "run": _run,
    "jump": _jump,
    "sit": _sit,
    "sleep": _sleep,
    "swim": _swim,
    "fly": _fly,
    "upright": _upright,
    "ride": _ride,
}


def stance_of(build: Build, pose: str, phase: float | None = None) -> Stance:
    """The stance of a pose; `phase` 0..1 is the moment of a stride, None the pose as pictures show it."""
    if pose == "stand":
        pose = build.rest
    if phase is not None and not build.biped and pose in ("walk", "run"):
        return _walk(build, phase) if pose == "walk" else _run(build, phase)
    if build.biped and pose in ("stand", "walk"):
        return _upright(build)
    if build.biped and pose in ("run", "jump", "fly"):
        return _hop(build)
    return STANCES.get(pose, _stand)(build)
