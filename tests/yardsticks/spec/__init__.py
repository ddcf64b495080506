"""Minimal cases of Markdown, shortcodes and addresses, with Hugo's answer to each."""
