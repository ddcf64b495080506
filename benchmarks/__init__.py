"""How long builds take, how much memory they need, and how that grows with the book."""
