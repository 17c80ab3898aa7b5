"""The one small vocabulary between dialects and engines.

A dialect turns its JSON into a `Request`; an engine turns a `Request` into `Event`s; the same dialect
turns the events back into JSON. Nothing here knows HTTP, JSON spelling or base64. All types are
frozen msgspec structs: they cross the border to an engine's process, and to the store, unchanged.
"""

from collections.abc import Mapping
from typing import Any, Literal

from msgspec import Struct, field

Modality = Literal["text", "image", "video", "audio", "document"]
Size = tuple[int, int]  # width, height in pixels


class Text(Struct, frozen=True, tag="text"):
    """Words. `citations` mark where parts of them come from."""

    text: str
    citations: tuple["Citation", ...] = ()


class Citation(Struct, frozen=True):
    """Characters `start`..`end` of a text rest on a source."""

    url: str
    title: str
    start: int
    end: int


class Facts(Struct, frozen=True):
    """What was measured of media, by reading them. A zero is "has none": a picture has no seconds.

    `size_wh` is in pixels as shown (turned upright), `seconds` the length, `pages` those of a document.
    """

    size_wh: Size = (0, 0)
    seconds: float = 0
    frames_per_second: float = 0
    has_audio: bool = False
    pages: int = 0


class Media(Struct, frozen=True, tag="media"):
    """A picture, film, sound or document: its bytes (`data`), or where they are.

    `uri` is how the caller referred to them, `blob` their id in the store, `path` a file on this
    machine, for what is too large to carry about. `facts` are there once somebody has measured them.
    """

    mime_type: str
    data: bytes = b""
    uri: str = ""
    blob: str = ""
    path: str = ""
    facts: Facts | None = None

    @property
    def modality(self) -> Modality:
        kind = self.mime_type.partition("/")[0]
        return kind if kind in ("image", "video", "audio") else "document"  # type: ignore[return-value]


class Opaque(Struct, frozen=True, tag="opaque"):
    """A vendor's part that no engine interprets (a function call, say); kept and given back as it came."""

    kind: str
    value: Any


Content = Text | Media | Opaque


class Clip(Struct, frozen=True):
    """The stretch of a film to look at, in seconds from its start, and how many frames of each second."""

    start_seconds: float = 0
    end_seconds: float | None = None
    frames_per_second: float = 1


Detail = Literal["", "low", "medium", "high", "ultra_high"]  # how closely media are looked at; "" is the model's choice


Use = Literal["", "first_frame", "last_frame", "asset", "style", "source"]  # what media are for, in a film


class Part(Struct, frozen=True):
    """One piece of a turn. `signature` is an engine's own memory of it, returned by the client unread."""

    content: Content
    thought: bool = False
    signature: bytes = b""
    clip: Clip | None = None
    detail: Detail = ""
    use: Use = ""


class Turn(Struct, frozen=True):
    role: Literal["user", "model"]
    parts: tuple[Part, ...]


class TextWant(Struct, frozen=True):
    """How words should come. `schema` is a JSON Schema that the answer must satisfy; an enum is one of its words."""

    mime_type: Literal["text/plain", "application/json", "text/x.enum"] = "text/plain"
    schema: Mapping[str, Any] | None = None


class ImageWant(Struct, frozen=True):
    """How pictures should come. The service fills in `size_wh` and `tokens` from the catalog.

    `quality` is 1-100 and counts for lossy formats only. `people` says who may appear: "" is anybody.
    `negative` describes what should not.
    """

    aspect_ratio: str | None = None
    image_size: str | None = None
    mime_type: str | None = None
    quality: int | None = None
    people: Literal["", "dont_allow", "allow_adult", "allow_all"] = ""
    negative: str = ""
    size_wh: Size = (0, 0)
    tokens: int = 0


class VideoWant(Struct, frozen=True):
    """How films should come. The service fills in `size_wh`, `seconds` and `frames_per_second` from the catalog.

    `people` and `negative` as for pictures. Pictures and films to make it from are parts with a `use`.
    """

    aspect_ratio: str | None = None
    resolution: str | None = None
    seconds: int | None = None
    people: Literal["", "dont_allow", "allow_adult", "allow_all"] = ""
    negative: str = ""
    sound: bool = True
    size_wh: Size = (0, 0)
    frames_per_second: int = 24


class Want(Struct, frozen=True):
    """What should come out. No modalities: those that the model gives by default."""

    modalities: tuple[Modality, ...] = ()
    text: TextWant = TextWant()
    image: ImageWant = ImageWant()
    video: VideoWant = VideoWant()


class Thinking(Struct, frozen=True):
    """`level` minimal, low, medium, high, or a `budget` of tokens (0 off, -1 the model's choice); None is
    the model's default. `shown` includes the thoughts in the answer.
    """

    level: str | None = None
    budget: int | None = None
    shown: bool = False


class Search(Struct, frozen=True):
    """The search tool is switched on, for `web` pages, `image`s or both."""

    types: tuple[str, ...] = ("web",)


class Source(Struct, frozen=True):
    """What a search found: a page or a picture, and the passage of `text` that answers the query."""

    url: str
    title: str
    image_url: str = ""
    text: str = ""


class Request(Struct, frozen=True):
    """One thing asked of one model.

    `count` answers are wanted, `cached_tokens` of its input came from cached content. `findings` are
    what the search tool found, for the engine to use and to cite. `detail` is for all media that do
    not say their own. `knobs` are tuning parameters that an engine may ignore without breaking a
    promise (temperature and its kin); what it ignores is told to the caller. `fields` maps our names
    of what was set to the dialect's paths, so that an error found later can still name the field
    that was written.
    """

    model: str
    turns: tuple[Turn, ...]
    system: str = ""
    want: Want = Want()
    seed: int | None = None
    thinking: Thinking = Thinking()
    search: Search | None = None
    findings: tuple[Source, ...] = ()
    cached_tokens: int = 0
    count: int = 1
    detail: Detail = ""
    knobs: Mapping[str, Any] = field(default_factory=dict[str, Any])
    fields: Mapping[str, str] = field(default_factory=dict[str, str])

    def path(self, name: str) -> str:
        """The dialect's own path of one of our names."""
        return self.fields.get(name, name)

    @property
    def handed_over(self) -> tuple[Part, ...]:
        """The parts of the last user turn: what this request brings. Earlier turns came with theirs."""
        return next((turn.parts for turn in reversed(self.turns) if turn.role == "user"), ())

    @property
    def prompt(self) -> str:
        """The text of the last user turn."""
        return "\n".join(part.content.text for part in self.handed_over if isinstance(part.content, Text))


class Usage(Struct, frozen=True):
    """Tokens, by modality where the documents bill by modality."""

    input: Mapping[Modality, int] = field(default_factory=dict[Modality, int])
    output: Mapping[Modality, int] = field(default_factory=dict[Modality, int])
    thoughts: int = 0
    cached: int = 0  # of the input, those that came from cached content

    @property
    def total(self) -> int:
        return sum(self.input.values()) + sum(self.output.values()) + self.thoughts


class Thought(Struct, frozen=True, tag="thought"):
    """A step of reasoning: words or an interim picture."""

    content: Text | Media


class Output(Struct, frozen=True, tag="output"):
    """A piece of the answer, in order."""

    content: Text | Media
    signature: bytes = b""


class SearchCall(Struct, frozen=True, tag="search_call"):
    id: str
    queries: tuple[str, ...]
    kind: str = "web"


class SearchResult(Struct, frozen=True, tag="search_result"):
    """`suggestions` is HTML that the client must show when it is not empty."""

    call_id: str
    sources: tuple[Source, ...] = ()
    suggestions: str = ""


class Measured(Struct, frozen=True, tag="measured"):
    """What an inspection found out about one piece of media."""

    facts: Facts


class Progress(Struct, frozen=True, tag="progress"):
    """`fraction` 0..1 of the work is done; `note` says what is being done."""

    fraction: float
    note: str = ""


class Finish(Struct, frozen=True, tag="finish"):
    """The answer is complete. `reason` is one of the documented finish reasons; when the prompt itself was
    refused (`blocked`), one of the block reasons.
    """

    reason: str = "STOP"
    message: str = ""
    usage: Usage = Usage()
    blocked: bool = False


Event = Thought | Output | SearchCall | SearchResult | Measured | Progress | Finish
