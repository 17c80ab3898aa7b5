"""The chips that a client must show beside a grounded answer: self-contained HTML without scripts."""

import html
from collections.abc import Sequence

MOST_BYTES = 1500
MOST_CHIPS = 5
_STYLE = (
    ".container{display:flex;flex-wrap:wrap;gap:8px;padding:8px;font:14px system-ui,sans-serif}"
    ".chip{padding:5px 12px;border:1px solid #d2d2d2;border-radius:16px;"
    "color:#1f1f1f;background:#fff;text-decoration:none}"
    "@media(prefers-color-scheme:dark){.chip{border-color:#5e5e5e;color:#e3e3e3;background:#2b2b2b}}"
)


def chips(links: Sequence[tuple[str, str]]) -> str:
    """One chip a query, linked to the address beside it ("" is none); "" without queries. At most `MOST_BYTES`."""
    if not links:
        return ""
    linked = [_chip(words, url) for words, url in links[:MOST_CHIPS]]
    plain = [_chip(words, "") for words, _ in links[:MOST_CHIPS]]
    for count in range(len(linked), -1, -1):  # give up long addresses first, then chips
        page = _page([*linked[:count], *plain[count:]])
        if len(page.encode()) <= MOST_BYTES:
            return page
    return chips(links[:-1])


def _chip(words: str, url: str) -> str:
    shown = words if len(words) <= 80 else words[:79].rstrip() + "…"
    safe = url if url.startswith(("https://", "http://", "file://")) else "#"
    return f'<a class="chip" href="{html.escape(safe)}">{html.escape(shown)}</a>'


def _page(made: list[str]) -> str:
    return f'<style>{_STYLE}</style><div class="container">{"".join(made)}</div>'
