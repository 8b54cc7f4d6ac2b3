"""Files that appear whole or not at all: written beside their place, then moved into it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def whole(path: Path) -> Iterator[Path]:
    """A path to write to; what stands there in the end takes the place of ``path`` in one step."""
    draft = path.with_name(f".{path.name}.part")
    discard(draft)
    try:
        yield draft
        if draft.is_file():
            _to_disk(draft)
        if path.is_dir() and draft.is_dir():
            shutil.rmtree(path)
        os.replace(draft, path)
    except BaseException:
        discard(draft)
        raise


def discard(path: Path) -> None:
    """Remove a file or folder if it is there."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def _to_disk(path: Path) -> None:
    with path.open("rb") as file:
        os.fsync(file.fileno())
