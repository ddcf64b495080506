"""The words of the book, and how they are found."""
