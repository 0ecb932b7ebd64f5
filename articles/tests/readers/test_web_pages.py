"""The article's body and metadata, on pages of the shapes that editors save."""

import datetime

import pytest

from articles.readers import Limits, ReadText, read
from articles.readers.web_pages.metadata import Metadata, find_metadata
from articles.readers.web_pages.trees import parse_page

LIMITS = Limits()
TITLE = "南溪经开区开工12个项目"
BODY = (
    "9月3日，南溪经开区举行三季度项目开工仪式，12个项目集中开工，总投资46.8亿元。",
    "其中，10亿元以上项目2个，涵盖新能源、装备制造等领域，达产后年产值可达90亿元。",
    "仪式上，园区负责人介绍，今年前8个月，园区规模以上工业增加值同比增长10.3%。",
)
TEXT = "\n\n".join((TITLE, *BODY))
PARAGRAPHS = "".join(f"<p>　　{text}</p>" for text in BODY)
LINKS = "".join(
    f'<li><a href="/{i}">第{i}条新闻，标题很长很长</a></li>' for i in range(30)
)


def read_page(markup: str, encoding: str = "utf-8") -> ReadText:
    return read(markup.encode(encoding), "a.html", LIMITS)


def find(markup: str) -> Metadata:
    lines = [line for line in markup.split("\n") if "<" not in line]
    return find_metadata(parse_page(markup, LIMITS), markup, lines)


SHAPES = {
    "wechat": f"""<html><head><meta property="og:title" content="{TITLE}"></head><body>
        <div id="page"><h1 id="activity-name">
        {TITLE}
        </h1><div id="js_content" style="visibility: hidden; opacity: 0">
        <section>{"".join(f"<section><p><span>{t}</span></p></section>" for t in BODY)}
        </section></div></div><div class="comment_area">写留言</div></body></html>""",
    "digital newspaper": f"""<html><body><table><tr><td><ul>{LINKS}</ul></td><td>
        <table><tr><td><p>{TITLE}</p></td></tr><tr><td>
        <div id="ozoom"><founder-content>{PARAGRAPHS}</founder-content></div>
        </td></tr></table></td></tr></table></body></html>""",
    "breaks in a cell": f"""<html><title>{TITLE}_南溪新闻网</title><body><table>
        <tr><td bgcolor="#fff">{LINKS}</td></tr><tr><td>
        {"<br><br>".join(f"&nbsp;&nbsp;{text}" for text in BODY)}</td></tr>
        <tr><td>南溪新闻网版权所有，未经许可不得转载</td></tr></table></body></html>""",
    "no names at all": f"""<html><body><div><a href="/">首页</a></div><div><div>
        <h1>{TITLE}</h1><div>{PARAGRAPHS}</div></div><div><ul>{LINKS}</ul></div></div>
        </body></html>""",
    "long comments": f"""<html><body><article><h1>{TITLE}</h1>{PARAGRAPHS}</article>
        <div class="comment-list">{"<p>说得好，支持一下。</p>" * 60}</div></body></html>""",
    "markup broken into lines": f"""<html><body><h1>{TITLE}</h1><div class="content">
        {PARAGRAPHS.replace("项目", "项" + chr(10) + "   目")}</div></body></html>""",
    "scripts and hidden parts": f"""<html><body><h1>{TITLE}</h1>
        <div>{PARAGRAPHS}<script>var a = "不是正文，不要读。";</script>
        <div style="display:none">隐藏的文字，也不要读。</div><!-- 注释，不读。 --></div>
        <noscript>请打开脚本，再看本页。</noscript></body></html>""",
}


@pytest.mark.parametrize("shape", SHAPES)
def test_body_is_found(shape):
    expected = TEXT if shape != "digital newspaper" else "\n\n".join(BODY)
    assert read_page(SHAPES[shape]).text == expected


def test_table_of_figures_keeps_rows_and_cells():
    table = "<table><tr><th>指标<th>增速<tr><td>工业增加值<td>10.3%</table>"
    page = f"<html><body><h1>{TITLE}</h1><div>{PARAGRAPHS}{table}</div></body></html>"
    assert read_page(page).text == f"{TEXT}\n\n指标\t增速\n工业增加值\t10.3%"


def test_buttons_and_related_links_are_left_out():
    after = '<p><a href="/9">南溪经开区再获表彰</a></p><p>【打印】</p><p>上一篇：无</p>'
    page = f"<html><body><h1>{TITLE}</h1><div>{PARAGRAPHS}{after}</div></body></html>"
    assert read_page(page).text == TEXT


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [("gb18030", "gb2312"), ("gb18030", "utf-8"), ("utf-8", "gbk"), ("utf-16", "x")],
)
def test_encoding_is_proved_not_believed(encoding, declared):
    head = f'<head><meta charset="{declared}"></head>'
    page = f"<html>{head}<body><h1>{TITLE}</h1>{PARAGRAPHS}</body></html>"
    assert read_page(page, encoding).text == TEXT


def test_bad_bytes_of_a_page_are_shown_and_noted():
    page = f'<html><meta charset="gbk"><body><h1>{TITLE}</h1>{PARAGRAPHS}</body></html>'
    content = page.encode("gb18030").replace("　　其中".encode("gb18030"), b"\xff")
    found = read(content, "a.html", LIMITS)
    assert found.text.count("\ufffd") == 1
    assert found.notes == ("按 GB18030 编码读取，有 1 处坏字节显示为 \ufffd。",)


def test_page_cut_off_is_noted():
    page = f"<html><body><h1>{TITLE}</h1>{PARAGRAPHS}"
    assert read_page(page).notes == ("网页没有结束标记，文件可能不完整。",)


def test_metadata_of_government_sites():
    page = f"""<html><head><title>{TITLE}_南溪县人民政府</title>
        <meta name="SiteName" content="南溪县人民政府">
        <meta name="ArticleTitle" content="{TITLE}">
        <meta name="PubDate" content="2024-09-04 09:30">
        <meta name="ContentSource" content="南溪日报"><meta name="Author" content="admin">
        </head><body></body></html>"""
    assert find(page) == Metadata(
        title=TITLE, publisher="南溪日报", published=datetime.date(2024, 9, 4)
    )


def test_metadata_of_linked_data():
    page = """<html><head><script type="application/ld+json">{"@graph": [
        {"@type": "WebSite", "name": "南溪网"}, {"@type": "NewsArticle",
        "headline": "南溪经开区开工12个项目", "datePublished": "2024-09-03T18:30:00Z",
        "author": [{"@type": "Person", "name": "顾晚舟"}, {"name": "沈既白"}],
        "publisher": {"name": "南溪日报"}, "url": "https://n.example.cn/1.html"}]}
        </script></head><body></body></html>"""
    assert find(page) == Metadata(
        title=TITLE,
        authors=("顾晚舟", "沈既白"),
        publisher="南溪日报",
        published=datetime.date(2024, 9, 4),
        url="https://n.example.cn/1.html",
    )


def test_metadata_of_the_lines_below_the_title():
    page = f"""<!-- saved from url=(0030)https://n.example.cn/a/1.html -->
<html><body><h1>{TITLE}</h1>
今天是2026年11月21日
{TITLE}
2024年9月4日 来源：南溪日报 作者：顾晚舟 沈既白
</body></html>"""
    assert find(page) == Metadata(
        title=TITLE,
        authors=("顾晚舟", "沈既白"),
        publisher="南溪日报",
        published=datetime.date(2024, 9, 4),
        url="https://n.example.cn/a/1.html",
    )


@pytest.mark.parametrize(
    "page",
    [
        "<html><body>只有正文，没有别的。</body></html>",
        '<html><script type="application/ld+json">{"headline": </script><p>。</p></html>',
        '<html><meta name="PubDate" content="明天"><link rel="canonical" href="/a"></html>',
        '<html><script type="application/ld+json">[[[{"a": 1}]], null, 3]</script></html>',
    ],
)
def test_metadata_that_says_nothing_stays_empty(page):
    assert find(page) == Metadata()
