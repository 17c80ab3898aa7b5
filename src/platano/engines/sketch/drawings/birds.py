"""Birds: plans for the rig, one a kind."""

from platano.engines.sketch.drawings.bird_plan import Plan
from platano.engines.sketch.drawings.birdrig import bird
from platano.engines.sketch.figure import Figure, Look, drawing

POSES = ("stand", "walk", "fly", "sit", "sleep", "upright", "ride")
WATER_POSES = (*POSES, "swim")

PLANS: dict[tuple[str, ...], Plan] = {
    ("bird", "songbird", "bluebird", "little bird", "birdie"): Plan(
        size=12, coat="#4f9fd8", belly="#f7e3c0", wing="#3579b5", tail_coat="#2f6aa3", leg_coat="#b9754a",
        beak_coat="#f0a03c",
    ),
    ("sparrow", "house sparrow", "finch", "wren"): Plan(
        size=10, coat="#b98a5e", belly="#f1e3cd", cap="#7a4a2c", wing="#8a5a38", tips="#5c3a26", face="#efe0c8",
        tail_coat="#6b452c", beak_coat="#5a4a44", beak_length=0.6, leg_coat="#c08a66", plump=66, tail=36,
    ),
    ("robin", "robin redbreast", "redbreast"): Plan(
        size=10, coat="#8b7257", belly="#ec6a32", breast=True, wing="#6f5842", tail_coat="#5f4a37",
        beak_coat="#4a3c38", leg_coat="#a8744e", plump=74, head=29, tail=34, beak_length=0.55,
    ),
    ("parrot", "macaw", "parakeet", "budgie"): Plan(
        size=26, coat="#e23a32", wing="#2f74d0", tips="#1f4f9e", tail_coat="#2f62c4", face="#fff4e6", belly="#f4b93a",
        beak="hook", beak_coat="#3c3640", beak_length=0.5, leg_coat="#6b6570", plump=56, tilt=54, head=29,
        neck=(2, 16), neck_width=(50, 50), leg=10, leg_width=6, tail=96, tail_width=13, tail_kind="plume",
        span=120, wing_width=50,
    ),
    ("eagle", "bald eagle", "sea eagle"): Plan(
        size=50, coat="#5d4030", head_coat="#fffaf0", wing="#4c3326", tips="#35231b", tail_coat="#fff6e8",
        beak="hook", beak_coat="#f6b32e", beak_length=0.62, leg_coat="#f0b035", plump=58, tilt=46, head=25,
        neck=(6, 20), neck_width=(46, 40), leg=16, leg_width=6, thigh=24, tail=34, tail_width=20, tail_kind="wedge",
        span=165, wing_width=62, eye=0.17, ring="#ffd84a",
    ),
    ("hawk", "falcon", "buzzard", "kestrel"): Plan(
        size=38, coat="#9a6b42", belly="#f4e4c8", wing="#75492c", tips="#4a2f20", tail_coat="#a8552e",
        beak="hook", beak_coat="#5a5560", beak_length=0.46, leg_coat="#f0b035", plump=56, tilt=46, head=25,
        neck=(6, 18), neck_width=(46, 42), leg=16, leg_width=6, thigh=22, tail=40, tail_width=20, tail_kind="wedge",
        span=150, wing_width=54, eye=0.18, ring="#ffd84a",
    ),
    ("vulture", "condor"): Plan(
        size=60, coat="#3f3532", head_coat="#e58f86", wing="#332a28", tips="#211b1a", beak="hook",
        beak_coat="#e8d6b0", beak_length=0.7, leg_coat="#8a7f7a", plump=62, tilt=40, head=20, neck=(26, 16),
        neck_width=(24, 17), bend=4, leg=18, leg_width=6, thigh=24, tail=30, tail_width=20, span=170, wing_width=64,
        band="#fff6ea",
    ),
    ("duck", "mallard", "drake"): Plan(
        size=36, coat="#b9a58e", head_coat="#1f7a54", band="#fffdf5", belly="#8a4f34", wing="#94806c", tips="#3f6ec2",
        tail_coat="#efe8da", beak="flat", beak_coat="#f5b62c", beak_length=1.0, leg_coat="#ef7f2e", plump=54,
        tilt=8, head=22, neck=(4, 30), neck_width=(32, 26), bend=3, leg=13, leg_width=4.6, webbed=True, tail=18,
        tail_width=15, tail_angle=22, span=100,
    ),
    ("duckling", "baby duck", "ducky"): Plan(
        size=13, coat="#ffd94a", beak="flat", beak_coat="#f28c2e", beak_length=0.72, leg_coat="#f28c2e", plump=66,
        tilt=12, head=33, eye=0.2, neck=(6, 24), neck_width=(46, 42), leg=12, leg_width=5, webbed=True, tail=12,
        tail_width=13, tail_angle=26, wing_width=34, span=56, wing="#f7c636",
    ),
    ("chicken", "hen"): Plan(
        size=32, coat="#f8f0e2", wing="#ecdcc2", tail_coat="#e9d7ba", beak_coat="#f2b03a", beak_length=0.5,
        leg_coat="#f0a232", plump=70, tilt=16, head=20, neck=(10, 28), neck_width=(44, 32), leg=16, leg_width=4.4,
        thigh=22, tail=30, tail_width=20, tail_kind="fan", tail_angle=58, crest="comb", span=76, wing_width=42,
    ),
    ("rooster", "cock", "cockerel"): Plan(
        size=36, coat="#b5482a", head_coat="#f0a53a", wing="#8a3422", tips="#24614e", tail_coat="#1f6a58",
        beak_coat="#f5c04a", beak_length=0.55, leg_coat="#f0b540", plump=64, tilt=26, head=20, neck=(8, 38),
        neck_width=(46, 30), leg=24, leg_width=4.6, thigh=24, tail=56, tail_width=13, tail_kind="sickles",
        crest="comb", span=80, wing_width=44,
    ),
    ("chick", "baby chick", "baby chicken"): Plan(
        size=9, coat="#ffdf55", beak_coat="#f29a32", beak_length=0.34, leg_coat="#f29a32", plump=80, tilt=10,
        head=36, eye=0.19, neck=(2, 24), neck_width=(60, 56), leg=14, leg_width=4, tail=8, tail_width=16,
        wing="#f9cb3c", wing_width=30, span=50,
    ),
    ("flamingo",): Plan(
        size=50, coat="#f78fa7", wing="#f2708f", tips="#e0527a", tail_coat="#ef7594", beak="hook", one_leg=True,
        beak_coat="#fbe3dc", beak_tip="#3a3240", beak_length=0.8, leg_coat="#f27a96", plump=52, tilt=12, head=17,
        eye=0.22, neck=(16, 78), neck_width=(18, 12), bend=26, leg=108, leg_width=4.4, tail=16, tail_width=18,
        span=110,
    ),
    ("swan",): Plan(
        size=90, coat="#fdfbf6", wing="#f3eee4", tail_coat="#efe9de", beak="flat", beak_coat="#f2802e",
        beak_length=1.05, leg_coat="#4a4650", plump=54, tilt=12, head=13, eye=0.22, neck=(20, 74),
        neck_width=(24, 13), bend=24, leg=14, leg_width=5, webbed=True, tail=18, tail_width=18, tail_angle=22,
        span=120, wing_width=52,
    ),
    ("goose", "gander", "gosling"): Plan(
        size=60, coat="#fbf7ee", wing="#eae2d3", tail_coat="#f0e8da", beak="flat", beak_coat="#f2862e",
        beak_length=0.9, leg_coat="#f2862e", plump=56, tilt=10, head=17, eye=0.2, neck=(10, 56),
        neck_width=(30, 20), bend=6, leg=16, leg_width=5, webbed=True, tail=20, tail_width=18, tail_angle=16,
        span=115, wing_width=50,
    ),
    ("hummingbird", "colibri"): Plan(
        size=7, coat="#2fae7c", belly="#f4efe0", wing="#6ec6d8", tips="#a9dfe8", tail_coat="#1d7a68",
        beak="thin", beak_coat="#3b3640", beak_length=2.0, leg_coat="#5a5058", plump=50, tilt=40, head=27,
        neck=(6, 12), leg=8, leg_width=2.6, tail=38, tail_width=13, tail_kind="fork", span=105, wing_width=36,
        band="#d8346a",
    ),
    ("toucan",): Plan(
        size=34, coat="#2b2a36", belly="#fff3d6", breast=True, wing="#22212c", tail_coat="#22212c", beak="big",
        beak_coat="#f58a25", beak_tip="#2b2a36", beak_length=1.9, leg_coat="#5f8fb8", plump=58, tilt=48, head=27,
        neck=(4, 14), neck_width=(48, 46), leg=10, leg_width=6, tail=50, tail_width=16, ring="#4fb8e8",
    ),
    ("crow", "raven", "blackbird", "rook", "jackdaw"): Plan(
        size=34, coat="#34323f", wing="#2a2834", tips="#20202a", tail_coat="#272530", beak="dagger",
        beak_coat="#55525e", beak_length=1.0, leg_coat="#4c4954", plump=58, tilt=26, head=24, leg=20,
        tail=46, tail_width=18, span=120, ring="#8d8a99",
    ),
    ("pigeon",): Plan(
        size=26, coat="#9aa7b8", head_coat="#6d7f96", band="#5f9f86", wing="#b6c0cc", tips="#5c6878",
        tail_coat="#6d798a", beak_coat="#5a5560", beak_length=0.5, leg_coat="#e07a70", plump=62, tilt=22, head=20,
        neck=(8, 20), neck_width=(42, 30), leg=14, tail=36, tail_width=20, ring="#f28a3a",
    ),
    ("dove", "turtledove"): Plan(
        size=24, coat="#fdfaf4", wing="#f0ebe2", tail_coat="#eee7dc", beak_coat="#e8a08a", beak_length=0.45,
        leg_coat="#e58a80", plump=60, tilt=20, head=21, neck=(8, 18), neck_width=(42, 32), leg=12, tail=40,
        tail_width=22, tail_kind="fan", span=112,
    ),
    ("seagull", "gull", "sea gull", "albatross", "tern"): Plan(
        size=40, coat="#fdfbf7", wing="#a9b7c4", tips="#3a3d48", tail_coat="#f1efe9", beak="dagger",
        beak_coat="#f5b52e", beak_tip="#d8432f", beak_length=0.86, leg_coat="#f0a23a", plump=54, tilt=14, head=21,
        neck=(8, 20), neck_width=(40, 32), leg=18, leg_width=4, webbed=True, tail=28, tail_width=18, span=145,
        wing_width=42,
    ),
    ("quetzal",): Plan(
        size=24, coat="#1fa67a", belly="#dd3a3a", wing="#178a6c", tips="#23343c", tail_coat="#23b586",
        beak_coat="#f4c53c", beak_length=0.45, leg_coat="#7a6a60", plump=58, tilt=52, head=27, neck=(2, 14),
        leg=16, tail=170, tail_width=13, tail_kind="plume", crest="tuft", tail_angle=-14,
    ),
    ("pelican",): Plan(
        size=75, coat="#fbf5ea", wing="#e6ded0", tips="#4a4650", tail_coat="#e6dccb", beak="pouch",
        beak_coat="#f39a3c", beak_length=3.0, leg_coat="#f08c3a", plump=58, tilt=18, head=16, eye=0.24,
        neck=(8, 48), neck_width=(28, 18), bend=14, leg=16, leg_width=5, webbed=True, tail=18, tail_width=20,
        span=140, wing_width=54,
    ),
    ("ostrich", "emu"): Plan(
        size=100, coat="#3c3640", head_coat="#e9b99a", wing="#4a434e", tips="#fbf6ee", tail_coat="#fbf6ee",
        beak="flat", beak_coat="#e8964a", beak_length=0.6, leg_coat="#e3a888", plump=64, tilt=6, head=13, eye=0.34,
        neck=(10, 84), neck_width=(18, 12), bend=5, leg=86, leg_width=7, thigh=24, tail=22, tail_width=28,
        tail_kind="fluff", span=80, wing_width=46,
    ),
    ("cardinal", "red cardinal"): Plan(
        size=12, coat="#d9302f", wing="#b3242b", tail_coat="#a81f28", face="#3a2a32", beak_coat="#f2892e",
        beak_length=0.6, leg_coat="#8a5a4a", crest="tuft", tail=50,
    ),
    ("canary", "goldfinch"): Plan(
        size=9, coat="#fbd23c", wing="#e8ad2a", tail_coat="#dc9c24", beak_coat="#f0a08a", leg_coat="#e0907a",
        beak_length=0.5,
    ),
    ("cockatoo",): Plan(
        size=30, coat="#fdf9f0", head_coat="#fdf9f0", wing="#f2ecdf", tail_coat="#ece4d4", beak="hook",
        beak_coat="#54505a", beak_length=0.46, leg_coat="#6b6570", plump=56, tilt=52, head=28, neck=(2, 16),
        neck_width=(50, 48), leg=10, leg_width=6, tail=60, tail_width=15, crest="fan",
    ),
    ("stork", "heron", "egret"): Plan(
        size=60, coat="#fdfaf2", wing="#f2ede2", tips="#2f2c38", tail_coat="#efe8da", beak="dagger",
        beak_coat="#e2452e", beak_length=2.1, leg_coat="#e2452e", plump=50, tilt=18, head=14, eye=0.24,
        neck=(18, 50), neck_width=(22, 14), bend=9, leg=84, leg_width=4.4, tail=18, tail_width=18, span=150,
    ),
    ("puffin",): Plan(
        size=20, coat="#2d2b36", belly="#fffaf0", breast=True, face="#fffaf0", wing="#25232d", tail_coat="#25232d",
        beak="big", beak_coat="#f2672e", beak_length=0.9, leg_coat="#f2762e", plump=62, tilt=56, head=28,
        neck=(4, 14), neck_width=(52, 50), leg=14, leg_width=5, webbed=True, tail=16, tail_width=16, span=80,
    ),
}  # fmt: skip


def _register(names: tuple[str, ...], plan: Plan) -> None:
    @drawing(*names, kind="animal", poses=WATER_POSES if plan.webbed else POSES)
    def draw(look: Look) -> Figure:
        return bird(look, plan)


for _names, _plan in PLANS.items():
    _register(_names, _plan)
