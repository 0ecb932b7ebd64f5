"""How happenings are told: one pattern for each way, and what trims or refuses it."""

import re

from articles.parser.words import load_column

WORDS = "|".join(sorted(load_column("event_heads"), key=len, reverse=True))
# "汇报会" and "务虚会" are meetings, "协会" and "工会" are bodies
MEETING = r"[\u4e00-\u9fff](?<![协商学工社机议国员合事进联体县区市省管组在本次该此届])会(?![议员展场见谈计理])"
# "文化节开幕" and "创业周启动": only beside a verb of holding
SEASON = r"[\u4e00-\u9fff][节展赛周](?=[将于在正式隆重\d月日]*(?:举行|开幕|启动|举办|落幕|闭幕|拉开))"
HEADS = rf"{WORDS}|{MEETING}|{SEASON}"
HELD = (
    r"(?:(?:隆重|正式|成功|顺利|圆满|盛大|联合|组织|如期|同步|共同|在线)*"
    r"(?:举行|召开|举办|开幕|启幕|落幕|闭幕|启动|开启|拉开帷幕|拉开序幕|开班|进行|开赛|收官))"
)
WHERE = r"在[^,。;:!?]{1,24}?"
# "大会27日在南京启幕", "声博会将于10月24日开幕": the date stands behind the title
WHEN = r"(?:将|拟|定)?(?:于)?(?:[\d年月日号至到—-]{2,14}(?:上午|下午|晚)?)?"
# "举行三季度项目观摩活动": the verb stands before the title
HOLDING_PATTERN = re.compile(
    r"(?<!每[年月周季])(?<!定期)(?:举行|召开|举办|承办|主办|组织开展|开展|启动|迎来|组织召开|组织)(?:了|过)?"
    rf"(?P<title>[^,。;!?]{{0,60}}?(?:{HEADS})(?:暨[^,。;!?]{{2,40}}?(?:{HEADS}))?)(?=[,。;!?:并上中,]|$|后)"
)
# "参加了…签约仪式", "出席…论坛"
ATTENDING_PATTERN = re.compile(
    r"(?:参加|出席|亮相|参展)(?:了|过)?"
    rf"(?P<title>[^,。;!?:]{{2,60}}?(?:{HEADS}))(?=[,。;!?:并上中]|$)"
)
# matches "全市产业推进大会召开" and "…集中签约仪式,我市共签约"
OPENING_PATTERN = re.compile(
    rf"(?P<title>[^,。;!?:]{{2,70}}?(?:{HEADS})(?:(?:暨|及|和)[^,。;!?:]{{2,40}}?(?:{HEADS}|式))?”?"
    r"(?:(?<=签约|开工|竣工|投产|奠基)[、(](?:签约|开工|竣工|投产|揭牌|奠基)\)?(?:活动|仪式|大会))?)"
    rf"(?:上|中|期间|现场|建设)?(?={WHEN}(?:{WHERE})?{HELD}"
    rf"|通报|提出|指出|明确|宣布|透露|发布|举办|取得|走进|[,。;!?:]|$|上|中|、(?:开工|竣工|投产))"
    rf"(?:{WHEN}(?:在(?P<place>[^,。;:!?]{{1,24}}?))?{HELD})?"
)
# "胡春华宣布…重点项目开工"
DECLARED_PATTERN = re.compile(
    r"宣布(?P<title>[^,。;!?:]{2,40}?(?:开工|开幕|启动|奠基|开园))(?=[,。;!?:]|$)"
)
# "市领导带队赴安徽合力叉车总部洽谈", "会见了王安喜一行", "省长王凯考察了航空港区"
PERSON = r"(?:书记|市长|区长|县长|省长|主任|主席|部长|厅长|局长|常委|领导|一行|代表团|考察团|调研组|采访团|观摩团|团队|专家组|负责人|总经理|董事长|总裁|大使)"
TOURING = (
    r"(?:招商引资活动|招商活动|考察|调研|洽谈|走访|观摩|学习|检查|督导|慰问|拜访|座谈|视察|参观|指导|对接"
    r"|察看|踏看|督查|督办|调度|看望|交流|现场办公)"
)
VISIT_PATTERN = re.compile(
    rf"(?P<title>[^,。;!?:]{{0,40}}?(?:(?:赴|来到|深入|前往|走进|到访|莅临|先后到|到)[^。;!?:]{{2,40}}?{TOURING}"
    rf"|{PERSON}[^,。;!?:]{{0,24}}?(?:专题|实地|深入|带队|率队|先后|现场)*{TOURING}了?[^,。;!?:]{{2,30}}"
    r"|(?:会见|接见|拜会|拜访)了?[^,。;!?:]{2,30}|进行[^,。;!?:]{0,8}(?:会谈|洽谈|座谈|会晤))[^,。;!?:]{0,16})"
)
# "A与B签署战略合作协议"; the contract of one project is its stage
SIGNING_PATTERN = re.compile(
    r"(?P<title>[^,。;!?:]{2,30}?(?:与|同|和)[^,。;!?:]{2,30}?(?:签署|签订|签约|达成)了?[^,。;!?:项]{0,12}?"
    r"(?:战略合作|合作框架|框架|合作意向|合作)(?:协议|备忘录|协定|书))"
)
# "衡阳企业赋“码”保护平台即日起试运行"
LAUNCH_PATTERN = re.compile(
    r"(?P<title>[^,。;!?:]{2,40}?(?:"
    r"(?:平台|系统|基金|班列(?:专列)?|专列|航线|航班|货轮|机制|联盟|办法|政策|小程序|热线|联合体|行动|计划|试点|工程)"
    r"(?:正式|即日起|全面|成功|在[^,。;!?:]{1,12}?)*"
    r"(?:上线|试运行|启用|启动|发布|开通|开行|首发|首航|通航|发车|驶出|抵达|启程|运行)"
    r"|(?:新区|中心|孵化器|实验室|[园学]院|研究院|协会|商会|联盟|基金|联合体|平台|”)"
    r"(?:正式|成功|在[^,。;!?:]{1,12}?)*"
    r"(?:揭牌(?:成立)?|挂牌(?:成立)?|成立|启用|上线|试?运行)"
    r"|(?:馆|中心|广场|[园院])(?:正式|隆重|盛大)*(?:开馆|开园|揭幕|开放迎客)"
    r"|”(?:正式|在[^,。;!?:]{1,12}?)*发布)(?![以后的至时]))"
)
# "发布“智能汽车十条”政策"
RELEASE_PATTERN = re.compile(
    r"(?P<title>(?:出台|印发|发布|公布|推出)了?[^,。;!?:]{2,40}?(?:政策|办法|行动方案|实施方案|指数|白皮书|蓝皮书|规划|若干措施|条”?))(?=[,。;!?:]|$)"
)
# "省政府批复同意设立衡山科学城"
APPROVAL_PATTERN = re.compile(
    r"(?P<title>[^,。;!?:]{2,20}?(?:正式|下文)*(?:批复|批准|同意)(?:同意)?"
    r"(?:(?:设立|成立|建设)[^,。;!?:]{3,30}?|[^,。;!?:]{3,20}?(?:升级为|升格为|晋升为|更名为|扩区)[^,。;!?:]{0,24}?))"
    r"(?=[,。;!?:]|$)"
)
# "宣读了《…通知》", "出台《…办法》"
PAPER_PATTERN = re.compile(
    r"(?P<title>(?:出台|印发|发布|宣读|审议通过|通过|颁布)(?:了)?《[^》]{4,60}》"
    r"|《[^》]{4,60}》(?:正式|即日起|全文)*(?:施行|实施|发布|印发|出台|生效))"
)
# "第1.5亿台产品正式下线", "接种车,远渡重洋出口沙特"
OUTPUT_PATTERN = re.compile(
    r"(?P<title>[^。;!?:]{0,60}?(?:(?:正式|成功|首次|顺利|宣告)下线"
    r"|(?:正式|成功|首次|远渡重洋|批量)出口(?!额|总|量|企业|导向|加工|基地|产品|退税)"
    r"|走出国门|首飞|首航|首发)[^,。;!?:和并]{0,16})"
)
LEAD_PATTERN = re.compile(
    r"(?:由?[^,。;!?]{2,50}?(?:主办|举办|承办|指导|发起|组织)的|以“[^”]+”为主题的|为期[^,。的]{1,5}天?的"
    r"|[^,。;!?]{2,30}——(?=[^,]{6})|总投资[^的,。;]{2,16}的|是|了|首次|隆重|正式|成功|恰逢|一[场次]|首场|的|在(?=第|首届|全[省市国])|在[^,。;!?]{2,16}?举[行办]的|召开的|举行的|举办的)+"
)
# "甲园区在农高会上签约": the meeting, not who was there
THERE_PATTERN = re.compile(r"[^,。;在]{2,20}在(?=[^,。;在]{2,}$)")
TAIL_PATTERN = re.compile(r"时?(?:强调|指出|表示|要求|说|提出)$|[时后]$|期间$")
# one project's own stage is no event: "南岳学院新校区项目签约仪式"
STAGE_PATTERN = re.compile(
    r"(?:签约|开工|奠基|投产|竣工|封顶|开业|启用|落成|点火|试产|通车|交付|动工)(?:奠基)?(?:仪式|典礼|活动)?$"
)
MANY_PATTERN = re.compile(
    r"集中|批|系列|重大项目|重点项目|产业项目|[\d一二三四五六七八九十]+个|多个|[季年]度|合作共建|战略合作|首届|第.{1,3}届"
)
IDLE_TITLE_PATTERN = re.compile(
    r"^(?:[^,]{0,8}开展|招商引资|招商|调研|考察|走访|交流|学习|相关|主题|此次|本次|这次|这一|该|本届|此|一系列|系列|相关|各类|等|会议|活动|大会|仪式|签约|观摩|座谈|专场|论坛|比赛)*(?:会议|活动|大会|仪式|签约|观摩|座谈|论坛|比赛|会谈|发布会|大赛|峰会)$"
)
# "启动“百日攻坚”行动"
STARTING_PATTERN = re.compile(
    r"(?P<title>启动(?:了|实施)?[^,。;!?:]{2,30}?(?:行动|计划|工程|试点|征集|评选|创建|改革|普查))(?=[,。;!?:]|$)"
)
# "某化工园发生爆炸事故"
ACCIDENT_PATTERN = re.compile(
    r"(?P<title>[^,。;!?:]{2,30}?(?:突发|发生)[^,。;!?:]{0,16}?(?:爆炸|火灾|起火|泄漏|坍塌|中毒|事故)(?:事故)?)(?!率|隐患|起数)"
)
# "开发区正式挂牌成立"; "成立以来", "成立于" date nothing
FOUNDING_PATTERN = re.compile(
    r"(?P<title>[^,。;!?:的]{2,40}?(?:正式|注册|宣告|揭牌|挂牌)*"
    r"(?:成立|设立|组建|更名为|扩区|封关运[行作]|上市(?!公司|企业|后备))(?![以于后的时至])[^,。;!?:的]{0,24})(?=[,。;!?]|$)"
)

# "远渡重洋出口沙特": a clause that opens with its verb has its subject in front
# "专题会议" and "签约仪式" say too little without who held them
SHORT_TITLE = 8
VERBAL_PATTERN = re.compile(
    r"先后|赴|前往|来到|深入|远渡|正式|成功|顺利|专题|实地|率队|带队|首次|出口|下线|封关|挂牌|揭牌|成立|注册"
)
SUBJECT_RULES = ("output", "visit", "launch", "signing", "founding")

RULES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("holding", HOLDING_PATTERN),
    ("attending", ATTENDING_PATTERN),
    ("declared", DECLARED_PATTERN),
    ("opening", OPENING_PATTERN),
    ("paper", PAPER_PATTERN),
    ("accident", ACCIDENT_PATTERN),
    ("launch", LAUNCH_PATTERN),
    ("starting", STARTING_PATTERN),
    ("release", RELEASE_PATTERN),
    ("approval", APPROVAL_PATTERN),
    ("signing", SIGNING_PATTERN),
    ("visit", VISIT_PATTERN),
    ("output", OUTPUT_PATTERN),
    ("founding", FOUNDING_PATTERN),
)
# a visit may run over a comma: 深入经开区,专题调研重点企业
LONG = ("visit",)
ANYWHERE = ("holding", "attending", "declared", "paper", "release", "starting")
