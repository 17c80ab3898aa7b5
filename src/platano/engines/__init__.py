"""Engines: what turns a request into pictures and words."""
