"""The longer texts of `--help`, which a stranger reads first."""

EXIT_CODES = """0 nothing as grave as --fail-on; 1 something is; 2 wrong use, or a path without a readable
text (the rest is still done); 3 a fault of ours"""

DESCRIPTION = """Review machine-translated text: find what is suspect, mend what is safe, keep an exact log.

  copydesk check article.txt           what is suspect in a text
  copydesk clean article.txt -o done   mend what is safe, with a change log
  copydesk open article.txt            decide everything in the window
"""
CHECK_EXAMPLES = f"""examples:
  copydesk check article.txt
  copydesk check texts/ --glossary house.csv --severity hint
  copydesk check "news/**/*.txt" --format sarif > findings.sarif
  cat article.txt | copydesk check -
  copydesk check texts/ --baseline known.jsonl --write-baseline     # from now on, only what is new:
  copydesk check texts/ --baseline known.jsonl

A folder means the files below it that copydesk knows by their suffix, without hidden ones, those that
.gitignore leaves out, and those that `exclude` in copydesk.toml names; a pattern means those of the files it
fits. A file that is named by a suffix unknown to copydesk is read only with --as-text. Settings come from
the nearest copydesk.toml above each file; options override them. Dismissed findings
(.copydesk-dismissed.jsonl beside copydesk.toml, see `copydesk dismiss`) are not shown.

exit code:
{EXIT_CODES}"""
CLEAN_EXAMPLES = f"""examples:
  copydesk clean article.txt -o done
  copydesk clean texts/ -o done --accept all --report html
  copydesk clean article.txt --in-place --accept doubled-word,double-space
  cat article.txt | copydesk clean - > cleaned.txt

Beside each cleaned text lies NAME.changes.jsonl: `copydesk replay` makes the cleaned text from it and the
original, `copydesk undo` the original from it and the cleaned text, both to the byte (of a Word document and
the like, every part in it). Findings that overlap are decided once, by the strongest; what is left stays
open. A result of an earlier run is made anew, but one that was changed since is not touched without --force.
What lies in DIR is no text to clean, unless it is named.

exit code, by the findings that stay open:
{EXIT_CODES}"""
DISMISS_EXAMPLES = """examples:
  copydesk dismiss article.txt:3:14 --why "as in the minutes"
  copydesk dismiss article.txt:3:14 --scope phrase
  copydesk dismiss --list
  copydesk dismiss --restore 2

Dismissals are kept in .copydesk-dismissed.jsonl beside the project's copydesk.toml, or beside the text where
there is none; keep that file with the texts. Each is found again by its words, so it holds after edits
elsewhere, and is over when the words themselves change. The window writes the same file. An ID counts the
findings of `check` with the same settings.

exit code: 0 done; 2 no such finding, and then nothing is dismissed; 3 a fault of ours"""
DIFF_EXAMPLES = """examples:
  copydesk diff article.txt done/article.txt
  copydesk diff drafts done
  copydesk diff --log done/article.txt.changes.jsonl --format html > changes.html

exit code: 0 equal; 1 different; 2 wrong use or an unreadable file; 3 a fault of ours"""
LOG_EXAMPLES = """examples:
  copydesk {}

Any other text than the one that the log is about is refused.
exit code: 0 done; 2 wrong text or damaged log; 3 a fault of ours"""
REPORT_EXAMPLES = """examples:
  copydesk report done/article.txt.changes.jsonl -o report.html
  copydesk report done/ -o report.xlsx                # all logs in one file
  copydesk report done/ -o reports/ --format html     # a summary with a page each

OUT is a file, with one report of all logs. Where it is a folder, or ends with /, html writes index.html with
the totals and a page for each log; the others write report.FORMAT.

The original is found beside the log or beside the cleaned text; without it, the report shows the changes
without the text around them. What is still open is not in a log; `clean --report` tells it."""
SCORE_EXAMPLES = """examples:
  copydesk score done/article.txt reference.txt --original article.txt

Paragraphs are compared one to one. TER counts edits for 100 words: 0 for equal texts, more than 100 for
very different ones. --original adds HTER, the same of the original against the cleaned text: how much of it
was edited."""
