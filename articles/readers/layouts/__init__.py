"""Placed characters of a page → its text in the order in which people read it."""
