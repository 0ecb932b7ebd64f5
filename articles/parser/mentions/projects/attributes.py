"""What is said before the name of a thing that makes it a project: 新开工的, 投资3亿元的."""

import re

from articles.parser.mentions.projects.predicates import AMOUNT

# "打造一个占地2000亩、容纳80家企业的陶瓷产业园"
GOAL_PATTERN = re.compile(
    r"(?:建成|建设|新建|兴建|建起|打造)了?一(?:个|座|家|条|处)[^,。;]*的$"
)
# "加快甲产业园和乙产业园的规划设计和建设"
PUSHED_PATTERN = re.compile(r"(?:加快|加速|推进|推动|抓好)[^,。;]{0,24}$")
# "位于甲园的", "落户乙区的": where it lies, before its name
PLACED_PATTERN = re.compile(r"(?:位于|坐落[于在]|落户[于在]?|地处|入驻)[^,。;]{2,16}的")
# "投资3600万元的", "总投资逾30亿元、年产10万辆汽车的": no more is needed
OWN_SUM_PATTERN = re.compile(
    r"投资(?:额)?(?:约|近|超|达|为|逾)?[\d.]+余?[万亿]*余?(?:美|欧)?元(?:、[^,。;的]{2,24})?的$"
    r"|占地(?:面积)?(?:约|近|超|达|逾)?[\d.]+余?万?余?(?:亩|平方米)的$"
)
# "丙企10亿元的", "7000万元的": not "产值50亿元的", nor a rank of firms
BARE_SUM_PATTERN = re.compile(rf"(?<![\d.约近超达为逾])(?P<sum>{AMOUNT})的$")
YIELD_PATTERN = re.compile(
    r"(?:产值|收入|税收|税|利润|利税|规模|销售|销售额|营收|市值|打造|建成|形成|突破|价值|资产|融资|资金|交易额|出口|进出口|奖励|补贴)$"
)
# "新开工的丁科研究中心", "去年9月动工的丁科研究中心"
BEGUN = (
    r"(?:开工|动工|开建|破土|奠基|签约|落地|落户|启用|投产|竣工|封顶|建成|投用|投运)"
)
NEW_PATTERN = re.compile(
    r"(?:新开工|新动工|正在建设|正在施工|即将(?:建成|投产|竣工))的$"
    r"|(?:签约|开工|动工|动土|破土|奠基|投产|竣工|启用|落户|最[大多高]|其[次后])的?,?(?:正|就|则|还|另)*(?:是|有)(?:[^,。;的]{2,10}的)?$"
    rf"|(?:[年月日底初季旬]|[今去]年|刚刚?|半年|[此本]次|集中|当[天日])[^,。;的企]{{0,4}}{BEGUN}的$"
)
# "投入500万元安装", "花了4000多万元引进的"
BOUGHT_PATTERN = re.compile(
    r"(?:投入|投资|花了?|斥资)(?:约|近|超)?[\d.]+[余多]?[万亿]+[余多]?元?[,]?(?:安装|引进|购置|上马|新上)了?的?$"
)
# verbs that are used of a real building site, not of an aim
STRONG_PATTERN = re.compile(
    r"(?:新开工|开工建设|动工建设|启动建设|在建|新建|扩建|改建|兴建|捐|投建|开建|投资|拟|迁建|上马|选址)[^,。;]{0,12}$"
    r"|建成了?(?:第[一二三四五六七八九十]|首)[条座个期][^,。;]{0,12}$"
)
# what those that are looked for before a name can end with
ENDS = frozenset("的是有装进置马上了")
NEAR = 80  # characters of what is said before a name
BEFORE_PATTERNS = (GOAL_PATTERN, BOUGHT_PATTERN, NEW_PATTERN, OWN_SUM_PATTERN)


def is_told_before(clause: str) -> bool:
    """Whether what a clause ends with makes the thing after it a project.

    >>> is_told_before("花了4000多万元引进的"), is_told_before("全市最大的")
    (True, False)
    """
    if clause[-1:] not in ENDS:
        return False
    clause = clause[-NEAR:]
    is_told = any(pattern.search(clause) for pattern in BEFORE_PATTERNS)
    return is_told or is_summed_before(clause)


def is_summed_before(clause: str) -> bool:
    """丙企10亿元的, and not 年产值10亿元的."""
    match = BARE_SUM_PATTERN.search(clause)
    return match is not None and not YIELD_PATTERN.search(clause, 0, match.start())
