"""The built-in engine: a storyboard artist with no weights, no network and no randomness."""
