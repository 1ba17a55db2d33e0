"""All checks, in the order in which they are listed: to add one, write its file and name it here."""

from reviewer.checks import doubled_word
from reviewer.checks.base import Check

CHECKS: tuple[Check, ...] = (doubled_word.CHECK,)
