"""Words and letters that names of parks are made of, and those that no name has."""

from articles.parser.mentions.names.walking import Part
from articles.parser.words import load_words

# verbs that parks are named by: 市场创新产业园区
NOUNS = frozenset(
    [
        *("创新", "创业", "制造", "孵化", "服务", "研发", "融合", "出口", "进口"),
        *("合作", "联运", "转运", "集散", "回收", "利用", "再生", "加工", "贸易"),
        *(
            "起重",
            "输送",
            "照明",
            "制冷",
            "密封",
            "焊接",
            "切割",
            "印刷",
            "酿造",
            "传动",
        ),
        *("仓储", "冶炼", "铸造", "锻造", "包装", "装配", "维修", "检测", "康养"),
    ]
)
# single characters that a sentence has and no name of two letters
PARTICLES = frozenset(
    "的了在和与及是为到从把被让等个各全本我你他她市县区省州该此这那两几有要将对由向也都就又还再并而或且"
    "入进至于以给比出做建办设造抓促推强新老大小好多最更很不年月日来率一二三四五六七八九十"
)
# 山西省开发区 are all the zones of a province
PROVINCES = frozenset(
    name
    for row in load_words("places")
    if row[1] == "province"
    for name in (row[0], *row[2:])
)
# particles and counts that names of two letters begin with: 月河, 大屯, 三江
SPLIT_LETTERS = frozenset("上下月日大小老新高三九二四五六七八双长")
# parts of the country that parks are named by: 华中电子商务园
REGIONS = frozenset(
    [
        *(
            "华东",
            "华南",
            "华中",
            "华北",
            "华西",
            "西南",
            "西北",
            "东北",
            "中原",
            "岭南",
        ),
        *(
            "江南",
            "江北",
            "海峡",
            "两岸",
            "川渝",
            "成渝",
            "京津冀",
            "长三角",
            "珠三角",
            "大湾区",
        ),
        *(
            "粤港澳",
            "淮海",
            "环渤海",
            "北部湾",
            "杭州湾",
            "胶东",
            "闽南",
            "苏北",
            "天府",
            "未来",
        ),
    ]
)
# words that tell no park of a zone from another
VAGUE = frozenset(
    [
        *("重点", "特色", "专业", "各类", "各", "多个", "众多", "主要", "首个", "一批"),
        *("若干", "其他", "核心", "所有", "下属", "现有", "个", "项目"),
        *(
            "一期",
            "二期",
            "三期",
            "国内",
            "海外",
            "境外",
            "一流",
            "大型",
            "同类",
            "全国",
        ),
        *("先进", "全省", "全市", "全县", "配套", "优秀", "传统"),
        *("一个个", "一座座", "各个", "每个", "每座", "座座"),
    ]
)


# words of which many parks are called, and none is named
KIND_WORDS = frozenset(
    [
        *("高新技术", "高科技", "经济技术", "现代", "现代农业", "农业", "科技", "创业"),
        *("创新", "生态", "绿色", "智慧", "数字", "文化创意", "电商", "物流", "工业"),
    ]
)


def is_vague_part(part: Part) -> bool:
    """No word of a name: 特色, 现代化."""
    return is_vague_word(part.text)


def is_vague_word(word: str) -> bool:
    return word in VAGUE or word.endswith(("化", "级", "性"))


def is_chinese(letter: str) -> bool:
    return "\u4e00" <= letter <= "\u9fff"
