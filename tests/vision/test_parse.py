"""What `parse` reads, in which order and unit, and what it says about the rest."""

import base64
import json
import warnings
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from platano.errors import InvalidArgument
from platano.vision import AnswerWarning, parse
from tests.vision.answers import data_url, mask_png, segments

CAT = (100.0, 200.0, 300.0, 400.0)  # y first, thousandths
ITEM = '{"box_2d": [100, 200, 300, 400], "label": "cat"}'


def boxes(answer: Any, **options: Any) -> list[tuple[float, ...] | None]:
    return [item.box_yxyx_1000 for item in parse(answer, **options)]


@pytest.mark.parametrize(
    "answer",
    [
        f"[{ITEM}]",
        ITEM,
        f"```json\n[{ITEM}]\n```",
        f"```\n[{ITEM}]\n```",
        f"Here they are [ymin, xmin, ymax, xmax]:\n\n```JSON\n[{ITEM}]\n```\nTell me if you need more [1, 2, 3, 4].",
        f"The format [0, 0, 1000, 1000] was asked. Found: [{ITEM}] and no more.",
        f"```json\n[{ITEM}]",
        f"[{ITEM},]",
        "[{'box_2d': [100, 200, 300, 400], 'label': 'cat'}]",
        '[{box_2d: [100, 200, 300, 400,], label: "cat"}] // done',
        '{"detections": [' + ITEM + "]}",
        '{"objects": {"first": ' + ITEM + "}}",
        '[{"box_2d": ["100", "200", "300", "400"], "label": "cat"}]',
        '[{"box_2d": [[100, 200, 300, 400]], "label": "cat"}]',
        '{"cat": [100, 200, 300, 400]}',
        '[{"label": "cat", "bounding_box": {"x_min": 200, "y_min": 100, "xMax": 400, "ymax": 300}}]',
        '[{"label": "cat", "x1": 200, "y1": 100, "x2": 400, "y2": 300}]',
        '[{"bbox_2d": [200, 100, 400, 300], "label": "cat"}]',
        '[{"bbox": [200, 100, 400, 300], "category": "cat"}]',
        '[{"box_2d": [0.1, 0.2, 0.3, 0.4], "name": "cat"}]',
        [{"box_2d": [100, 200, 300, 400], "label": "cat"}],
    ],
)
def test_every_way_of_writing_gives_the_same_box(answer: Any) -> None:
    found = parse(answer)
    assert found.labels == ["cat"]
    assert found[0].box_yxyx_1000 == pytest.approx(CAT)


@pytest.mark.parametrize(
    ("answer", "options", "expected"),
    [
        ("The piranha is at [100, 200, 300, 400].", {}, [CAT]),
        ("[100, 200, 300, 400]\n[500, 600, 700, 800]", {}, [CAT, (500, 600, 700, 800)]),
        ("[200, 100, 400, 300]", {"order": "qwen"}, [CAT]),
        ('[{"box_2d": [200, 100, 400, 300]}]', {"order": "qwen"}, [CAT]),
        ('[{"bbox_2d": [100, 200, 300, 400]}]', {"order": "gemini"}, [CAT]),
        ('[{"bbox_2d": [400, 120, 800, 360]}]', {"unit": "pixels", "size_wh": (2000, 1200)}, [CAT]),
        ('[{"bbox_2d": [400, 120, 1800, 360]}]', {"size_wh": (2000, 1200)}, [(100, 200, 300, 900)]),
        ("[]", {}, []),
        ('{"objects": []}', {}, []),
        ({"boxes": [[100, 200, 300, 400], [1, 2, 3, 4]]}, {}, [CAT, (1, 2, 3, 4)]),
        ('{"label": "cats", "box_2d": [[100, 200, 300, 400], [1, 2, 3, 4]]}', {}, [CAT, (1, 2, 3, 4)]),
    ],
)
def test_order_and_unit(answer: Any, options: dict[str, Any], expected: list[tuple[float, ...]]) -> None:
    assert boxes(answer, **options) == [pytest.approx(box) for box in expected]


@pytest.mark.parametrize(
    ("answer", "point_yx"),
    [
        ('[{"point": [100, 200], "label": "cat"}]', (100, 200)),
        ('[{"point_2d": [200, 100], "label": "cat"}]', (100, 200)),
        ('[{"point": {"x": 200, "y": 100}}]', (100, 200)),
    ],
)
def test_points(answer: str, point_yx: tuple[float, float]) -> None:
    assert [(item.point_yx_1000, item.box_yxyx_1000) for item in parse(answer)] == [(point_yx, None)]


def test_a_score_comes_along() -> None:
    assert parse('[{"box_2d": [1, 2, 3, 4], "confidence": 0.9}]')[0].score == 0.9


@pytest.mark.parametrize("text", [data_url, lambda png: base64.b64encode(png).decode(),
                                  lambda png: base64.urlsafe_b64encode(png).decode().rstrip("="),
                                  lambda png: "data:image/png;base64,\n" + base64.encodebytes(png).decode()])  # fmt: skip
def test_a_mask_comes_in_any_base64(text: Any) -> None:
    assert parse([{"box_2d": [1, 2, 3, 4], "mask": text(mask_png())}])[0].mask_png == mask_png()


@pytest.mark.parametrize("pixel", [0, 1, 29, 57, 333, 418, 639])
def test_a_whole_pixel_comes_back_as_the_same_pixel(pixel: int) -> None:
    found = parse([{"bbox_2d": [pixel, pixel, 640, 640]}], size_wh=(640, 640), unit="pixels")
    assert found.boxes_xyxy_px((640, 640)).tolist() == [[pixel, pixel, 640, 640]]


@pytest.mark.parametrize(
    ("answer", "kept", "message"),
    [
        (f'[{ITEM}, {{"box_2d": [1, 2, 3', ["cat"], r"breaks off in \[1\]\.box_2d"),
        (f'[{ITEM}, {{"box_2d": [1, 2, 3, 40', ["cat"], r"neither box nor point"),
        (f'[{ITEM}, {{"box_2d": [1, 2, 3, 4], "label": "wooden ta', ["cat", ""], r"breaks off in \[1\]\.label"),
        (f'[{ITEM}, {{"label": "dog", "box_2d": [1, 2, 3, 4], "mask": "data:image/png;base64,iVBO', ["cat", "dog"], r"\.mask"),
        (f"```json\n[{ITEM},", ["cat"], "breaks off in its list"),
        (f"[{ITEM}, {{", ["cat"], r"breaks off in \[1\]"),
        ("There is no cat.", [], "no boxes, points or masks"),
        ('[{"label": "cat"}]', [], "neither box nor point"),
        ('[{"box_2d": [1, 2, 3], "label": "cat"}]', [], "neither box nor point"),
        ('[{"box_2d": [300, 400, 100, 200], "label": "cat"}]', ["cat"], "end before its start"),
        ('[{"box_2d": [-5, 0, 1004, 9], "label": "cat"}]', ["cat"], r"outside the picture .* \(2 times\)"),
        ('[{"box_2d": [1, 2, 3, 4], "mask": "<start_of_mask><seg_8>", "label": "cat"}]', ["cat"], "a mask is no base64"),
    ],
)  # fmt: skip
def test_what_is_lost_is_told(answer: str, kept: list[str], message: str) -> None:
    with pytest.warns(AnswerWarning, match=message):
        assert parse(answer).labels == kept


def test_pixels_need_the_size() -> None:
    with pytest.raises(InvalidArgument, match="size_wh"):
        parse('[{"bbox_2d": [400, 120, 1800, 360]}]')


@pytest.mark.parametrize("options", [{"order": "yolo"}, {"unit": "percent"}, {"unit": "pixels", "size_wh": (0, 5)}])
def test_a_wrong_option_is_refused(options: dict[str, Any]) -> None:
    with pytest.raises(InvalidArgument):
        parse(ITEM, **options)


@given(st.integers(0, 1500))
def test_an_answer_cut_anywhere_keeps_what_was_complete(length: int) -> None:
    items = segments(3)
    text = "```json\n" + json.dumps(
        [{"label": item["label"], "box_2d": item["box_2d"]} for item in items] * 8, indent=2
    )
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", AnswerWarning)
        whole, cut = parse(text), parse(text[:length])
    complete = text[:length].count("}")
    assert list(cut[:complete]) == list(whole[:complete])
    assert complete <= len(cut) <= complete + 1


@given(st.text(alphabet="[]{}\",:'0123456789.- \nabtrue_`\\", max_size=200))
def test_no_text_breaks_it(text: str) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", AnswerWarning)
        parse(text)


@pytest.mark.parametrize("text", ["[" * 50_000, '{"a":' * 20_000, "[1," * 50_000, '"' * 50_000])
def test_a_hostile_answer_ends_soon(text: str) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", AnswerWarning)
        assert len(parse(text)) == 0
