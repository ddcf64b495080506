"""A foreign site explained before it is built: what is there, what works, what needs a hand."""
