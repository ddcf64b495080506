"""The works that chapters cite: read from one file, and checked."""
