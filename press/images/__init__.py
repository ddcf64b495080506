"""Pictures: which sizes to offer, and the pixels."""
