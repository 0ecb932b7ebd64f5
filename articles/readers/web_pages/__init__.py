"""Web pages: the article's body without the page around it."""

from articles.readers.web_pages.pages import read_web_page

__all__ = ["read_web_page"]
