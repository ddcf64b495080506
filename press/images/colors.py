"""Any picture's colours as eight-bit sRGB, the only colours the rest of the house knows."""

import io

from PIL import Image

KINDS = {"RGB": "RGB", "GRAY": "L", "CMYK": "CMYK"}
"""Colour space of a profile to the mode its numbers are read in."""

FEW = 1024
"""Screenshots with smoothed letters often have more than 256 colours, photographs never so few."""

Painted = Image.Image
"""A picture in mode ``RGB``, or ``RGBA`` when something of it is transparent."""


def standard(image: Image.Image) -> Painted:
    """The same picture in sRGB, eight bits a channel, without anything beside its pixels.

    Transparency is kept where there is some; an alpha channel that hides nothing is left out.
    """
    if image.mode.startswith("I"):
        # Sixteen bits; a plain conversion would cut off everything above 255 and show white.
        image = image.convert("I").point(lambda value: value / 256).convert("L")
        image.info.pop("transparency", None)
    alpha = transparency(image)
    profile = image.info.get("icc_profile")
    own = {"LA": "L", "La": "L", "F": "L"}.get(image.mode, image.mode)
    own = own if own in {"L", "CMYK", "LAB", "YCbCr", "HSV"} else "RGB"
    painted = _in_srgb(image if image.mode == own else image.convert(own), profile)
    painted.info = {}
    if alpha is not None:
        painted.putalpha(alpha)
    return painted


def dominant(image: Painted) -> str:
    """The colour most of the picture has, as ``#rrggbb``; empty when parts are transparent."""
    if image.mode != "RGB":
        return ""
    small = image.resize((48, 48), Image.Resampling.BOX, reducing_gap=2.0)
    counted = small.quantize(8, Image.Quantize.MEDIANCUT)
    counts = counted.getcolors() or []
    palette = counted.getpalette() or []
    _, index = max(counts, key=lambda pair: (pair[0], -int(str(pair[1]))))
    at = 3 * int(str(index))
    return "#" + "".join(f"{value:02x}" for value in palette[at : at + 3])


def transparency(image: Image.Image) -> Image.Image | None:
    """How much of each pixel shows, 0 to 255; None when all of them show fully."""
    if not image.has_transparency_data:
        return None
    alpha = image.convert("RGBA").getchannel("A")
    least, _ = alpha.getextrema()
    return None if least == 255 else alpha


def opaque(image: Painted, background: str) -> Painted:
    """The picture laid on a plain sheet of this colour."""
    if image.mode == "RGB":
        return image
    sheet = Image.new("RGB", image.size, background)
    sheet.paste(image, mask=image.getchannel("A"))
    return sheet


def is_flat(image: Painted) -> bool:
    """Whether it has few colours: a diagram, a screenshot, drawn art."""
    return image.getcolors(FEW) is not None


def _in_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """In ``RGB``; by the picture's own profile where that is usable and not sRGB already."""
    if profile:
        from PIL import ImageCms  # few pictures bring a profile

        try:
            return _by_profile(image, profile)
        except (ImageCms.PyCMSError, OSError, TypeError, ValueError):
            pass  # a broken profile does not make a broken picture
    return image.convert("RGB") if image.mode != "RGB" else image.copy()


def _by_profile(image: Image.Image, profile: bytes) -> Image.Image:
    from PIL import ImageCms

    source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
    if "sRGB" in (source.profile.profile_description or ""):
        return image.convert("RGB") if image.mode != "RGB" else image.copy()
    mode = KINDS.get(source.profile.xcolor_space.strip(), image.mode)
    if mode == "RGB" and image.mode == "L":
        image = image.convert("RGB")
    result = ImageCms.profileToProfile(
        image,
        source,
        ImageCms.createProfile("sRGB"),
        renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
        outputMode="RGB",
        flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
    )
    return result if result is not None else image.convert("RGB")
