"""Print the number table of `resources/checks/number-format.txt` from CLDR; run when CLDR changes.

pip install babel
python tests/tools/locale_numbers.py
"""

import sys

import babel
from babel import Locale, numbers

TAGS = (
    "en en-ZA de de-AT de-CH nl fr fr-CH es es-MX es-US it it-CH pt pt-PT sv da nb fi pl cs ro hu tr ru uk"
).split()


def row(tag: str) -> str:
    """Tag, decimal mark, group mark, whether a space stands before %, whether currency stands first."""
    locale = Locale.parse(tag.replace("-", "_"))
    marks = [numbers.get_decimal_symbol(locale), numbers.get_group_symbol(locale)]
    percent = locale.percent_formats[None].pattern
    currency = locale.currency_formats["standard"].pattern
    spaced = "spaced" if percent[-2].isspace() else "close"
    first = "before" if currency.startswith("¤") else "after"
    named = ["space" if mark.isspace() else mark for mark in marks]
    return " ".join([tag, *named, spaced, first])


if __name__ == "__main__":
    sys.stdout.write(f"# babel {babel.__version__}\n" + "\n".join(map(row, TAGS)) + "\n")
