"""The book's banners, drawn by a seeded generator, and our icons; the build never needs it.

A *motif* says what is in the picture, a *hand* how it is drawn. Every motif is
drawn by every hand, so a reader can change the style of the whole book.
"""
