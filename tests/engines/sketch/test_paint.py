"""Pictures obey the request, and are the same every time."""

import subprocess
import sys

import numpy as np
import pytest

from platano.engines.sketch import artist, drawings, layout, raster, style
from platano.engines.sketch.figure import Look
from platano.engines.sketch.read import read

PROMPTS = ["a fox riding a bicycle in a park", 'a poster with the text "Hello" and a cat', "a sticker of a dog"]


@pytest.mark.parametrize("size_wh", [(512, 512), (1536, 192), (192, 1536), (792, 336)])
@pytest.mark.parametrize("prompt", PROMPTS)
def test_every_frame_is_filled_exactly(prompt: str, size_wh: tuple[int, int]) -> None:
    pixels = artist.paint(read(prompt), size_wh)
    assert pixels.shape == (size_wh[1], size_wh[0], 4)
    assert (pixels[..., 3] == 255).all()


@pytest.mark.parametrize("name", ["flat", *style.PIPELINES])
def test_a_style_changes_the_picture_and_repeats_itself(name: str) -> None:
    plain = artist.paint(read("a cat in a meadow"), (256, 256))
    first, second = (style.finish(plain, name, seed=3) for _ in range(2))
    assert np.array_equal(first, second)
    assert np.array_equal(first, plain) == (name == "flat")


def test_another_process_paints_the_same_pixels() -> None:
    code = (
        "import zlib; from platano.engines.sketch import artist; from platano.engines.sketch.read import read;"
        "print(zlib.crc32(artist.paint(read('three trees and a man in a city'), (300, 300)).tobytes()))"
    )
    runs = {subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout for _ in range(2)}
    assert len(runs) == 1


def test_without_skia_the_picture_is_nearly_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    document = layout.document(read(PROMPTS[0]), (400, 400))
    with_skia = raster.raster(document).astype(int)
    monkeypatch.setenv("PLATANO_RASTER", "resvg")
    assert raster.backend() == "resvg"
    without = raster.raster(document).astype(int)
    assert np.abs(with_skia - without).mean() < 2


def test_a_named_colour_dominates_where_it_should() -> None:
    pixels = artist.paint(read("a red car on a white background"), (256, 256))[..., :3].astype(int)
    reddish = (pixels[..., 0] > 150) & (pixels[..., 1] < 90) & (pixels[..., 2] < 100)
    assert reddish.mean() > 0.05


@pytest.mark.parametrize("name", sorted({d.names[0] for n in drawings.names() if (d := drawings.find(n))}))
def test_a_drawing_stands_on_its_ground_and_is_sound(name: str) -> None:
    drawing = drawings.find(name)
    assert drawing is not None

    for pose in drawing.poses[:3]:
        x0, y0, x1, y1 = drawing.draw(Look(pose=pose, colour="#2f6fd0")).box
        assert 0 < x1 - x0 < 30_000
        assert 0 < y1 - y0 < 60_000
