"""Small templates in Go, filled without Hugo.

A strict subset of Go's ``html/template`` with Hugo's ``.Get``, ``.Inner`` and a few functions:
enough for most shortcodes that sites write for themselves. What comes out is what Hugo would
have written; whatever could differ is refused, so that Hugo can be asked.

Source: Go 1.25, ``text/template`` and ``html/template``; Hugo 0.168, ``hugolib/shortcode.go``.
"""
