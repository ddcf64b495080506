"""The manual: a small book about Press, with pages of reference made from the program."""
