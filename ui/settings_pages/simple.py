"""Pages that hold nothing but simple choices."""

from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from reviewer.formats.base import How
from ui.file_kinds import way_name
from ui.languages import LANGUAGES
from ui.preferences import Underlines, is_pattern
from ui.settings_pages.page import CONTROL_WIDTH, Page
from ui.theme import Scheme, usual_reading_family


class Appearance(Page):
    """Colours, fonts and how the texts are set."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.title = self.tr("Appearance")
        self.combo(
            "scheme",
            self.tr("&Colors:"),
            (
                (self.tr("Like the desktop"), Scheme.SYSTEM),
                (self.tr("Light"), Scheme.LIGHT),
                (self.tr("Dark"), Scheme.DARK),
                (self.tr("High contrast"), Scheme.CONTRAST),
            ),
        )
        self._family("font", self.tr("&Font of the window:"), self.tr("Like the desktop"))
        self.points("font_points", self.tr("S&ize:"), zero=self.tr("Like the desktop"))
        usual = self.tr("Usual ({family})").format(family=usual_reading_family())
        self._family("reading_font", self.tr("Font of the &texts:"), usual)
        self.points("points", self.tr("Si&ze of the texts:"))
        self.number("line_height", self.tr("&Line height:"), unit=self.tr(" %"), step=5)
        self.number(
            "measure",
            self.tr("Longest li&ne:"),
            zero=self.tr("As wide as the pane"),
            unit=self.tr(" characters"),
            step=5,
        )

    def _family(self, name: str, label: str, usual: str) -> QComboBox:
        families = (f for f in QFontDatabase.families() if not QFontDatabase.isPrivateFamily(f))
        box = self.combo(name, label, ((usual, ""), *((f, f) for f in families)))
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(24)
        return box


class Reviewing(Page):
    """Going from one finding to the next."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.title = self.tr("Review")
        self.tick("auto_advance", self.tr("&Go on to the next finding after each decision"))
        self.tick("wrap_around", self.tr("After the &last finding, go on with the first"))
        self.tick("hide_decided", self.tr("&Hide decided findings when a text is opened"))
        self.tick(
            "adapt_hints",
            self.tr("Hide h&ints in a text with few errors"),
            self.tr("In a good translation few of them are right; a button above the list shows them."),
        )
        self.number(
            "confirm_above",
            self.tr("&Ask before deciding more than:"),
            zero=self.tr("Never ask"),
            unit=self.tr(" findings at once"),
            step=10,
        )


class Saving(Page):
    """Files."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.title = self.tr("Files and saving")
        self.pattern = QLineEdit(self)
        self.pattern.setMinimumWidth(CONTROL_WIDTH)
        self.pattern.textEdited.connect(self._try_pattern)
        self.keep("pattern", self.tr("&Name of the cleaned text:"), self.pattern, self._show_pattern)
        self.example = self.remark("")
        self.combo("how", self.tr("&Changes in Word documents:"), ((way_name(how), how.value) for how in How))
        self.remark(self.tr("“Save as” offers all ways. Copies of a batch are made in this one."))
        self.tick(
            "backups",
            self.tr("Keep what another program &wrote there"),
            self.tr("The file that would be overwritten stays, with .bak behind its name."),
        )
        self.number(
            "autosave",
            self.tr("&Save by itself every:"),
            zero=self.tr("Never"),
            unit=self.tr(" minutes"),
        )
        self.remark(self.tr("Decisions are kept within a second either way; saving writes the cleaned text."))
        self.tick("reopen", self.tr("&Open the last text when Copydesk starts"))

    def _show_pattern(self, text: str) -> None:
        if self.pattern.text() != text:
            self.pattern.setText(text)
        self._explain(text)

    def _try_pattern(self, text: str) -> None:
        self._explain(text)
        if is_pattern(text):
            self.choose(pattern=text)

    def _explain(self, text: str) -> None:
        if is_pattern(text):
            name = text.replace("{name}", "story").replace("{ext}", ".txt")
            self.example.setText(self.tr("“story.txt” becomes “{name}”.").format(name=name))
        else:
            self.example.setText(
                self.tr("Write {name} for the original’s name, and something else beside it.")
            )


class Access(Page):
    """What helps those who see, hear or type otherwise."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.title = self.tr("Accessibility")
        self.tick(
            "review_keys",
            self.tr("Single &letters decide in the list of findings"),
            self.tr("Turn this off if you dictate or use other tools that send letters."),
        )
        self.tick("announce", self.tr("&Tell a screen reader what was decided and what comes next"))
        self.tick("motion", self.tr("Let menus and the caret &move as the desktop does"))
        self.combo(
            "underlines",
            self.tr("&Underlines:"),
            (
                (self.tr("Waves, dashes and dots"), Underlines.SHAPES),
                (self.tr("The same, thicker"), Underlines.THICK),
                (self.tr("Straight lines"), Underlines.STRAIGHT),
            ),
        )
        self.remark(self.tr("Signs in the margin and in the list tell severities apart as well."))


class Language(Page):
    """What the window speaks."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.title = self.tr("Language")
        self.combo(
            "language",
            self.tr("&Language of the window:"),
            ((self.tr("Like the desktop"), ""), *((name, code) for code, name in LANGUAGES.items())),
        )
        self.remark(self.tr("Your review goes on where it is. What the command line writes stays English."))
