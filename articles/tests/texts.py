"""Short articles for tests, with proposals whose spans are found by their words."""

from typing import Any

from articles.fingerprints import build_fingerprint
from articles.models import Article, Proposal
from articles.tests.make import hash_text, make_article, make_proposal, make_upload

HELI = "10月26日，合力叉车投资6.6亿元、用地369亩的南方基地项目在白沙洲工业园区签约。"
HELI_AGAIN = "衡阳合力智能制造基地项目总投资约6.6亿元，占地约370亩，建设正忙。"

HELI_FIELDS = {
    "name": "南方基地项目",
    "park": "白沙洲工业园区",
    "enterprises": ["合力叉车"],
    "investment": {"value": "660000000", "unit": "元"},
    "area": {"value": "369", "unit": "亩"},
    "stage": "signed",
    "milestones": [{"stage": "signed", "date": "2021-10-26"}],
}
HELI_WORDS = {
    "name": "南方基地项目",
    "park": "白沙洲工业园区",
    "enterprises": "合力叉车",
    "investment": "6.6亿元",
    "area": "369亩",
    "stage": "签约",
    "milestones": "10月26日",
}
HELI_AGAIN_FIELDS = {
    "name": "智能制造基地项目",
    "enterprises": ["衡阳合力"],
    "investment": {"value": "660000000", "unit": "元", "qualifier": "约"},
    "area": {"value": "370", "unit": "亩", "qualifier": "约"},
    "stage": "building",
}
HELI_AGAIN_WORDS = {
    "name": "智能制造基地项目",
    "enterprises": "衡阳合力",
    "investment": "约6.6亿元",
    "area": "约370亩",
    "stage": "建设",
}


def write_article(text: str, **fields: Any) -> Article:
    upload = make_upload(text=text, sha256=hash_text(text + str(fields)))
    return make_article(upload=upload, **fields)


def propose(
    article: Article, kind: str, fields: dict, words: dict, **columns: Any
) -> Proposal:
    """Propose fields, each with the first place where its words stand."""
    evidence = {name: find_words(article.text, word) for name, word in words.items()}
    given = {"fingerprint": build_fingerprint(kind, fields)}
    given |= {"sentence_start": 0, "sentence_stop": len(article.text)}
    given |= {"rules": dict.fromkeys(fields, "find_it"), "rule": "find_it"}
    given |= {"article": article, "kind": kind, "fields": fields, "evidence": evidence}
    return make_proposal(**given | columns)


def propose_heli(**fields: Any) -> Proposal:
    return propose(write_article(HELI, **fields), "project", HELI_FIELDS, HELI_WORDS)


def find_words(text: str, words: str) -> list[int]:
    start = text.index(words)
    return [start, start + len(words)]
