"""What stands in a Word document, and what does not belong to its text."""

import pytest

from articles.readers import Limits, read
from articles.tests.readers.hostile import build_word_file

LIMITS = Limits()
BOX = (
    "<mc:AlternateContent xmlns:mc="
    '"http://schemas.openxmlformats.org/markup-compatibility/2006">'
    "<mc:Choice>{0}</mc:Choice><mc:Fallback>{0}</mc:Fallback></mc:AlternateContent>"
)


def run(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


def paragraph(*runs: str) -> str:
    return f"<w:p>{''.join(runs)}</w:p>"


def table(*rows: tuple[str, ...]) -> str:
    cells = ("".join(f"<w:tc>{cell}</w:tc>" for cell in row) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


LONG = "园区" * 60
CASES = {
    "paragraphs": (
        paragraph(run("甲")) + paragraph() + paragraph(run("乙")),
        "甲\n\n乙",
    ),
    "tab and break": (
        paragraph(run("甲"), "<w:r><w:tab/><w:br/></w:r>", run("乙")),
        "甲\n乙",
    ),
    "smart tag": (
        paragraph(f"<w:smartTag>{run('3月')}</w:smartTag>", run("开工")),
        "3月开工",
    ),
    "link": (paragraph(f"<w:hyperlink>{run('官网')}</w:hyperlink>"), "官网"),
    "content control": (
        f"<w:sdt><w:sdtContent>{paragraph(run('控件'))}</w:sdtContent></w:sdt>",
        "控件",
    ),
    "inserted": (paragraph(f"<w:ins>{run('增补')}</w:ins>"), "增补"),
    "deleted": (paragraph(f"<w:del>{run('删去')}</w:del>", run("留")), "留"),
    "hidden": (
        paragraph("<w:r><w:rPr><w:vanish/></w:rPr><w:t>暗</w:t></w:r>", run("明")),
        "明",
    ),
    "field code": (
        paragraph("<w:r><w:instrText>PAGE</w:instrText></w:r>", run("文")),
        "文",
    ),
    "ruby": (
        paragraph(
            f"<w:ruby><w:rt>{run('qū')}</w:rt><w:rubyBase>{run('区')}</w:rubyBase></w:ruby>"
        ),
        "区",
    ),
    "text box": (
        paragraph(
            run("正文"),
            BOX.format(f"<w:txbxContent>{paragraph(run('框内'))}</w:txbxContent>"),
        ),
        "正文\n\n框内",
    ),
    "table": (
        table(
            (paragraph(run("指标")), paragraph(run("数值"))),
            (paragraph(run("产值")), paragraph(run("9")) + paragraph(run("亿元"))),
        ),
        "指标\t数值\n产值\t9 亿元",
    ),
    "table that lays out the page": (
        table((paragraph(run("左")), paragraph(run(LONG)) + paragraph(run("右")))),
        f"左\n\n{LONG}\n\n右",
    ),
    "frame of one cell": (
        table((paragraph(run("甲")) + paragraph(run("乙")),)),
        "甲\n\n乙",
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_text_of_markup(case):
    body, text = CASES[case]
    assert read(build_word_file(body), "a.docx", LIMITS).text == text


def test_footnotes_are_noted():
    body = paragraph(run("正文"), "<w:r><w:footnoteReference/></w:r>")
    found = read(build_word_file(body), "a.docx", LIMITS)
    assert found.notes == ("文中有脚注，脚注的文字没有读入。",)
