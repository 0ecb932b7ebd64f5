"""The main path: upload an article, confirm a proposal, read it on the park's page."""

import pytest

from articles.models import Proposal
from entities.models import Park
from parkdb.background.workers import run_waiting

TEXT = (
    "2021年，白沙洲工业园区完成规模以上工业总产值8.39亿元，同比增长19.18%。\n"
    "10月26日，合力叉车南方基地项目总投资6.6亿元，在白沙洲工业园区签约。"
)


@pytest.mark.usefixtures("media")
def test_uploaded_article_is_confirmed_and_found_with_its_sentence(open_page):
    page = open_page("/articles/upload/")
    page.get_by_label("或粘贴文字").fill(TEXT)
    page.get_by_role("button", name="上传并解析").click()
    page.get_by_text("正在排队读取和解析").wait_for()
    run_waiting()
    page.get_by_role("link", name="去审核").click()  # the page has come anew by itself

    page.wait_for_url("**/review/*/", wait_until="load")  # the keys are heard now
    page.keyboard.press("a")
    page.locator(".proposal.metric.confirmed").wait_for()
    metric = Proposal.objects.get(kind="metric")
    assert (metric.status, metric.metric.value_label) == ("confirmed", "8.39亿元")

    page.goto(page.url.split("/review/")[0] + "/parks/")
    page.get_by_role("link", name="白沙洲工业园区").click()
    assert Park.objects.get().name in page.get_by_role("heading", level=1).inner_text()
    page.get_by_role("link", name="8.39亿元").first.click()
    box = page.locator("dialog[open]")
    box.wait_for()
    assert "8.39亿元" in "".join(box.locator("mark").all_inner_texts())
    box.get_by_role("link", name="看全部内容与依据").click()
    page.locator("#cell-value a").first.click()
    passage = page.locator(".passages li:target")
    assert passage.locator("blockquote").inner_text() == TEXT.split("\n")[0]
    assert "8.39亿元" in "".join(passage.locator("mark").all_inner_texts())
    passage.locator(".quote-source a").click()
    marked = page.locator(".article-text mark").all_inner_texts()
    assert "8.39亿元" in "".join(marked)
