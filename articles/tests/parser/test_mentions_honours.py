import pytest

from articles.parser import parse
from articles.parser.mentions.honours import find_honours
from articles.tests.parser.markup import strip_marks, write_marks

CASES = {
    "plain": "甲公司获评{title:国家级绿色工厂}。",
    "word of honour cut off": "甲公司获{title:省级文明单位}称号。",
    "quoted list": "甲园区荣获{title:“国家级绿色园区”}{title:“省示范园区”}等称号。",
    "among others": "甲园区跻身{title:国家火炬特色产业基地}行列。",
    "list of titles": "并获得{title:省级绿色工厂}、{title:市级研学基地}、{title:职业培训资质},",
    "issuer before title": "入选{issuer:工信部}{title:首届“创新之光”优秀成果企业}。",
    "issuer that published": "入选{issuer:江苏省工业和信息化厅}公示的{title:第五批“小巨人”企业}。",
    "issuer in the passive": "被{issuer:省科技厅}认定为{title:省级重点实验室},",
    "issuer of a clause before": "{issuer:国家知识产权局}公布结果,甲公司荣获{title:中国专利金奖}。",
    "set as": "{issuer:国土资源部}把{holder:贵州}作为{title:全国首批试点省份}。",
    "bestowed": "{issuer:省政府}认定{holder:甲园区等12个园区}为{title:全省代表性园区}。",
    "approved in the passive": "2006年经乙市审核、{issuer:省级人民政府}批准为{title:省级工业园区}。",
    "raised": "{issuer:国务院}批复{holder:甲(乙县)高新区}正式升级为{title:国家高新区}。",
    "bestowed by a person": "{issuer:省科技厅}副厅长丙授予{holder:甲园区}{title:“优秀商会之家”}牌匾。",
    "named and commended": "被{issuer:省委、省政府}命名表彰为{title:“全省先进园区”}。",
    "given a plate": "甲公司获{issuer:省科技厅}授牌{title:省级新型研发机构}。",
    "first sets": "甲装备获{title:国家首台(套)重大技术装备}认定。",
    "approved already": "甲园区升级为{title:省级高新区}已获省政府批准。",
    "presented": "为{holder:甲创投、乙创投等6家合作机构}颁发{title:“年度优秀合作机构”}荣誉证书。",
    "commended": "{issuer:省政府}通报表彰{holder:甲开发区、乙高新区等10家}{title:年度“全省创新型园区”}。",
    "list with years": "荣获{title:“全省十强园区”}(2011年)、{title:“全省一星级园区”}(2014年)称号。",
    "year without end": "被确定为{title:全省特色产业园区}(2012年、{title:全省循环经济试点单位}(2011年)。",
    "two of a region": "被认定为{title:自治区模范劳动关系和谐园区}和{title:自治区“英才”创业基地}。",
    "of two provinces": "获评{title:国家智慧城市试点城区}、{title:湖南省“十大平安园区”}。",
    "what belongs to the holder": "{issuer:省科技厅}认定{holder:甲能源有限公司等5家单位}的工程研究中心为{title:安徽省工程研究中心}。",
    "nation's ministry before title": "入选{issuer:国家科技部}公布的{title:年度创新型城市}名单。",
    "graded": "{issuer:省科技厅}公布{title:2018年度示范园区复查评估结果},甲园区评估等级为“优秀”。",
    "public grant": "甲园区拟获{title:湖南省园区产业高质量发展奖励},",
    "among": "拥有{title:国家级承接产业转移基地}、{title:全国加工贸易承接地}等多块金字招牌,",
    "list published": "{issuer:省政府}发布{title:2021“民企百强榜”}显示,甲公司居20位(最靠前)。",
    "epithet dropped": "摘得“皇冠上的明珠”{title:全国制造业单项冠军};",
    "note dropped": "喜获{title:“最佳工厂”奖}(全国仅3家)、{title:“零填埋”最高级证书},",
    "prize keeps its rank": "喜获{title:创新大赛湖南分赛区一等奖};",
    "being, behind what it makes": "甲公司是以酿醋为主导产业的{title:农业产业化国家重点龙头企业},",
    "before its holder": "该项目由{title:世界500强企业}蒂森克虏伯建设。",
}


@pytest.mark.parametrize("marked", CASES.values(), ids=CASES)
def test_honour_and_its_parts_are_found(marked):
    text = strip_marks(marked)
    assert write_marks(text, list_parts(text)) == marked


LEFT_ALONE = {
    "money": "甲公司获得银行知识产权质押融资3000万元,",
    "fund": "2个项目获批国家服务业发展专项资金,",
    "patents": "甲公司获得国家发明专利20项。",
    "count": "园区入选省级重点项目13个,",
    "rank alone": "苏州工业园区蝉联综合排名第一,",
    "noun of the cue": "入选企业主要来自高端装备行业。",
    "approval": "甲项目获得建设用地规划许可证,",
    "card": "为签约企业代表颁发“企业服务卡”,",
    "one more": "园区又获得又一块金字招牌。",
    "strength alone": "甲园区进入前30强。",
    "prize money": "甲公司获得省级奖励50万元,",
    "market": "甲公司进入国内市场,",
}


@pytest.mark.parametrize("text", LEFT_ALONE.values(), ids=LEFT_ALONE)
def test_what_is_no_honour_is_left_alone(text):
    assert find_honours(text) == ()


def list_parts(text):
    for mention in find_honours(text):
        award = mention.value
        yield from (("title", span) for span in award.titles)
        if award.issuer:
            yield "issuer", award.issuer
        if award.holder:
            yield "holder", award.holder


HOLDERS = {
    "plain word": ("百宁盈创获批省瞪羚企业。", ["百宁盈创"]),
    "known already": ("甲山合金有限公司获评省级绿色工厂。", ["甲山合金有限公司"]),
    "a park's title": ("大学小镇获评省级旅游线路。", []),
    "a cluster": ("法兰锻造集群获评省级示范企业。", []),
    "generic word": ("园区获评省级绿色工厂。", []),
}


@pytest.mark.parametrize(("text", "names"), HOLDERS.values(), ids=HOLDERS)
def test_honour_shows_its_holder_to_be_an_enterprise(text, names):
    [article] = parse(text).articles
    assert [entity.name for entity in article.cast.of("enterprise")] == names
