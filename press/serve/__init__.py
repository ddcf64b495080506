"""The book while it is being written: served from memory, and new whenever a file is saved."""
