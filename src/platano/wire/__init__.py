"""Dialects: JSON <-> domain. Every dialect has the same shape: `parse`, `render`, `routes`."""
