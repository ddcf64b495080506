"""The index at the back of the book: which chapter has which words, small enough to be sent."""
