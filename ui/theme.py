"""Colours and type of the window: light, dark and high contrast, never by colour alone."""

from enum import StrEnum
from functools import cache

from msgspec import Struct
from PySide6.QtGui import QColor, QFont, QFontInfo, QPalette

from reviewer.finding import Severity
from reviewer.resources import ROOT

READING_FAMILIES = ("Noto Serif", "Georgia", "Liberation Serif", "DejaVu Serif")


class Scheme(StrEnum):
    """Which colours the user wants; SYSTEM follows the desktop."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


class Theme(Struct, frozen=True):
    """Colours by what they say. A tint is the ground under text of its colour; contrast is at least 4.5.

    `off` is for what cannot be used now: it parts from the ground by 3 and from `text` at a glance.
    """

    dark: bool
    ground: str
    panel: str
    card: str
    text: str
    muted: str
    muted_selected: str
    accent: str
    on_accent: str
    selection: str
    paragraph: str
    error: str
    error_tint: str
    warning: str
    warning_tint: str
    hint: str
    hint_tint: str
    inserted: str
    inserted_tint: str
    deleted: str
    deleted_tint: str
    border: str
    off: str

    def ink(self, severity: Severity) -> QColor:
        """The colour of a severity's signs and words."""
        return QColor({"error": self.error, "warning": self.warning, "hint": self.hint}[severity.value])

    def tint(self, severity: Severity) -> QColor:
        """The ground under text with a finding of that severity."""
        tints = {"error": self.error_tint, "warning": self.warning_tint, "hint": self.hint_tint}
        return QColor(tints[severity.value])


LIGHT = Theme(
    dark=False,
    ground="#FFFFFF",
    panel="#F4F5F7",
    card="#FFFFFF",
    text="#1A1D21",
    muted="#555C66",
    muted_selected="#555C66",
    accent="#0A58A6",
    on_accent="#FFFFFF",
    selection="#CFE3F8",
    paragraph="#F3F7FC",
    error="#A3123F",
    error_tint="#FBE3EA",
    warning="#7A4A00",
    warning_tint="#FDEBC8",
    hint="#0B5E8A",
    hint_tint="#DDEFFB",
    inserted="#0A4E9B",
    inserted_tint="#D6E8FC",
    deleted="#8A3B00",
    deleted_tint="#FCE3D2",
    border="#858C97",
    off="#858C97",
)
DARK = Theme(
    dark=True,
    ground="#16181C",
    panel="#1E2126",
    card="#24282E",
    text="#E6E8EB",
    muted="#A3ABB5",
    muted_selected="#E6E8EB",
    accent="#6CB2FF",
    on_accent="#0B1A2B",
    selection="#234A73",
    paragraph="#1B2230",
    error="#FF8FB0",
    error_tint="#4A1C2C",
    warning="#F2B84B",
    warning_tint="#45340F",
    hint="#7CC4F0",
    hint_tint="#143A52",
    inserted="#8CC4FF",
    inserted_tint="#173A5E",
    deleted="#FFAB7A",
    deleted_tint="#4C2A16",
    border="#6C7480",
    off="#6C7480",
)
CONTRAST = Theme(
    dark=True,
    ground="#000000",
    panel="#000000",
    card="#2A2A2A",
    text="#FFFFFF",
    muted="#FFFFFF",
    muted_selected="#FFFFFF",
    accent="#FFE14D",
    on_accent="#000000",
    selection="#00418A",
    paragraph="#141414",
    error="#FFA3BF",
    error_tint="#3D0018",
    warning="#FFD166",
    warning_tint="#332200",
    hint="#8FD8FF",
    hint_tint="#002B40",
    inserted="#9CD0FF",
    inserted_tint="#00264D",
    deleted="#FFB98F",
    deleted_tint="#401A00",
    border="#FFFFFF",
    off="#B4B4B4",
)


CHOSEN = {Scheme.LIGHT: LIGHT, Scheme.DARK: DARK, Scheme.CONTRAST: CONTRAST}
"""The themes that do not depend on the desktop."""


@cache
def usual_reading_family() -> str:
    """The first of the families that suit long texts and are here, or the application's own."""
    # The list of all families, in which one could look, takes as long as half a window.
    here = (family for family in READING_FAMILIES if QFontInfo(QFont(family)).family() == family)
    return next(here, QFont().family())


def _ticked(theme: Theme) -> str:
    """Boxes with a tick in them. Fusion outlines its own darker than the window, where few see it."""
    tick = str(ROOT.joinpath("icons/check.svg"))  # drawn in black, as nothing tells Qt another colour here
    ground, off = (theme.accent, theme.off) if theme.dark else (theme.ground, theme.panel)
    return f"""
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked {{ width: 13px; height: 13px;
  border: 1px solid {theme.border}; border-radius: 3px; background: {ground}; image: url("{tick}"); }}
QCheckBox::indicator:disabled {{ border-color: {theme.off}; }}
QCheckBox::indicator:checked:disabled {{ background: {off}; }}
"""


def _on_black(theme: Theme) -> str:
    """What cannot be told by a darker ground."""
    return f"""
QCheckBox:disabled, QRadioButton:disabled {{ color: {theme.off}; }}
QPushButton:disabled, QPushButton[primary="true"]:disabled {{ border-style: dashed; }}
"""


def palette(theme: Theme) -> QPalette:
    """What Fusion paints its widgets with."""
    colours = QPalette()
    role = QPalette.ColorRole
    pairs = {
        role.Window: theme.panel,
        role.WindowText: theme.text,
        role.Base: theme.ground,
        role.AlternateBase: theme.panel,
        role.Text: theme.text,
        role.Button: theme.card,
        role.ButtonText: theme.text,
        role.Highlight: theme.selection,
        role.HighlightedText: theme.text,
        role.ToolTipBase: theme.card,
        role.ToolTipText: theme.text,
        role.PlaceholderText: theme.muted,
        role.Link: theme.accent,
        role.LinkVisited: theme.accent,
        role.Accent: theme.accent,
        role.Mid: theme.border,
        role.Dark: theme.border,
    }
    for which, colour in pairs.items():
        colours.setColor(which, QColor(colour))
    for which in (role.WindowText, role.Text, role.ButtonText):
        colours.setColor(QPalette.ColorGroup.Disabled, which, QColor(theme.off))
    return colours


def style_sheet(theme: Theme) -> str:
    """The little that a palette cannot say."""
    return f"""
QPushButton {{ background: {theme.card}; color: {theme.text}; border: 1px solid {theme.border};
  border-radius: 5px; padding: 5px 11px; }}
QPushButton:hover {{ background: {theme.selection}; }}
QPushButton:focus {{ border: 2px solid {theme.accent}; padding: 4px 10px; }}
QPushButton:disabled {{ color: {theme.off}; background: {theme.panel}; border-color: {theme.off}; }}
QPushButton[primary="true"] {{ background: {theme.accent}; color: {theme.on_accent}; font-weight: 600;
  border-color: {theme.accent}; }}
QPushButton[primary="true"]:focus {{ border: 2px solid {theme.text}; }}
QPushButton[primary="true"]:disabled {{ background: {theme.panel}; color: {theme.off};
  border-color: {theme.off}; }}
QPushButton[chip="true"] {{ border-radius: 12px; padding: 3px 8px; font-weight: 600; }}
QPushButton[chip="true"]:checked {{ background: {theme.selection}; border-color: {theme.accent}; }}
QPushButton[chip="true"]:!checked {{ color: {theme.muted}; }}
QPushButton::menu-indicator {{ width: 0; }}
QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
DecisionBar {{ border: 0; border-top: 2px solid {theme.accent}; }}
Banner {{ background: {theme.hint_tint}; border-bottom: 1px solid {theme.border}; }}
FindBar {{ background: {theme.panel}; border-bottom: 1px solid {theme.border}; }}
FindBar QPushButton[small="true"] {{ padding: 4px 6px; }}
QToolBar {{ border: 0; spacing: 4px; padding: 3px 6px; background: {theme.panel}; }}
QToolButton {{ padding: 4px 6px; border-radius: 4px; border: 2px solid transparent; }}
QToolButton:hover {{ background: {theme.selection}; }}
QToolButton:focus {{ border-color: {theme.accent}; }}
QLineEdit {{ background: {theme.ground}; border: 1px solid {theme.border}; border-radius: 5px;
  padding: 3px 7px; color: {theme.text}; placeholder-text-color: {theme.muted}; }}
QLineEdit:disabled {{ color: {theme.off}; border-color: {theme.off}; placeholder-text-color: {theme.off}; }}
QLineEdit:focus {{ border: 2px solid {theme.accent}; padding: 2px 6px; }}
QListWidget[pages="true"] {{ background: {theme.panel}; }}
QListWidget[pages="true"]::item {{ padding: 6px 8px; color: {theme.text}; }}
QListWidget[pages="true"]::item:selected {{ background: {theme.selection};
  border-left: 3px solid {theme.accent}; }}
QFrame[told="true"] {{ background: {theme.hint_tint}; border-radius: 6px; }}
QPushButton[link="true"] {{ text-align: left; border-color: transparent; background: transparent; }}
QPushButton[link="true"]:hover {{ background: {theme.selection}; }}
QPushButton[link="true"]:focus {{ border: 2px solid {theme.accent}; }}
QLabel[heading="true"] {{ font-weight: 600; }}
QLabel[remark="true"] {{ color: {theme.muted}; }}
QLabel[mode="true"] {{ color: {theme.accent}; font-weight: 600; }}
QLabel[problem="true"] {{ color: {theme.warning}; background: {theme.warning_tint}; padding: 6px;
  border-radius: 4px; }}
QLabel[failure="true"] {{ color: {theme.error}; background: {theme.error_tint}; padding: 8px;
  border-radius: 5px; }}
QTextEdit, QListView {{ border: 0; }}
QListView[framed="true"], QTreeView, QTableView {{ border: 1px solid {theme.border}; }}
QListView[framed="true"]:focus, QTreeView:focus, QTableView:focus {{ border: 2px solid {theme.accent}; }}
QTableView {{ gridline-color: {theme.border}; }}
QSplitter::handle {{ background: {theme.border}; }}
QProgressBar {{ border: 1px solid {theme.border}; border-radius: 4px; background: {theme.ground}; }}
QProgressBar::chunk {{ background: {theme.accent}; border-radius: 3px; }}
QCheckBox::indicator:unchecked, QAbstractItemView::indicator:unchecked {{ width: 13px; height: 13px;
  border: 1px solid {theme.border}; border-radius: 3px; background: {theme.ground}; }}
QStatusBar::item {{ border: 0; }}
{_ticked(theme)}
{_on_black(theme) if theme is CONTRAST else ""}
"""
