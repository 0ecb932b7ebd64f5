"""Figures → series that may be joined → tables, charts and sparklines."""
