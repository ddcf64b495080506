"""The book's settings, in Hugo's schema."""
