"""What builds remember: results kept by content, and the last build taken up again."""
