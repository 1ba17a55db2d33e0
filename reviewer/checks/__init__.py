"""All checks, in the order in which they are listed: to add one, write its file and name it here."""

from reviewer.checks import (
    apostrophe_spacing,
    bracket_spacing,
    double_space,
    doubled_punctuation,
    doubled_word,
    missing_french_space,
    name_in_quotes,
    punctuation_spacing,
    quote_direction,
    quote_punctuation_order,
    quote_spacing,
    sentence_start,
    unclosed_quotation,
)
from reviewer.checks.base import Check

CHECKS: tuple[Check, ...] = (
    apostrophe_spacing.CHECK,
    bracket_spacing.CHECK,
    double_space.CHECK,
    doubled_punctuation.CHECK,
    doubled_word.CHECK,
    missing_french_space.CHECK,
    name_in_quotes.CHECK,
    punctuation_spacing.CHECK,
    quote_direction.CHECK,
    quote_punctuation_order.CHECK,
    quote_spacing.CHECK,
    sentence_start.CHECK,
    unclosed_quotation.CHECK,
)
