"""What outlives a request: bytes by content, and records about them."""
