"""Titles, authors and publishers as metadata give them → what may be proposed."""

import re

# What programs write when nobody gave a name.
PLACEHOLDERS = frozenset(
    {
        *("admin", "administrator", "author", "dell", "hp", "lenovo", "microsoft"),
        *("microsoft office user", "pc", "python-docx", "unknown", "user", "windows"),
        *("windows user", "windows 用户", "wps office", "佚名", "匿名", "微软用户"),
        *("未知", "用户", "无"),
    }
)
SEPARATOR_PATTERN = re.compile(
    r"[;；,，、/|\n]+|\s{2,}|(?<=[\u4e00-\u9fff])[\s\u3000]+"
)
# Matches "本报记者：", "通讯员 ", "文/"; leaves 记者站 as a name's own word.
ROLE_PATTERN = re.compile(
    r"(全媒体|本报|本刊|本网|见习|首席|特约)*(记者|通讯员|作者|撰稿|编辑|文/|文 )\s*[:：]?\s*"
)
NAME_PATTERN = re.compile(r"[\u4e00-\u9fff·]{2,15}|[A-Za-z][A-Za-z .'-]{2,40}")
BLANK_PATTERN = re.compile(r"\s+")
MOST_AUTHORS = 10
LONGEST_NAME = 1000
# Matches "云栖湖日报", "中国高新技术产业导报"; the blank before it begins the name.
PAPER_PATTERN = re.compile(
    r"[\u4e00-\u9fff]{1,12}(日报|晚报|晨报|时报|商报|导报|新闻|周刊|周报)"
)
# Matches "国际在线 - 首页" cut off the end of a page's title.
SITE_PATTERN = re.compile(
    r"(报|网|新闻|频道|政府|在线|客户端|公众号|门户|首页|栏目|资讯|集团|电视台|\.(com|cn))[^_|]{0,12}$"
)
TITLE_SEPARATOR_PATTERN = re.compile(r"\s*[_|｜]\s*|\s+[-–—]+\s+|-(?=[^-]{2,20}$)")


def find_authors(stated: str | None) -> tuple[str, ...]:
    """The persons in a byline or a metadata field.

    >>> find_authors("本报记者 周采薇 通讯员 陆一鸣")
    ('周采薇', '陆一鸣')
    >>> find_authors("Administrator")
    ()
    """
    plain = ROLE_PATTERN.sub("、", (stated or "")[:LONGEST_NAME])
    names = (name.strip(" 　【】()（）") for name in SEPARATOR_PATTERN.split(plain))
    found = (name for name in names if NAME_PATTERN.fullmatch(name))
    kept = dict.fromkeys(name for name in found if name.lower() not in PLACEHOLDERS)
    return tuple(kept)[:MOST_AUTHORS]


def find_stated_title(stated: str | None, text: str) -> str:
    """A document's own title, if its text bears it out: templates leave old ones.

    >>> find_stated_title("半年答卷 ", "半年答卷\\n\\n正文"), find_stated_title("文档1", "正文")
    ('半年答卷', '')
    """
    title = clean_name(stated)
    return title if len(title) > 1 and is_inside(title, text) else ""


def is_inside(title: str, text: str) -> bool:
    """Whether a text has a title in it, blanks apart."""
    return BLANK_PATTERN.sub("", title) in BLANK_PATTERN.sub("", text)


def clean_name(stated: str | None) -> str:
    """On one line, and no longer than such things are."""
    return BLANK_PATTERN.sub(" ", (stated or "")[:LONGEST_NAME]).strip()


def remove_site(title: str) -> str:
    """A page's title without the site's name behind it.

    >>> remove_site("高新区交出答卷_云栖湖新闻网"), remove_site("一带-一路")
    ('高新区交出答卷', '一带-一路')
    """
    for found in reversed(list(TITLE_SEPARATOR_PATTERN.finditer(title))):
        if SITE_PATTERN.search(title[found.end() :]):
            title = title[: found.start()]
    return title.strip()


def find_publisher(text: str) -> str:
    """The newspaper named in the line above its pages.

    >>> find_publisher("A03 云栖湖日报 2024年7月20日 星期六"), find_publisher("第3页")
    ('云栖湖日报', '')
    """
    found = PAPER_PATTERN.search(text)
    return found[0] if found else ""
