"""Examples in docstrings are tests; those of the documentation are run page by page in ``tests/test_docs.py``."""

from sybil import Sybil
from sybil.parsers.rest import DocTestParser

pytest_collect_file = Sybil(parsers=[DocTestParser()], patterns=["src/rilis/**/*.py"]).pytest()
