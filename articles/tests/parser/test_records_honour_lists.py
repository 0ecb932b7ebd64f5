"""Honours told as lists: one title and the roll of its holders."""

import pytest

from articles.tests.parser.honour_records import find_fields, find_pairs

FIRM, OTHER, THIRD = "甲山合金有限公司", "乙水电子有限公司", "丙江机械有限公司"
PRIZE = "第三届乙川市市长质量奖"

ROLLS = {
    "in quotes side by side": (
        "“丙材”“丁泰”两家企业获评省级绿色工厂。",
        [("省级绿色工厂", "丙材"), ("省级绿色工厂", "丁泰")],
    ),
    "new ones": (
        f"我区新增省级绿色工厂2家,分别是{FIRM}和{OTHER},占全市的10%。",
        [("省级绿色工厂", FIRM), ("省级绿色工厂", OTHER)],
    ),
    "count before the title": (
        "新增的3家国家级“高企”分别是甲山合金、乙水电子和丙江机械。",
        [
            ("国家级“高企”", "甲山合金"),
            ("国家级“高企”", "乙水电子"),
            ("国家级“高企”", "丙江机械"),
        ],
    ),
    "in brackets": (
        f"其中,国家级龙头企业2家({FIRM}、{OTHER}),市级龙头企业7家。",
        [("国家级龙头企业", FIRM), ("国家级龙头企业", OTHER)],
    ),
    "those who were given it": (
        (
            "获得2022年度省产业园管理优秀等次的共有8个园区,除我市两园区外,"
            "还有甲山产业园、乙水(丙江)产业园等。"
        ),
        [
            ("2022年度省产业园管理优秀等次", "甲山产业园"),
            ("2022年度省产业园管理优秀等次", "乙水(丙江)产业园"),
        ],
    ),
    "a note behind each": (
        (
            "全市国家级产业示范基地已达到2个,分别是甲山工业园区(铝加工)、"
            "乙水工业园区(食品)。"
        ),
        [
            ("国家级产业示范基地", "甲山工业园区"),
            ("国家级产业示范基地", "乙水工业园区"),
        ],
    ),
    "the list of a sentence before": (
        (
            "省工信厅公布2023年度绿色园区名单,全省共10个园区入选。"
            "其中,我市2个园区上榜,分别是甲山高新区、乙水经开区。"
        ),
        [
            ("2023年度绿色园区", "甲山高新区"),
            ("2023年度绿色园区", "乙水经开区"),
        ],
    ),
    "part of a list": (
        f"绿色工厂中,{FIRM}、{OTHER}上榜。",
        [("绿色工厂", FIRM), ("绿色工厂", OTHER)],
    ),
    "given without quotes": (
        f"市政府决定授予{FIRM}、{OTHER}等5家企业{PRIZE}。",
        [(PRIZE, FIRM), (PRIZE, OTHER)],
    ),
    "given to units": (
        f"授予{FIRM}、{OTHER}等单位2023年度乙川市市长质量奖提名奖。",
        [
            ("2023年度乙川市市长质量奖提名奖", FIRM),
            ("2023年度乙川市市长质量奖提名奖", OTHER),
        ],
    ),
    "recognised": (
        "第二批共认定2家化工园区,分别是甲山化学工业园、乙水有机新材料产业园。",
        [("化工园区", "甲山化学工业园"), ("化工园区", "乙水有机新材料产业园")],
    ),
    "list that includes": (
        "全省化工园区公示名单(第二批)包括:甲山精细化工园区、乙水煤化工产业园。",
        [("全省化工园区", "甲山精细化工园区"), ("全省化工园区", "乙水煤化工产业园")],
    ),
    "told with its count": (
        "优质酒厂众多,甲窖、乙酒业等7户“全省原酒20强企业”,形成集群。",
        [("全省原酒20强企业", "甲窖"), ("全省原酒20强企业", "乙酒业")],
    ),
    "two givings": (
        f"最终确定授予{FIRM}“{PRIZE}”荣誉称号;授予{OTHER}、{THIRD}“{PRIZE}提名奖”,各奖5万元。",
        [(PRIZE, FIRM), (f"{PRIZE}提名奖", OTHER), (f"{PRIZE}提名奖", THIRD)],
    ),
}


@pytest.mark.parametrize(("text", "pairs"), ROLLS.values(), ids=ROLLS)
def test_roll_gives_a_record_for_each_holder(text, pairs):
    assert find_pairs(text) == pairs


NO_ROLLS = {
    "counts alone": "全市省级研发平台12家(其中国家级3家),省级绿色工厂5家。",
    "projects": f"全区在建亿元项目3个,分别是{FIRM}、{OTHER}。",
    "list without names": "省工信厅公布2023年度绿色园区名单,全省共10个园区入选。我市有2家企业入围。",
    "what a bracket counts in": "全市拥有专用车资质企业85家(含甲山高新区专用车企业)。",
    "those to be rewarded": "甲山高新区对获评国家级绿色工厂的企业,给予奖励。",
    "a class of zones": "全省列入《目录》的省级以上开发区40家,包括甲山经开区、乙水工业园等2家。",
    "a list of shame": f"{FIRM}被列入失信被执行人名单。",
    "a list of bids": f"中标企业名单\n{FIRM}\n{OTHER}",
    "trust": f"{FIRM}赢得客户信任,收获订单30个。",
    "ranks": "在西部地区(共46家)中,甲山高新区紧随其后,位居第二。",
    "counted works": "由甲山区企业牵头完成的11个科技项目,荣获国家科学技术奖。",
    "counted holders": "最终确定两家企业获得“乙川市市长质量奖”。",
}


@pytest.mark.parametrize("text", NO_ROLLS.values(), ids=NO_ROLLS)
def test_counts_and_other_lists_give_no_honours(text):
    assert find_fields(text) == []


def test_list_of_a_sentence_before_tells_who_gave_it():
    text = "省工信厅公布2023年度绿色园区名单。其中,甲山高新区榜上有名。"
    assert find_fields(text) == [
        {
            "title": "2023年度绿色园区",
            "recipient": "甲山高新区",
            "issuer": "省工信厅",
            "level": "provincial",
            "date": "2023",
        }
    ]


WORKS = {
    "of a firm": (
        f"{FIRM}牵头完成的“智能熔接关键技术及应用”获得省科学技术进步奖二等奖。",
        "智能熔接关键技术及应用",
    ),
    "of several": (
        (
            "甲山科技股份有限公司与丙江大学联合开展的科研项目“全链设备研发及推广”,"
            "获得2021年度江西省科学技术进步奖一等奖。"
        ),
        "全链设备研发及推广",
    ),
}


@pytest.mark.parametrize(("text", "holder"), WORKS.values(), ids=WORKS)
def test_work_that_won_is_the_holder(text, holder):
    assert [fields["recipient"] for fields in find_fields(text)] == [holder]


HOLDERS = {
    "third year": (
        "甲山产业园、乙水(丙江)产业园连续第三年获得省级优秀等次。",
        ["甲山产业园", "乙水(丙江)产业园"],
    ),
    "behind a colon": (
        "我市2家企业入选国家级“小巨人”:甲山合金有限公司和乙水电子有限公司。",
        [FIRM, OTHER],
    ),
    "listed on a stock exchange": (
        "甲山科技(688382.SH)、乙水电子有限公司入选省级绿色工厂。",
        ["甲山科技", OTHER],
    ),
    "work of a firm": (
        "甲山集团的《关键技术开发及产业化应用》项目获得省科技进步奖一等奖。",
        ["《关键技术开发及产业化应用》项目"],
    ),
    "behind the rules": (
        "根据《绿色工厂认定办法》,经企业申报、专家审核,拟认定甲山合金有限公司等20家企业为2022年度乙市绿色工厂。",
        [FIRM],
    ),
    "by which it won": (
        "日前在乙市举行的大会上,甲山市以企业70家、贡献率25%而荣获“中国新能源之都”称号。",
        ["甲山市"],
    ),
    "this city": (
        "甲山产业园是衡阳市的重点园区,发展很快。2017年我市再次入选全国投资潜力百强市。",
        ["衡阳市"],
    ),
    "units in the clause before": (
        "4月24日,东丽经济开发区、京津科技谷(自行车产业园)、华明工业区等5家单位,获批成为首批市级高新区。",
        ["东丽经济开发区", "京津科技谷(自行车产业园)", "华明工业区"],
    ),
    "those told by it": (
        "全省工业大会上,省长为入选第六批国家新型工业化产业示范基地的甲山经济技术开发区授牌。",
        ["甲山经济技术开发区"],
    ),
    "the only one": (
        "甲山高新区成为全省唯一入选国家级绿色园区的开发区。",
        ["甲山高新区"],
    ),
    "raised by a paper": (
        "《国务院关于同意甲山高新区升级为国家高新技术产业开发区的批复》日前下发。",
        ["甲山高新区"],
    ),
    "towns": ("翠山新区等6个镇街获评2022年先进单位。", ["翠山新区"]),
    "at a meeting": (
        "甲山工业集中区实现产值24.3亿元,并在全省循环经济座谈会上被命名为省级示范园区。",
        ["甲山工业集中区"],
    ),
    "two firms": (
        "新煌公司和鑫腾公司入选乙省民营企业制造业百强。",
        ["新煌公司", "鑫腾公司"],
    ),
    "applied for": ("去年,甲山合金有限公司申报获得中国专利奖。", [FIRM]),
    "successfully applied for": (
        "2007年甲山工业园区成功申报山东省节能灯产业基地,2009年通过省级生态工业园区验收。",
        ["甲山工业园区", "甲山工业园区"],
    ),
    "most": ("我市近半数产业集聚区荣获省级二星级产业集聚区称号。", []),
    "counted": ("甲山市两产业园又获2015年省产业园考评良好等次。", []),
}


@pytest.mark.parametrize(("text", "holders"), HOLDERS.values(), ids=HOLDERS)
def test_holder_is_named_without_what_stands_around_it(text, holders):
    assert [fields["recipient"] for fields in find_fields(text)] == holders


def test_titles_given_together_are_not_one():
    text = f"{FIRM}是国家级高新技术企业、国家火炬计划重点高新技术企业。"
    assert [fields["title"] for fields in find_fields(text)] == [
        "国家级高新技术企业",
        "国家火炬计划重点高新技术企业",
    ]


def test_list_of_two_things_is_one_title():
    text = "甲山市北斗产业集群成功入选2023年湖北省产业集群和产业集群后备对象名单。"
    assert [fields["title"] for fields in find_fields(text)] == [
        "2023年湖北省产业集群和产业集群后备对象名单"
    ]


def test_headline_that_runs_into_its_text_ends_the_title():
    text = "甲山高新区荣获省政府科技领域最高奖近日,省政府印发奖励决定。"
    assert [fields["title"] for fields in find_fields(text)] == ["省政府科技领域最高奖"]


def test_two_words_before_one_noun_are_one_title():
    text = f"{FIRM}是国家知识产权示范和优势企业、国家级专精特新“小巨人”企业。"
    assert [fields["title"] for fields in find_fields(text)] == [
        "国家知识产权示范和优势企业",
        "国家级专精特新“小巨人”企业",
    ]


def test_fuller_title_above_shows_the_level():
    text = "国家高新区创新百强园区出炉\n\n近日,甲山高新区上榜百强园区,领跑全省。"
    assert [fields["level"] for fields in find_fields(text)] == ["national"]


CUES = {
    "won": (f"{FIRM}勇夺全国创新大赛金奖。", "全国创新大赛金奖"),
    "earned": (f"{FIRM}赢得“省长质量奖”。", "省长质量奖"),
    "may build": ("甲山高新区获批筹建国家级质检中心。", "国家级质检中心"),
    "rated": ("甲山园区评定为省级五星级园区。", "省级五星级园区"),
    "certified": (f"{FIRM}通过ISO9001质量管理体系认证。", "ISO9001质量管理体系认证"),
    "plaque": ("甲山高新区摘得国家级“绿色园区”金字奖牌。", "国家级“绿色园区”"),
}


@pytest.mark.parametrize(("text", "title"), CUES.values(), ids=CUES)
def test_verb_confers_the_title(text, title):
    assert [fields["title"] for fields in find_fields(text)] == [title]


def test_seats_on_a_list_belong_to_those_named_behind():
    text = (
        "省工信厅公布第三批省级绿色工厂名单,江宁经开区占2席,分别为乙山铸造、丙川电子。"
    )
    assert [holder for _, holder in find_pairs(text)] == ["乙山铸造", "丙川电子"]


def test_next_paragraph_names_those_who_were_counted():
    text = (
        "江宁经开区2家企业入选第六批省级绿色工厂。\n"
        "此次入选的企业分别是:乙山铸造有限公司、丙川电子有限公司。"
    )
    holders = [holder for _, holder in find_pairs(text)]
    assert holders == ["乙山铸造有限公司", "丙川电子有限公司"]


def test_class_of_zones_with_a_list_is_no_honour():
    text = "全省另外3家国家级高新区是:甲山高新区、乙水高新区、丙川高新区。"
    assert find_pairs(text) == []


def test_title_of_those_chosen_stands_in_the_sentence_before():
    text = "经评审,省科技厅遴选出全省首批零碳园区。甲山经开区、乙水高新区榜上有名。"
    assert find_pairs(text) == [
        ("全省首批零碳园区", "甲山经开区"),
        ("全省首批零碳园区", "乙水高新区"),
    ]


def test_headline_names_the_list_on_which_the_text_finds_its_holders():
    text = (
        "第三批省级绿色园区名单公布\n\n"
        "评审历时三个月,申报的园区很多。除乙水高新区外,还有甲山经开区、丙江高新区等6个园区入围。"
    )
    assert ("第三批省级绿色园区", "丙江高新区") in find_pairs(text)


def test_those_who_are_counted_stand_at_places_behind():
    text = (
        "6家企业入选2023江苏民营企业200强榜单,其中,乙水重工集团以86亿元的营收位列第56位,"
        "丙江新材集团排名第120位。"
    )
    assert find_pairs(text) == [
        ("2023江苏民营企业200强榜单", "乙水重工集团"),
        ("2023江苏民营企业200强榜单", "丙江新材集团"),
    ]


def test_a_rank_behind_an_honour_is_no_holder():
    text = "甲山集团有限公司入选江苏民营企业200强,其中营收位列第3位。"
    assert find_pairs(text) == [("江苏民营企业200强", "甲山集团有限公司")]


def test_how_many_it_is_given_to_and_who_of_here():
    text = (
        "省科技厅认定36家单位为2021年度省级科技企业孵化器,我市甲山高新区科创中心、"
        "乙水大学科技园等7家单位名列其中。"
    )
    assert find_pairs(text) == [
        ("2021年度省级科技企业孵化器", "甲山高新区科创中心"),
        ("2021年度省级科技企业孵化器", "乙水大学科技园"),
    ]


def test_first_of_two_lists_gives_the_title():
    text = (
        "山东省第六批制造业单项冠军拟认定名单和第三批复核拟通过名单日前公布。"
        "甲山集团有限公司等5家企业新入选。"
    )
    assert find_pairs(text) == [("山东省第六批制造业单项冠军", "甲山集团有限公司")]


def test_notice_of_a_list_gives_the_list_its_title():
    text = (
        "省工信厅发布了《关于公布2020年度山东省“专精特新”中小企业名单的通知》,"
        "甲山设备有限公司榜上有名。"
    )
    assert find_pairs(text) == [
        ("2020年度山东省“专精特新”中小企业", "甲山设备有限公司")
    ]
