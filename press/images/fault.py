"""A picture file that cannot be used, said so that its author can act."""


class PictureError(Exception):
    """There is no usable picture in this file; say why with one of the functions below.

    Args:
        code: As in `Problem`.
        message: What is wrong with the file, without naming it.
        hint: What to do about it.
        spot: For SVG, line and column in the file, from 1.
    """

    def __init__(
        self, code: str, message: str, hint: str = "", spot: tuple[int, int] = (1, 1)
    ) -> None:
        super().__init__(message)
        self.code, self.message, self.hint = code, message, hint
        self.line, self.column = spot


def broken(message: str, hint: str = "", spot: tuple[int, int] = (1, 1)) -> PictureError:
    """It was meant as a picture, but is damaged or cut off."""
    return PictureError("image-broken", message, hint or "save or download it again", spot)


def undecodable(fault: Exception) -> PictureError:
    """What a decoder's complaint means to an author."""
    told = str(fault).rstrip(".") or type(fault).__name__
    return broken(f"the picture cannot be decoded: {told[:1].lower()}{told[1:120]}")


def too_large(size: str, limit: int) -> PictureError:
    """It would fill the memory; ``limit`` is in pixels."""
    hint = f"scale it down; at most {limit // 1_000_000} million pixels are read"
    return PictureError("image-too-large", f"the picture is too large: {size}", hint)


def pointer() -> PictureError:
    """The picture itself is still on another machine."""
    message = "the file is a Git LFS pointer, not the picture itself"
    return PictureError("image-lfs-pointer", message, "fetch it with 'git lfs pull'")


def unwritable(kind: str, fault: Exception) -> PictureError:
    """It was read, but not even our own encoder can make a file of it."""
    told = str(fault).rstrip(".") or type(fault).__name__
    message = f"no {kind} file can be made of the picture: {told[:1].lower()}{told[1:120]}"
    hint = "switch 'avif' off under params.press.images" if kind == "avif" else ""
    return PictureError("image-unwritable", message, hint)


def foreign(what: str) -> PictureError:
    """It is something else, or a picture that browsers do not show."""
    hint = "use JPEG, PNG, WebP, AVIF, GIF or SVG"
    return PictureError("image-format", f"the file {what}", hint)
