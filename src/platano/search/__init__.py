"""Grounding: what the search tool finds, from providers that are plugins. The built-in one reads a local folder."""
