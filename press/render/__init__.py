"""Layouts, and the HTML of one page."""
