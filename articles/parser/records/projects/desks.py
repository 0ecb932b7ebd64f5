"""What is gathered of each project while a story is read, and what 该项目 means now."""

from dataclasses import dataclass, field

from articles.parser.mentions.base import Mention, Reading
from articles.parser.records.projects.naming import NameIndex
from articles.parser.records.projects.stretches import Stretch

NEAR = 80  # characters


@dataclass(slots=True)
class Dossier:
    """All that a story says of one project, in the order of the text."""

    mentions: list[tuple[Reading, Mention]] = field(default_factory=list)
    stretches: list[Stretch] = field(default_factory=list)

    @property
    def name(self) -> str:
        """As it was named last."""
        return str(self.mentions[-1][1].value)

    def is_near(self, reading: Reading) -> bool:
        """Whether the sentence stands close behind what was told last."""
        last = self.stretches[-1].reading.sentence.span.stop
        return 0 <= reading.sentence.span.start - last <= NEAR

    def is_in_block_of(self, reading: Reading) -> bool:
        return self.stretches[-1].reading.sentence.block is reading.sentence.block


@dataclass(slots=True)
class Desk:
    """The dossiers so far, the one that 该项目 means, and what lies between."""

    dossiers: list[Dossier] = field(default_factory=list)
    index: NameIndex[Dossier] = field(default_factory=NameIndex)
    current: Dossier | None = None
    loose: list[Reading] = field(default_factory=list)
    heading: Stretch | None = None
    before: Reading | None = None  # the sentence read last
