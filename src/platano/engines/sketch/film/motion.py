"""How things move: by name of a motion, where a thing is at a moment and in which phase of its stride.

Lengths are shares of the thing's own height; `Pace` turns them into pixels. All functions are smooth
and know no state, so a film can be continued at any moment.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass

RISES = 0.035  # shares of the frame, by the square of seconds
TRAVELS = ("walk", "run", "fly", "swim", "drive", "sail")


@dataclass(frozen=True, slots=True)
class Body:
    """What a motion has to know of a thing: its size in pixels, its kind, and a number that sets it apart (0..1)."""

    height: float
    width: float
    kind: str
    own: float = 0.0
    frame_height: float = 720


@dataclass(frozen=True, slots=True)
class Place:
    """Where a thing is, from where it was composed: pixels, degrees clockwise, scales about its foot."""

    dx: float = 0
    dy: float = 0
    degrees: float = 0
    scale_x: float = 1
    scale_y: float = 1
    skew: float = 0
    phase: float | None = None
    airborne: float = 0  # pixels above its ground, for its shadow


# Seconds of one stride or beat, and the way made in it: by a body's height (people) or width (all others).
STRIDE_SECONDS = {"walk": 1.05, "run": 0.68, "fly": 0.62, "swim": 1.3, "drive": 1.0, "sail": 3.4, "climb": 1.5}
STRIDES = {"walk": 0.55, "run": 1.25, "fly": 0.75, "swim": 0.55, "drive": 1.25, "sail": 0.75}


def stride(motion: str, body: Body) -> float:
    """Pixels of one stride."""
    if body.kind == "person":
        return STRIDES[motion] * body.height * (0.5 if motion in ("swim", "fly") else 1)
    length = min(body.width, 2.2 * body.height)
    return STRIDES[motion] * length * (1.0 if motion != "walk" else 1.1)


def speed(motion: str, body: Body) -> float:
    """Pixels a second at which the thing travels; 0 for motions that stay in place."""
    return stride(motion, body) / STRIDE_SECONDS[motion] if motion in STRIDES else 0.0


def beat_seconds(motion: str, body: Body, travelled_per_second: float) -> float:
    """Seconds of one stride at a given speed: feet must not slide, but nobody walks in fast forward either."""
    usual = STRIDE_SECONDS.get(motion, GESTURE_SECONDS.get(motion, 3.2))
    if motion not in ("walk", "run") or travelled_per_second <= 0:
        return usual
    return min(max(stride(motion, body) / travelled_per_second, usual * 0.8), usual * 1.7)


GESTURE_SECONDS = {"dance": 1.1, "wave": 0.7, "gesture": 1.5, "jump": 1.6}


def at(motion: str, body: Body, seconds: float, beat: float) -> Place:
    """The place of a thing in its motion, without its journey across the frame. At 0 s it is where it was composed."""
    own = seconds + body.own * beat
    return MOTIONS.get(motion, _idle)(body, seconds, own, beat)


def _wave(seconds: float, period: float, lag: float = 0) -> float:
    return math.sin(math.tau * (seconds / period + lag))


def _phase(own: float, beat: float) -> float:
    return (own / beat) % 1


def _idle(body: Body, seconds: float, own: float, beat: float) -> Place:
    """Breath for what lives, nothing for what does not."""
    if body.kind not in ("person", "animal"):
        return Place()
    breath = 0.006 * _wave(seconds, 3.1)
    return Place(scale_x=1 - breath * 0.5, scale_y=1 + breath, phase=_phase(own, beat))


def _walk(body: Body, seconds: float, own: float, beat: float) -> Place:
    return Place(phase=_phase(own, beat), degrees=0.8 * _wave(own, beat))


def _run(body: Body, seconds: float, own: float, beat: float) -> Place:
    lift = 0.0 if body.kind == "person" else 0.05 * body.height * (0.5 - 0.5 * math.cos(math.tau * own / beat + 0.6))
    return Place(dy=-lift, phase=_phase(own, beat), degrees=1.6 * _wave(own, beat, 0.1), airborne=lift)


def _drive(body: Body, seconds: float, own: float, beat: float) -> Place:
    bump = 0.006 * body.height * (_wave(own, 0.31) + 0.7 * _wave(own, 0.19))
    return Place(dy=bump, degrees=0.35 * _wave(own, 1.1), phase=_phase(own, 0.8))


def _sail(body: Body, seconds: float, own: float, beat: float) -> Place:
    return Place(
        dy=0.02 * body.height * _wave(seconds, 2.9), degrees=2.6 * _wave(seconds, 3.7), phase=_phase(own, beat)
    )


def _fly(body: Body, seconds: float, own: float, beat: float) -> Place:
    lift = 0.05 * body.frame_height * _wave(seconds, 4.3) + 0.03 * body.height * _wave(own, beat, 0.2)
    return Place(dy=-lift, degrees=-3.2 * _wave(seconds, 4.3, 0.25), phase=_phase(own, beat), airborne=max(0, lift))


def _hover(body: Body, seconds: float, own: float, beat: float) -> Place:
    lift = 0.05 * body.height * _wave(seconds, 3.3)
    return Place(dy=-lift, degrees=1.5 * _wave(seconds, 4.1), phase=_phase(own, beat), airborne=max(0, lift))


def _float(body: Body, seconds: float, own: float, beat: float) -> Place:
    return Place(dx=0.05 * body.width * seconds / 4, dy=0.02 * body.height * _wave(seconds, 5.0))


def _swim(body: Body, seconds: float, own: float, beat: float) -> Place:
    bob = 0.05 * body.height * _wave(seconds, 2.6, body.own) - 0.05 * body.height * math.sin(math.tau * body.own)
    wag = 0.05 * _wave(own, beat * 0.5)
    return Place(
        dy=bob, degrees=2.2 * _wave(seconds, 2.6, 0.25), scale_x=1 + wag * 0.5, skew=wag * 0.6, phase=_phase(own, beat)
    )


def _jump(body: Body, seconds: float, own: float, beat: float) -> Place:
    """Crouch, leap along a parabola, land softly; then again."""
    part = (seconds / beat) % 1
    crouch, land = 0.22, 0.8
    if part < crouch:
        squash = 0.1 * math.sin(math.pi * part / crouch)
        return Place(scale_x=1 + squash * 0.6, scale_y=1 - squash)
    if part < land:
        flight = (part - crouch) / (land - crouch)
        lift = 0.3 * min(body.height, 0.5 * body.frame_height) * 4 * flight * (1 - flight)
        tilt = 0.0 if body.kind == "person" else -14 * (1 - 2 * flight)
        return Place(dy=-lift, degrees=tilt, scale_y=1.03, airborne=lift, phase=flight)
    squash = 0.09 * math.sin(math.pi * (part - land) / (1 - land))
    return Place(scale_x=1 + squash * 0.6, scale_y=1 - squash)


def _dance(body: Body, seconds: float, own: float, beat: float) -> Place:
    hop = 0.03 * body.height * abs(_wave(own, beat))
    return Place(
        dx=0.06 * body.width * _wave(own, beat * 2),
        dy=-hop,
        degrees=4 * _wave(own, beat),
        phase=_phase(own, beat),
        airborne=hop,
    )


def _gesture(body: Body, seconds: float, own: float, beat: float) -> Place:
    nod = _wave(seconds, 1.9, body.own) * 0.5 + _wave(seconds, 0.83) * 0.3
    return Place(degrees=1.1 * nod, scale_y=1 + 0.006 * nod, phase=_phase(own, beat))


def _rise(body: Body, seconds: float, own: float, beat: float) -> Place:
    """Slowly at first, then faster; machines tremble before they leave the ground."""
    way = RISES * seconds * seconds / (1 + seconds / 9) * body.frame_height
    tremble = 0.004 * body.height * _wave(own, 0.09) if body.kind == "vehicle" else 0
    return Place(dx=tremble, dy=-way, degrees=0.7 * _wave(seconds, 3.8), airborne=way)


def _climb(body: Body, seconds: float, own: float, beat: float) -> Place:
    way = 0.035 * body.frame_height * (seconds + 0.2 * _wave(own, beat))
    return Place(dy=-way, phase=_phase(own, beat))


def _fall(body: Body, seconds: float, own: float, beat: float) -> Place:
    """Down to its ground from above, with a last soft bounce. It begins above the frame."""
    high = body.frame_height * 0.8
    part = min(1.0, seconds / 1.6)
    lift = high * (1 - part * part)
    if part >= 1:
        after = seconds - 1.6
        lift = 0.06 * high * math.exp(-3 * after) * abs(math.sin(math.pi * after / 0.5))
    return Place(dy=-lift, degrees=(1 - part) * 10 * _wave(seconds, 0.9), airborne=lift)


def _spin(body: Body, seconds: float, own: float, beat: float) -> Place:
    """A turn about the upright axis: the figure narrows, shows its mirror image and comes back."""
    turn = math.cos(math.tau * seconds / 2.4)
    return Place(scale_x=math.copysign(max(abs(turn), 0.08), turn))


def _sway(body: Body, seconds: float, own: float, beat: float) -> Place:
    return Place(
        skew=0.05 * _wave(seconds, 3.1, body.own * 0.3)
        + 0.02 * _wave(seconds, 1.3)
        - 0.05 * math.sin(math.tau * body.own * 0.3)
    )


def _shake(body: Body, seconds: float, own: float, beat: float) -> Place:
    burst = max(0.0, _wave(seconds, 1.7)) ** 2
    return Place(
        dx=0.008 * body.height * burst * _wave(seconds, 0.11),
        degrees=1.3 * burst * _wave(seconds, 0.14),
        phase=_phase(own, 3.2),
    )


def _grow(body: Body, seconds: float, own: float, beat: float) -> Place:
    size = 1 - 0.7 * math.exp(-seconds / 2.2)
    return Place(scale_x=size, scale_y=size, skew=0.02 * _wave(seconds, 3))


def _shrink(body: Body, seconds: float, own: float, beat: float) -> Place:
    left = 0.25 + 0.75 * math.exp(-seconds / 5)
    return Place(scale_x=1 + 0.25 * (1 - left), scale_y=left)


def _pulse(body: Body, seconds: float, own: float, beat: float) -> Place:
    beat_now = 0.02 * _wave(seconds, 0.9) + 0.012 * _wave(seconds, 0.37)
    return Place(scale_x=1 + beat_now * 0.6, scale_y=1 + beat_now)


MOTIONS: dict[str, Callable[[Body, float, float, float], Place]] = {
    "idle": _idle,
    "walk": _walk,
    "run": _run,
    "drive": _drive,
    "sail": _sail,
    "fly": _fly,
    "hover": _hover,
    "float": _float,
    "swim": _swim,
    "jump": _jump,
    "dance": _dance,
    "gesture": _gesture,
    "wave": _gesture,
    "rise": _rise,
    "climb": _climb,
    "fall": _fall,
    "spin": _spin,
    "sway": _sway,
    "shake": _shake,
    "grow": _grow,
    "shrink": _shrink,
    "pulse": _pulse,
}
