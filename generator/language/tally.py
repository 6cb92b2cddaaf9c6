"""What a page in another language could not say."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Tally:
    """How often something had to stay German, or was said in words that may be old, while a page was drawn."""

    german: int = 0
    outdated: int = 0

    def __sub__(self, other: Tally) -> Tally:
        """What came since."""
        return Tally(self.german - other.german, self.outdated - other.outdated)

    def copy(self) -> Tally:
        """As it is now."""
        return Tally(self.german, self.outdated)

    def add(self, other: Tally) -> None:
        """Also what was drawn before and is shown again."""
        self.german += other.german
        self.outdated += other.outdated

    def clear(self) -> None:
        """A new page begins."""
        self.german = self.outdated = 0
