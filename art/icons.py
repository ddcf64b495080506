"""Make the icons that books without their own show: ``python -m art.icons``.

Once after every change of ``static/icons/icon.svg`` or of ``icon.png``, which show the same.
"""

import shutil
import sys
import warnings
from pathlib import Path

from press.desk.icons import OURS, PIXELS, folder_of
from press.digest import digest_bytes
from press.images.pixels import encodings
from press.images.plan import icons
from press.values.source import File

STATIC = Path(__file__).parents[1] / "static"


def main() -> None:
    """Write every icon in pixels, and take away those of other masters."""
    masters = {name: (STATIC / name).read_bytes() for name in OURS}
    digests = [digest_bytes(data) for data in masters.values()]
    folder = STATIC / "icons" / folder_of(digests)
    for old in (path for path in folder.parent.iterdir() if path.is_dir()):
        shutil.rmtree(old)
    folder.mkdir()
    data = masters[PIXELS]
    master = File(PIXELS, PIXELS, "static", digest_bytes(data), len(data))
    warnings.simplefilter("ignore")  # the library on palettes, which it handles well
    for rendition, made in encodings(data, icons(master, OURS[PIXELS])):
        (folder / rendition.path).write_bytes(made)
        sys.stdout.write(f"{folder.name}/{rendition.path}  {len(made)} bytes\n")


if __name__ == "__main__":
    main()
