"""Names in cells → the rows they mean, by name or alias, without a query each."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db import models

from entities.models import Indicator, Project
from entities.resources.widgets import SEPARATOR
from entities.workbooks.columns import label_model
from entities.workbooks.texts import clean_text

SHOWN_CANDIDATES = 5
LEAST_LIKENESS = 0.4
Pairs = defaultdict[str, list[tuple[str, str]]]
Choices = dict[
    str, dict[str, str]
]  # model → name in the file → name to take, "" is new


class UnknownNameError(ValueError):
    """No row has this name; near ones are offered."""

    def __init__(self, model: type[models.Model], name: str, near: list[str]) -> None:
        offer = f"；相近的有：{'、'.join(near)}" if near else ""
        super().__init__(f"没有名为“{name}”的{label_model(model)}{offer}")
        self.model, self.name, self.near = model, name, near


@dataclass(slots=True)
class Names:
    """The names of one model; a project's park tells two of one name apart."""

    model: type[models.Model]
    by_name: Pairs = field(default_factory=lambda: defaultdict(list))
    by_alias: Pairs = field(default_factory=lambda: defaultdict(list))
    pks: dict[tuple[str, str], int] = field(default_factory=dict)

    def load(self) -> None:
        is_project = self.model is Project
        fields = ["pk", "name", *(["park__name"] if is_project else [])]
        found = {}
        for pk, name, *park in self.model.objects.values_list(*fields):
            found[pk] = clean_text(name), clean_text(park[0] if park else "")
            self.add(*found[pk], pk)
        if hasattr(self.model, "names"):
            aliases = self.model.names.rel.related_model
            key = self.model._meta.model_name  # noqa: SLF001 -- Django's public model API
            for pk, alias in aliases.objects.values_list(f"{key}_id", "name"):
                self.by_alias[clean_text(alias)].append(found[pk])

    def add(self, name: str, park: str = "", pk: int | None = None) -> None:
        if (name, park) not in self.by_name[name]:
            self.by_name[name].append((name, park))
        if pk is not None:
            self.pks[name, park] = pk


class NameBook:
    """The names of every model, each loaded when it is first asked for.

    Choices say what a person has decided about a name that stands in the file.
    """

    def __init__(self, choices: Choices | None = None) -> None:
        self.choices = choices or {}
        self.loaded: dict[type[models.Model], Names] = {}
        self.stubs: dict[tuple[type, str, str], models.Model] = {}
        self.grams: dict[type[models.Model], list[tuple[str, set[str]]]] = {}

    def of(self, model: type[models.Model]) -> Names:
        if model not in self.loaded:
            self.loaded[model] = names = Names(model)
            names.load()
        return self.loaded[model]

    def find(
        self, model: type[models.Model], text: str, park: str | None = None
    ) -> tuple[str, str]:
        """The row's own name and, for a project, its park; else ValueError."""
        names = self.of(model)
        exact = narrow(names.by_name.get(text, []), park)
        found = exact or narrow(names.by_alias.get(text, []), park)
        if len(found) == 1:
            return found[0]
        if found:
            listed = SEPARATOR.join(label_pair(pair) for pair in found)
            raise ValueError(
                f"“{text}”指不止一个{label_model(model)}：{listed}；请写明是哪一个"
            )
        return self.choose(model, text)

    def choose(self, model: type[models.Model], text: str) -> tuple[str, str]:
        """What a person decided about an unknown name."""
        chosen = self.choices.get(model._meta.model_name, {}).get(text)  # noqa: SLF001 -- Django's public model API
        if chosen is None:
            raise UnknownNameError(model, text, self.find_near(model, text))
        if chosen:
            return self.find(model, chosen)
        return text, ""

    def find_near(self, model: type[models.Model], text: str) -> list[str]:
        """The names that share most pairs of characters with it."""
        if model not in self.grams:
            names = self.of(model)
            texts = {*names.by_name, *names.by_alias}
            self.grams[model] = [(name, split_pairs(name)) for name in sorted(texts)]
        own = split_pairs(text)
        scored = [
            (2 * len(own & pairs) / (len(own) + len(pairs)), name)
            for name, pairs in self.grams[model]
        ]
        near = sorted((s for s in scored if s[0] >= LEAST_LIKENESS), reverse=True)
        return [name for _score, name in near[:SHOWN_CANDIDATES]]

    def get_stub(
        self, model: type[models.Model], name: str, park: str = ""
    ) -> models.Model | None:
        """A row with its key and name, to be named by another; None for no name."""
        if not name:
            return None
        key = (model, name, park)
        if key not in self.stubs:
            pk = self.of(model).pks[name, park]
            self.stubs[key] = model(pk=pk, name=name)
        return self.stubs[key]

    def find_alias_owners(self, alias: str) -> Iterable[str]:
        """A synonym belongs to one indicator alone."""
        return (name for name, _park in self.of(Indicator).by_alias.get(alias, ()))


def narrow(pairs: list[tuple[str, str]], park: str | None) -> list[tuple[str, str]]:
    return [pair for pair in pairs if park is None or pair[1] == park]


def label_pair(pair: tuple[str, str]) -> str:
    name, park = pair
    return f"{name}（{park}）" if park else name


def split_pairs(text: str) -> set[str]:
    """甲园区 → 甲园, 园区, and the single characters that short names live by."""
    return {text[at : at + 2] for at in range(len(text) - 1)} | set(text)
