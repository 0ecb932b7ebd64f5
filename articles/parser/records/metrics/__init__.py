"""Sentences → metrics: one record for one indicator of one subject in one period."""

from articles.parser.records.metrics.building import build_metrics

__all__ = ["build_metrics"]
