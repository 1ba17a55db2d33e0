"""The longer texts of `--help`, which a stranger reads first."""

EXIT_CODES = """exit code: 0 nothing as grave as --fail-on; 1 something is; 2 wrong use or an unreadable
file (the rest is still done); 3 a fault of ours"""

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
.gitignore leaves out, and those that `exclude` in copydesk.toml names. Settings come from the nearest
copydesk.toml above each file; options override them. Dismissed findings (.copydesk-dismissed.jsonl beside
copydesk.toml) are not shown.

{EXIT_CODES}"""
CLEAN_EXAMPLES = f"""examples:
  copydesk clean article.txt -o done
  copydesk clean texts/ -o done --accept all --report html
  copydesk clean article.txt --in-place --accept doubled-word,double-space
  cat article.txt | copydesk clean - > cleaned.txt

Beside each cleaned text lies NAME.changes.jsonl: `copydesk replay` makes the cleaned text from it and the
original, `copydesk undo` the original from it and the cleaned text, both to the byte. Findings that
overlap are decided once, by the strongest; what is left stays open.

{EXIT_CODES}; for findings that stay open"""
