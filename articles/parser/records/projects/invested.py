"""Firms of which a sentence tells what was invested in them: each stands for a project."""

import re

from articles.parser.lexicon import ENTERPRISE
from articles.parser.mentions.base import PROJECT, Mention, Reading
from articles.parser.mentions.projects.predicates import MONEY
from articles.parser.openings import opens_clause

NEAR_START = 24  # characters before whom a sentence is about
# "丙翼食品有限公司是县里引进的龙头企业,总投资3.2亿元,占地260亩"
PORTRAIT_PATTERN = re.compile(
    rf"(?=[,(是为于系位由]|成立|创[建办]|始建|落户|坐落|占地|投资)[^。;]{{0,60}}?,(?:项目)?(?:计划|规划|预计|固定资产)?总投资(?:额)?{MONEY}"
)


def find_invested(reading: Reading) -> tuple[Mention, ...]:
    """The firm that opens a sentence which tells how much was invested in it."""
    if "总投资" not in reading.text:
        return ()
    for firm in reading.of(ENTERPRISE):
        if firm.start >= NEAR_START:
            break
        is_told = PORTRAIT_PATTERN.match(reading.text, firm.stop)
        if is_told and opens_clause(reading, firm):
            name = reading.text[firm.start : firm.stop]
            return (Mention(PROJECT, firm.start, firm.stop, name, "firm_portrayed"),)
    return ()
