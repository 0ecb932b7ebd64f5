import datetime

from articles.parser.__main__ import main
from articles.parser.pipeline import parse
from articles.parser.printing import mark_coloured, print_article

TEXT = "# 松木经开区开工\n\n2021年1月22日，甲子电缆项目在松木经开\n区开工，总投资6.6亿元。\n"


def test_finds_are_marked_in_the_text_with_their_rules(tmp_path, capsys):
    path = tmp_path / "article.txt"
    path.write_text(TEXT, "utf-8")
    assert main([str(path), "--published", "2021-01-23"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "== 松木经开区开工 · 2021-01-23 · 2–47"
    assert lines[1:3] == ["[headline]", "  {park:松木经开区|park_suffix}开工"]
    assert "在{park:松木经开区|park_suffix}开工" in lines[4]
    assert "park: 松木经开区 (new)" in lines
    assert any(
        line.startswith("  investment: ") and "← 6.6亿元 [" in line for line in lines
    )


def test_evidence_cut_by_a_line_break_is_printed_whole(capsys):
    (article,) = parse(TEXT, datetime.date(2021, 1, 23)).articles
    lines = list(print_article(article, TEXT, mark_coloured))
    assert any(line.startswith("  park: 松木经开区  ← 松木经开区 [") for line in lines)
    assert any("\x1b[1;32m松木经开区\x1b[0;90m park_suffix\x1b[0m" in x for x in lines)


def test_a_file_that_cannot_be_read_is_named(tmp_path, capsys):
    assert main([str(tmp_path / "absent.txt")]) == 2
    assert "absent.txt" in capsys.readouterr().err
