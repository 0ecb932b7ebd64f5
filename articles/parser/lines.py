"""Folded text → lines with what their look alone says: mark, gap, kind."""

import re
from dataclasses import dataclass

# such as "# 大美大旺" and "## 大事记:" are marked headings, "#5高炉" is not
MARK_PATTERN = re.compile(r"(#{1,6})\s+")
# such as "2023-07-26 06:48", "发布时间:2011-04-25", "丙港发布 2024-01-09 17:30 上海";
# not "2021年1月22日,衡阳市"
DATE_LINE_PATTERN = re.compile(
    r"(?:[\u4e00-\u9fff]{2,6}: ?|[\u4e00-\u9fff]{2,16}(?:[网站报社局委会办台]|政府|中心|频道|新闻|客户端) ?"
    r"|(?:原创 ?)?(?:[\u4e00-\u9fffA-Za-z·]{2,16} ){1,2})?(20\d\d)"
    r"(?:[-/.](\d{1,2})[-/.](\d{1,2})|年(\d{1,2})月(\d{1,2})日)"
    r"(?: ?(?:星期|周).| ?\d{1,2}:\d\d(?::\d\d)?| ?(?:来源|作者|责任编辑):? ?\S+"
    r"| ?(?:本报|本网)?(?:记者|通讯员)[ :/]*[\u4e00-\u9fff]{2,3}(?:[ 、][\u4e00-\u9fff]{2,3})*(?= |$)"
    r"| ?[\u4e00-\u9fff·]{2,12}(?:网|报|台|社|政府|客户端|频道)| ?(?:听新闻|[大小]字|打印|收藏|分享|[上下]一[期篇])"
    r"| ?【[^】]{2,8}】| \d{1,7}(?:次|人)?(?:浏览|阅读)?(?= |$)| ?(?:发[表布]于 ?)?[\u4e00-\u9fff]{2,3}$| )*"
)
# such as "2018-11-20  编辑:小谷" and "(2020年12月7日上网)", "2018-03-19 10:12 | 园区新闻 | 文/高远"
# but not "2021年3月5日 国务院批准设立"
PRINTED_LINE_PATTERN = re.compile(
    r"[(【]?20\d\d(?:[-/.]\d{1,2}[-/.]\d{1,2}|年\d{1,2}月\d{1,2}日)(?: ?\d{1,2}:\d\d(?::\d\d)?)?"
    r"(?:[ |]*(?:(?:编辑|责编|责任编辑|编委|值班编委|记者|通讯员|文|图|文图|来源|作者|审核|校对|编审|撰稿)[:/ ]+[^\s,。;!?|:]{2,8}"
    r"|[\u4e00-\u9fff]{0,6}(?:新闻|要闻|频道|部|组|中心|客户端|网|[日晚早晨]报|电视台|经济|动态|时政|综合|快讯|头条|资讯|发布|上网|刊发|专栏|栏目|关注)"
    r"|第?[A-Z]?\d{1,2}版(?::[\u4e00-\u9fff]{2,8})?)){1,4}[)】]?"
)
SOURCE_PATTERN = re.compile(r"(?:来源|稿源|作者|责任编辑|责编|编辑): ?\S{1,20}.{0,60}")
# such as "作者:甲一 来源:某日报 浏览次数:5600 发布时间:[2019-3-5] |"
LABELS = (
    "信息来源|文章来源|本文来源|来源|来自|发稿时间|发表时间|人气|记者|稿源|作者|发布时间|发布日期|更新时间|发布机构|发布单位|日期|时间|责任编辑|责编|编辑"
    "|审核|校对|摄影|供稿|初审|复审|终审|[一二三]审|[一二三]校|监制|总监制|策划|统筹|编审|值班编委|投稿邮箱|新闻热线|浏览次数|浏览量|浏览|点击数|点击量|点击|阅读量|阅读|访问次数|字号|字体|关键词|索引号"
)
LABELLED_PATTERN = re.compile(
    rf"[\[【(| ]*(?:{LABELS})\s*[:|丨][^。!?;]{{0,40}}?"
    rf"(?:[\])】| ]*(?:{LABELS})\s*[:|丨][^。!?;]{{0,40}}?)*[\])】| ]*"
)
LABEL_MARKS = (":", "|", "丨")
# such as "16.05.2016 05:33", as some sites write the day first
DAY_FIRST_PATTERN = re.compile(
    r"(\d{1,2})\.(\d{1,2})\.(20\d\d)(?: +\d{1,2}:\d\d(?::\d\d)?)?"
)
WRITTEN_DATE_PATTERN = re.compile(r"20\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}")
DATE_PATTERNS = (DATE_LINE_PATTERN, DAY_FIRST_PATTERN, PRINTED_LINE_PATTERN)
# what is left of buttons, comments and tables, such as "我来说两句 0人参与",
# "4下一版", "缩小 放大", "关闭窗口", "索引号 | 01404 | 生成日期 |", "图片.jpg"
REMNANTS = (
    r"(?:我来说两句|来说两句|发表评论|还没有评论|暂无评论|最[热新]评论|网友评论|已有\d+人参与|登录 ?评论).{0,40}"
    r"|我知道了|听新闻|查看(?:全部|更多|全文)|标题导航|读取中.{0,6}|附件下载:?|本类排行|\(?相关资料图\)?"
    r"|\d{0,2} ?(?:[上下]一[版期篇页][ \d]*)+|(?:缩小|放大|默认| )+|第\d{1,3}版:.{0,12}"
    r"|[(【]?(?:配图|图片|图文)?(?:与[^,。]{0,8}无关|仅供参考)[)】]?|[(【]?(?:本文)?(?:图片|配图|照片|图)均?由[^,。]{2,16}提供[)】]?|【(?:招商(?!快讯|动态|播报|引资|信息|进行|一线|速递)|招租|招聘|广告|公益|咨询|订[阅报])[^】]{0,6}】.{0,60}"
    r"|[【\[(](?:打印|关闭)(?:本页|窗口)?[】\])][【\[】\]打印关闭本页窗口 |]*"
    r"|(?:索引号|发布机构|文件编号|公开时限|公开形式|公开方式|公开范围|效力状况|主题|内容概况|文件下载)[^|,。]{0,6}\|.*\|.*"
    r"|Powered by .{0,40}|©.{0,60}|\S{1,40}\.(?:jpe?g|png|gif)|(?:咨询|服务|联系)(?:热线|电话): ?[\d-]+"
    r"|(?:联系我们|关于我们|网站地图|网站声明|营业执照|京ICP备).{0,90}|[|、· ]+"
    r"|【?(?:更多精彩|如果您有新闻线索|版权及免责声明|本站原创|转载请注明|声明:本[网站文]|注意:本站).{0,160}"
)
# such as "当前位置:首页 > 要闻": what stands above it is the site's, not the article's
PATH_PATTERN = re.compile(
    r"您?(?:现在|当前|目前|所在)的?(?:所在)?位置.{0,60}|[^。]{0,6}首页 ?[>›»].{0,60}"
)
# such as "扫一扫在手机打开当前页", "(版权所有 不得转载)", "分享到"
FURNITURE_PATTERN = re.compile(
    rf"{PATH_PATTERN.pattern}|[^。]{{0,20}}扫一扫.{{0,20}}|[\u4e00-\u9fff]{{0,8}}首页"
    r"|(?:立即|马上)(?:下载|打开|体验)|更多的?(?:资讯|内容|新闻|精彩).{0,12}|.{0,8}(?:为你|为您)推荐.{0,6}|评论 ?\d{0,5}"
    r"|(?:主办|承办|版权所有|技术支持)(?:单位)?:.{2,60}|.{0,12}该文章已上链.{0,4}|第?[A-Z]?\d{1,5}版:.{2,12}"
    r"|(?:打开|点击|下载).{2,14}(?:查看|阅读|下载|关注|客户端).{0,10}|[(【]?(?:版权所有|版权声明|未经授权|免责声明).{0,40}"
    r"|(?:A[-+] ?|[大中小] |字[号体]:? ?){0,6}分享(?:到|至)?.{0,10}|(?:A[-+] ?)+|[(【]?(?:大字?|中|小字?|打印|关闭|收藏|纠错| |/|\|)+[)】]?|上一[篇条]:.{0,50}|下一[篇条]:.{0,50}"
    r"|[↓▼👇 ]*(?:相关|推荐|热门)(?:新闻|阅读|链接|文章|推荐|解读|附件下载|附件).{0,4}|返回(?:首页|顶部|列表)?|更多>*"
    r"|(?:联系|公司|园区|单位|招商)?(?:电话|热线|地址|邮箱|邮编|传真|网址|联系人|联系方式) ?:.{2,80}"
    r"|\((?:数据|资料|排名|以上)[^()。]{2,30}\)"
    rf"|{REMNANTS}"
)
# such as "■文/本报记者 邓小山", "► 邓小山 吴斌"; not "■李孜 摄", "■ 甲山智造:从代工到自主"
BYLINE_PATTERN = re.compile(
    r"(?:[■►▲▶●◆□◎★]|[NnlpuØ](?=本报|本网|记者|通讯员|文/))\s*(?:(?![^。]*摄$)(?=[^。]*(?:记者|通讯员|作者|编辑|撰稿|统筹|供稿|来源|报道|日报|晚报|传媒|融媒|新闻|[文图][/: ]))"
    r"[^。!?;]{2,60}|[\u4e00-\u9fff·]{1,3}(?:[ 、/]+[\u4e00-\u9fff·]{1,3}){0,7})"
    r"|(?:[文图][ |丨/:]+[\u4e00-\u9fff]{2,4} ?){1,3}|[\u4e00-\u9fff]{0,8}(?:记者|通讯员) ?[\u4e00-\u9fff]{2,3}(?: 通讯员 ?[\u4e00-\u9fff]{2,3})? (?:文/图|文图|图文|摄影报道)"
    r"|(?:文|图|文/图|图/文|通讯员|(?:本报|本网|全媒体|见习)?记者)[/ :][^。!?,;]{2,50}(?<!摄)"
    r"|[(【](?!图)[^()。,;!?]{0,14}(?:记者|通讯员|编辑|责编|作者|撰文|采写)[ :/]?[^()。;!?]{2,50}(?<!摄)[)】]"
    r"|(?:撰文|摄影|采写|文字|供图|图片|编辑|校对|审核)(?:[/、&和 ](?:撰文|摄影|采写|文字|供图|图片|编辑|校对|审核))*[ :/]+(?:(?:本报|本网)?(?:记者|通讯员)[ :/]*)?"
    r"[\u4e00-\u9fff·]{2,4}(?:[ 、/][\u4e00-\u9fff·]{2,4}){0,4}"
    r"|(?:[\u4e00-\u9fff]{2,4} ){0,3}[\u4e00-\u9fff·]{2,14}记者"
    r"(?:[ 、:/]+(?:(?:通讯员|记者|实习生) ?)?[\u4e00-\u9fff]{1,3}){1,8}"
    r"|[\u4e00-\u9fff]{2,10}(?:电视台|日报|晚报|网|融媒体中心)(?: [\u4e00-\u9fff]{1,3}){1,6}"
    r"|[\u4e00-\u9fff]{0,8}(?:融媒体中心|编辑部|报道组|宣传部|新闻[部社])"
    r"|(?:本报|本网)?(?:记者|通讯员)[\u4e00-\u9fff]{2,3}(?:[ 、][\u4e00-\u9fff]{2,3}){0,4}"
)
# such as "本报记者 高翔 通讯员 江涛": names and nothing more, whatever stands below
REPORTERS_PATTERN = re.compile(
    r"(?:本报|本网|本刊|本台)[\u4e00-\u9fff]{0,6}记者(?:[ 、:]+(?:(?:通讯员|记者|实习生)[ :]*)?[\u4e00-\u9fff]{2,3})+"
)
# such as "■李孜 摄", "(资料图片)", "图为…", "▲甲车间的生产线"
CAPTION_PATTERN = re.compile(
    r"[▲△▼▽]\s*(?![^。]*[:、]$)[^。!?;]{2,60}|"
    r".{0,90}(?:(?:■|。|记者 ?|通讯员 ?| |\()\S{2,4} ?摄|供图|\(资料图片?)[)】]?"
    r"|\(?图为.{1,90}|[(【\[](?:[上下左右题]?图|图说|图片|资料图|配图)(?:[一二三四①-⑨\d])?[)】\]:].{1,90}|[■►▲▶●◆□◎★].{0,80}摄"
)
CREDIT_PATTERN = re.compile(
    r"[■►▲▶●◆□◎★][^。]{2,24}摄|\(?[^。,]{0,8}记者 ?\S{2,4} ?摄\)?"
)
ADVERT_PATTERN = re.compile(r"[·.【\[(—-]?\s*(?:广告|公益广告|广\s告)\s*[·.】\])—-]?")
# such as "本报讯", "本报10月9日讯", "新华社北京3月5日电", "新江苏·中国江苏网讯 (记者 王岩)"
DATELINE_PATTERN = re.compile(
    r"(?:本报|本网|本刊)(?:[\u4e00-\u9fff]{0,6}\d{1,2}月\d{1,2}日)?(?:综合)?[讯电]"
    r"|新华社[\u4e00-\u9fff]{2,6}\d{1,2}月\d{1,2}日电"
    r"|[\u4e00-\u9fff·]{2,12}(?:网|报|台|社)(?:[\u4e00-\u9fff]{0,8}\d{1,2}月\d{1,2}日)?[讯电](?=[ (:,])"
)
# such as "01", "①", "三、", "NO.1", "PART 02": a section's number on a line of its own;
# not 12, which a break may have cut off
NUMBER_PATTERN = re.compile(
    r"(?:NO|No|PART|Part)[. ]{0,2}\d{1,2}|0\d[.、]?|\d{1,2}[.、]|[①-⑳]|[一二三四五六七八九十]{1,3}[.、]"
)
# what a sentence ends with: "。", "。”", "!)"
ENDS, CLOSING = ("。", "!", "?", ";", "…"), "”’)]】"
# "✅ 税收:12亿元": each line tells something of its own
ITEM_MARK = "[\u2600-\u27bf➤➢⭐\U0001f300-\U0001faff]\ufe0f? *"
# what stands before ◆ 现代服务业28个,227亿元, not before ■ 甲山智造:从代工到自主
FIGURED_MARK = r"[◆◇●○■□▪•·] *(?=[^。]{2,30}\d[\d.]*[万亿]?[个家项元人亩户件吨%])"
ITEM_PATTERN = re.compile(rf"{ITEM_MARK}|{FIGURED_MARK}")
BULLET_PATTERN = re.compile(
    rf"{ITEM_MARK}|{FIGURED_MARK}"
    r"|(?:\d{1,2}|[一二三四五六七八九十]{1,2})[.、](?=\d{1,2}月\d|[^\d ])\s*"
)

# of tables and posters, such as 省级单项冠军 116家 and 甲县 35个 210亿元
ROW_FIGURE = r"(?:近|约|超过?|突破|逾)?\d[\d.,]*[余多]?[万亿]?[\u4e00-\u9fff%㎡]{1,4}"
ROW_PATTERN = re.compile(
    rf"(?=\D{{2}})[^\s:,。;!?、]{{2,30}}+(?: +| *: *){ROW_FIGURE}(?: +{ROW_FIGURE}){{0,4}}[;,、。]?"
)


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not empty: its text without markup, and what stands before it."""

    text: str
    start: int
    level: int = 0
    gap: int = 0

    @property
    def stop(self) -> int:
        return self.start + len(self.text)

    @property
    def is_closed(self) -> bool:
        return self.text.rstrip(CLOSING).endswith(ENDS)

    @property
    def is_byline(self) -> bool:
        return bool(
            BYLINE_PATTERN.fullmatch(self.text) or SOURCE_PATTERN.fullmatch(self.text)
        )

    @property
    def is_item(self) -> bool:
        return ITEM_PATTERN.match(self.text) is not None

    @property
    def is_row(self) -> bool:
        return ROW_PATTERN.fullmatch(self.text) is not None

    @property
    def has_reporters(self) -> bool:
        return bool(REPORTERS_PATTERN.fullmatch(self.text))

    @property
    def is_caption(self) -> bool:
        is_likely = "图" in self.text or "摄" in self.text or self.text[0] in "▲△▼▽"
        return is_likely and bool(CAPTION_PATTERN.fullmatch(self.text))

    @property
    def is_credit(self) -> bool:
        """Names who took a picture, and nothing more: '■李孜 摄'."""
        return bool(CREDIT_PATTERN.fullmatch(self.text))

    @property
    def is_labelled(self) -> bool:
        """Says by labels where the text comes from, and nothing more."""
        is_likely = any(mark in self.text for mark in LABEL_MARKS)
        return is_likely and bool(LABELLED_PATTERN.fullmatch(self.text))

    @property
    def is_date(self) -> bool:
        if "20" not in self.text:
            return False
        if self.is_labelled:
            return bool(WRITTEN_DATE_PATTERN.search(self.text))
        text = " ".join(self.text.split())
        return any(pattern.fullmatch(text) for pattern in DATE_PATTERNS)

    @property
    def is_number(self) -> bool:
        return bool(NUMBER_PATTERN.fullmatch(self.text))

    @property
    def is_path(self) -> bool:
        return bool(PATH_PATTERN.fullmatch(self.text))

    @property
    def is_furniture(self) -> bool:
        """What a web page puts around every text: its path, buttons, rights."""
        return bool(FURNITURE_PATTERN.fullmatch(self.text))

    @property
    def is_advert(self) -> bool:
        return "广" in self.text and bool(ADVERT_PATTERN.fullmatch(self.text))

    @property
    def is_report(self) -> bool:
        """Opens a report: '本报讯 近日,…'."""
        return bool(DATELINE_PATTERN.match(self.text))

    @property
    def is_running(self) -> bool:
        """Text that sentences may run through, by its look."""
        is_mark = self.is_advert or self.is_date or self.is_labelled or self.is_byline
        return not (self.level or is_mark or self.is_furniture)


def split_lines(folded: str) -> tuple[Line, ...]:
    """Lines of a folded text; gap counts the empty lines before each.

    >>> [(line.text, line.level, line.gap) for line in split_lines("# 头\\n\\n文。")]
    [('头', 1, 0), ('文。', 0, 1)]
    """
    lines: list[Line] = []
    start = gap = 0
    for raw in folded.split("\n"):
        line = read_line(raw, start, gap if lines else 0)
        if line:
            lines.append(line)
        gap = 0 if line else gap + 1
        start += len(raw) + 1
    return tuple(lines)


def read_line(raw: str, start: int, gap: int) -> Line | None:
    """One line without the spaces round it and without its mark."""
    text = raw.strip()
    mark = MARK_PATTERN.match(text) if text.startswith("#") else None
    shown = text[mark.end() :] if mark else text
    if not shown:
        return None
    return Line(shown, start + raw.rindex(shown), len(mark[1]) if mark else 0, gap)
