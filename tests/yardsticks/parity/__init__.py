"""Reads a built site for what it means, and compares it with what Hugo made of the same book."""
