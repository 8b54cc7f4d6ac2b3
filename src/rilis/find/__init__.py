"""Finding: one module for each kind of thing; each takes the sheet and the lexicon's hits, none knows another."""
