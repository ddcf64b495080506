"""What is published, one format per file."""
