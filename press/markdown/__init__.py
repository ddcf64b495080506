"""One Markdown file, read without looking at any other."""
