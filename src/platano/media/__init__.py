"""Bytes of pictures, films and sounds: what they are, decoded, encoded."""
