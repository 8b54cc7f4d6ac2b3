"""What goes in: files and streams as text, with what came along."""

from __future__ import annotations

from rilis.read.decode import Decoded, decode
from rilis.read.files import read_text

__all__ = ["Decoded", "decode", "read_text"]
