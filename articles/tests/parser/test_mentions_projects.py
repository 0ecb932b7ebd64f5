import pytest

from articles.parser.blocks import PARAGRAPH, Block
from articles.parser.dates import Anchor
from articles.parser.mentions.base import Reading
from articles.parser.mentions.dates import find_periods
from articles.parser.mentions.names import find_names
from articles.parser.mentions.projects import find_projects
from articles.parser.mentions.quantities import find_quantities
from articles.parser.sentences import Sentence
from articles.tests.parser.markup import strip_marks, write_marks


def read_sentence(text):
    sentence = Sentence(text, Block(PARAGRAPH, text, tuple(range(len(text)))), 0)
    found = [
        *find_names(text),
        *find_quantities(text),
        *find_periods(text, Anchor(2024)),
    ]
    return Reading(sentence, tuple(sorted(found, key=lambda m: m.span)))


FOUND = {
    "done behind it": "总投资3亿元的{project:丙轩10GWh电池项目}已完成主体建设,预计9月试产。",
    "enumerated behind the sum of all": (
        "新引进亿元项目9个,总投资30亿元,包括{project:丙辰配件产业园}、{project:丁宇生产基地}等。"
    ),
    "the largest of several": "规模最大的工业项目是{project:丙翼铝材项目}。",
    "the largest one": "{project:丙翼汽贸物流园}是其中规模最大的一个,投资8亿元。",
    "where it lies before its name": (
        "位于丙塘经开区的{project:丙翼汽车生产基地},占地200亩,总投资5亿元。"
    ),
    "its first phase": "{project:丙翼航空制造基地},一期已投产。",
    "the first off its line": "{project:丙翼甲城工厂}去年10月下线首台整车。",
    "its land before its name": "占地近200亩的{project:丙翼甲城工厂}昼夜运转。",
    "a machine inside": "位于甲园的{project:丙翼储能产业园}里,压路机来回开动。",
    "the works begun": "这次动工的是{project:丙翼燃料电池研制基地}。",
    "a series with its sum": "投资3.2亿元的{project:银系列项目}投产。",
    "a firm's part of a chain": "{project:南宁双汇肉制品加工配套延链项目}竣工。",
    "behind the kind of firm": "园区企业{project:丙翼薄片制造基地}竣工。",
    "as many as are told before a colon": (
        "亿元以上项目有3个:{project:丙盛食品加工}、{project:丁鸿电缆}、{project:戊固建材}。"
    ),
    "named items of an enumeration": (
        "此次签约项目包括{project:长沙信息港}、{project:丙翼汽车座椅生产}等。"
    ),
    "a site with cranes": "眼下,{project:丙翼农产品物流园}工地上一派忙碌。",
    "works inside": "在{project:丙翼新材料产业园},主体工程已封顶。",
    "works on the main building": "{project:丙翼制药基地}正在进行主体施工。",
    "one of its owners": "{project:丙翼材料技改项目}1个央企项目和另外两个。",
    "called a project": "{project:丙悦化学甲山产业园},是当地引进的首个外资项目。",
    "connected to the grid": "{project:丙企300兆瓦光伏电站}全容量并网。",
    "works of a shop": "公司实施{project:丙企智能车间改造项目}。",
    "standing in a place": "{project:丙海食品产业园}坐落在甲县,总投资2亿元。",
    "behind a word that is no verb in a name": "{project:丙信渣料再利用项目}竣工。",
    "of a field that ends like a verb": "{project:丙信家电环保项目}竣工。",
    "after an attribute": "搁置多年的{project:丙材薄片项目}9月30日开工。",
    "after a sum": "总投资15亿元{project:丁岩锂电池项目}已经签约。",
    "after a verb": "计划在园区投资建设{project:无人机研发制造项目}。",
    "capacity belongs to the name": "{project:年产2万吨高纯氢氧化锂项目}投产。",
    "count stands before it": "建设了5条{project:无尘贴片生产线}。",
    "和 within a name": "{project:甲企研发和制造基地项目}开工。",
    "和 between two names": "{project:甲企相机项目}和{project:乙企因子研发项目}开工。",
    "建设 within a name": "{project:丙企新厂建设项目}占地160亩。",
    "phase": "{project:戊港服饰产业园一期}46栋厂房即将交付使用。",
    "quoted": "{project:“时间谷”钟表产业园项目}正式开工。",
    "list before 等": (
        "加快推进{project:甲迪刀片电池}、{project:乙合碳化硅二期}等重大项目建设。"
    ),
    "list with sums": (
        "总投资3亿元的{project:甲企盖板项目}、总投资5亿元的{project:乙企显示器件}"
        "等在谈项目签约。"
    ),
    "list at a site": (
        "先后来到{project:己高柔性线路板}、{project:庚超光学玻璃}等项目现场。"
    ),
    "after a verb the rules lack": "一季度新增{project:丙星家私项目}。",
    "after its own heading": "丁复路{project:丁复路工程}总投资4100万元。",
    "list whose count stands behind": (
        "新签约{project:甲马青年创业谷}、{project:乙思达工业机器人}等工业项目45个。"
    ),
    "works pushed ahead": "加快{project:丙德创新产业园}的规划设计和建设。",
    "a thing beside a project": (
        "了解{project:辛鹿羊绒衫项目}、{project:壬隆医药物流园}、{project:癸河白酒项目}"
        "等情况。"
    ),
    "a thing built": "去年投资1.9亿元建设{project:朝阳小学}。",
    "a thing opened after a comma": "{project:创新医疗科技产业园},1月13日正式启用。",
    "a quotation is not cut": "甲企投资的{project:“甲信建设—百亿强基工程”项目}签约。",
    "enumerated": (
        "3个综合项目分别是:{project:甲原磨料产业园}、{project:乙意印刷产业园}"
        "和{project:丙净产业园}。"
    ),
    "of those that were signed": (
        "在签约的装备项目中,{project:丙源汽车零部件生产基地}和{project:丁科设备生产基地}"
        "等引人注目。"
    ),
    "numbered": "2.{project:丁钢管材项目}:总投资2亿元。",
    "a verb before 基地": (
        "分别为总投资2亿元{project:甲塑技改工程}、投资8亿元{project:甲市出口企业培育基地}"
        "等10个项目。"
    ),
    "a building site": "在{project:丙星新材料产业园}建设现场,机器轰鸣。",
    "who pays for it": "丙材科技有限公司投资3亿元的{project:薄片项目}落户甲市。",
    "a name begins behind 暨": "举行推进会暨{project:甲港创新示范园项目}开工仪式。",
    "won by a builder": "乙建二公司中标{project:甲山市高新区标准厂房建设工程项目}。",
    "a thing with its floor area": "{project:丙恒科技生产基地},总建筑面积约6万平方米。",
    "named in a speech": "{project:丁湾产业园项目}工程部经理说,进度过半。",
    "behind a byline": "本报讯(记者 甲乙 通讯员 丙丁){project:戊特智能装备基地项目}现场,塔吊林立。",
    "in a park without a name": "市经济开发区{project:丙华油脂项目}工地一片繁忙。",
    "products of an enumeration": (
        "此次开工的3个项目有总投资3亿元的{project:丙港节能变压器}、投资2亿元的{project:丁川实业阀门}、"
        "{project:戊磊年产60万箱灯饰}等。"
    ),
    "widened": "投资2500万元建设{project:丙山大道拓宽工程}。",
    "newly begun": "新开工的{project:甲科院乙都研究中心}总投资3亿元。",
    "a great many": "{project:丙京钢铁厂}、{project:丁华电厂}等一大批项目建成投产。",
    "counted by 只": "{project:丙盛高强涤纶}、{project:丁诺橡套电缆}等12只项目正抓紧建设。",
    "behind 此次": "此次{project:丙散热器更新项目}总投资2500万元。",
    "by its phase": "{project:电力产业园二期项目},总投资10亿元。",
    "a trade with a sum of its own": "总投资3亿元的{project:创业产业园孵化项目}已经竣工。",
    "a trade with a site": "走进{project:数字经济产业园项目}工地,塔吊林立。",
    "a road with its sum": "投资3000万元的{project:丙家湾入园道路}长6.3公里。",
    "bought": "元旦前夕,公司投入500万元安装{project:蛋黄派自动生产线}。",
    "machines set up": "{project:丙洋木业三期}设备安装调试结束。",
    "the opening of": "随着{project:丙椒新厂房}的竣工投产,产值翻番。",
    "a large batch": "{project:丙润电厂}、{project:丁能生产支持基地}等一大批项目建成投产。",
    "two joined within a list": (
        "{project:丙升千亩果品园}、{project:丁汁果蔬包装车间}和{project:戊升果汁加工厂}、"
        "{project:己升包装箱生产}等项目陆续建成。"
    ),
    "parts of a town": "{project:丙邻大酒店}、{project:丁湖人才公寓}等主体竣工。",
    "the last of a list before its count": (
        "{project:绿澄家园建设项目}、{project:润厚交易中心项目}2项计划签约。"
    ),
    "a thing at the end of a list": (
        "主要有{project:微型光纤放大器基地项目}、{project:丙汽零配件产业园}等。"
    ),
    "as many as are counted": (
        "其他3个项目分别为{project:丙石墨烯设备产业化}、{project:丁奥服务平台建设}、"
        "{project:戊克卫生材料项目}。"
    ),
    "brands before the last of a list": (
        "{project:乐隆隆食品}、{project:泽达星家居}、{project:腾辉包装项目}集中开工。"
    ),
    "visited, two joined at the end": (
        "市领导先后来到{project:乐隆隆食品}、{project:泽达星家居}和{project:腾辉包装项目}现场。"
    ),
    "an area made in a year": (
        "{project:年产5万吨涂料及3000万平方米防水卷材生产项目}开工。"
    ),
    "begun anew": "新开工的{project:丁科院光学研究中心}也位于丙山科学城。",
    "those that are begun": (
        "176个项目中,{project:丙磊水泥生产线异地搬迁改造}、{project:丁仙智造园}等75个为开工项目。"
    ),
    "inside a park": "丙观经开区环保产业园内{project:年产5万吨涂料项目}开工。",
    "a bicycle": "{project:共享助力单车综合基地项目}签约。",
    "a new village": "投资2亿元的{project:丙湖镇丁垵新村}规划建设多层公寓600套。",
    "how far the works are": "{project:丙翼光学制造基地}还在装修,年底交付。",
    "a part of the works": "{project:丙翼铝材厂}的土地平整刚刚收尾。",
    "its sum in a bracket": "{project:丙翼医疗机器人总部}(4300万元)排在首位。",
    "its bare sum": "{project:丙翼中试基地一期}2.4亿元,9栋厂房明年交付。",
    "a bare sum before it": "丙翼物流10亿元的{project:冷链仓储基地}已签协议。",
    "begun last year": "去年9月动工的{project:丙翼冷链装备产业园},占地600亩。",
    "an old works changed": "{project:丙翼电化四期技改}7月投料试车。",
    "the permit": "{project:丙翼新能源电池厂}上月拿到了施工许可证。",
    "begun somewhere": "{project:丙翼甲岛生产基地}在甲山经开区正式动土。",
    "to be set up": "丙翼科技有限公司将在区内设{project:储能产品制造中心}。",
    "changed for the better": (
        "{project:丙翼绿色工厂}、{project:甲山体育中心提升改造}等9个项目同日开工。"
    ),
    "brought along": "丙翼科技有限公司带来{project:智能车库生产基地}。",
    "what else was signed": "签约的还有{project:丙翼医药临床研究总部},投资3亿元。",
    "of whatever kind": (
        "{project:丙翼集团亚洲总部}、{project:丁翼制药研发生产基地}等10多个外资研发中心或总部项目落地。"
    ),
    "a change for the better": "{project:丙翼集团重油加氢及油品质量升级项目}开工。",
    "a head office that comes": "{project:丙翼集团新汽车全国总部}落户甲山市。",
    "built together and told behind": (
        "由丙霍协会参与共建的{project:轴承检测创新中心}则还在装修。"
    ),
    "what it takes": "丙翼农产的{project:生化产业园}拟在甲山经开区拿地900亩。",
    "widened now": "{project:丙茶产业大数据中心}也在扩建,9月底上线。",
    "its land as a remark": "又签了{project:丙星氨纶六期},420亩地、450个岗位。",
    "three in a row": (
        "{project:丙翼科技扩建}、{project:丁翼电路高端基地}、{project:戊翼中盛四期}分别进入主体、装修和调试阶段。"
    ),
    "a remark on it": "{project:丙隆国际陆港}(公路货场)占地26万平方米。",
    "both of two": ("{project:丙翼冷链物流园}和{project:丁东智能电商产业园}双双封顶。"),
    "landed this year": "今年3月落地的{project:丙翼新能源机车基地},总装线已到位。",
    "a whole chain of a firm": "{project:丙翼集团300万只蛋鸡全产业链项目}开工。",
    "counted and paid for": (
        "丙翼药业有限公司投资8000万元新上{project:保健品生产线}2条。"
    ),
    "named by what is before it": "与甲山公司洽谈的{project:扩能项目}进展顺利。",
}


@pytest.mark.parametrize("marked", FOUND.values(), ids=FOUND)
def test_projects_are_found_as_written(marked):
    text = strip_marks(marked)
    parts = [(m.kind, m.span) for m in find_projects(read_sentence(text))]
    assert write_marks(text, parts) == marked


REFUSED = {
    "who leads the works of a firm": "“桩基已完成。”施工方中建八局项目副经理甲一介绍。",
    "how large it shall be": "到2026年建成千亿级汽车城。",
    "an emblem": "丙能新能源产业园是一座城市的名片。",
    "class": "推进重大产业项目建设。",
    "count": "签约工业制造业项目16个,总投资3亿元。",
    "count before": "集中开工的10大项目总投资37.7亿元。",
    "many of a kind": "22个大型智能装备产业项目落户甲市。",
    "demonstrative": "这个项目总投资6.3亿元。",
    "anaphor": "该项目总投资3亿元。",
    "park": "甲山经开区项目进展顺利。",
    "trade": "加快引入工业互联网、5G、大数据等项目。",
    "verb and object": "认真梳理项目进展,全力保障项目建设。",
    "firms of a kind": "组织甲电、乙药等5家企业申报补助类项目。",
    "aim": "着力建设全国新能源产业重要制造基地。",
    "place": "企业落户甲山产业园。",
    "part of a building": "完成主体工程施工。",
    "clause before 项目": "高质量发展,关键要有高质量项目。",
    "adverb before 项目": "坚定不移抓项目,全力以赴稳增长。",
    "class after 均为": "签约项目14个,均为工业项目。",
    "parts of the works": "加快推进土石方平整和道路、给排水等基础工程。",
    "capital of a country": "6000万美元韩资项目1个,韩资项目销售居前。",
    "database": "建立项目库。",
    "what is left of a longer name": "举行“三个一批”活动项目集中开工仪式。",
    "one plain word": "一年之计在于春,大干项目正当时。",
    "day of service": "利用周六项目服务日推进建设。",
    "many of a sort": "新质项目多、科技含量高。",
    "whose money": "民资项目有:甲企投资5亿元。",
    "what one is made of": "该项目包括标准厂房、研发中心、生产基地。",
    "fields of work": "加快推动区域内供水、污水处理、水环境综合治理等项目建设。",
    "links of a chain": "引进一批零部件强链壮链项目。",
    "a zone": "国家生态示范园区建设的示范效应显著。",
    "a meeting": "在甲乙(珠三角)投资项目推介会上致辞。",
    "half of a title": "甲山新区投资推介暨项目集中签约活动举行。",
    "all of a park": "甲山现代产业园区项目建设快速推进。",
    "what is pushed": "丙山工业园区埋头发力抓项目。",
    "what is rebuilt": "灾后重建项目全面完工。",
    "a chain": "开工“丙特丁新”产业链项目。",
    "one of a kind": "这是一个追加投资项目。",
    "a field": "签约新能源等重点支柱产业领域项目。",
    "slogans": "谋新项目、攻慢项目、啃难项目。",
    "a slogan behind others": "集中力量谋项目、敲门招商引项目、优化服务育项目。",
    "what is shown": "投资额占比超八成,彰显大项目支撑作用。",
    "a campaign ahead": "全力打好招商引资和项目建设大会战。",
    "a chain made whole": "同向发力打通项目招引、落地全链条。",
    "a whole region": "新签约京津冀协同项目80个以上,引进京津冀协同项目多。",
    "a campaign": "丙水高新区“大干六十天实现双过半”项目集中开工活动举行。",
    "people and things": "区领导和企业及项目代表参加。",
    "homes of one project": "规划建设多层公寓600套。",
    "a kind": "该项目是两地协作示范项目。",
    "fewer than are told before a colon": "亿元以上项目有9个:食品加工、物流等。",
    "a ceremony in a park": "在丙翼新材料产业园,随着挖掘机轰鸣,9个项目开工。",
    "places of an enumeration": "此次签约项目包括长沙市、湘潭市等地。",
    "a series": "开发系列项目。",
    "a park at work": "在丙翼新材料产业园,企业忙着赶制订单。",
    "a base at work": "走进丙翼制药基地,工人加紧生产。",
    "what is signed together": "甲区产业项目集中签约仪式举行。",
    "first of many": "作为丙港仓储交易中心首个开工的项目,进度快。",
    "its land": "建成标准化山地柑橘基地2.3万亩、冷库4座。",
    "a yield before it": "建成产值100亿元的特色产业园。",
    "what it earns": "丙翼生物产业园230亿元,同比增长8%。",
    "a part of a plant": "园区内,主体装置安装结束。",
    "an office left by car": "从丙山总部坐车过来不到一小时。",
    "a plant visited": "一行人走进丙锐风机制造厂。",
    "those before": "上述新区制造业项目完成投资17亿元。",
    "what is being built": "推进一批在建产业项目。",
    "firms of new works": "丙翼环保、丁翼电子等14个新(扩)建项目竣工投产。",
    "for the people": "实施电梯加装、旧区改造、口袋公园等民生项目。",
    "works elsewhere": "公司先后承建了甲馆、乙会、丙珠大桥等重大工程。",
    "a quarter": "一季度项目集中开工。",
    "a share": "占到总项目量的83%。",
    "a man of a firm": "施工方丙局三公司项目负责人说。",
    "a park with its tenants": "己海科技园已签约入驻企业16家。",
    "a disaster": "10余个灾后重建项目快速推进。",
    "a clause with 以": "丙城大地正以项目论英雄。",
    "since when": "这是有史以来项目最多的一年。",
    "hands on": "全力以赴建项目、抓招商。",
    "fields": "新能源等重点支柱产业领域项目占比达60%。",
    "a zone without a name": "丙神工业区产业项目集中签约。",
    "a batch of a programme": "丙海自贸港建设项目(第三批)集中开工。",
    "a man of the works": "该工程基建项目经理说,进度过半。",
    "a firm's shop": "泰岭光电科技有限公司车间里,新设备投用。",
    "fields of a trade": "积极引进一批海产品研发、水产品精深加工、冷链配送等项目。",
    "firms or projects": "20家企业或项目集中开工。",
    "counted trades": "涵盖成套装备、先进材料等三大主导产业项目68个。",
    "of a programme": "列入省“高地建设”重大技术研发及产业化项目。",
}


@pytest.mark.parametrize("text", REFUSED.values(), ids=REFUSED)
def test_what_names_no_project_is_left_alone(text):
    assert find_projects(read_sentence(text)) == ()
