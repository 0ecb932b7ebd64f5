"""Why a decision was refused: a stable code, the facts, and words for the user."""

from collections.abc import Mapping, Sequence

from django.db.models import Model
from django.utils import timezone

from articles.models import Article, ParseRun, Proposal

KIND_LABELS = {
    "park": "园区",
    "enterprise": "企业",
    "place": "地区",
    "industry": "产业",
    "indicator": "指标",
    "project": "项目",
}
FIELD_LABELS = {
    "area": "用地",
    "capacity": "年产能",
    "date": "日期",
    "enterprises": "企业",
    "evidence": "依据",
    "growth": "同比增长",
    "investment": "总投资",
    "issuer": "授予单位",
    "jobs": "就业",
    "level": "级别",
    "milestones": "里程碑",
    "name": "名称",
    "nature": "性质",
    "output": "年产值",
    "park": "园区",
    "period": "时间",
    "place": "地点",
    "rank": "排名",
    "recipient": "获得者",
    "recipient_kind": "获得者种类",
    "stage": "阶段",
    "subject": "主体",
    "subject_kind": "主体种类",
    "tax": "年税收",
    "title": "称号或名称",
    "value": "数值",
}


class DecisionError(Exception):
    """A decision that cannot be carried out; nothing was changed by it."""

    code = "refused"


class AlreadyDecidedError(DecisionError):
    """Someone was faster, or a later parse replaced the proposal."""

    code = "already_decided"

    def __init__(self, proposal: Proposal) -> None:
        self.proposal = proposal
        self.status = proposal.status
        self.by = proposal.decided_by
        self.at = proposal.decided_at
        super().__init__(self._describe())

    def _describe(self) -> str:
        label = self.proposal.get_status_display()
        if self.by is None or self.at is None:
            return "重新解析后，这条建议已由别的取代。填写的都还在，请照着改新的一条。"
        moment = timezone.localtime(self.at)
        who = self.by.get_full_name() or self.by.get_username()
        return f"这条建议已由{who}于{moment:%Y年%m月%d日 %H:%M}处理：{label}。"


class OwnUploadError(DecisionError):
    """Whoever brought a text in may not be the one who vouches for it."""

    code = "own_upload"

    def __init__(self, proposal: Proposal) -> None:
        self.proposal = proposal
        super().__init__("这篇文章是你上传的，须由别人确认；你仍可修改正文或驳回。")


class StaleProposalError(DecisionError):
    """The page was made from a version that is no longer the present one."""

    code = "stale"

    def __init__(self, proposal: Proposal, version: int) -> None:
        self.proposal = proposal
        self.version = version
        self.current_version = proposal.version
        super().__init__(
            f"页面上是第{version}版，这条建议现在是第{proposal.version}版，"
            "请对照后再提交。"
        )


class AmbiguousNameError(DecisionError):
    """Several rows bear the name; a person has to say which is meant."""

    code = "ambiguous_name"

    def __init__(self, kind: str, name: str, candidates: Sequence[Model]) -> None:
        self.kind = kind
        self.name = name
        self.candidates = tuple(candidates)
        names = "、".join(str(row) for row in self.candidates)
        label = KIND_LABELS.get(kind, "名称")
        super().__init__(f"{label}“{name}”可能是：{names}。请选定一个。")


class InvalidFieldsError(DecisionError):
    """Cells that cannot be stored, all of them at once."""

    code = "invalid_fields"

    def __init__(self, problems: Mapping[str, str]) -> None:
        self.problems = dict(problems)
        super().__init__(
            "；".join(
                f"{FIELD_LABELS.get(field, field)}：{problem}"
                for field, problem in self.problems.items()
            )
        )


class FactConflictError(DecisionError):
    """What was confirmed cannot stand beside what the database holds."""

    code = "fact_conflict"

    def __init__(self, messages: Sequence[str]) -> None:
        self.messages = tuple(messages)
        super().__init__("；".join(self.messages))


class CitedArticleError(DecisionError):
    """Facts cite the article, so it cannot be left out."""

    code = "cited_article"

    def __init__(self, article: Article) -> None:
        self.article = article
        super().__init__(article)

    def __str__(self) -> str:
        return f"《{self.article}》已有确认的事实，请先撤回，再选择不用。"


class AlreadyParsingError(Exception):
    """Another process parses the same article at this moment."""

    code = "already_parsing"

    def __init__(self, run: ParseRun | None) -> None:
        self.run = run
        super().__init__("这篇文章正在解析，请稍后再看。")


def describe_fields(fields: Sequence[str]) -> str:
    """Return 用地、总投资."""
    return "、".join(FIELD_LABELS.get(field, field) for field in fields)
