"""Fault rehearsal: how an app copes when Gemini is slow, overloaded, filters a picture or drops a stream."""
