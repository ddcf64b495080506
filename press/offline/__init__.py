"""What a reader's device keeps of the book."""
