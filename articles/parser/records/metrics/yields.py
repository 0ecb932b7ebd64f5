"""What one project will yield once it stands, though the text names no project."""

import re

from articles.parser.mentions.base import Reading
from articles.parser.paragraphs import list_earlier
from articles.parser.records.base import Record
from articles.parser.records.metrics.statements import Draft
from articles.parser.story import Story
from articles.parser.words import compile_guarded

# what a project will yield
RETURNS_PATTERN = re.compile(
    r"^(?:每?年均?|亩均|可|形成|新增)*(?:应税|开票)?(?:销售|产值|营业|营收|税收|纳税|利税|利润|税|产量|交易[量额])"
    r"|^(?:直接|间接|可|预计|新增|带动|安置|安排|提供|解决|吸纳|创造)*(?:就业|用工|岗位)"
)
CAPACITY_PATTERN = compile_guarded(
    r"^(?:设计)?每?[年日月]可?(?:产|加工|处理|屠宰|生产)|产能$|[年日]产量$"
)
# what is done when a project begins to yield
BEGUN = (
    r"(?:投产|达产|满产|达效|达标|建成|投运|投用|运营|竣工|完工|投入使用)"
    r"(?:达产|投产|达效|达标|运营|投用)?"
)
# "达产后", "全部建成之后", "满产时": a time of no calendar
DONE_PATTERN = re.compile(rf"{BEGUN}(?:[之以]?后|时)|待[^,。;\d]{{0,10}}{BEGUN},")
# "等项目建成后", "18个项目全部投产后": of several together, as is what 签约项目18个 yield
SEVERAL_PATTERN = re.compile(
    r"(?:等|这些|上述|所有|一批|[\d余多两三四五六七八九十][个家大])[^,。;\d]{0,10}(?:项目|工程|企业)|(?:项目|工程|企业)\D{0,4}\d+[余多]?[个家项]"
)
AREA_PATTERN = re.compile(r"[区市县省州城镇]$|园区?$|基地$|产业$|集群$")


def is_yield(story: Story, reading: Reading, draft: Draft, record: Record) -> bool:
    """达产后年产值5亿元: of a project, unless a park or several projects are told of."""
    text, name = reading.text, draft.name.text
    if draft.value is None or not (
        RETURNS_PATTERN.search(name) or CAPACITY_PATTERN.search(name)
    ):
        return False
    done = DONE_PATTERN.search(text, 0, draft.at)
    if done is None or SEVERAL_PATTERN.search(text, 0, draft.at):
        return False
    subject = record.cells.get("subject")
    is_own = subject is not None and subject.rule == "own_subject"
    if is_own and AREA_PATTERN.search(str(subject.value if subject else "")):
        return False
    before = next(list_earlier(story, reading), None)
    return before is None or not SEVERAL_PATTERN.search(before.text)
