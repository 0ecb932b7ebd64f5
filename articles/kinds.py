"""What kind of thing a name names, as far as its own ending tells."""

import re

from entities.models import Park

# 白沙洲工业园区, 松木经开区, 衡山科学城; not 雁峰区
PARK_PATTERN = re.compile(
    r"(?:园区?|高新区|经开区|开发区|示范区|保税区|科学城|科技城|新区|智造谷|产业城|产业带)$"
)
# 衡阳富泰宏精密工业有限公司, 富士康集团; not 集团军
ENTERPRISE_PATTERN = re.compile(r"(?:公司|集团|厂|股份|企业|银行|合作社|研究院)$")
# 衡阳市, 湖南省, 雁峰区; not 城市 alone
PLACE_PATTERN = re.compile(r".(?:省|市|县|区|州|盟|旗|镇|乡|街道)$")
# 电子信息产业, 化工产业链, 装备制造业; not 企业
INDUSTRY_PATTERN = re.compile(r"(?:产业链?|产业集群|制造业|服务业|工业|农业)$")
# 南方生产基地项目, 二期工程; not 基地
PROJECT_PATTERN = re.compile(r"(?:项目|工程|生产线)$")

QUOTE_PATTERN = re.compile(r"[“”\"「」《》\s]")

PATTERNS = (
    ("park", PARK_PATTERN),
    ("enterprise", ENTERPRISE_PATTERN),
    ("project", PROJECT_PATTERN),
    ("industry", INDUSTRY_PATTERN),
    ("place", PLACE_PATTERN),
)

# 全市, 该园区, 公司: stand for what the article names elsewhere; not 衡阳市
GENERIC_PATTERN = re.compile(
    r"(?:全|我|本|该|整个)?(?:市|省|县|区|国|园|园区|开发区|高新区|经开区|公司|企业|集团|项目)"
)

PARK_TYPES = (
    ("高新", Park.Type.HIGH_TECH),
    ("经开", Park.Type.ECONOMIC),
    ("经济技术", Park.Type.ECONOMIC),
    ("经济开发", Park.Type.ECONOMIC),
    ("保税", Park.Type.BONDED),
    ("工业园", Park.Type.INDUSTRIAL),
    ("产业园", Park.Type.INDUSTRY),
    ("科学城", Park.Type.SCIENCE),
    ("新区", Park.Type.NEW_AREA),
)
# the short and the long way to write what a park officially is
PARK_ENDINGS = (
    ("高新区", "高新技术产业开发区"),
    ("高新区", "高新技术产业园区"),
    ("经开区", "经济技术开发区"),
    ("经开区", "经济开发区"),
    ("工业园", "工业园区"),
    ("产业园", "产业园区"),
)
PLACE_ENDINGS = ("省", "市", "县", "区", "州")


def find_kind(name: str) -> str:
    """Return park, enterprise, project, industry or place; "" where nothing tells."""
    return next((kind for kind, pattern in PATTERNS if pattern.search(name)), "")


def is_generic(name: str) -> bool:
    return bool(GENERIC_PATTERN.fullmatch(name))


def find_park_type(name: str) -> Park.Type:
    found = (park_type for word, park_type in PARK_TYPES if word in name)
    return next(found, Park.Type.OTHER)


def build_variants(kind: str, name: str) -> tuple[str, ...]:
    """Return other ways to write the name: 衡阳 for 衡阳市, 高新区 in full."""
    bare = QUOTE_PATTERN.sub("", name)
    return (*([bare] if bare != name else []), *build_kind_variants(kind, bare))


def build_kind_variants(kind: str, name: str) -> tuple[str, ...]:
    if kind == "park":
        return tuple(build_park_variants(name))
    if kind == "place":
        return tuple(build_place_variants(name))
    if kind == "indicator":
        return (name.removesuffix("数"),) if name.endswith("数") else (f"{name}数",)
    return ()


def build_park_variants(name: str) -> list[str]:
    pairs = [*PARK_ENDINGS, *((long, short) for short, long in PARK_ENDINGS)]
    return [
        name.removesuffix(ending) + other
        for ending, other in pairs
        if name.endswith(ending)
        and not (other.startswith(ending) and name.endswith(other))
    ]


def build_place_variants(name: str) -> list[str]:
    if len(name) > 2 and name.endswith(PLACE_ENDINGS):
        return [name[:-1]]
    return [name + ending for ending in PLACE_ENDINGS[:3]]
