"""What 今年 and 今天 mean in an article."""

from articles.parser.anchors.chronicles import find_chronicle_year
from articles.parser.anchors.days import find_written_day
from articles.parser.anchors.inferring import infer_year

__all__ = ["find_chronicle_year", "find_written_day", "infer_year"]
