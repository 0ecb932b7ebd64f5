"""Events: dated happenings that are no stage of a single project."""

from articles.parser.records.events.building import build_events

__all__ = ["build_events"]
