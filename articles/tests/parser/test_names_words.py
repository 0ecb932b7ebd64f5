"""Firms that are called by a word of the dictionary: 天宇化纤, 蓝鲸智能."""

import pytest

from articles.parser.mentions.names import find_names
from articles.parser.tokens import is_naming
from articles.tests.parser.markup import strip_marks, write_marks

FOUND = {
    "plain word and trade": "一路之隔的{enterprise:宏泰机电}、{enterprise:江龙水泥}已投产。",
    "behind a particle": "位于西区的{enterprise:天宇化纤}。",
    "word of a list": "{enterprise:长城管道}总经理介绍,",
    "its workshop": "走进{enterprise:东岳硅材}生产车间,",
    "its chief": "{enterprise:明德灯具}总经理周某说,",
    "smart": "{enterprise:蓝鲸智能}与园区签约,",
    "smart and rare": "隔壁的{enterprise:宏盛智能}落户园区。",
    "means to spend": "{enterprise:湖北岚兴}准备花8000万元盖新厂;",
    "has reached": "{enterprise:科朗斯}今年上半年实现产值3.2亿元。",
    "stands there": "在{enterprise:科朗斯},一条条生产线开足马力。",
    "helped": "园区对{enterprise:科朗斯}进行帮扶。",
    "far from": "离{enterprise:岚科生物}不到3公里,",
    "of a zone": "时任{enterprise:桐川新区石化产业投资集团有限公司}总经理的周某,",
    "of a bare zone": "落地的一方是{enterprise:新区石化产业投资公司}。",
    "in a zone": "落户衡阳高新区{enterprise:宏宇科技有限公司}。",
    "letter before a name": "{enterprise:纽科伦(新乡)起重机有限公司}展台前,",
    "beside an office": "三方分别是{enterprise:广西国岚投资有限公司}、桐川园区管委会和{enterprise:广西东岚铝业有限公司}。",
    "two of them": "{enterprise:惠川民丰}、{enterprise:兴岚}两家的厂房还只有骨架。",
    "four of them": "{enterprise:晶岚光电}、{enterprise:升岚光电}、{enterprise:芊羽机械}四家的项目。",
    "what each makes": "{enterprise:岚川化工}30万吨磷酸铁、{enterprise:云南友岚}50万吨磷酸铁锂……",
    "one of its founders": "{enterprise:科朗斯}一位联合创始人说,",
    "firm of a province": "跑在最前头的是{enterprise:广西大唐}。",
    "known in a city": "记者从重庆{enterprise:康佳}获悉,",
    "example": "园内有一些大企业,如{enterprise:万岚奥川集团}、{enterprise:三岚集团}等。",
    "for others' loans": "园区成立了{enterprise:融岚担保公司},",
    "what it is known as": "来到中国知名品牌{enterprise:岚踏集团}的车间。",
    "refinery": "{enterprise:兰州石化}的原料通过管线送来。",
}
LEFT = (
    "发展优惠机械,高端机电、精密水泥都有。",
    "天宇上空,长江水运、黄河旅游兴旺。",
    "推动工业智能、商业智能发展。",
    "又陆续邀来中国客商50余家大型石化集团踏勘。",
    "在城南桥头,在业内看来,在桐川门口,",
    "制酒三车间全面建成,要建年产50万吨的基地。",
    "中国化工产业大会,中国物流行业协会,阿里地区。",
    "一间租来的厂房里,",
    "芯片设计公司、本地运输公司、物业公司,先进阿秒激光设施。",
    "珠江水运、长江航运日益繁忙,在泰山脚下,在珠江两岸,",
    "已入驻企业多为小微企业。",
    "与农业合作社、村镇银行、商业银行合作。",
    "高新区集团军作战,新区建设发展迅速。",
    "对企业进行帮扶,对农户开展培训。",
)


def write_found(text):
    found = [m for m in find_names(text) if m.kind == "enterprise"]
    return write_marks(text, [(m.kind, m.span) for m in found])


@pytest.mark.parametrize("marked", FOUND.values(), ids=FOUND)
def test_names_of_plain_words_are_found(marked):
    assert write_found(strip_marks(marked)) == marked


@pytest.mark.parametrize("text", LEFT)
def test_no_firm_is_seen(text):
    assert write_found(text) == text


def test_a_common_word_names_no_firm():
    assert is_naming("天宇")
    assert not is_naming("优惠")
