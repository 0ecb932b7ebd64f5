"""How fast the parser is, beside one jieba.lcut of the same texts, and how it grows.

The texts are those of ../shared/corpus, or of seeds/articles where that is absent.
Every figure is the median of several runs; limits that are missed end in exit code 1.
"""

import logging
import resource
import statistics
import sys
import time
import tracemalloc
from collections.abc import Callable, Sequence
from pathlib import Path

import jieba

from articles.parser import parse

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = (ROOT.parent / "shared" / "corpus", ROOT / "seeds" / "articles")
RUNS = 5
MOST_TIMES_JIEBA, MOST_TIMES_TENFOLD, LEAST_SPEED = 5, 11, 20_000
REPEATED = {
    "digits": "7",
    "figures": "衡阳高新区增长8%，",
    "list": "甲电缆、",
    "brackets": "（“《",
    "dates": "2021-01-22\n",
    "full sentence": "今年，甲市乙科技有限公司投资3亿元的项目在高新区开工，获评国家级绿色工厂。",
}
REPEATED_LENGTH = 100_000


def read_texts() -> list[str]:
    folder = next(folder for folder in FOLDERS if folder.is_dir())
    paths = sorted(path for path in folder.rglob("*.txt"))
    return [path.read_text("utf-8") for path in paths]


def measure(work: Callable[[str], object], texts: Sequence[str]) -> float:
    """Seconds of the processor for one run over all texts."""
    start = time.process_time()
    for text in texts:
        work(text)
    return time.process_time() - start


def measure_pairs(texts: Sequence[str]) -> tuple[float, float]:
    """Both in turn, so that a busy machine slows the one as much as the other."""
    pairs = [(measure(jieba.lcut, texts), measure(parse, texts)) for _ in range(RUNS)]
    return statistics.median(p[0] for p in pairs), statistics.median(
        p[1] for p in pairs
    )


def measure_growth(texts: Sequence[str]) -> float:
    """Ten times the text, as one text, over the text once."""
    once = "\n\n".join(texts)
    tenfold = "\n\n".join([once] * 10)
    ratios = [measure(parse, [tenfold]) / measure(parse, [once]) for _ in range(3)]
    return statistics.median(ratios)


def measure_repeated() -> dict[str, float]:
    """Characters a second for texts that say one thing over and over."""
    texts = {
        name: (part * REPEATED_LENGTH)[:REPEATED_LENGTH]
        for name, part in REPEATED.items()
    }
    return {name: len(text) / measure(parse, [text]) for name, text in texts.items()}


def measure_memory(texts: Sequence[str]) -> float:
    """Megabytes that parsing the longest text takes beside words and tokenizer."""
    tracemalloc.start()
    parse(max(texts, key=len))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak / 1e6


def report(name: str, figure: str, *, is_met: bool = True) -> bool:
    print(f"{name:<42}{figure:>14}{'' if is_met else '   missed'}")
    return is_met


def main() -> int:
    jieba.setLogLevel(logging.WARNING)
    texts = read_texts()
    measure(jieba.lcut, texts)
    measure(parse, texts)  # dictionaries and word lists are loaded by now
    tokenizing, parsing = measure_pairs(texts)
    characters, growth = sum(map(len, texts)), measure_growth(texts)
    ratio = parsing / tokenizing
    report(f"{len(texts)} texts, characters", f"{characters:,}")
    report("jieba.lcut, ms", f"{tokenizing * 1000:.0f}")
    report("parse, ms", f"{parsing * 1000:.0f}")
    report("parse, characters/s", f"{characters / parsing:,.0f}")
    checks = [
        report("parse / jieba.lcut", f"{ratio:.2f}", is_met=ratio <= MOST_TIMES_JIEBA),
        report(
            "ten times the text", f"{growth:.2f}", is_met=growth <= MOST_TIMES_TENFOLD
        ),
    ]
    for name, speed in measure_repeated().items():
        label = f"repeated {name}, characters/s"
        checks.append(report(label, f"{speed:,.0f}", is_met=speed >= LEAST_SPEED))
    report("longest text, peak MB", f"{measure_memory(texts):.1f}")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
    report("process, peak MB (with jieba for comparison)", f"{peak:.0f}")
    return 0 if all(checks) else 1


if __name__ == "__main__":
    sys.exit(main())
