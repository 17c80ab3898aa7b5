"""What each model accepts and gives, as data (`models.toml`, `sizes.toml`), and the questions asked of it."""
