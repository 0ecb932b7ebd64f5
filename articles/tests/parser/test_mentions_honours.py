import pytest

from articles.parser import parse
from articles.parser.mentions.honours import find_honours
from articles.tests.parser.markup import strip_marks, write_marks

CASES = {
    "plain": "甲公司获评{title:国家级绿色工厂}。",
    "word of honour cut off": "甲公司获{title:省级文明单位}称号。",
    "quoted list": "甲园区荣获{title:“国家级绿色园区”}{title:“省示范园区”}等称号。",
    "list of titles": "并获得{title:省级绿色工厂}、{title:市级研学基地}、{title:职业培训资质},",
    "issuer before title": "入选{issuer:工信部}{title:首届“创新之光”优秀成果企业}。",
    "issuer that published": "入选{issuer:江苏省工业和信息化厅}公示的{title:第五批“小巨人”企业}。",
    "issuer in the passive": "被{issuer:省科技厅}认定为{title:省级重点实验室},",
    "issuer of a clause before": "{issuer:国家知识产权局}公布结果,甲公司荣获{title:中国专利金奖}。",
    "set as": "{issuer:国土资源部}把{holder:贵州}作为{title:全国首批试点省份}。",
    "bestowed": "{issuer:省政府}认定{holder:甲园区等12个园区}为{title:全省代表性园区}。",
    "among": "拥有{title:国家级承接产业转移基地}、{title:全国加工贸易承接地}等多块金字招牌,",
    "list published": "{issuer:省政府}发布{title:2021“民企百强榜”}显示,甲公司居20位(最靠前)。",
    "epithet dropped": "摘得“皇冠上的明珠”{title:全国制造业单项冠军};",
    "note dropped": "喜获{title:“最佳工厂”奖}(全国仅3家)、{title:“零填埋”最高级证书},",
    "prize keeps its rank": "喜获{title:创新大赛湖南分赛区一等奖};",
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
