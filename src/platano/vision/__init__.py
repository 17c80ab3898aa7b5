"""What a model saw in a picture, put to use: boxes, points and masks in pixels, drawn, cut out, exported.

    from platano.vision import overlay, parse

    found = parse(response.text)                  # Gemini's, Qwen's or another model's answer
    found.boxes_xyxy_px(picture.size)             # (n, 4)
    found.masks(picture.size)                     # (n, height, width) of bool
    overlay(picture, found).save("seen.png")

A room for users: the server does not import it.
"""

from platano.vision.cut import crops, cutouts
from platano.vision.detection import Detection, Detections, Patch
from platano.vision.export import classes_of, to_coco, to_supervision, to_yolo
from platano.vision.mask import AnswerWarning
from platano.vision.overlay import PALETTE, colours_by_label, overlay
from platano.vision.parse import parse

__all__ = [
    "PALETTE",
    "AnswerWarning",
    "Detection",
    "Detections",
    "Patch",
    "classes_of",
    "colours_by_label",
    "crops",
    "cutouts",
    "overlay",
    "parse",
    "to_coco",
    "to_supervision",
    "to_yolo",
]
