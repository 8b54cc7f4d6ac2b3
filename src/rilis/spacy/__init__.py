"""rilis inside spaCy: a pipeline component, Docs made from articles, training data.

spaCy is imported here and nowhere else.

>>> import spacy
>>> nlp = spacy.blank("id")
>>> _ = nlp.add_pipe("rilis")
>>> doc = nlp("“Kami hadir,” kata Kapolsek Sukamaju Iptu Rahmat Gunadi.")
>>> doc._.rilis.quotes[0].speaker.name
'Rahmat Gunadi'
"""

from rilis.spacy.component import RilisComponent, make_component
from rilis.spacy.docs import to_doc, to_docbin
from rilis.spacy.spans import SPANS_KEY

__all__ = ["SPANS_KEY", "RilisComponent", "make_component", "to_doc", "to_docbin"]
