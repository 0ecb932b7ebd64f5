"""The desk as a reviewer sees it and what his browser sends."""

from bs4 import BeautifulSoup

TYPED = {
    "name": "南方基地项目",
    "park": "白沙洲工业园区",
    "enterprises": "合力叉车",
    "investment": "6.6亿元",
    "area": "369亩",
    "stage": "signed",
    "milestones": "2021-10-26 签约",
}


def read(response):
    return BeautifulSoup(response.content, "html.parser")


def send(desk, proposal, action="confirm", *, version=None, **cells):
    start = f"p{proposal.pk}-"
    data = {f"{start}{name.replace('__', '-')}": cell for name, cell in cells.items()}
    data[f"{start}version"] = version or proposal.version
    if "name" in cells:
        data["edited"] = "1"
    return desk.post(f"/review/proposals/{proposal.pk}/", {**data, "action": action})


def list_rows(page):
    return {
        row.dt.get_text(): " ".join(row.dd.get_text(" ").split())
        for row in page.select(".cell")
    }
