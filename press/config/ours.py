"""Our own settings, under ``params.press``."""

from press.config.schema import PictureSettings, PressSettings
from press.decode.fields import Fields
from press.errors import Problem, did_you_mean


def press(fields: Fields) -> PressSettings:
    """What ``params.press`` says; keys nobody knows are errors."""
    default = PressSettings()
    settings = PressSettings(
        styles=fields.texts("styles"),
        images=_images(fields.inside("images")),
        untrusted=fields.flag("untrusted"),
        ignore=fields.texts("ignore"),
        legacy_shortcodes=fields.switch("legacy_shortcodes", "legacyshortcodes"),
        embed_videos=fields.flag("embed_videos", "embedvideos"),
        cover=fields.text("cover", default=default.cover),
        author=fields.text("author"),
        license_url=fields.text("license_url", "licenseurl"),
        keep=fields.texts("keep"),
    )
    _unknown(fields)
    return settings


def _images(fields: Fields) -> PictureSettings:
    default = PictureSettings()
    settings = PictureSettings(
        avif_quality=fields.number("avif_quality", default=default.avif_quality),
        webp_quality=fields.number("webp_quality", default=default.webp_quality),
        avif=fields.flag("avif", default=default.avif),
        publish_originals=fields.flag("publish_originals"),
    )
    fields.take("widths")
    _unknown(fields)
    return settings


def _unknown(fields: Fields) -> None:
    for key in fields.values.keys() - fields.taken:
        message = f"unknown key '{key}'"
        hint = did_you_mean(key, fields.taken)
        fields.note(Problem(fields.place(key), "key-unknown", message, hint))
