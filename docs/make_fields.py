"""Makes ``docs/fields.md``, the table of fields, from the model.

python docs/make_fields.py > docs/fields.md
"""

from __future__ import annotations

import inspect
import sys
from collections.abc import Iterator

import attrs

from rilis import model

HEAD = """# Fields

What an article holds, class by class; made from the model by `docs/make_fields.py`. The same as JSON Schema:
[article.schema.json](article.schema.json), or `rilis parse --schema`.
"""


def classes() -> Iterator[type]:
    """The model's classes, the article first."""
    yield model.Article
    for _, value in sorted(vars(model).items()):
        if inspect.isclass(value) and attrs.has(value) and value is not model.Article:
            yield value


def page() -> str:
    """The whole page."""
    parts = [HEAD]
    for cls in classes():
        summary = (inspect.getdoc(cls) or "").split("\n\n")[0].replace("\n", " ")
        parts.append(f"## {cls.__name__}\n\n{summary}\n\n| field | type |\n|---|---|")
        parts[-1] += "".join(
            f"\n| `{field.name}` | `{str(field.type).replace('|', 'or')}` |" for field in attrs.fields(cls)
        )
        parts[-1] += "\n"
    return "\n".join(parts)


if __name__ == "__main__":
    sys.stdout.write(page())
