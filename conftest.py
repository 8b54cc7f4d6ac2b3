"""Examples in the documentation and in docstrings are tests."""

from sybil import Sybil
from sybil.parsers.markdown import PythonCodeBlockParser
from sybil.parsers.rest import DocTestParser

pytest_collect_file = (
    Sybil(parsers=[PythonCodeBlockParser()], patterns=["README*.md", "docs/*.md"])
    + Sybil(parsers=[DocTestParser()], patterns=["src/rilis/**/*.py"])
).pytest()
