"""hugo-book's parameters and layouts, each through the front door."""
