"""The doctor: faults of the repository around a book, one kind per file."""
