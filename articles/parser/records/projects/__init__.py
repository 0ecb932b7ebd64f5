"""Projects: names and what the text says of each → one record a project."""

from articles.parser.records.projects.building import build_projects

__all__ = ["build_projects"]
