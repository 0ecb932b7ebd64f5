"""Makes the files that the readers' tests read, from the texts beside it.

    python -m articles.tests.files.make_files

It needs LibreOffice, Chromium and a Chinese font. With a TrueType one (Droid Sans Fallback) a PDF
stays below 200 kB; of others Chromium draws each character as a small program.
"""

import base64
import subprocess
from pathlib import Path

from docx import Document
from docx.oxml import OxmlElement
from docx.text.paragraph import Paragraph
from playwright.sync_api import Page, sync_playwright

from articles.tests.files.make_formats import photograph, scan

FOLDER = Path(__file__).parent
CHROMIUM = "/usr/bin/chromium"
OPTIONS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking")
PAPERS = {1: "A5", 2: "A4", 3: "A4"}
RUNNING = '<div style="font-size: 8px; text-align: center; width: 100%">{}</div>'
HEADER = RUNNING.format("云栖湖日报 2024年7月20日 星期六")
FOOTER = RUNNING.format(
    '第<span class="pageNumber"></span>页 共<span class="totalPages"></span>页'
)
ADDRESS = "https://news.example.cn/2024/0720/c12-3456.html"
LONG_LINE = 20
TABLE = (("指标", "上半年", "同比增长"), ("规模以上工业总产值", "268.4亿元", "11.2%"))


def make_files() -> None:
    text = (FOLDER / "article.txt").read_text(encoding="utf-8")
    paragraphs = text.strip().split("\n\n")
    make_encodings(text)
    make_word_file(paragraphs)
    make_old_word_file()
    make_web_page(paragraphs)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM, args=list(OPTIONS)
        )
        page = browser.new_page()
        for columns in PAPERS:
            print_columns(page, paragraphs, columns)
        print_scan(page)
        save_page(page)
        browser.close()
    make_pictures()


def make_encodings(text: str) -> None:
    (FOLDER / "gb18030.txt").write_bytes(text.encode("gb18030"))
    (FOLDER / "utf16.txt").write_bytes(text.encode("utf-16"))
    (FOLDER / "bom.txt").write_bytes(text.replace("\n", "\r\n").encode("utf-8-sig"))
    traditional = (FOLDER / "traditional.txt").read_text(encoding="utf-8")
    (FOLDER / "big5.txt").write_bytes(traditional.encode("cp950"))


def make_word_file(paragraphs: list[str]) -> None:
    """With a header, a footer, a smart tag, a struck-out word and a table."""
    document = Document()
    document.core_properties.title = paragraphs[0]
    document.core_properties.author = "周采薇"
    section = document.sections[0]
    section.header.paragraphs[0].text = "云栖湖日报社稿件"
    section.footer.paragraphs[0].text = "第1页"
    document.add_heading(paragraphs[0])
    for text in paragraphs[1:]:
        document.add_paragraph(text)
    tag_date(document.paragraphs[3], "7月18日")
    strike_out(document.paragraphs[-1], "（初稿）")
    table = document.add_table(rows=0, cols=len(TABLE[0]))
    for cells in TABLE:
        for cell, text in zip(table.add_row().cells, cells, strict=True):
            cell.text = text
    document.add_paragraph("（完）")
    document.save(str(FOLDER / "article.docx"))


def make_old_word_file() -> None:
    command = ["soffice", "--headless", "--convert-to", "doc", "--outdir"]
    subprocess.run([*command, str(FOLDER), str(FOLDER / "article.docx")], check=True)


def tag_date(paragraph: Paragraph, words: str) -> None:
    """As Word 2003 did to every date: the run stands inside a smart tag."""
    before, after = paragraph.text.split(words)
    paragraph.text = before
    tag = OxmlElement("w:smartTag")
    tag.append(paragraph.add_run(words)._r)
    paragraph._p.append(tag)
    paragraph.add_run(after)


def strike_out(paragraph: Paragraph, words: str) -> None:
    deletion, run, text = (OxmlElement(f"w:{tag}") for tag in ("del", "r", "delText"))
    text.text = words
    run.append(text)
    deletion.append(run)
    paragraph._p.append(deletion)


def make_web_page(paragraphs: list[str]) -> None:
    written = "\n".join(f"<p>　　{text}</p>" for text in paragraphs[1:])
    template = (FOLDER / "page.html").read_text(encoding="utf-8")
    page = template.replace("{paragraphs}", written).replace("{title}", paragraphs[0])
    (FOLDER / "article.html").write_text(page, encoding="utf-8")


def print_columns(page: Page, paragraphs: list[str], columns: int) -> None:
    head = f"<h1>{paragraphs[0]}</h1><h2>{paragraphs[1]}</h2>"
    head += f'<p class="byline">{paragraphs[2]}</p>'
    body = "".join(map(mark_paragraph, paragraphs[3:]))
    fields = {"{paper}": PAPERS[columns], "{columns}": f"{columns}"}
    markup = (FOLDER / "printed.html").read_text(encoding="utf-8")
    for name, text in (fields | {"{head}": head, "{body}": body}).items():
        markup = markup.replace(name, text)
    page.set_content(markup)
    page.pdf(
        path=FOLDER / f"columns{columns}.pdf",
        prefer_css_page_size=True,
        display_header_footer=True,
        header_template=HEADER,
        footer_template=FOOTER,
    )


def mark_paragraph(text: str) -> str:
    return f"<h3>{text}</h3>" if len(text) < LONG_LINE else f"<p>{text}</p>"


def print_scan(page: Page) -> None:
    """A page that is a picture, without a text layer."""
    page.set_viewport_size({"width": 400, "height": 200})
    page.set_content("<p>云栖湖高新区上半年交出“双过半”答卷</p>")
    picture = base64.b64encode(page.screenshot()).decode()
    page.set_content(f'<img src="data:image/png;base64,{picture}">')
    page.pdf(path=FOLDER / "scan.pdf")


def make_pictures() -> None:
    """Scans of the page in one column and in three, and a photograph."""
    for columns in (1, 3):
        scan(FOLDER / f"columns{columns}.pdf")
    photograph(FOLDER / "columns3.pdf")


def save_page(page: Page) -> None:
    """The web page as a browser saves it into one file, fetched from its address."""
    page.route(ADDRESS, lambda route: route.fulfill(path=FOLDER / "article.html"))
    page.goto(ADDRESS)
    session = page.context.new_cdp_session(page)
    saved = session.send("Page.captureSnapshot", {"format": "mhtml"})
    (FOLDER / "article.mhtml").write_bytes(saved["data"].encode())


if __name__ == "__main__":
    make_files()
