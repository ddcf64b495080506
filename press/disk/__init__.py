"""The author's folders: walked, checked and read."""
