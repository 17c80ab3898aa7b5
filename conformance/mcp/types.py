"""The records, with the fields that the tests give them."""

from typing import Any

from pydantic import BaseModel


class Tool(BaseModel):
    name: str
    description: str = ""
    inputSchema: dict[str, Any] = {}  # noqa: N815  the protocol's spelling


class ListToolsResult(BaseModel):
    tools: list[Tool]


class TextContent(BaseModel):
    type: str
    text: str


class CallToolResult(BaseModel):
    content: list[TextContent]
