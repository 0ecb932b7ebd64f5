"""What ends like a project's name and is none: a count, a class, a part, a plot."""

import re

from articles.parser.mentions.base import Reading
from articles.parser.mentions.projects.bounds import Bound
from articles.parser.mentions.projects.distinct import (
    is_backed,
    is_paid_for,
    is_told_apart,
)
from articles.parser.mentions.projects.elsewhere import (
    is_and_so_on,
    is_counted_in,
    is_near_by,
    is_of_company,
    is_research,
)
from articles.parser.mentions.projects.generic import is_generic, is_generic_name
from articles.parser.mentions.projects.heads import Head
from articles.parser.tokens import is_word
from articles.parser.words import compile_guarded

SHORTEST, LONGEST = 4, 60  # characters of a name
SHORT_WORD = 2
# "项目16个", "项目数", "项目共有6个" count projects and name none; "甲材项目1个央企项目" names one;
# "标准厂房12万平方米" is an amount of them
COUNTED_PATTERN = re.compile(
    r"(?:数?量|数|总数|个数)|(?:共计?|总计|约|达|有|近|超)*\d+[余多]?(?:个|项|只|宗|家)(?!\w{2,4}项目)"
    r"|[\d.]+[余多]?万?(?:亩|平方米|公里|座|条|栋)(?=[、,。;])"
)
# "22个智能装备产业项目", "等14个公有物业租售项目": a class, "又一个产业园" no name
LISTED_PATTERN = compile_guarded(
    r"又一[个座家]$|(?:一大?批|大批|众多|许多|一些)$|(?:上述|这些|这批|各类|其他)$|(?:[2-9]|\d{2,}|[二三四五六七八九十两几多]+)[余多]?(?:个|项|大|批|宗)$"
)
# “工改”项目, “巨无霸”项目 are kinds, “大干一百天实现双过半”项目 is a campaign
QUOTED_PATTERN = re.compile(
    r"(?:(?:产业|工业)?园?区)?[“‘](?:.{1,2}|巨无霸|[^”’]*(?:大干|过半|攻坚|会战|冲刺|决战)[^”’]*)[”’]"
)
# "省“高地建设”重大技术研发项目" are the projects of a programme
PROGRAMME_PATTERN = re.compile(r"”(?:重大|重点|专项|试点|示范|活动)")
# "谋新项目、攻慢项目": slogans of two characters, one beside the other
SLOGAN_PATTERN = re.compile(r"(?:^|[、,。;])[一-鿿]{2}项目[、,]$")
NEXT_SLOGAN_PATTERN = re.compile(r"[、,][一-鿿]{2}项目(?:[、,。]|$)")
# "NAME是东西部协作项目", "NAME为省级示范项目": what kind of project one is
CLASS_PATTERN = re.compile(
    r"(?<![的个批约])(?:项目|工程|基地)(?:[一二三]期)?(?:均|也|既|还|同时)?[是为]$"
    r"|[是为]一[个项座]$"
)
# "投资额最大的开工项目是NAME": which of them it is
MOST_PATTERN = re.compile(r"最[大高多长早]的[^,。;]{0,8}(?:项目|工程)[是为]$")
# "作为经开区首个开工的项目", "NAME首个建成的": what is told first of others
FIRST_PATTERN = re.compile(r"(?:首个|首批|第[一二三]个|首家|唯一)")
PLOT_PATTERN = re.compile(
    r"地块|早(?!期|已|在|于|就)|快(?=开|落|建|投|见)|名称|代码|编号|支持|资助|扶持|奖补|补助|申报|评审|指南|方案|建设年|(?:[^,。;]{0,2}服务|攻坚|调度|推进)(?:日|年|月|周|会|机制)|[多少好大](?=[,、。;])|为王|库|数|之一|\(第[一二三四五六]批\)|的基础上|为(?:核心|目标|主|重点|抓手|载体|依托|龙头|支撑)"
)
# a part of what is built, no project of its own: 主体工程, 装饰装修工程
PART_PATTERN = compile_guarded(
    r"(?:主体|装修|装饰|土建|桩基|基础|安装|绿化|配套|附属|收尾|系统|民心|民生|惠民|名师|强链|补链|攻坚|重点)工程$|(?:主体|生产|辅助|配套|附属|关键)(?:装置|机组)$"
)


# "2号标准厂房", "3#楼工程" are houses of one project
HOUSE_PATTERN = re.compile(
    r"[\d一二三四五六七八九十]+(?:号|#|栋|幢)(?:地块的?)?(?:标准|生产)?(?:厂房|楼|车间|宿舍|仓库)"
)
# "2011甲乙投资项目推介会" is a meeting
MEETING_PATTERN = re.compile(
    r"[^,。;、]{0,6}(?:推介|洽谈|博览|交易|恳谈|说明|对接)(?:会|大会)"
)
MET_PATTERN = re.compile(r"(?:推介会|洽谈会|恳谈会|博览会|仪式|大会)[和暨及]")
# "甲区产业项目集中签约"; not the last of 甲材项目、乙材项目集中签约
MASS_PATTERN = re.compile(r"集中(?:签约|开工|动工|奠基|竣工|投产|开竣工|开复工)")
JOINED_PATTERN = re.compile(r"[、和与及]")
# "某公司项目负责人" is a person, of whatever project
STAFF_PATTERN = re.compile(
    r"负责人|部(?![分署位门])|副?经理|副?总监|总工|指挥[部长]|工程师|技术员|安全员|主管|党支部"
)
# "某产业园区项目建设快速推进" speaks of all the projects of the park
PARK_PATTERN = re.compile(r"(?:园区|工业园|集聚区|集中区|示范区|新城|新区|开发区)项目$")
WORKS_PATTERN = re.compile(r"建设(?!现场|工地|内容|规模|期|方|单位|指挥|有限)")
# "埋头发力抓项目", "大地正以项目论英雄", "有史以来项目最多", "科技创新育项目", "彰显大项目";
# "企业和项目", "20家企业或项目" names two things
VERBAL_PATTERN = compile_guarded(
    r"(?:以来|[以抓促谋把将招抢跑攻盯拼或与]|(?<![环医安社水])保|(?<![利应民军商回通专家食药车医农船矿公共日饮电复])用|(?<!华)为"
    r"|(?<!竞)争|(?<![泰祥顺中])和|(?<!普)及|(?<!扩)增|(?<![牵吸])引|招引|(?<![置更兑互])换|[跑找盯催赶推]"
    r"|(?<![教体繁培选孕德保])育|(?<![重特交北清正恒光])大|小|(?<!美)好)$"
)
FIRM_PATTERN = re.compile(r"(?:公司|集团|局|[方厂司]|工程|基建)$")

REWARDED_PATTERN = re.compile(r"[^,。;]{0,6}(?:荣?获|摘得|斩获|捧回)")
# "先后建成甲评测中心、乙孵化器等公共平台12个": what a place has
HELD_PATTERN = re.compile(
    r"(?:、[^,。;]{2,30}?)?等(?!\d+[余多]?[个家][,。;])(?:(?!项目|工程)[^,。;、]){0,12}?\d+[余多]?[个家]"
)
# "多层公寓600套" are homes of one project
HOMES_PATTERN = re.compile(r"(?<=公寓|厂房|宿舍|住宅)[\d.]+[余多万]*[套栋幢间]")


# "鼓励企业实施数字化车间、智能工厂建设", "某县投资8亿元建设光伏小镇": no one place's
WANTED_PATTERN = re.compile(
    r"(?:鼓励|引导|倡导)[^。;]{0,30}$|(?<!某)某(?:县|区|市|地|镇|企业|公司|园区|单位)[^。;]{0,24}$"
)
GRAND_PATTERN = re.compile("[十百千万]+亿(?:元|级)")


def is_refused(reading: Reading, bound: Bound, head: Head) -> bool:
    """Whether any reason speaks against text[bound.stop:head.stop] as a name."""
    return any(refuse(reading, bound, head) for refuse in REFUSALS)


def is_of_wrong_length(reading: Reading, bound: Bound, head: Head) -> bool:
    """新厂区 is long enough where its firm is named."""
    length = head.stop - bound.stop
    is_new = length == SHORTEST - 1 and reading.text[bound.stop] == "新"
    if is_new and not head.is_bare and is_backed(reading, bound, head):
        return False
    return not SHORTEST <= length <= LONGEST


def is_cut_off(reading: Reading, bound: Bound, head: Head) -> bool:
    """”活动项目, (系列)产品: what is left of a longer stretch; 甲陆港(铁路场站)占地."""
    text = reading.text
    is_remark = text.startswith(")", head.stop) and text[: bound.stop].endswith("(")
    return text[bound.stop] in "”’)(—-/等" or (is_remark and not head.is_sure)


def is_aim(reading: Reading, bound: Bound, head: Head) -> bool:
    """千亿级汽车城, 鼓励建设智能工厂: how a place means to grow."""
    return not head.is_sure and bool(
        GRAND_PATTERN.match(reading.text, bound.stop)
        or WANTED_PATTERN.search(reading.text, 0, bound.stop)
    )


def is_plain_word(reading: Reading, bound: Bound, head: Head) -> bool:
    """大干项目, 周六项目: one short word, and nobody who builds."""
    word = reading.text[bound.stop : head.start]
    is_short = head.is_bare and len(word) <= SHORT_WORD and is_word(word)
    return is_short and not (
        is_backed(reading, bound, head) or is_paid_for(reading, bound)
    )


def is_counted(reading: Reading, bound: Bound, head: Head) -> bool:
    """工业制造业项目16个; not the last of 甲材项目、乙材项目2项, nor what a firm pays for."""
    is_last = reading.text.endswith("项目、", 0, bound.stop)
    is_own = not head.is_sure and is_paid_for(reading, bound)
    return not (is_last or is_own) and bool(
        COUNTED_PATTERN.match(reading.text, head.stop)
    )


def is_plot(reading: Reading, _bound: Bound, head: Head) -> bool:
    """项目地块, 项目库, 生产基地之一."""
    return bool(PLOT_PATTERN.match(reading.text, head.stop))


def is_meeting(reading: Reading, bound: Bound, head: Head) -> bool:
    """2011甲乙投资项目推介会, and the 推介会和项目 of 推介会和项目签约仪式."""
    return bool(
        MEETING_PATTERN.match(reading.text, head.stop)
        or MET_PATTERN.search(reading.text, bound.stop, head.start)
    )


def is_mass(reading: Reading, bound: Bound, head: Head) -> bool:
    """甲区产业项目集中签约: what is done together was done with many."""
    is_listed = JOINED_PATTERN.search(reading.text, 0, bound.stop)
    return not is_listed and bool(MASS_PATTERN.match(reading.text, head.stop))


def is_staff(reading: Reading, bound: Bound, head: Head) -> bool:
    """施工方丙局三公司项目负责人: whose name tells no project."""
    is_staffed = STAFF_PATTERN.match(reading.text, head.stop)
    return bool(
        is_staffed and FIRM_PATTERN.search(reading.text, bound.stop, head.start)
    )


def is_of_park(reading: Reading, bound: Bound, head: Head) -> bool:
    """甲产业园区项目建设快速推进: all that is built in it."""
    is_built = WORKS_PATTERN.match(reading.text, head.stop)
    return bool(is_built and PARK_PATTERN.search(reading.text, bound.stop, head.stop))


def is_part(reading: Reading, bound: Bound, head: Head) -> bool:
    """主体工程, 3#楼工程, 多层公寓600套."""
    return bool(
        PART_PATTERN.search(reading.text, bound.stop, head.stop)
        or HOMES_PATTERN.match(reading.text, head.stop)
        or HOUSE_PATTERN.match(reading.text, bound.stop, head.stop)
    )


def is_held(reading: Reading, _bound: Bound, head: Head) -> bool:
    """先后建成甲评测中心等公共平台12个: what is counted with others of its kind."""
    return not head.is_sure and bool(HELD_PATTERN.match(reading.text, head.stop))


def is_rewarded(reading: Reading, bound: Bound, head: Head) -> bool:
    """“丙源关键技术”项目获二等奖: research, told for its award."""
    is_quoted = reading.text[bound.stop] == "“"
    return is_quoted and bool(REWARDED_PATTERN.match(reading.text, head.stop))


def is_clause(reading: Reading, _bound: Bound, head: Head) -> bool:
    """甲城大地正以项目, 有史以来项目: what stands before 项目 is no noun."""
    return head.is_bare and bool(VERBAL_PATTERN.search(reading.text, 0, head.start))


def is_kind(reading: Reading, bound: Bound, head: Head) -> bool:
    """“工改”项目, and the 公有物业租售项目 of 等14个公有物业租售项目."""
    text, start = reading.text, bound.stop
    if QUOTED_PATTERN.fullmatch(text, start, head.start):
        return True
    if text.find("”“", start, head.stop) >= 0:  # several names, run together
        return True
    if PROGRAMME_PATTERN.search(text, start, head.start):
        return True
    if text.startswith(("上述", "这些", "这批", "各类"), start):
        return True
    return bool(LISTED_PATTERN.search(text, max(0, start - 8), start))


def is_bare_class(reading: Reading, bound: Bound, head: Head) -> bool:
    """A、B等重大项目."""
    return head.is_bare and is_class(reading, bound.stop, head.start)


def is_unspecific(reading: Reading, bound: Bound, head: Head) -> bool:
    """重大产业项目, unless an enterprise is named that builds it."""
    end = head.start if head.is_bare else head.core
    if not is_generic_name(reading, bound.stop, end, with_trades=head.is_bare):
        return False
    is_one = is_backed(reading, bound, head) or is_told_apart(reading, bound, head)
    return not is_one


def is_class(reading: Reading, start: int, stop: int) -> bool:
    """Whether what stands before 项目 is nothing or a class: A、B等重大项目."""
    _before, comma, kind = reading.text[start:stop].rpartition("等")
    return stop - start < 2 or (bool(comma) and is_generic(kind))


def is_slogan(reading: Reading, bound: Bound, head: Head) -> bool:
    """The 攻慢项目 of 谋新项目、攻慢项目."""
    if head.stop - bound.stop != SHORTEST or not head.is_bare:
        return False
    return bool(
        SLOGAN_PATTERN.search(reading.text, max(0, bound.stop - 7), bound.stop)
        or NEXT_SLOGAN_PATTERN.match(reading.text, head.stop)
    )


def is_predicate(reading: Reading, bound: Bound, _head: Head) -> bool:
    """The 对口协作项目 of 甲材薄片项目是对口协作项目."""
    start = max(0, bound.stop - 8)
    is_class = CLASS_PATTERN.search(reading.text, start, bound.stop)
    return bool(is_class) and not MOST_PATTERN.search(reading.text, 0, bound.stop)


def is_first_of(reading: Reading, bound: Bound, head: Head) -> bool:
    """The 仓储中心 of 作为仓储中心首个开工的项目."""
    is_as = reading.text.endswith(("作为", "是", "成为", "系"), 0, bound.stop)
    return is_as and bool(FIRST_PATTERN.match(reading.text, head.stop))


# those that speak against most, and cost least to ask, first
REFUSALS = (
    is_of_wrong_length,
    is_bare_class,
    is_counted,
    is_plot,
    is_mass,
    is_clause,
    is_kind,
    is_unspecific,
    is_plain_word,
    is_part,
    is_held,
    is_aim,
    is_cut_off,
    is_meeting,
    is_staff,
    is_of_park,
    is_rewarded,
    is_slogan,
    is_predicate,
    is_first_of,
    is_near_by,
    is_and_so_on,
    is_counted_in,
    is_of_company,
    is_research,
)
