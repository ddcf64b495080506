"""What is committed with the book so that nothing is lost: addresses, originals of translations."""
