"""Hugo itself, asked: what it makes of the same content, and what a foreign site holds."""
