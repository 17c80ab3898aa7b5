"""platano: Google Gemini's media API on your own machine."""

__version__ = "0.1.0"
