"""Makes of one text a file of each format, for tests and benchmarks.

    python -m articles.tests.files.make_formats TEXT FOLDER

LibreOffice makes the Word files, Chromium the PDF files; a scan is a printed page
rendered at 200 dpi, turned a little and roughened, without a text layer. The photograph
lies on its side and says so, as cameras write it.
"""

import html
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pypdfium2
from PIL import Image, ImageFilter
from playwright.sync_api import Page, sync_playwright

CHROMIUM = "/usr/bin/chromium"
OPTIONS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking")
DOTS = 200  # an inch
POINTS = 72
TILT = 0.7  # degrees
NOISE = 9.0  # of 255, the spread
QUALITY = 70
SHADE = 90  # of 255, how much darker a photograph is in a corner
ORIENTATION, QUARTER = 0x0112, 6  # of Exif: to be turned to the right
HEADLINE = 40  # characters; a longer first line is no headline
STYLE = """
@page {{ size: {paper}; margin: 20mm 17mm }}
body {{ font-family: "Noto Serif CJK SC", serif; font-size: 11pt; line-height: 1.7 }}
h1 {{ font-size: 20pt; text-align: center; font-weight: bold }}
main {{ columns: {columns}; column-gap: 2.2em }}
p {{ margin: 0; text-align: justify; text-indent: 2em }}
"""
PLAIN_STYLE = "body { font-family: 'Noto Serif CJK SC', serif }"
# Around the article stands what a site puts around it.
SITE = """<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8">
<title>{title}_云栖湖新闻网</title></head><body>
<div class="nav"><a href="/">首页</a> <a href="/a">要闻</a> <a href="/b">园区</a></div>
<div class="article"><h1>{title}</h1><div class="content">{body}</div></div>
<div class="side"><h3>相关新闻</h3><ul><li><a href="/1">云栖湖大桥合龙</a></li>
<li><a href="/2">湖区夜航开通</a></li></ul></div>
<div class="footer">版权所有 云栖湖新闻网 湘ICP备00000000号</div></body></html>"""


def make_formats(text: str, folder: Path) -> Iterator[Path]:
    """The files in the order of how hard they are to read."""
    folder.mkdir(parents=True, exist_ok=True)
    paragraphs = [line.strip() for line in text.split("\n") if line.strip()]
    (folder / "article.txt").write_text(text, encoding="utf-8")
    yield folder / "article.txt"
    yield from make_web_page(paragraphs, folder)
    yield from make_word_files(paragraphs, folder)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM, args=list(OPTIONS)
        )
        page = browser.new_page()
        printed = [print_columns(page, paragraphs, folder, n) for n in (1, 3)]
        browser.close()
    yield from printed
    for path in printed:
        yield scan(path)
    yield photograph(printed[1])


def make_web_page(paragraphs: list[str], folder: Path) -> Iterator[Path]:
    title, *rest = map(html.escape, paragraphs)
    body = "\n".join(f"<p>　　{line}</p>" for line in rest)
    path = folder / "page.html"
    path.write_text(SITE.format(title=title, body=body), encoding="utf-8")
    yield path


def make_word_files(paragraphs: list[str], folder: Path) -> Iterator[Path]:
    source = folder / "source" / "word.html"
    source.parent.mkdir(exist_ok=True)
    source.write_text(mark_up(paragraphs, PLAIN_STYLE), encoding="utf-8")
    for path, name in (
        (source, "docx:MS Word 2007 XML"),
        (folder / "word.docx", "doc"),
    ):
        office(path, folder, name)
    yield from (folder / "word.docx", folder / "word.doc")


def office(path: Path, folder: Path, name: str) -> None:
    profile = (folder / "source" / "profile").resolve().as_uri()
    options = [f"-env:UserInstallation={profile}", "--headless", "--writer"]
    command = ["soffice", *options, "--convert-to", name, "--outdir", folder, path]
    subprocess.run(command, check=True, capture_output=True)


def mark_up(paragraphs: list[str], style: str) -> str:
    title, *rest = map(html.escape, paragraphs)
    body = "".join(f"<p>{line}</p>" for line in rest)
    head = f"<h1>{title}</h1>" if len(title) <= HEADLINE else f"<p>{title}</p>"
    return (
        '<!DOCTYPE html><html lang="zh-CN"><meta charset="utf-8">'
        f"<style>{style}</style><body>{head}<main>{body}</main></body></html>"
    )


def print_columns(
    page: Page, paragraphs: list[str], folder: Path, columns: int
) -> Path:
    paper = "A4" if columns == 1 else "A3"
    page.set_content(mark_up(paragraphs, STYLE.format(paper=paper, columns=columns)))
    path = folder / f"columns{columns}.pdf"
    page.pdf(path=path, prefer_css_page_size=True)
    return path


def scan(path: Path) -> Path:
    """A PDF of pictures of the pages."""
    pages = [roughen(sheet, seed) for seed, sheet in enumerate(render(path))]
    scanned = path.with_name(path.name.replace("columns", "scan"))
    first, *rest = map(Image.fromarray, pages)
    first.save(
        scanned, save_all=True, append_images=rest, resolution=DOTS, quality=QUALITY
    )
    return scanned


def photograph(path: Path) -> Path:
    """The first page, darker towards a corner, taken with the camera on its side."""
    dots = roughen(next(render(path)), 0).astype(np.float32)
    across, down = np.linspace(0, 1, dots.shape[1]), np.linspace(0, 1, dots.shape[0])
    dots -= SHADE * across * down[:, None]
    picture = Image.fromarray(np.clip(dots, 0, 255).astype(np.uint8))
    told = Image.Exif()
    told[ORIENTATION] = QUARTER
    taken = path.with_name("photo.jpg")
    sideways = picture.transpose(Image.Transpose.ROTATE_90)
    sideways.save(taken, quality=QUALITY, exif=told)
    return taken


def render(path: Path) -> Iterator[Image.Image]:
    document = pypdfium2.PdfDocument(path)
    yield from (sheet.render(scale=DOTS / POINTS).to_pil() for sheet in document)


def roughen(picture: Image.Image, seed: int) -> np.ndarray:
    """As a scanner gives it: not quite straight, not quite sharp, not quite white."""
    turned = picture.convert("L").rotate(TILT, Image.Resampling.BICUBIC, fillcolor=255)
    blurred = turned.filter(ImageFilter.GaussianBlur(0.6))
    dots = np.asarray(blurred, dtype=np.float32) * 0.9 + 15
    dots += np.random.default_rng(seed).normal(0, NOISE, dots.shape)
    return np.clip(dots, 0, 255).astype(np.uint8)


if __name__ == "__main__":
    for made in make_formats(Path(sys.argv[1]).read_text("utf-8"), Path(sys.argv[2])):
        print(made)  # noqa: T201 -- what the command is for
