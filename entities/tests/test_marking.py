from entities.marking import mark_text
from entities.models import Claim


def mark(text: str, *spans: tuple[int, int]) -> list[tuple[str, list[int], list[int]]]:
    claims = [Claim(pk=n, start=a, stop=b) for n, (a, b) in enumerate(spans, start=1)]
    return [
        (piece.text, [c.pk for c in piece.claims], [c.pk for c in piece.opening])
        for piece in mark_text(text, claims)
    ]


def test_mark_text_without_claims_is_one_piece() -> None:
    assert mark("签约项目17个") == [("签约项目17个", [], [])]


def test_mark_text_cuts_around_a_claim() -> None:
    assert mark("签约项目17个。", (4, 7)) == [
        ("签约项目", [], []),
        ("17个", [1], [1]),
        ("。", [], []),
    ]


def test_mark_text_keeps_overlapping_claims_apart() -> None:
    assert mark("合力叉车项目签约", (0, 6), (4, 8)) == [
        ("合力叉车", [1], [1]),
        ("项目", [1, 2], [2]),
        ("签约", [2], []),
    ]


def test_mark_text_ignores_what_lies_outside() -> None:
    assert mark("签约", (5, 7)) == [("签约", [], [])]
    assert mark("签约", (1, 9)) == [("签", [], []), ("约", [1], [1])]


def test_mark_text_pieces_tile_the_text() -> None:
    text = "白沙洲工业园区今年签约产业项目17个，总投资28.74亿元。" * 3
    spans = [(n, n + 5) for n in range(0, len(text) - 5, 3)]
    assert "".join(piece for piece, _, _ in mark(text, *spans)) == text
