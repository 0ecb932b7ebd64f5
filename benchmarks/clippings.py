"""Made-up clippings for the measurements: good ones, and every kind of bad one."""

import io
import random
import zipfile
from collections.abc import Iterator

PARKS = ("白沙洲工业园区", "松木经济开发区", "衡山高新技术产业园", "祁东经济开发区")
FIRMS = ("甲源", "乙辉", "丙泰", "丁盛", "戊和", "己达", "庚鑫", "辛远")
TRADES = ("电缆", "机械", "医药", "新材料", "电子", "纺织")


def write_article(number: int, *, paragraphs: int = 12) -> str:
    """About a thousand characters, different for every number."""
    chance = random.Random(number)
    lines = [f"{chance.choice(PARKS)}年终盘点之{number}", ""]
    for i in range(paragraphs):
        park = chance.choice(PARKS)
        firm = f"{chance.choice(FIRMS)}{chance.choice(TRADES)}有限公司"
        lines.append(
            f"2021年，{park}完成规模以上工业总产值{chance.randint(2, 99)}.{number % 10}亿元，"
            f"同比增长{chance.randint(1, 30)}.{i}%。{chance.randint(1, 12)}月"
            f"{chance.randint(1, 28)}日，{firm}投资{chance.randint(1, 20)}.{i}亿元的"
            f"{chance.choice(TRADES)}项目在{park}签约，用地{chance.randint(20, 400)}亩。"
        )
    return "\n".join(lines)


def write_bomb() -> bytes:
    """A document of a few kilobytes that would unpack to 400 megabytes."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * (400 * 1024 * 1024))
    return stream.getvalue()


def list_files(count: int) -> Iterator[tuple[str, bytes]]:
    """Nine of ten can be read; the others are empty, cut off, misnamed or a bomb."""
    bomb = write_bomb()
    for number in range(count):
        content = write_article(number).encode()
        bad = {
            3: ("空.txt", b""),
            13: ("断.docx", b"PK\x03\x04" + content[:200]),
            23: ("名不符实.pdf", content),
            33: ("乱.txt", bytes(range(256)) * (number + 1)),
            43: ("弹.docx", bomb + bytes([number % 256])),
        }.get(number % 50)
        name = f"{number:04}.txt"
        yield (f"{number:04}{bad[0]}", bad[1]) if bad else (name, content)
