"""What goes out: articles as JSON, tables, pages."""
