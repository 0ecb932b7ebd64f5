import pytest

from articles.parser.context import find_modality

CASES = {
    "deed": ("项目已于3月{开工}", "asserted"),
    "plan": ("项目预计于3月{开工}", "planned"),
    "plan goes on after a comma": ("预计11月完工,并于3月{验收}", "planned"),
    "plan ends with its clause": ("计划总投资3亿元,{开工}建设", "asserted"),
    "deed after a plan": ("原计划3月开工,目前已{开工}", "asserted"),
    "condition after the word": ("项目{投产}后,年产值3亿元", "planned"),
    "denied": ("该项目尚未{开工}", "negated"),
    "past": ("该厂曾{投产}", "past"),
    "a longer word holds the cue": ("模拟器{投产}", "asserted"),
    "cue in the clause before a dash": ("未来产业园——某中心{启用}", "asserted"),
}


@pytest.mark.parametrize(("marked", "modality"), CASES.values(), ids=CASES)
def test_modality_is_that_of_the_nearest_cue(marked, modality):
    start, stop = marked.index("{"), marked.index("}") - 1
    text = marked.replace("{", "").replace("}", "")
    assert find_modality(text, start, stop) == modality
