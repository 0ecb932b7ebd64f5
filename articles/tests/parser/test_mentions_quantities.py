import pytest

from articles.parser.mentions.quantities import find_quantities
from articles.parser.text import fold
from articles.tests.parser.markup import strip_marks, write_marks

# one sentence each; what it writes, and what is read
VALUES = {
    "money": ("总投资6.6亿元", [("660000000", "元")]),
    "ten thousands": ("收入83861万元", [("838610000", "元")]),
    "four decimals": ("营收78.8412亿元", [("7884120000", "元")]),
    "loose hundred millions": ("年产值3个亿", [("300000000", "元")]),
    "trillions": ("规模1.2万亿元", [("1200000000000", "元")]),
    "thousands separated": ("投入1,234.5万元", [("12345000", "元")]),
    "full width": ("增长１９．１８％", [("19.18", "%")]),
    "dollars": ("进出口19.6亿美元", [("1960000000", "美元")]),
    "yuan renminbi": ("出资3.5亿元人民币", [("350000000", "元")]),
    "euros": ("增资2000万欧元", [("20000000", "欧元")]),
    "yen": ("订单5亿日元", [("500000000", "日元")]),
    "Hong Kong dollars": ("注资1.5亿港元", [("150000000", "港元")]),
    "pounds": ("收购价800万英镑", [("8000000", "英镑")]),
    "acres": ("占地369亩", [("369", "亩")]),
    "hectares": ("盘活土地12.5公顷", [("12.5", "公顷")]),
    "square kilometres": ("规划面积98平方公里", [("98", "平方公里")]),
    "square metres": ("厂房26.7万平方米", [("267000", "平方米")]),
    "square sign": ("车间3000㎡", [("3000", "平方米")]),
    "points": ("高1.0个百分点", [("1", "个百分点")]),
    "points of a list": (
        "分别高于全国、全省4.5个、1.0个百分点",
        [("4.5", "个百分点"), ("1", "个百分点")],
    ),
    "times": ("为上年的2.75倍", [("2.75", "倍")]),
    "shared unit": ("年产15、18万吨", [("150000", "吨"), ("180000", "吨")]),
    "Chinese numeral": ("入驻三百二十家", [("320", "家")]),
    "small Chinese numeral": ("建成两座", [("2", "座")]),
    "per cent in words": ("提高百分之五", [("5", "%")]),
    "fraction": ("占三分之二", [("0.6667", "")]),
    "tenths and per cents": ("增了一成二,降两成半", [("12", "%"), ("25", "%")]),
    "tenths before a count": ("占三成五家企业", [("30", "%"), ("5", "家")]),
    "more than so many months": ("用了3个多月", [("3", "个多月")]),
    "tenths": ("占比近三成", [("30", "%")]),
    "two tenths and a half": ("降两成半", [("25", "%")]),
    "doubled": ("产值翻一番", [("100", "%")]),
    "doubled twice": ("产值翻两番", [("300", "%")]),
    "counted projects": ("开工的10大项目", [("10", "个")]),
    "sets": ("达产后生产12台(套)", [("12", "台(套)")]),
    "power": ("装机120兆瓦", [("120", "兆瓦")]),
    "two in one clause": ("投资5000万元,占地68亩", [("50000000", "元"), ("68", "亩")]),
    "kilowatt hours": ("发电量0.46亿千瓦时", [("46000000", "千瓦时")]),
    "kilowatts": ("装机20万千瓦", [("200000", "千瓦")]),
    "behind GDP": ("完成GDP270亿元", [("27000000000", "元")]),
    "a round sum in words": ("营收突破千亿元", [("100000000000", "元")]),
    "a round sum that is not reached": ("税收不足千万元", [("10000000", "元")]),
    "a round sum that is aimed at": ("产值达到百亿元", [("10000000000", "元")]),
    "a round sum without its unit": ("营收突破千亿大关", [("100000000000", "元")]),
    "money without its unit": ("到位资金2.6亿,增长", [("260000000", "元")]),
    "heads of firms": ("18名企业家", [("18", "名")]),
    "containers": ("吞吐量35.2万TEU", [("352000", "TEU")]),
    "tickets": ("单量1000万票", [("10000000", "票")]),
    "square metres in short": ("厂房10万平,", [("100000", "平方米")]),
    "the only one": ("唯一一家", [("1", "家")]),
    "large thousand": ("开发近千公顷", [("1000", "公顷")]),
}


@pytest.mark.parametrize(("text", "values"), VALUES.values(), ids=VALUES)
def test_quantity_has_value_and_unit(text, values):
    found = [mention.value.to_json() for mention in find_quantities(fold(text))]
    assert [(q["value"], q["unit"]) for q in found] == values


RANGES = {
    "to": ("需5到8年", ("5", "8", "年")),
    "money": ("投资13.5至15亿元", ("1350000000", "1500000000", "元")),
    "dash": ("单体10-15亿元", ("1000000000", "1500000000", "元")),
    "per cent": ("增长8%至10%", ("8", "10", "%")),
    "own magnitudes": ("融资5000万至1亿元", ("50000000", "100000000", "元")),
    "wave": ("产能20~30万吨", ("200000", "300000", "吨")),
}


@pytest.mark.parametrize(("text", "ends"), RANGES.values(), ids=RANGES)
def test_range_has_two_ends(text, ends):
    [mention] = find_quantities(fold(text))
    found = mention.value.to_json()
    assert (found["value"], found["value_max"], found["unit"]) == ends


QUALIFIED = {
    "nearly": ("近5000平方米", "近", "about"),
    "about": ("约400万元", "约", "about"),
    "more than": ("超100家", "超", "at_least"),
    "over": ("30余家", "余", "at_least"),
    "odd": ("500多万元", "多", "at_least"),
    "no less": ("不少于20个", "不少于", "at_least"),
    "or more": ("500人以上", "以上", "at_least"),
    "or less": ("30天以内", "以内", "at_most"),
    "at most": ("不超过3%", "不超过", "at_most"),
    "not quite": ("不足3%", "不足", "at_most"),
    "or so": ("200家左右", "左右", "about"),
    "exactly": ("200家", "", "exact"),
}


@pytest.mark.parametrize(
    ("text", "qualifier", "bound"), QUALIFIED.values(), ids=QUALIFIED
)
def test_quantity_keeps_qualifier_and_bound(text, qualifier, bound):
    [mention] = find_quantities(text)
    assert (mention.value.qualifier, mention.value.bound) == (qualifier, bound)
    assert (mention.start, mention.stop) == (0, len(text))


@pytest.mark.parametrize(
    "text",
    [
        "世界500强企业",
        "第53届世界电信日",
        "第1.5亿台产品下线",
        "5G基站",
        "2021年",
        "“十四五”开局",
        "百亿产业",
        "9.11月16日",
        "咨询电话0734-8866123",
        "一期工程",
        "G107国道",
        "20元素",
        "三分之1111111111",
        "人口1.4亿,",
        "通过百家",
    ],
)
def test_what_is_no_quantity(text):
    assert find_quantities(text) == ()


MARKED = [
    "园区现有企业{quantity:160余家},员工{quantity:1.5万人}。",
    "去年投资{quantity:1.9亿元},新增{quantity:3600个}学位,5G信号全覆盖。",
    "{quantity:13家}单位签约,总投资{quantity:近28.74亿元}。",
]


@pytest.mark.parametrize("marked", MARKED)
def test_quantity_spans(marked):
    text = strip_marks(marked)
    parts = [(mention.kind, mention.span) for mention in find_quantities(text)]
    assert write_marks(text, parts) == marked
