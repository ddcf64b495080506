"""The site put where readers find it: staged beside the old one, swapped in one step."""
