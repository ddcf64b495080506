"""The description of a web interface (OpenAPI 3) as a chapter's Markdown."""
