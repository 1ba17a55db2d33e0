"""The languages that the window speaks: what ships, and putting one in force."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from reviewer.resources import ROOT

LANGUAGES = {"en": "English", "de": "Deutsch"}
"""By code, each in its own words. English stands in the code; its file holds the plurals."""

forgets: list[Callable[[], None]] = []
"""What is called when another language is in force, by those who keep words."""
_installed: list[QTranslator] = []


def spoken(choice: str) -> str:
    """The code of the language to speak: the one that was chosen, or the desktop's first that ships."""
    codes = [choice, *(tag.partition("-")[0] for tag in QLocale.system().uiLanguages())]
    return next((code for code in codes if code in LANGUAGES), "en")


def install(choice: str) -> None:
    """Let everything that is made from now on speak a language; "" is the desktop's."""
    code = spoken(choice)
    while _installed:
        QCoreApplication.removeTranslator(_installed.pop())
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    # Qt's own words first: the translator that came last is asked first.
    for path in (f"{folder}/qtbase_{code}.qm", str(ROOT.joinpath(f"i18n/copydesk_{code}.qm"))):
        translator = QTranslator()
        if translator.load(path):
            QCoreApplication.installTranslator(translator)
            _installed.append(translator)
    system = QLocale.system()
    QLocale.setDefault(system if system.name().partition("_")[0] == code else QLocale(code))
    for forget in forgets:
        forget()


def current() -> str:
    """The code of the language in force."""
    return QLocale().name().partition("_")[0]
