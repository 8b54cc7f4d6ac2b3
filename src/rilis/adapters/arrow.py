"""Articles as Arrow tables; the schema is made from the model."""

from __future__ import annotations

import types
import typing
from collections.abc import Iterable
from enum import Enum
from typing import Any

import attrs
import msgspec
import pyarrow as pa

from rilis import model
from rilis.model import Article

_SCALARS: dict[type, pa.DataType] = {
    str: pa.string(),
    int: pa.int64(),
    float: pa.float64(),
    bool: pa.bool_(),
}


def arrow_type(annotation: Any) -> pa.DataType:  # noqa: ANN401 - a type, a union, a generic
    """The Arrow type of a type of the model.

    >>> arrow_type(tuple[str, ...])
    ListType(list<item: string>)
    """
    if isinstance(annotation, types.UnionType):
        (inner,) = (part for part in typing.get_args(annotation) if part is not types.NoneType)
        return arrow_type(inner)
    if typing.get_origin(annotation) is tuple:
        return pa.list_(arrow_type(typing.get_args(annotation)[0]))
    if attrs.has(annotation):
        return pa.struct(_fields(annotation))
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return pa.string()
    return _SCALARS[annotation]


def _fields(cls: type) -> list[pa.Field]:
    hints = typing.get_type_hints(cls, vars(model))
    return [pa.field(field.name, arrow_type(hints[field.name])) for field in attrs.fields(cls)]


SCHEMA: pa.Schema = pa.schema(_fields(Article))
"""One row an article, columns and nesting as in the JSON."""


def to_plain(encoded: bytes) -> dict[str, Any]:
    """An encoded article as plain values."""
    plain: dict[str, Any] = msgspec.json.decode(encoded)
    return plain


def to_arrow(articles: Iterable[Article]) -> pa.Table:
    """Articles as one Arrow table, nested as the JSON is.

    >>> import rilis
    >>> to_arrow([rilis.parse("Apel digelar Kamis (24/10/24).", id="a")]).column("id").to_pylist()
    ['a']
    """
    return pa.Table.from_pylist([article.to_dict() for article in articles], schema=SCHEMA)
