"""Everything that rilis raises on purpose."""


class RilisError(Exception):
    """The common parent: catch this to catch all that rilis raises on purpose."""


class LexiconError(RilisError):
    """A lexicon file that cannot be used; the message names the file, the row and what to do."""


class ReadError(RilisError):
    """An input that cannot be read; the message names it and says why."""


class WriteError(RilisError):
    """An output that cannot be written; the message names it, says why and what to do."""


class FormatError(WriteError):
    """An output whose name asks for no format; the message lists those that there are."""


class ConvertError(RilisError):
    """Some inputs could not be converted; the message says how many and where they are listed."""


def missing(error: ImportError) -> str:
    """What to say of a package that an optional part of rilis needs and that is not installed."""
    return f"needs the package {error.name!r}: pip install 'rilis[archives]'"
