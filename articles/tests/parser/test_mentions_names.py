import pytest

from articles.parser.mentions.names import find_names
from articles.tests.parser.markup import strip_marks, write_marks


def write_found(text, *kinds):
    found = [m for m in find_names(text) if m.kind in kinds]
    return write_marks(text, [(m.kind, m.span) for m in found])


PARKS = {
    "where a thing is": "主会场设在{park:丙丁先进制造业开发区}甲项目现场。",
    "official": "坐落于{park:衡阳县西渡高新区},",
    "after a plain word": "位于{park:松木经开区}的车间",
    "with a place in brackets": "{park:海尔(天津)市场创新产业园区}一期开工。",
    "with a quotation": "规划用地1200亩的{park:“船山时间谷”钟表产业园}项目开工,",
    "with letters": "{park:云舟5G科技产业园}开通,",
    "split off by the tokenizer": "合作投资{park:光谷物联港产业园},",
    "two side by side": "在{park:连云港市东海经济开发区}和{park:东海高新区}签约。",
    "of two countries": "加快{park:中德(常州)创新产业园}建设。",
    "of two places": "位于绵阳的{park:河北-平武工业园}内。",
    "after a measure": "和340亩{park:智谷科技产业园}的规划",
    "new area": "日前,{park:大连金普新区}举行签约仪式。",
    "word for the occasion before it": "此次{park:沈抚新区}集中开工。",
    "project zone": "{park:贯岭工业项目区}二期工地上",
    "two letters": "记者走进{park:滇中新区}看到,",
    "two letters behind a place": "在{park:太原中北高新区}签约。",
    "pair of countries": "落户{park:中德创新产业园}。",
    "behind an unknown verb": "充分展现出{park:长春汽开区}的活力。",
    "behind a remark": "洽谈会(以下简称西洽会){park:西安高新区}专场",
    "behind a company": "甲乙设备公司{park:阳逻开发区}新厂区",
    "with a verb of trade": "在{park:梧州进口再生资源加工园区},",
    "of two provinces": "进入{park:粤桂合作特别试验区}。",
    "one kind for two": "批准{park:乌鲁木齐}、{park:连云港经开区}为示范。",
    "one kind for a count": "2015年{park:长治}、{park:锦州}等14家省级高新区升级。",
    "county of two letters": "{park:道县工业集中区}等4家园区",
    "run into one another": "{park:甲山经济技术开发区}{park:江西九江共青城高新技术产业开发区}",
    "bracket behind a plain word": "{park:西部(德阳)光电产业园}开工。",
    "after the particle": "50亿元的{park:中秦兴龙产业园}项目开工。",
    "of a hollow": "走进{park:清水头工业集中区},",
    "run into what follows": "在{park:枫树头项目集中区}内设厂,",
    "behind a plain and a generic word": "察看了{park:长江生态建陶工业园}、",
    "named by its zone": "{park:甲圩新区石化产业园}开工,",
    "kind of park in a zone": "位于{park:湘江新区化工园区},",
    "behind a noun that the tokenizer glues": "年产30亿件处理产品产业园和{park:宁海经济开发区}",
    "behind who wrote it": "(张三){park:衡阳松木高新区}增长7%,",
    "country before the bracket": "{park:中国(湖南)自由贸易试验区}揭牌,",
    "with its district": "{park:衡阳高新区(蒸湘区)}增长7%,",
    "long place in brackets": "{park:东莞松山(衡东新塘大浦)产业园}、",
    "remark behind another": "{park:衡阳经济技术开发区}(电子科技){park:湘潭经济技术开发区}",
    "behind a quarter": "三季度{park:衡阳经开区}产值增长,",
    "behind a verb": "讲好{park:海峡两岸产业合作区}故事,",
    "of a place and a rank": "设立{park:曹妃甸国家级经济技术开发区}。",
    "of two letters behind a mark": "有{park:甲山工业园区}、{park:新和工业园区}、",
    "of a builder in brackets": "{park:山西(甲重)智能装备产业园}开工,",
    "two plain words before the bracket": "{park:中国西部(成都)科学城}加快建设,",
    "piece of a free-trade zone": "位于{park:中国(湖南)自由贸易试验区衡阳片区}。",
    "economic zone": "在{park:董家口经济区}开工,",
    "behind 据": "据{park:安宸经开区}介绍,",
    "new town in a zone": "{park:安宸经开区}产业新城从无到有。",
    "letters before a generic word": "走进{park:滁岚现代产业园}。",
    "zone right behind a bay": "在{park:泰屿湾示范区}开工。",
    "bare word for a park": "{park:梓栾园区}产值增长,",
    "bare word behind a place": "在{park:椒江医化园区}投产,",
    "part of a new area": "在{park:福州新区长乐功能区}开工。",
    "pair behind a place": "走进{park:沈阳中德产业园}。",
    "side of a place": "走进{park:东太湖产业园}。",
    "inside": "在{park:紫竹科技园}里,",
    "by what it was": "由原{park:沧州化工园}更名。",
    "after the list": "列入{park:湘江新区}重点。",
    "gardens of a list": "形成{park:岚桥园}、{park:双梓园}、{park:汤岚园}三大园区。",
    "plain words where somebody is": "项目位于{park:智能家电产业园},",
    "plain words inside which": "在{park:生物制造产业园}内,",
    "plain words of a city": "走近{park:国际时尚设计城}。",
    "the town's own": ",{park:市食品工业园}投产,",
    "valley of the country": "建设{park:中国网谷}。",
    "after another's suffix": "来到国家级经开区{park:鄂州葛店开发区}。",
}


@pytest.mark.parametrize(
    "marked",
    [
        "推动集中区又好又快发展。",
        "深化州市联动。",
        "60万吨复合肥项目开工。",
        "西南区域总部落户{place:攀枝花市}{place:东区}。",
        "在{place:道县}和县区调研。",
    ],
)
def test_letters_of_two_words_are_no_place(marked):
    assert write_found(strip_marks(marked), "place") == marked


@pytest.mark.parametrize("marked", PARKS.values(), ids=PARKS)
def test_parks_are_found_by_shape(marked):
    assert write_found(strip_marks(marked), "park") == marked


@pytest.mark.parametrize(
    "text",
    [
        "省级及以上产业园区的企业,",
        "打造一批特色产业园。",
        "生物医药及医疗器械综合服务产业园项目",
        "全省高新区排名第一,",
        "将进一步加速高新区的集聚,",
        "山西省开发区活动以现场会形式举行。",
        "建设国家级经开区。",
        "建成九大产业园、三大科技园。",
        "落户特色产业园的项目,",
        "在新能源产业园建设方面领先。",
        "三大园区建有公园、果园和花园。",
        "建设生态宜居示范区。",
        "全市园区产值增长,",
        "各类工业园区提质增效。",
        "中小企业创业园建成。",
        "打造创新区域。",
        "上海市浦东新区举行签约仪式。",
        "在第二十一届国家级开发区对接会上,",
        "中共扬州八届市委经济技术开发区工委召开会议。",
        "保持南阳市先进产业集聚区、二星级产业集聚区。",
        "省级以上工业园区共144个,",
        "滇西南三个产业园区增长8%。",
        "当好主战场经开区要作表率。",
        "拟获创建省新型工业化产业示范基地奖励。",
        "江苏省高新区共有56家。",
        "甲山两产业园获评优秀。",
        "20年来开发区财政收入增长。",
        "一行9人来保税区考察。",
        "认定12家代表性园区,",
        "建设海峡西岸经济区。",
        "近半数产业集聚区晋升,",
        "针对开发区体制机制改革,",
        "今年以来高新区项目增多,",
        "吉林省省级开发区增长,",
        "高于国家高新区平均水平,",
        "世界一流新材料产业集聚区",
        "编制新一轮开发区规划,",
        "精心打造和谐开发区。",
        "在全省国家级培育期开发区中",
        "增速稳居全市各区县开发区第二。",
        "医药联合会医药园区工作委员会在会上说,",
        "跻身江西省现代农业产业园行列,",
    ],
)
def test_generic_parks_are_left_alone(text):
    assert write_found(text, "park") == text


FULL_NAMES = {
    "company": "将由{enterprise:湖南楚医教育科技有限公司}投资,",
    "bracketed place": "{enterprise:万魔声学(湖南)公司}正式入驻。",
    "preposition stuck to it": "以{enterprise:益泰药业有限公司}、{enterprise:中佳药业有限公司}为龙头,",
    "county before it": "考察了科右前旗{enterprise:华锐风机制造厂}。",
    "adverb before it": "敏锐地捕捉到{enterprise:丰宜科技公司}的信息,",
    "new company": "2009年,建{enterprise:武汉娲石商砼有限公司};",
    "verb inside": "{enterprise:衡山汽车制造有限公司}面临难题。",
    "group": "与{enterprise:杭叉集团}洽谈,",
    "particle inside": "由{enterprise:安徽容知日新科技股份有限公司}投资建设。",
    "branch of a bank": "{enterprise:青岛农商银行胶州支行}提供贷款,",
    "heading run into it": "广州分厂项目{enterprise:广汽菲亚特汽车有限公司}投资,",
    "letter parted from it": "引进{enterprise:鑫盛源集团}投资,",
    "whole behind 分别是": "分别是{enterprise:衡所华威电子有限公司}、{enterprise:甲山有限公司}。",
    "whole in a list": "{enterprise:甲乙电子有限公司}、{enterprise:廊坊开发区中油新星工程有限公司},",
    "with a dot": "{enterprise:甲乙轮胎有限公司}、{enterprise:重庆美心·麦森门业有限公司}",
    "behind its owner": "集团下属{enterprise:衢州市华都房地产开发有限公司}上榜,",
    "behind another address": "由眉山市{enterprise:四川甲创畜牧设备有限公司}建设。",
    "two companies joined": "{enterprise:新宸公司}和{enterprise:鑫泓公司}入选。",
    "bracket behind a branch": "{enterprise:甲健康产业(雅安)有限公司}开工。",
    "workshop": "{enterprise:福鼎市宸泓机械元件厂}从原先的厂房,",
    "seldom word before it": "在{enterprise:路易宸泓(上海)有限公司}座谈,",
    "behind 其中": "其中{enterprise:华鑫公司}入选百强。",
    "behind a zone": "来到衡阳经济技术开发区{enterprise:湖南河西硅业新材料有限公司},",
    "behind a whole clause": "宁乡已形成以{enterprise:甲乙新能源科技股份有限公司}为龙头的集群,",
    "known word as a whole": "听取了{enterprise:沈阳铁路局}汇报,",
}


@pytest.mark.parametrize("marked", FULL_NAMES.values(), ids=FULL_NAMES)
def test_full_names_begin_where_their_words_do(marked):
    assert write_found(strip_marks(marked), "enterprise") == marked


SHORT_NAMES = {
    "trade": "支持{enterprise:恒飞电缆}取得土地;",
    "place and trade": "在{enterprise:德阳鞋业}生产车间内,",
    "no further trade": "{enterprise:卫捷医药科技}医疗用水项目入驻。",
    "character split off": "包括{enterprise:拓优特电气}等产业项目。",
    "known to all": "推进{enterprise:比亚迪}刀片电池项目,",
    "list and count": "辅导{enterprise:南岳电控}、{enterprise:衡变公司}等4家企业申报;",
    "count alone": "{enterprise:如年实业}、{enterprise:衡所华威}、{enterprise:天邦科技}3家企业入选,",
    "many kinds": "拥有{enterprise:富士康}、{enterprise:中钢}、{enterprise:恒天}等一批企业。",
    "first begins with 中": "日前,{enterprise:中电建}、{enterprise:蜜蜂科技}等15家企业签约。",
    "works": "引进的{enterprise:容百锂电}、{enterprise:南都新能源}等项目扩产,",
    "siblings": "{enterprise:凯新科技}、{enterprise:金刚利}、{enterprise:北方光电}被认定为标杆;",
    "partners": "高新区与{enterprise:北化}、{enterprise:红太阳}“牵手”后,",
    "projects counted": "签约项目2个,包括{enterprise:常州瑞德丰}、{enterprise:福建星云},",
    "verb in brackets": "新(扩)建{enterprise:汇龙环保}、{enterprise:矽盛电子}等项目达产,",
    "letter of the time before": "争取5月底前{enterprise:吉江新能源}汽车开工。",
    "phase": "{enterprise:弈博太}一期、{enterprise:双一}二期等一批项目竣工。",
    "of the zone": "区内企业{enterprise:丙华重工}牵头建厂。",
    "after its title": "外资企业{enterprise:荷兰帝斯曼}在园区建厂。",
    "doer": "该项目由{enterprise:铂奥威}投资建设。",
    "opener": "{enterprise:恒天智客}投产实现了本土化;",
    "placed": "{enterprise:湖南捷高}AI摄像机产业项目开工。",
    "place and trade beside others": "引进{enterprise:国瑞药业}、{enterprise:三江生物}等项目,",
    "what is paid for": "总投资10.5亿元的{enterprise:亚弘泰}年产3.5GWh储能电池、",
    "builder": "{enterprise:梓源}PET汽车零部件生产基地项目拟投资1.5亿元,",
    "any word and 科技": "{enterprise:金发科技}ABS一期等3个项目复工,",
    "group of plain words": "{enterprise:方不圆}、{enterprise:人本集团}轴承系列等一批项目投产。",
    "people before them": "与党工委书记、{enterprise:兴泰创投}、{enterprise:亚弘泰}等企业座谈,",
    "behind who gives": "主任乙为{enterprise:市创新投}、{enterprise:兴泰创投}等6家机构颁奖,",
    "brand before its product": "{enterprise:保宸朗}产学研合作基地,投资5亿元,",
    "brand and trade": "{enterprise:卫铭塑板}建设项目,总投资1亿元,",
    "brand of two pairs": "{enterprise:汇诚中锐}年产1.5万吨锰酸锂、",
    "brand and its first word": "{enterprise:铭泓水晶}年产60万箱灯饰、",
    "brand behind a sum": "总投资20亿元的{enterprise:宏顺欧亚}建材家居总部基地项目",
    "brand that a dictionary has": "{enterprise:龙科}自动化设备生产基地项目",
    "brand of a list": "{enterprise:湖南国泓}氯酸盐副产氢气利用等4个项目开工,",
    "known name and trade": "{enterprise:三一筑工}项目,投资3000万元,",
    "preposition glued to the first": "以{enterprise:中泓}、{enterprise:保宸}等7家龙头企业为主,",
    "verb glued to the first": "有{enterprise:宇泓}、{enterprise:荣宸}等上市公司入驻。",
    "without its industry": "{enterprise:宏思特}新材料项目开工。",
    "behind its zone": "甲山工业园{enterprise:宏储源}100MW光伏储能项目开工。",
    "bureau of a builder": "由{enterprise:中铁四局}承建,",
    "behind a verb of projects": "已签约{enterprise:保宸朗}表面处理设备生产项目,",
    "firms of plain words": "{enterprise:深圳比亚迪建工}、{enterprise:广西川泸置业}、{enterprise:甲川纸业}等公司。",
    "word behind its title": "上市公司{enterprise:国泓量子}、",
    "trades, not works": "引进智慧海洋、海洋生物医药、新材料产业等项目。",
    "taken to pieces": "上市公司{enterprise:皖泓科技}、上市企业{enterprise:中农威宸}在高新区诞生。",
    "works of its own name": "{enterprise:乐泓食品}、泓禅文化创意园等项目。",
    "its workshop to be": "总投资5亿元的{enterprise:甲定华泓科技有限公司}玩具厂项目已落实土地,",
    "figures behind it": "引进甲乙产品、{enterprise:湖南保宸朗}5万吨刚玉等项目。",
    "no project": "引进{enterprise:吉香宸}项目等重大项目。",
    "no product": "{enterprise:乐泓泓食品}、{enterprise:婴舒宸}婴童用品、{enterprise:冠泓星家居}项目",
    "inside a park": "{enterprise:京东}衡阳松木智能产业园开工。",
}


@pytest.mark.parametrize("marked", SHORT_NAMES.values(), ids=SHORT_NAMES)
def test_short_names_are_found_by_trade_list_and_context(marked):
    assert write_found(strip_marks(marked), "enterprise") == marked


@pytest.mark.parametrize(
    "text",
    [
        "涵盖软件、信息技术、区块链、移动互联网等数字经济产业,",
        "培育高新技术企业30家,",
        "子公司与上市公司增多,",
        "支持园区企业稳岗留工、扩大产能,",
        "计划投资200亿元的新泓生态社区项目占地2300亩,",
        "加快建设自动化工厂,",
        "投产后可节约劳动力。",
        "房地产企业2家,",
        "发展新能源汽车和生物医药产业,",
        "与市委书记张三、副市长李四座谈。",
        "由管委会建设。",
        "开工项目3个,包括产业项目、基础设施、民生工程。",
        "园区与高校、科研院所签订协议。",
        "遴选110家企业纳入培育库,",
        "在中国电子商务大会上,",
        "我们就认种业的品种,",
        "我感到公司多年的投入没有白付出。",
        "崇川区即以举办开工仪式的方式开年。",
        "某市招商局与客商洽谈。",
        "渭南经开区食品产业园开工。",
        "宜兴环科园荣获称号。",
        "总投资5亿元的新建项目开工。",
        "衡阳保宸总投资300亿元的产业园项目开工。",
        "(闽经信投资〔2018〕127号)文件,",
        "石材陶瓷、水暖卫浴等一批产业集群,",
        "陈甲林、黄乙忠调研重点项目建设情况,",
        "攻慢项目、啃难项目,",
        "甲某产业合作项目开工。",
        "人民日报、大众日报等20余家媒体单位采访。",
        "农民专业合作社27家,",
        "北京分公司成立。",
        "在全球光学仪器、安防监控等行业客户中,",
        "硅基新材料产值96亿元,生物基新材料起步。",
        "300万吨综合钢厂投产,",
        "站在河边,看不到化工厂的烟囱。",
        "分享到腾讯微博、百度贴吧。",
        "装置预计12月底中交。",
        "甲市传媒记者李四报道。",
        "与甲山区委书记王强等见证签约。",
        "新增绿地18万平方米,小米种植1万亩。",
        "副县长张志超、王志高介绍,赵旭升说。",
        "在智能化的浪潮中,现代汽车产业保障国家能源安全。",
        "当时的科技水平不高。",
    ],
)
def test_branches_and_people_are_no_enterprises(text):
    assert write_found(text, "enterprise") == text


PLACES = {
    "agency of a place": "在{agency:雁峰区卫健委}的指导下,",
    "party and government": "{agency:市委}、{agency:市政府}高度重视,",
    "city": "{place:衡阳市}工业增长,",
    "county by its full name": "{place:祁东县}明确专班,",
    "letters of two words": "集中开工和县区自行开工项目,",
    "no agency": "市委常委会见客人,",
}


@pytest.mark.parametrize("marked", PLACES.values(), ids=PLACES)
def test_places_and_agencies_are_kept_apart(marked):
    assert write_found(strip_marks(marked), "place", "agency") == marked
