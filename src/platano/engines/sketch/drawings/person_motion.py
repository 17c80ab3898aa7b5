"""How a person's pose moves through one stride, beat or gesture: pose and phase in, pose out.

A phase runs from 0 to 1 and then begins again. Gaits are those of an easy human walk: the knee bends
most while its leg swings forward, arms go against legs.
"""

import math
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the rig imports this file
    from platano.engines.sketch.drawings.person_rig import Pair, Pose


def moment(name: str, pose: "Pose", phase: float | None, holding: bool = False) -> "Pose":
    """The pose at a phase; None, and poses without a motion of their own, leave it as it is.

    The near arm of one who is `holding` something on the way is bent and steady.
    """
    motion = MOTIONS.get(name)
    if phase is None or motion is None:
        return pose
    moved = motion(pose, phase)
    return replace(moved, near_arm=(30 + 2 * _swing(phase), 118)) if holding and name in ("walk", "run") else moved


def _swing(phase: float, lag: float = 0) -> float:
    return math.sin(math.tau * (phase - lag))


def _leg(phase: float, middle: float, reach: float, knee: tuple[float, float]) -> "Pair":
    """Thigh and shin: furthest ahead at phase 0, on the ground until 0.5, then swinging forward."""
    thigh = middle + reach * math.cos(math.tau * phase)
    return thigh, thigh - knee[0] - knee[1] * max(0.0, -_swing(phase, 0.06))


def _foot(phase: float, push: float) -> float:
    """The toes rise before the heel strikes and point down when the foot pushes off."""
    ahead = math.cos(math.tau * phase)
    return push * math.pow(max(0.0, -ahead), 1.5) - 12 * max(0.0, ahead) ** 2


def _walk(pose: "Pose", phase: float) -> "Pose":
    far = phase + 0.5
    arm = math.cos(math.tau * phase)
    return replace(
        pose,
        near_leg=_leg(phase, 3, 23, (7, 38)),
        far_leg=_leg(far, 3, 23, (7, 38)),
        near_arm=(-22 * arm, -22 * arm + 14),
        far_arm=(24 * arm, 24 * arm + 16),
        feet=(_foot(phase, 34), _foot(far, 34)),
    )


def _run(pose: "Pose", phase: float) -> "Pose":
    far = phase + 0.5
    arm = math.cos(math.tau * phase)
    return replace(
        pose,
        near_leg=_leg(phase, 14, 46, (14, 82)),
        far_leg=_leg(far, 14, 46, (14, 82)),
        near_arm=(-50 * arm - 4, -50 * arm + 78),
        far_arm=(50 * arm, 50 * arm + 82),
        feet=(_foot(phase, 60), _foot(far, 60)),
        lift=0.035 * abs(_swing(phase)),
    )


def _pedal(pose: "Pose", phase: float) -> "Pose":
    def leg(at: float) -> "Pair":
        return 58 + 14 * math.cos(math.tau * at), 6 + 15 * _swing(at)

    return replace(pose, near_leg=leg(phase), far_leg=leg(phase + 0.5))


def _crawl_stroke(pose: "Pose", phase: float) -> "Pose":
    far, near = 360 * phase + 150, 360 * phase - 30
    kick = _swing(phase * 2)
    return replace(
        pose,
        far_arm=(far, far + 12),
        near_arm=(near, near - 10),
        near_leg=(10 * kick, -6 + 10 * kick),
        far_leg=(-10 * kick, -14 - 10 * kick),
    )


def _glide(pose: "Pose", phase: float) -> "Pose":
    flutter = 5 * _swing(phase)
    return replace(pose, near_leg=(-4 + flutter, -16 + flutter), far_leg=(8 - flutter, -2 - flutter))


def _mirrored(pose: "Pose") -> "Pose":
    """The same pose with its two sides exchanged."""

    def flip(pair: "Pair") -> "Pair":
        return -pair[0], -pair[1]

    return replace(
        pose,
        lean=-pose.lean,
        near_arm=flip(pose.far_arm),
        far_arm=flip(pose.near_arm),
        near_leg=flip(pose.far_leg),
        far_leg=flip(pose.near_leg),
        feet=(pose.feet[1], pose.feet[0]),
    )


def _mixed(first: "Pose", second: "Pose", share: float) -> "Pose":
    def pair(one: "Pair", other: "Pair") -> "Pair":
        return one[0] + (other[0] - one[0]) * share, one[1] + (other[1] - one[1]) * share

    return replace(
        first,
        lean=first.lean + (second.lean - first.lean) * share,
        nod=first.nod + (second.nod - first.nod) * share,
        near_arm=pair(first.near_arm, second.near_arm),
        far_arm=pair(first.far_arm, second.far_arm),
        near_leg=pair(first.near_leg, second.near_leg),
        far_leg=pair(first.far_leg, second.far_leg),
        feet=pair(first.feet, second.feet),
    )


def _from_side_to_side(pose: "Pose", phase: float) -> "Pose":
    """Dancing and climbing: the pose, then the same on the other side; a hop between."""
    share = (1 - math.cos(math.tau * phase)) / 2
    return replace(_mixed(pose, _mirrored(pose), share), lift=pose.lift + 0.02 * abs(_swing(phase)))


def _kick(pose: "Pose", phase: float) -> "Pose":
    drawn_back = replace(pose, far_leg=(-34, -80), near_arm=(40, 50), far_arm=(-30, -10), lean=8)
    return _mixed(pose, drawn_back, (1 - math.cos(math.tau * phase)) / 2)


def _gesture(*, near: float = 0, far: float = 0, nod: float = 0, upper: float = 0.3) -> "Callable[[Pose, float], Pose]":
    """Arms that move to and fro by degrees, the upper arm by a share of it, and a nodding head."""

    def motion(pose: "Pose", phase: float) -> "Pose":
        swing = _swing(phase)
        return replace(
            pose,
            near_arm=(pose.near_arm[0] + near * swing * upper, pose.near_arm[1] + near * swing),
            far_arm=(pose.far_arm[0] + far * swing * upper, pose.far_arm[1] + far * swing),
            nod=pose.nod + nod * swing,
        )

    return motion


MOTIONS: "dict[str, Callable[[Pose, float], Pose]]" = {
    "walk": _walk,
    "run": _run,
    "ride": _pedal,
    "swim": _crawl_stroke,
    "fly": _glide,
    "dance": _from_side_to_side,
    "climb": _from_side_to_side,
    "kick": _kick,
    "wave": _gesture(far=26, nod=2, upper=0.15),
    "cheer": _gesture(near=-14, far=14, upper=1),
    "play": _gesture(near=16, nod=3),
    "cook": _gesture(near=14, far=-6),
    "paint": _gesture(near=18, upper=0.5),
    "sing": _gesture(near=5, far=-12, nod=4),
    "point": _gesture(near=4, upper=1),
    "hold": _gesture(far=3, nod=1.5),
    "carry": _gesture(near=22, far=-17, nod=3),
    "read": _gesture(nod=2),
    "stand": _gesture(near=1.5, far=-1.5, nod=1, upper=1),
    "sit": _gesture(near=2, far=-3, nod=1.5),
}
