"""Press publishes a book on the web from Markdown chapters."""

__version__ = "0.1.0"
