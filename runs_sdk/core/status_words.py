"""What the filter of a list takes for a status. Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from attrs import frozen

from .errors import InputProblem, InputValidationError
from .models import RunStatus

HOUSE = frozenset(map(str, RunStatus))
"""The words that all services share."""


@frozen(eq=False, repr=False)
class StatusWords:
    """A service's own words for statuses, and what each is in the words that all services share.

    unlisted  words that the service uses, and does not take for lists; others of the same meaning are asked for instead
    what      what has the status, for errors
    """

    service: str
    meanings: Mapping[str, RunStatus]
    unlisted: Collection[str] = ()
    what: str = "run"

    def find(self, asked: RunStatus | str | Iterable[RunStatus | str]) -> list[str]:
        """The service's words for a status, or for several; none where the service has no such state.

        Raises InputValidationError for what is neither a word of the service nor one of all services.
        """
        found: dict[str, None] = {}
        for word in map(str, [asked] if isinstance(asked, str) else asked):
            takes = word in self.meanings and word not in self.unlisted
            meaning = self.meanings.get(word, word)
            natives = [word] if takes else [each for each in self._listed if self.meanings[each] == meaning]
            if not natives and word not in HOUSE:
                known = ", ".join(self._listed)
                problem = InputProblem("status", f"no {self.what} can be {word!r}; the words are {known}", "enum")
                raise InputValidationError(str(problem), errors=[problem], service=self.service)
            found |= dict.fromkeys(natives)
        return [*found]

    @property
    def _listed(self) -> list[str]:
        return [word for word in self.meanings if word not in self.unlisted]
