"""groundingMetadata of a candidate: what was searched, what was found, and which words rest on it.

https://ai.google.dev/api/generate-content#GroundingMetadata. Segments count bytes of UTF-8, not characters.
"""

from typing import Any

from platano.domain import Citation, Event, Output, SearchCall, SearchResult, Text


class Grounding:
    """Gathers the metadata from the events of one answer."""

    def __init__(self) -> None:
        self._body: dict[str, Any] = {}
        self._chunks: dict[str, int] = {}
        self._parts = 0

    def feed(self, event: Event) -> None:
        match event:
            case SearchCall(queries=queries, kind=kind):
                key = "imageSearchQueries" if kind == "image" else "webSearchQueries"
                self._body[key] = [*self._body.get(key, []), *queries]
                self._body.setdefault("groundingChunks", [])
            case SearchResult():
                self._found(event)
            case Output(content=content):
                if isinstance(content, Text):
                    self._cited(content)
                self._parts += 1
            case _:
                pass

    @property
    def body(self) -> dict[str, Any]:
        """Empty when nothing was searched."""
        return self._body

    def _found(self, result: SearchResult) -> None:
        for source in result.sources:
            if source.url in self._chunks:
                continue
            self._chunks[source.url] = len(self._chunks)
            if source.image_url:
                chunk = {"image": {"sourceUri": source.url, "imageUri": source.image_url, "title": source.title}}
            else:
                chunk = {"web": {"uri": source.url, "title": source.title}}
            self._body["groundingChunks"].append(chunk)
        if result.suggestions:
            entry = self._body.setdefault("searchEntryPoint", {"renderedContent": ""})
            entry["renderedContent"] += result.suggestions

    def _cited(self, text: Text) -> None:
        for citation in text.citations:
            if citation.url in self._chunks:
                support = {
                    "segment": self._segment(text.text, citation),
                    "groundingChunkIndices": [self._chunks[citation.url]],
                }
                self._body.setdefault("groundingSupports", []).append(support)

    def _segment(self, text: str, citation: Citation) -> dict[str, Any]:
        start, end = byte_span(text, citation)
        segment = {"startIndex": start, "endIndex": end, "text": text[citation.start : citation.end]}
        return segment | ({"partIndex": self._parts} if self._parts else {})


def byte_span(text: str, citation: Citation) -> tuple[int, int]:
    """Where a citation starts and ends, in bytes of UTF-8, as both dialects count."""
    start = len(text[: citation.start].encode())
    return start, start + len(text[citation.start : citation.end].encode())
