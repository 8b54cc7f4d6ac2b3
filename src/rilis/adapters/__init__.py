"""The tools that articles are handed to: Arrow, pandas, spaCy, Spark. Each is imported only when used."""
