"""Measuring: parsed articles held against articles with their right answers.

>>> from rilis.evaluate import Gold, evaluate
>>> import rilis
>>> text = "Kapolsek Sukamaju Iptu Rahmat Gunadi hadir, Kamis (24/10/24)."
>>> right = {"dates": [{"text": "Kamis (24/10/24)", "value": "2024-10-24", "start": 44, "end": 60}]}
>>> report = evaluate([Gold("a", text, right)], [rilis.parse(text, id="a")])
>>> report.score("dates").f1
1.0
"""

from rilis.evaluate.gold import Gold, draft, read_gold
from rilis.evaluate.report import Report, Score, evaluate

__all__ = ["Gold", "Report", "Score", "draft", "evaluate", "read_gold"]
