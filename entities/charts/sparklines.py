"""A series → the few points of a small picture without axes."""

from dataclasses import dataclass

from entities.charts.series import Series

WIDTH, HEIGHT, MARGIN = 120, 32, 3


@dataclass(frozen=True, slots=True)
class Sparkline:
    """Points for an SVG of WIDTH × HEIGHT, and the years at both ends."""

    points: tuple[tuple[float, float], ...]
    first_label: str
    last_label: str

    @property
    def path(self) -> str:
        return " ".join(f"{x},{y}" for x, y in self.points)

    @property
    def last(self) -> tuple[float, float]:
        return self.points[-1]


def draw_sparkline(series: Series) -> Sparkline | None:
    """None for a single figure: one point is no trend."""
    if not series.is_trend:
        return None
    figures = series.measured
    across = [series.place(figure) for figure in figures]
    up = [float(figure.metric.value) for figure in figures]
    columns = _spread(across, MARGIN, WIDTH - MARGIN)
    rows = _spread(up, HEIGHT - MARGIN, MARGIN)
    ends = (f"{figures[0].year}年", f"{figures[-1].year}年")
    return Sparkline(tuple(zip(columns, rows, strict=True)), *ends)


def _spread(values: list[float], first: float, last: float) -> list[float]:
    """Between first and last in proportion; all in the middle where they are equal."""
    low, span = min(values), max(values) - min(values)
    if not span:
        return [(first + last) / 2] * len(values)
    return [round(first + (v - low) / span * (last - first), 1) for v in values]
