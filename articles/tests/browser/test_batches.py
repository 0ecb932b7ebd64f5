"""Many files by one drop: sent one by one, read in the background, reported."""

import pytest

from articles.models import Batch
from articles.tests.make import make_article, make_upload
from parkdb.background.workers import run_waiting

TEXT = "2021年，白沙洲工业园区完成规模以上工业总产值8.39亿元，同比增长19.18%。"


@pytest.mark.usefixtures("media")
def test_a_folder_becomes_a_batch_with_a_report(open_page, tmp_path):
    folder = tmp_path / "剪报"
    (folder / "2021").mkdir(parents=True)
    for number in range(4):
        (folder / "2021" / f"{number}.txt").write_text(f"{TEXT}{number}")
    (folder / "空.txt").write_bytes(b"")
    (folder / ".DS_Store").write_bytes(b"\0")

    page = open_page("/articles/upload/")
    page.locator("[data-folder]").set_input_files(folder)
    page.get_by_text("已选 5 个文件").wait_for()
    page.get_by_role("button", name="上传并解析").click()
    page.get_by_text("文件都已保存，正在后台读取").or_(
        page.get_by_text("没有后台进程在工作")
    ).wait_for()
    run_waiting()
    page.get_by_text("都处理完了").wait_for()

    assert page.get_by_role("link", name="去审核").count() == 5
    names = set(Batch.objects.get().files.values_list("name", flat=True))
    expected = {f"剪报/2021/{number}.txt" for number in range(4)}
    assert names == expected | {"剪报/空.txt"}


@pytest.mark.parametrize("width", [1280, 390])
def test_a_title_has_the_whole_line_to_be_read_in(open_page, width):
    article = make_article(upload=make_upload(text=TEXT), title="题" * 40)
    page = open_page(f"/articles/uploads/{article.upload_id}/", width=width)
    form, box = (
        page.locator(each).bounding_box()
        for each in (".origin form", ".origin [name=title]")
    )
    assert box["width"] == pytest.approx(form["width"], abs=2)
