"""Everything decided about each page before any HTML is made."""
