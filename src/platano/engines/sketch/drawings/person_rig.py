"""The jointed body under every person: builds, poses, and the joints that come out of both.

Angles are degrees in the body's own frame: 0 points down, positive is forward (right). The near
side is the picture's left; `turn` 0 faces the viewer, 1 is a profile to the right.
"""

import math
from dataclasses import dataclass, replace
from itertools import pairwise

from platano.engines.sketch.drawings.person_motion import moment
from platano.engines.sketch.figure import Anchor, Look
from platano.engines.sketch.path import Point

Pair = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Build:
    """Sizes in centimetres; widths of the torso are half widths."""

    head: float = 43  # width; the head is 1.1 times as high
    neck: float = 4
    torso: float = 47
    shoulders: float = 19.5
    waist: float = 15.5
    hips: float = 15.5
    thigh: float = 35
    shin: float = 34
    leg_width: float = 17
    upper_arm: float = 26
    forearm: float = 24
    arm_width: float = 12
    hand: float = 6.2
    foot: float = 22

    @property
    def height(self) -> float:
        return self.thigh + self.shin + self.ankle + self.torso + self.neck + self.head * 1.1

    @property
    def ankle(self) -> float:
        return self.foot * 0.28


MAN = Build()
WOMAN = Build(
    head=42, torso=43, shoulders=16, waist=12, hips=15.5, thigh=33, shin=33, leg_width=15,
    upper_arm=24, forearm=22.5, arm_width=9.6, hand=5.4, foot=19,
)  # fmt: skip
BOY = Build(
    head=37, neck=2.5, torso=29, shoulders=13, waist=11.5, hips=11.5, thigh=20, shin=19, leg_width=11.5,
    upper_arm=16, forearm=14.5, arm_width=8.6, hand=4.6, foot=16,
)  # fmt: skip
GIRL = replace(BOY, shoulders=12, waist=10, leg_width=10, arm_width=7.8, foot=15)
TODDLER = Build(
    head=34, neck=0.5, torso=21, shoulders=10.5, waist=11.5, hips=11.5, thigh=9, shin=8.5, leg_width=11,
    upper_arm=10, forearm=8.5, arm_width=8.4, hand=4.2, foot=11,
)  # fmt: skip


def shaped(build: Build, look: Look) -> Build:
    """The build with what the prompt says of it: fat, thin, tall, short, muscular."""
    if look.has("fat", "chubby", "plump", "big", "overweight", "stout"):
        build = replace(
            build, waist=build.waist * 1.85, hips=build.hips * 1.52, shoulders=build.shoulders * 1.18,
            leg_width=build.leg_width * 1.38, arm_width=build.arm_width * 1.3,
        )  # fmt: skip
    if look.has("thin", "slim", "skinny", "slender"):
        build = replace(
            build, waist=build.waist * 0.78, hips=build.hips * 0.82, shoulders=build.shoulders * 0.88,
            leg_width=build.leg_width * 0.72, arm_width=build.arm_width * 0.76,
        )  # fmt: skip
    if look.has("muscular", "strong", "buff"):
        build = replace(
            build, shoulders=build.shoulders * 1.32, waist=build.waist * 1.05, arm_width=build.arm_width * 1.5,
            leg_width=build.leg_width * 1.12,
        )  # fmt: skip
    stretch = 1.17 if look.has("tall") else 0.84 if look.has("short", "small", "tiny") else 1
    return replace(
        build, thigh=build.thigh * stretch, shin=build.shin * stretch, torso=build.torso * (1 + (stretch - 1) * 0.7),
        upper_arm=build.upper_arm * stretch, forearm=build.forearm * stretch,
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Pose:
    """One posture. Arms and legs are (upper, lower) angles; `tumble` turns the whole body clockwise."""

    turn: float = 0.35
    gaze: float = 0.55
    lean: float = 0
    nod: float = 0
    near_arm: Pair = (-13, -4)
    far_arm: Pair = (14, 22)
    near_leg: Pair = (-6, -3)
    far_leg: Pair = (7, 3)
    feet: Pair = (0, 0)
    root: str = "ground"  # ground: the lowest point at y 0; hip: the hip at the origin
    lift: float = 0  # of the height, above the ground
    tumble: float = 0
    leg_layer: int = 0
    eyes: str = ""  # an expression this pose brings along unless the prompt names one


POSES: dict[str, Pose] = {
    "stand": Pose(),
    "wave": Pose(far_arm=(118, 172), eyes="happy", nod=-3),
    "walk": Pose(0.75, 0.75, 4, 0, (-24, -8), (26, 44), (24, 10), (-16, -36), (-12, 34)),
    "run": Pose(0.8, 0.8, 13, -6, (-58, 28), (48, 128), (64, -8), (-28, -88), (-12, 78), lift=0.03, eyes="happy"),
    "jump": Pose(
        0.3, 0.55, 0, -5, (-138, -158), (140, 160), (-26, -62), (40, -30), (40, 24), lift=0.15, eyes="laughing"
    ),
    "sit": Pose(0.65, 0.6, 0, 0, (12, 66), (20, 74), (84, 4), (88, 8), root="hip", leg_layer=1),
    "lounge": Pose(0.6, 0.6, -10, 0, (-30, -24), (30, 70), (100, 60), (84, 82), (-60, -80), leg_layer=1),
    "ride": Pose(0.8, 0.8, 18, -10, (34, 72), (40, 77), (46, 2), (72, 12), root="hip", leg_layer=1),
    "drive": Pose(0.75, 0.75, -4, 2, (38, 92), (46, 98), (76, 46), (80, 52), (-30, -30), root="hip", leg_layer=1),
    "straddle": Pose(0.75, 0.75, 2, 0, (28, 84), (36, 90), (38, -10), (34, -12), root="hip", leg_layer=1),
    "sleep": Pose(0.5, 0.45, 0, 4, (8, 30), (14, 30), (4, 0), (10, -4), (-50, -60), tumble=-90, eyes="asleep"),
    "swim": Pose(0.6, 0.8, 0, -64, (-16, -40), (150, 176), (14, -10), (-12, -26), (60, 60), tumble=80),
    "fly": Pose(0.6, 0.85, 0, -58, (-16, -8), (168, 174), (-4, -16), (8, -2), (70, 60), tumble=74, eyes="happy"),
    "dance": Pose(0.2, 0.45, -5, 6, (-96, -152), (78, 138), (-4, 0), (52, -26), (0, 30), eyes="happy"),
    "kneel": Pose(0.75, 0.7, 0, 4, (14, 62), (30, 78), (2, -84), (86, 2), (70, 0)),
    "hold": Pose(0.45, 0.6, near_arm=(34, 118), far_arm=(14, 22)),
    "carry": Pose(0.55, 0.65, -3, 0, (24, 96), (32, 92)),
    "read": Pose(0.45, 0.5, 0, 12, (16, 112), (22, 118), eyes="down"),
    "cook": Pose(0.6, 0.65, 3, 8, (30, 88), (36, 72), eyes="happy"),
    "play": Pose(0.4, 0.55, 0, 7, (-12, 74), (52, 122), eyes="happy"),
    "climb": Pose(0.85, 0.85, 6, -14, (88, 146), (138, 170), (76, -14), (6, -8), (-10, 10)),
    "sing": Pose(0.4, 0.55, -4, -10, (44, 150), (74, 112), eyes="singing"),
    "paint": Pose(0.6, 0.7, 0, -3, (50, 96), (26, 84)),
    "point": Pose(0.5, 0.7, 0, -3, (84, 90), (12, 18)),
    "look": Pose(0.5, 0.7, -4, -24, (-9, -2), (14, 22)),
    "cheer": Pose(0.25, 0.5, 0, -8, (-142, -164), (142, 164), eyes="laughing"),
    "kick": Pose(0.75, 0.8, -8, 6, (-46, -20), (56, 80), (-10, -14), (66, 52), (0, -30)),
    "crawl": Pose(0.8, 0.85, 62, -20, (-2, 4), (18, 14), (8, -84), (-8, -92), (70, 78)),
    "meditate": Pose(0.1, 0.1, 0, 4, (-24, 26), (24, -26), (-74, 82), (74, -82), (20, 160), eyes="asleep"),
    "scarecrow": Pose(0.1, 0.35, 0, 4, (-88, -72), (88, 72), (-6, -3), (6, 3)),
}
ALL_POSES = tuple(name for name in POSES if name != "scarecrow")


@dataclass(frozen=True, slots=True)
class Side:
    """The joints of one arm and one leg: shoulder, elbow, wrist; hip, knee, ankle, and the foot's angle."""

    arm: tuple[Point, Point, Point]
    leg: tuple[Point, Point, Point]
    hand: Point
    foot: float


@dataclass(frozen=True, slots=True)
class Joints:
    """A posed body in its final place. `upright` is the torso's clockwise angle, `tilt` the head's."""

    build: Build
    pose: Pose
    near: Side
    far: Side
    hip: Point
    chest: Point  # middle of the shoulder line
    head: Point  # centre
    upright: float
    tilt: float


def along(start: Point, length: float, angle: float) -> Point:
    """The point `length` away; 0 degrees is down, 90 is right."""
    return start[0] + length * math.sin(math.radians(angle)), start[1] + length * math.cos(math.radians(angle))


def rotated(point: Point, angle: float) -> Point:
    """Turned clockwise about the origin."""
    cos, sin = math.cos(math.radians(angle)), math.sin(math.radians(angle))
    return point[0] * cos - point[1] * sin, point[0] * sin + point[1] * cos


def width_at(pose: Pose) -> float:
    """How much of its frontal width a torso shows."""
    return 1 - 0.3 * pose.turn


def _side(build: Build, pose: Pose, sign: int, chest: Point) -> Side:
    arm_angles, leg_angles = (pose.near_arm, pose.near_leg) if sign < 0 else (pose.far_arm, pose.far_leg)
    if abs(arm_angles[0]) < 30:  # hanging arms give way to a broad belly
        spread = max(0.0, build.waist / build.shoulders - 0.84) * 32 * sign * (1 - pose.turn * 0.5)
        arm_angles = (arm_angles[0] + spread, arm_angles[1] + spread * 0.5)
    dx, dy = rotated((sign * (build.shoulders - build.arm_width * 0.42) * (1 - 0.62 * pose.turn), 4.5), pose.lean)
    shoulder = (chest[0] + dx, chest[1] + dy)
    elbow = along(shoulder, build.upper_arm, arm_angles[0])
    wrist = along(elbow, build.forearm, arm_angles[1])
    hip = (sign * (build.hips - build.leg_width * 0.5) * (1 - 0.72 * pose.turn), 0.0)
    knee = along(hip, build.thigh, leg_angles[0])
    ankle = along(knee, build.shin, leg_angles[1])
    return Side(
        (shoulder, elbow, wrist),
        (hip, knee, ankle),
        along(wrist, build.hand * 0.7, arm_angles[1]),
        pose.feet[0 if sign < 0 else 1],
    )


def _lowest(side: Side, build: Build) -> float:
    soles = [side.leg[2][1] + rotated((x, build.ankle), side.foot)[1] for x in (-0.28 * build.foot, 0.7 * build.foot)]
    return max(*soles, side.leg[1][1] + build.leg_width * 0.45, side.hand[1] + build.hand)


def solve(build: Build, pose: Pose) -> Joints:
    """Forward kinematics, then the tumble, then down to the ground."""
    chest = rotated((0, -build.torso), pose.lean)
    tilt = pose.lean * 0.35 + pose.nod
    neck = rotated((build.head * 0.05 * pose.turn, -build.torso - build.neck), pose.lean)
    reach = rotated((0, -build.head * 0.5), tilt)
    head = neck[0] + reach[0], neck[1] + reach[1]
    near, far = _side(build, pose, -1, chest), _side(build, pose, 1, chest)
    joints = Joints(build, pose, near, far, (0, 0), chest, head, pose.lean, tilt)
    if pose.tumble:
        joints = _tumbled(joints, pose.tumble)
    if pose.root == "hip":
        return joints
    if pose.tumble:
        middle = (joints.head[0] + joints.near.leg[2][0]) / 2
        deep = max(joints.head[1] + build.head * 0.5, joints.hip[1] + build.waist, joints.chest[1] + build.waist)
        return _moved(joints, -middle, -deep)
    low = max(_lowest(joints.near, build), _lowest(joints.far, build), joints.hip[1] + build.hips * 0.6)
    return _moved(joints, 0, -low - pose.lift * build.height)


def _mapped(side: Side, turn: float, dx: float, dy: float, foot: float) -> Side:
    def at(point: Point) -> Point:
        x, y = rotated(point, turn)
        return x + dx, y + dy

    (a, b, c), (d, e, f) = side.arm, side.leg
    return Side((at(a), at(b), at(c)), (at(d), at(e), at(f)), at(side.hand), side.foot + foot)


def _tumbled(joints: Joints, turn: float) -> Joints:
    return replace(
        joints,
        near=_mapped(joints.near, turn, 0, 0, turn),
        far=_mapped(joints.far, turn, 0, 0, turn),
        chest=rotated(joints.chest, turn),
        head=rotated(joints.head, turn),
        upright=joints.upright + turn,
        tilt=joints.tilt + turn,
    )


def _moved(joints: Joints, dx: float, dy: float) -> Joints:
    def at(point: Point) -> Point:
        return point[0] + dx, point[1] + dy

    return replace(
        joints,
        near=_mapped(joints.near, 0, dx, dy, 0),
        far=_mapped(joints.far, 0, dx, dy, 0),
        hip=at(joints.hip),
        chest=at(joints.chest),
        head=at(joints.head),
    )


def posed(look: Look, build: Build, stoop: float = 0) -> Joints:
    """The joints for the look's pose (unknown poses stand) and view."""
    pose = moment(look.pose, POSES.get(look.pose, POSES["stand"]), look.phase, look.has("holding"))
    if stoop and pose.root == "ground" and not pose.tumble:
        pose = replace(pose, lean=pose.lean + stoop)
    if look.view == "front":
        pose = replace(pose, turn=pose.turn * 0.2, gaze=0)
        if look.pose == "stand":
            pose = replace(pose, near_arm=(-13, -6), far_arm=(13, 6), near_leg=(-4, -2), far_leg=(4, 2))
    return solve(build, pose)


def cut(points: tuple[Point, ...], share: float, start: float = 0) -> list[Point]:
    """The part of a chain between two shares of its length."""
    lengths = [math.dist(a, b) for a, b in pairwise(points)]
    total = sum(lengths)
    low, high = start * total, share * total
    kept: list[Point] = []
    done = 0.0
    for (a, b), length in zip(pairwise(points), lengths, strict=True):
        inside = [at for at in (low, high) if done <= at <= done + length]
        if low <= done <= high:
            kept.append(a)
        for at in inside:
            part = (at - done) / length
            point = (a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part)
            if not kept or math.dist(kept[-1], point) > 0.01:
                kept.append(point)
        done += length
    if high >= total and math.dist(kept[-1], points[-1]) > 0.01:
        kept.append(points[-1])
    return kept


def body_anchors(joints: Joints) -> dict[str, Anchor]:
    """Anchors that depend on the body; the head adds its own."""
    build, held = joints.build, joints.build.height * 0.22
    depth = build.shoulders * 0.55 * joints.pose.turn
    back = rotated((-depth, 3), joints.upright)
    neck = rotated((1.5 * joints.pose.turn, -build.neck * 0.2), joints.upright)
    middle = ((joints.chest[0] + joints.hip[0]) / 2, (joints.chest[1] + joints.hip[1]) / 2)
    return {
        "hand": Anchor(*joints.near.hand, held),
        "hand_far": Anchor(*joints.far.hand, held),
        "neck": Anchor(joints.chest[0] + neck[0], joints.chest[1] + neck[1], build.head * 0.45, joints.upright),
        "back": Anchor(joints.chest[0] + back[0], joints.chest[1] + back[1], build.torso, joints.upright),
        "center": Anchor(*middle, build.torso),
        "foot": Anchor(*joints.near.leg[2], build.foot),
        "hip": Anchor(*joints.hip, build.torso, joints.upright),
    }
