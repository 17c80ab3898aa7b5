"""The search tool: what is asked of the provider, and what came back, as steps of the answer."""

from collections.abc import Sequence

import anyio.to_thread
from msgspec import Struct

from platano.domain import Request, SearchCall, SearchResult, Source
from platano.search.provider import Provider, Query
from platano.search.query import queries

MOST_SOURCES = 5
NO_PROVIDER = "Not grounded: no search provider is configured, so nothing in this answer was looked up."


class Lookup(Struct, frozen=True):
    """The steps of a search, what they found, and what must be said when that is nothing."""

    steps: tuple[SearchCall | SearchResult, ...] = ()
    findings: tuple[Source, ...] = ()
    note: str = ""


async def look_up(request: Request, provider: Provider | None) -> Lookup:
    """One call a kind of search, with all of its queries. Without a provider the results are empty."""
    if not request.search:
        return Lookup()
    asked = queries(request.prompt) or (request.prompt.strip()[:200],)
    steps: list[SearchCall | SearchResult] = []
    findings: list[Source] = []
    for index, kind in enumerate(request.search.types):
        call_id = f"search_{index + 1}"
        result = await _search(provider, asked, kind, call_id) if provider else SearchResult(call_id)
        steps += [SearchCall(call_id, asked, kind), result]
        findings += [source for source in result.sources if source not in findings]
    return Lookup(tuple(steps), tuple(findings), _note(provider, asked, findings))


async def _search(provider: Provider, asked: Sequence[str], kind: str, call_id: str) -> SearchResult:
    sources: dict[tuple[str, str], Source] = {}
    suggestions = ""
    for text in asked:
        query = Query(text, "image" if kind == "image" else "web", MOST_SOURCES)
        found = await anyio.to_thread.run_sync(provider.search, query)
        sources |= {(source.url, source.text): source for source in found.sources}
        suggestions += found.suggestions
    return SearchResult(call_id, tuple(sources.values()), suggestions)


def _note(provider: Provider | None, asked: Sequence[str], findings: Sequence[Source]) -> str:
    if provider is None:
        return NO_PROVIDER
    if findings:
        return ""
    said = ", ".join(f"“{text}”" for text in asked)
    return f"Not grounded: the search for {said} found nothing, so nothing in this answer was looked up."
