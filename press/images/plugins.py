"""The library's parts for single formats, loaded when they are needed.

Asked for a format it has not loaded, the library loads all seventy: that takes longer than most
pictures.
"""

from collections.abc import Mapping
from importlib import import_module

PLUGINS: Mapping[str, str] = {
    "AVIF": "AvifImagePlugin",
    "BMP": "BmpImagePlugin",
    "GIF": "GifImagePlugin",
    "ICO": "IcoImagePlugin",
    "JPEG": "JpegImagePlugin",
    "PNG": "PngImagePlugin",
    "TIFF": "TiffImagePlugin",
    "WEBP": "WebPImagePlugin",
}


def ready(kind: str) -> str:
    """The same format, which can now be read and written."""
    import_module(f"PIL.{PLUGINS[kind]}")
    return kind
