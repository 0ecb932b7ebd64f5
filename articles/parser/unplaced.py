"""Times that nobody can place: 5年后, 自成立以来, 当时, 去年 of a text without a year."""

import re

from articles.parser.frames import list_frames
from articles.parser.mentions.base import Reading
from articles.parser.paragraphs import list_earlier
from articles.parser.story import Story
from articles.parser.words import compile_guarded

# "《方案》发布以来", "5年后", "10余年的", "未来三年": a span of which the text does not give an end
SINCE_PATTERN = re.compile(
    r"(?<!\d)(?:\d\d?|[一二三四五六七八九十两]+)[多余]?年[多余]?[来后间]|[历多]年来|[多余]年的|[^,。;:年近初]以来"
    r"|(?:未来|今后|用|再用)[一二三四五六七八九十两\d]+(?:[至到\-—~][一二三四五六七八九十两\d]+)?年"
)
# "翻开20多年的账本", "30年来": more than any of the years told
LONG_PATTERN = compile_guarded(
    r"(?:\d\d|[二三四五六七八九]?十)[多余]?年[多余]?[来的间]"
)
# "当时已开工项目75个": of a time that is over
THEN_PATTERN = re.compile(r"(?:^|[,。;:“])(?:[^,。;]{1,10}的)?(?:当时|那时|彼时)")
# "去年", "前三季度" of a text that tells no year: not the year of what stood before
UNPLACED_PATTERN = re.compile(
    r"[去今上前]年|(?<!年)(?:[上下]半年|前[二两三四五六七八九十\d]+个?(?:季度|月)|第?[一二三四]季度|首季|\d月)|年[底末内]"
)


def is_unplaced(story: Story, text: str) -> bool:
    """自成立以来, of no single time; 去年, where nobody knows the year."""
    if ("年" in text or "以来" in text) and SINCE_PATTERN.search(text):
        return True
    return story.year is None and UNPLACED_PATTERN.search(text) is not None


def goes_on_since(story: Story, reading: Reading) -> bool:
    """《方案》发布以来,签约项目85个;开工项目11个: of the same span."""
    earlier = next(list_earlier(story, reading), None)
    if earlier is None or not earlier.text.endswith(";"):
        return False
    frames = list_frames(earlier, story.year)
    return bool(SINCE_PATTERN.search(earlier.text, frames[-1].stop if frames else 0))


def goes_on_long(story: Story, reading: Reading) -> bool:
    """20年来,累计投资380亿元。修路78公里。: of no year that was told before."""
    frames = list_frames(reading, story.year)
    since = frames[-1].stop if frames else 0
    is_likely = reading.text.find("年", since) >= 0
    return is_likely and LONG_PATTERN.search(reading.text, since) is not None


def is_then(text: str, at: int) -> bool:
    """Whether a figure is said to be of a time that is over."""
    return THEN_PATTERN.search(text, 0, at) is not None
