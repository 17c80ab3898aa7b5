"""Contents and parts of the generateContent dialect, read and written; caches hold them too.

Field names are Google's (https://ai.google.dev/api/caching#Content).
"""

from typing import Any

from platano.domain import Content, Detail, Media, Opaque, Part, Search, Text, Turn
from platano.errors import InvalidArgument
from platano.wire.json import Node, encode_base64
from platano.wire.look import read_clip, read_detail

OPAQUE_PARTS = (
    *("functionCall", "functionResponse", "executableCode", "codeExecutionResult"),
    *("toolCall", "toolResponse"),
)
OTHER_TOOLS = (
    "functionDeclarations",
    "codeExecution",
    "urlContext",
    "googleMaps",
    "fileSearch",
    "computerUse",
    "retrieval",
    "enterpriseWebSearch",
    "mcpServers",
)


def read_turns(body: Node, name: str = "contents") -> tuple[Turn, ...]:
    """The contents of a request, oldest first. Raises `InvalidArgument` naming the field; so does all of this file."""
    return tuple(_turn(node) for node in body.nodes(name))


def _turn(node: Node) -> Turn:
    role = node.text("role", "user")
    if role not in ("user", "model", "function"):
        raise InvalidArgument(f'Please use a valid role: user, model; {node.at("role")} is "{role}".', node.at("role"))
    parts = tuple(_part(part) for part in node.nodes("parts"))
    if not parts:
        raise InvalidArgument(f"{node.at('parts')} must not be empty.", node.at("parts"))
    node.done()
    return Turn("model" if role == "model" else "user", parts)


def _part(node: Node) -> Part:
    content = _content(node)
    part = Part(
        content,
        node.flag("thought"),
        node.data("thoughtSignature"),
        read_clip(node.node("videoMetadata")),
        _part_detail(node),
    )
    for modifier in ("mediaProcessing", "partMetadata"):
        node.raw(modifier)
    node.done()
    return part


def _part_detail(node: Node) -> Detail:
    resolution = node.node("mediaResolution")
    if resolution is None:
        return ""
    resolution.raw("numTokens")
    return read_detail(resolution, "level")


def _content(node: Node) -> Content:
    if node.has("text"):
        return Text(node.text("text"))
    if inline := node.node("inlineData"):
        media = Media(_mime_type(inline), inline.data("data"))
        inline.raw("displayName")
        inline.done()
        if not media.data:
            raise InvalidArgument(f"{inline.at('data')} is empty.", inline.at("data"))
        return media
    if file := node.node("fileData"):
        media = Media(file.text("mimeType"), uri=file.text("fileUri"))
        file.raw("displayName")
        file.done()
        return media
    for name in OPAQUE_PARTS:
        if node.has(name):
            return Opaque(name, node.raw(name))
    if node.has("thought") or node.has("thoughtSignature"):
        return Text("")  # what is left of a thought that was not shown
    raise InvalidArgument(f"{node.path} has no data: one of text, inlineData, fileData must be set.", node.path)


def _mime_type(node: Node) -> str:
    if found := node.text("mimeType"):
        return found.lower()
    raise InvalidArgument(f"{node.at('mimeType')} is required.", node.at("mimeType"))


def read_system(body: Node) -> str:
    value = body.raw("systemInstruction")
    if value is None or isinstance(value, str):
        return value or ""
    node = Node(value, "systemInstruction")
    node.raw("role")
    parts = [_part(part) for part in node.nodes("parts")]
    return "\n".join(part.content.text for part in parts if isinstance(part.content, Text))


def read_tools(body: Node) -> tuple[Search | None, dict[str, Any]]:
    """The search tool, and the other tools as knobs: a media engine may leave them unused."""
    search: Search | None = None
    others: dict[str, Any] = {}
    for tool in body.nodes("tools"):
        asked = tool.node("googleSearch")
        tool.raw("googleSearchRetrieval")
        if asked or tool.has("googleSearchRetrieval"):
            types = asked.node("searchTypes") if asked else None
            names = {"webSearch": "web", "imageSearch": "image"}
            search = Search(tuple(ours for theirs, ours in names.items() if types and types.has(theirs)) or ("web",))
        others |= {f"tools.{name}": tool.raw(name) for name in OTHER_TOOLS if tool.has(name)}
        tool.done()
    if search and "tools.functionDeclarations" in others and not _runs_tools_itself(body):
        raise InvalidArgument(
            "Google Search and function calling go together only with toolConfig.includeServerSideToolInvocations.",
            "tools",
        )
    _check_stores(others.get("tools.fileSearch"))
    return search, others


def _runs_tools_itself(body: Node) -> bool:
    config = body.raw("toolConfig")
    return config is not None and Node(config, "toolConfig").flag("includeServerSideToolInvocations")


def _check_stores(file_search: Any) -> None:
    """No stores are served, so whichever is named is not there."""
    names = Node(file_search, "tools.fileSearch").texts("fileSearchStoreNames") if file_search else []
    if names:
        raise InvalidArgument(f"The file search store {names[0][:80]!r} does not exist.", "tools.fileSearch")


def render_content(content: Text | Media) -> dict[str, Any]:
    """The data field of a part."""
    if isinstance(content, Text):
        return {"text": content.text}
    return {"inlineData": {"mimeType": content.mime_type, "data": encode_base64(content.data)}}
