"""Everything a person can do, in one table: menus, toolbar, keys, key sheet and palette are built from it.

Global keys work everywhere, also while typing. Review keys are single letters and act only while the queue
or the decision bar has the focus, so that they never eat text; they can be switched off.
"""

from enum import Enum, auto
from functools import cache

from msgspec import Struct
from PySide6.QtCore import QCoreApplication

from ui import languages

translate = QCoreApplication.translate


class When(Enum):
    """What must be so for an action to be offered."""

    ALWAYS = auto()
    FILE = auto()
    SAVING = auto()
    FINDING = auto()
    OPEN = auto()
    SUGGESTION = auto()
    SETTLED = auto()
    DECIDED = auto()
    UNDO = auto()
    REDO = auto()
    TRACKED = auto()
    TABLE = auto()


class Menu(Enum):
    """Where an action stands."""

    FILE = auto()
    EDIT = auto()
    REVIEW = auto()
    ALTERNATIVES = auto()
    IGNORE = auto()
    VIEW = auto()
    GLOSSARY = auto()
    TOOLS = auto()
    THEME = auto()
    HELP = auto()

    @property
    def text(self) -> str:
        """The menu's title in the user's language."""
        return {
            Menu.FILE: translate("Actions", "&File"),
            Menu.EDIT: translate("Actions", "&Edit"),
            Menu.REVIEW: translate("Actions", "&Review"),
            Menu.ALTERNATIVES: translate("Actions", "A&lternatives"),
            Menu.IGNORE: translate("Actions", "&Ignore"),
            Menu.VIEW: translate("Actions", "&View"),
            Menu.GLOSSARY: translate("Actions", "&Glossary"),
            Menu.TOOLS: translate("Actions", "&Tools"),
            Menu.THEME: translate("Actions", "&Colors"),
            Menu.HELP: translate("Actions", "&Help"),
        }[self]


INNER = {Menu.ALTERNATIVES: Menu.REVIEW, Menu.IGNORE: Menu.REVIEW, Menu.THEME: Menu.VIEW}
"""Menus inside others."""


class Spec(Struct, frozen=True):
    """One action. `keys` are global, `review_keys` single, parted by spaces; `toggle`: it is on or off."""

    id: str
    text: str
    menu: Menu
    keys: str = ""
    review_keys: str = ""
    when: When = When.ALWAYS
    icon: str = ""
    toggle: bool = False
    ends_group: bool = False

    @property
    def name(self) -> str:
        """What it is called outside its menu: without the mark of its menu key and its dots."""
        plain = self.text.replace("&", "").rstrip("…")
        return f"{self.menu.text.replace('&', '')}: {plain}" if self.menu is Menu.THEME else plain


def _alternative(number: int) -> Spec:
    return Spec(
        f"alternative_{number}",
        translate("Actions", "Pick suggestion &{n}").format(n=number),
        Menu.ALTERNATIVES,
        f"Ctrl+{number}",
        str(number),
        When.SUGGESTION,
    )


@cache
def table() -> tuple[Spec, ...]:
    """All actions, as they stand in the menus; their words are in the language set when first asked."""
    # fmt: off
    return (
        Spec("open", translate("Actions", "&Open…"), Menu.FILE, keys="Ctrl+O", icon="folder-open"),
        Spec("open_source", translate("Actions", "Open its so&urce beside it…"), Menu.FILE,
             keys="Ctrl+Shift+O"),
        Spec("columns", translate("Actions", "Choose colu&mns…"), Menu.FILE, when=When.TABLE),
        Spec("paste_new", translate("Actions", "Open from clip&board"), Menu.FILE,
             keys="Ctrl+Shift+N", ends_group=True),
        Spec("save", translate("Actions", "&Save cleaned text"), Menu.FILE,
             keys="Ctrl+S", when=When.SAVING, icon="device-floppy"),
        Spec("save_as", translate("Actions", "Save cleaned text &as…"), Menu.FILE,
             keys="Ctrl+Shift+S", when=When.SAVING),
        Spec("save_tracked", translate("Actions", "Save with &tracked changes…"), Menu.FILE,
             when=When.TRACKED),
        Spec("export", translate("Actions", "&Export report…"), Menu.FILE,
             keys="Ctrl+E", when=When.FILE, icon="file-text", ends_group=True),
        Spec("close", translate("Actions", "&Close text"), Menu.FILE, keys="Ctrl+W", when=When.FILE),
        Spec("quit", translate("Actions", "&Quit"), Menu.FILE, keys="Ctrl+Q"),
        Spec("undo", translate("Actions", "&Undo"), Menu.EDIT,
             keys="Ctrl+Z", review_keys="U", when=When.UNDO, icon="arrow-back-up"),
        Spec("redo", translate("Actions", "R&edo"), Menu.EDIT,
             keys="Ctrl+Shift+Z Ctrl+Y", when=When.REDO, icon="arrow-forward-up", ends_group=True),
        Spec("find", translate("Actions", "&Find in the cleaned text"), Menu.EDIT,
             keys="Ctrl+F", when=When.FILE, icon="search"),
        Spec("find_next", translate("Actions", "Find &next"), Menu.EDIT, keys="F3", when=When.FILE),
        Spec("find_previous", translate("Actions", "Find &previous"), Menu.EDIT,
             keys="Shift+F3", when=When.FILE),
        Spec("replace", translate("Actions", "&Replace in the cleaned text"), Menu.EDIT,
             keys="Ctrl+H", when=When.FILE, ends_group=True),
        Spec("go_to", translate("Actions", "&Go to paragraph…"), Menu.EDIT, keys="Ctrl+J", when=When.FILE,
             ends_group=True),
        Spec("settings", translate("Actions", "Se&ttings…"), Menu.EDIT, keys="Ctrl+,", icon="settings"),
        Spec("next", translate("Actions", "&Next finding"), Menu.REVIEW,
             keys="F8", when=When.FILE, icon="chevron-down"),
        Spec("previous", translate("Actions", "&Previous finding"), Menu.REVIEW,
             keys="Shift+F8", when=When.FILE, icon="chevron-up"),
        Spec("down", translate("Actions", "Next row"), Menu.REVIEW, review_keys="J Down", when=When.FILE),
        Spec("up", translate("Actions", "Previous row"), Menu.REVIEW, review_keys="K Up", when=When.FILE),
        Spec("next_error", translate("Actions", "Next error"), Menu.REVIEW,
             keys="Ctrl+F8", review_keys="]", when=When.FILE),
        Spec("previous_error", translate("Actions", "Previous error"), Menu.REVIEW,
             keys="Ctrl+Shift+F8", review_keys="[", when=When.FILE, ends_group=True),
        Spec("accept", translate("Actions", "&Accept and go on"), Menu.REVIEW,
             keys="Ctrl+Return", review_keys="A Return Enter", when=When.SUGGESTION, icon="check"),
        Spec("reject", translate("Actions", "&Reject, keep the original"), Menu.REVIEW,
             keys="Ctrl+Shift+R", review_keys="R", when=When.OPEN, icon="x"),
        Spec("edit", translate("Actions", "&Edit the suggestion"), Menu.REVIEW,
             keys="F2", review_keys="E", when=When.OPEN, icon="pencil"),
        Spec("accept_alike", translate("Actions", "Accept all ali&ke"), Menu.REVIEW,
             keys="Ctrl+Shift+A", review_keys="Shift+A", when=When.SUGGESTION, icon="copy-check"),
        Spec("reject_alike", translate("Actions", "Reject all alike"), Menu.REVIEW,
             review_keys="Shift+R", when=When.OPEN),
        Spec("accept_rule", translate("Actions", "Accept what this rule suggests…"), Menu.REVIEW,
             when=When.SUGGESTION),
        Spec("safe_fixes", translate("Actions", "Apply safe &fixes…"), Menu.REVIEW,
             keys="Ctrl+Shift+F5", when=When.FILE),
        Spec("later", translate("Actions", "Decide later"), Menu.REVIEW,
             review_keys="Space", when=When.FINDING),
        Spec("reopen", translate("Actions", "Re&open"), Menu.REVIEW,
             review_keys="O", when=When.SETTLED, icon="rotate-2"),
        Spec("note", translate("Actions", "No&te…"), Menu.REVIEW,
             keys="Ctrl+M", review_keys="N", when=When.FINDING, icon="note", ends_group=True),
        Spec("review_decided", translate("Actions", "Review what is &decided"), Menu.REVIEW,
             when=When.DECIDED),
        Spec("check", translate("Actions", "&Check again"), Menu.REVIEW,
             keys="F5", when=When.FILE, icon="refresh"),
        Spec("auto_advance", translate("Actions", "Go on after each decision"), Menu.REVIEW, toggle=True),
        Spec("review_keys", translate("Actions", "Single-letter keys"), Menu.REVIEW, toggle=True),
        *(_alternative(number) for number in range(1, 10)),
        Spec("ignore", translate("Actions", "&Ignore this finding"), Menu.IGNORE,
             keys="Ctrl+Shift+I", review_keys="I", when=When.OPEN, icon="eye-off"),
        Spec("ignore_phrase", translate("Actions", "Ignore this &phrase in this text"), Menu.IGNORE,
             review_keys="Shift+I", when=When.OPEN),
        Spec("ignore_rule", translate("Actions", "Turn this &rule off in this text"), Menu.IGNORE,
             when=When.OPEN),
        Spec("ignore_profile", translate("Actions", "Turn this rule off in &all texts of this project"),
             Menu.IGNORE, when=When.OPEN, ends_group=True),
        Spec("ignored", translate("Actions", "&What is ignored…"), Menu.IGNORE, when=When.FILE),
        Spec("filter", translate("Actions", "&Filter findings"), Menu.VIEW,
             keys="Ctrl+Shift+F", review_keys="/", when=When.FILE, icon="search"),
        Spec("hide_decided", translate("Actions", "&Hide decided findings"), Menu.VIEW,
             review_keys="H", when=When.FILE, toggle=True),
        Spec("next_pane", translate("Actions", "Next pane"), Menu.VIEW, keys="F6", when=When.FILE),
        Spec("previous_pane", translate("Actions", "Previous pane"), Menu.VIEW,
             keys="Shift+F6", when=When.FILE),
        Spec("back", translate("Actions", "Back to review keys"), Menu.VIEW,
             keys="Esc", when=When.FILE, ends_group=True),
        Spec("toggle_queue", translate("Actions", "Findings &queue"), Menu.VIEW, keys="F9", toggle=True),
        Spec("toggle_original", translate("Actions", "&Original text"), Menu.VIEW,
             keys="Shift+F9", toggle=True),
        Spec("inline_changes", translate("Actions", "Changes i&nline"), Menu.VIEW,
             keys="Ctrl+Shift+L", when=When.FILE, toggle=True),
        Spec("findings_table", translate("Actions", "Findings as a &table"), Menu.VIEW,
             keys="Ctrl+Shift+Y", when=When.FILE, toggle=True),
        Spec("whole_finding", translate("Actions", "All of the finding in the &bar"), Menu.VIEW,
             review_keys="M", when=When.FILE, toggle=True),
        Spec("change_log", translate("Actions", "Change &log"), Menu.VIEW,
             keys="Ctrl+L", when=When.FILE, icon="history", toggle=True, ends_group=True),
        Spec("zoom_in", translate("Actions", "Zoom &in"), Menu.VIEW, keys="Ctrl++ Ctrl+=", icon="zoom-in"),
        Spec("zoom_out", translate("Actions", "Zoom o&ut"), Menu.VIEW, keys="Ctrl+-", icon="zoom-out"),
        Spec("zoom_reset", translate("Actions", "Usual si&ze"), Menu.VIEW, keys="Ctrl+0", ends_group=True),
        Spec("full_screen", translate("Actions", "Full &screen"), Menu.VIEW, keys="F11", toggle=True),
        Spec("theme_system", translate("Actions", "Like the desk&top"), Menu.THEME, toggle=True),
        Spec("theme_light", translate("Actions", "&Light"), Menu.THEME, toggle=True),
        Spec("theme_dark", translate("Actions", "&Dark"), Menu.THEME, toggle=True),
        Spec("theme_contrast", translate("Actions", "&High contrast"), Menu.THEME, toggle=True),
        Spec("add_term", translate("Actions", "&Add to glossary…"), Menu.GLOSSARY,
             keys="Ctrl+Shift+G", review_keys="G", when=When.FILE),
        Spec("glossary", translate("Actions", "&Glossaries…"), Menu.GLOSSARY, keys="Ctrl+Shift+T"),
        Spec("batch", translate("Actions", "&Batch check…"), Menu.TOOLS, keys="Ctrl+Shift+B",
             icon="file-text"),
        Spec("help", translate("Actions", "&Help"), Menu.HELP, keys="F1", icon="help"),
        Spec("rule_help", translate("Actions", "What this &rule looks for"), Menu.HELP, when=When.FINDING,
             ends_group=True),
        Spec("key_sheet", translate("Actions", "&Keys"), Menu.HELP,
             keys="Ctrl+/", review_keys="?", icon="keyboard"),
        Spec("palette", translate("Actions", "&Find an action…"), Menu.HELP, keys="Ctrl+Shift+P"),
        Spec("about", translate("Actions", "&About Copydesk"), Menu.HELP),
    )
    # fmt: on


languages.forgets.append(table.cache_clear)

TOOLBAR = ("open", "save", "", "undo", "redo", "", "previous", "next")


class Situation(Struct, frozen=True):
    """All that decides which actions are offered."""

    file: bool = False
    saving: bool = False  # it is not open for reading only
    finding: bool = False
    open: bool = False
    suggestions: int = 0
    decided: bool = False  # any finding
    undo: bool = False
    redo: bool = False
    tracked: bool = False  # the file can hold changes that are accepted or rejected later
    table: bool = False  # the file is one, of which columns can be chosen

    def allows(self, spec: Spec) -> bool:
        """Whether an action is offered."""
        match spec.when:
            case When.ALWAYS:
                return True
            case When.FILE:
                return self.file
            case When.SAVING:
                return self.saving
            case When.FINDING:
                return self.finding
            case When.OPEN:
                return self.open
            case When.SUGGESTION:
                number = int(spec.id[-1]) if spec.id.startswith("alternative_") else 1
                return self.open and self.suggestions >= number
            case When.SETTLED:
                return self.finding and not self.open
            case When.DECIDED:
                return self.decided
            case When.UNDO:
                return self.undo
            case When.REDO:
                return self.redo
            case When.TRACKED:
                return self.tracked
            case When.TABLE:
                return self.table
