"""What the command line says over the settings of the files' projects."""

from argparse import Namespace
from collections.abc import Iterable
from pathlib import Path

from reviewer import config, files
from reviewer.errors import BadConfig
from reviewer.finding import Severity
from reviewer.rules import Choices


def choices_of(args: Namespace) -> Choices:
    """The choices that the command line names.

    Raises:
        BadConfig: one of them does not exist.
    """
    return Choices(
        language=language_of(args),
        encoding=encoding_of(args),
        glossaries=tuple(config.glossary_named(name, Path()) for name in args.glossary),
        no_glossary=args.no_glossary,
        only=config.known_checks(each("--check", args.check)),
        skip=config.known_checks(each("--skip", args.skip)),
        attention=args.attention,
        severity=Severity(args.severity) if args.severity else None,
        fail_on=args.fail_on,
        source=Path(args.source) if args.source else None,
        columns=args.columns or "",
        attributes=args.attributes,
    )


def language_of(args: Namespace) -> str | None:
    """What `--lang` says.

    Raises:
        BadConfig: it is not a language tag.
    """
    tag: str | None = args.lang
    if tag and not config.LANGUAGE.fullmatch(tag):
        raise BadConfig(f"--lang: “{tag}” is not a language tag such as “en-US”")
    return tag


def encoding_of(args: Namespace) -> str | None:
    """What `--encoding` says.

    Raises:
        BadConfig: no encoding is called so.
    """
    name: str | None = args.encoding
    if name is not None and not files.encoding_named(name):
        raise BadConfig(f"--encoding: no encoding of texts is called {name!r}")
    return name


def each(option: str, given: Iterable[str]) -> list[str]:
    """Ids that were given by an option, several times or parted by commas.

    Raises:
        BadConfig: one time it names none.
    """
    told = [words.replace(",", " ").split() for words in given]
    if [] in told:
        raise BadConfig(f"{option} names no check; perhaps a variable of the shell is not set")
    return [name for names in told for name in names]
