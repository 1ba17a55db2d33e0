"""Short texts of Western Europe are told from those of its neighbours by where accented letters stand."""

from pathlib import Path

import pytest

from reviewer import files
from reviewer.language.western import is_western

WESTERN = {
    "en": "The café on the corner – “the best one,” she said – closes at 10.",
    "de": "Die Straße ist für Fußgänger gesperrt, größere Bäume wurden gefällt.",
    "fr": "Le maire a déclaré que la forêt brûlait près de la frontière, où l’été a été sec.",
    "es": "¿Cuánto costará la reparación? El año pasado nadie lo dijo.",
    "it": "La città ha più di mille anni, però è poco conosciuta.",
    "pt": "Não há informações; a situação não é fácil, disse você.",
    "nl": "De financiële crisis trof België en de geïnteresseerde landen.",
    "sv": "Bron är stängd för lastbilar, och många måste köra en omväg.",
    "da": "Broen er lukket, og mange må køre en længere omvej over søen.",
    "fi": "Silta on suljettu, ja pyöräilijät pääsevät yli lautalla.",
    "ca": "L’ajuntament pagarà la reparació; això és el mínim, va dir l’alcaldessa.",
}
NEIGHBOURS = {
    "cs": ("Most je uzavřen pro nákladní auta, řekl starosta včera večer.", "cp1250"),
    "cs short": ("Proč více lidí", "cp1250"),
    "pl": ("Burmistrz powiedział, że ulica jest zamknięta.", "cp1250"),
    "pl short": ("Już się nie da", "cp1250"),
    "hu": ("A polgármester szerint a hídfelújítás jövőre kezdődik, és a gyűlés dönt.", "cp1250"),
    "sk": ("Most je zatvorený, povedal včera starosta mesta, ktorý čaká na ľudí.", "cp1250"),
    "hr": ("Most je zatvoren, rekao je gradonačelnik, jer će početi radovi.", "cp1250"),
    "ro": ("Podul este închis, a spus primăria, şi lucrările încep în martie.", "cp1250"),
    "tr": ("Köprü kamyonlara kapalı, dedi belediye başkanı.", "cp1254"),
    "lt": ("Tiltas uždarytas sunkvežimiams, sakė meras, ir žmonės laukia.", "cp1257"),
    "ru": ("Мост закрыт.", "cp1251"),
    "el": ("Η γέφυρα είναι κλειστή.", "cp1253"),
    "de in DOS": ("Die Brücke ist für größere Fahrzeuge gesperrt.", "cp850"),
    "en of old Macintoshes": ("“Don’t,” she said.", "mac-roman"),
    "ja": ("橋は閉鎖されています。", "shift-jis"),
}


@pytest.mark.parametrize("text", WESTERN.values(), ids=WESTERN)
def test_a_short_western_text_is_read_as_windows_1252_and_named_a_guess(text: str) -> None:
    read, encoding = files.decode(text.encode("cp1252"), "x")
    assert (read, encoding.name, encoding.guessed) == (text, "cp1252", True)


@pytest.mark.parametrize(("text", "codec"), NEIGHBOURS.values(), ids=NEIGHBOURS)
def test_a_text_of_a_neighbour_is_not_taken_for_western(text: str, codec: str) -> None:
    assert not is_western(text.encode(codec))


def test_bytes_that_windows_1252_does_not_have_are_not_western() -> None:
    assert not is_western(b"caf\xe9 \x81")


def test_one_foreign_name_in_a_long_western_text_does_not_change_the_guess() -> None:
    assert is_western(("Die Brücke ist für Fußgänger gesperrt. " * 40 + "Škoda").encode("cp1252"))


def test_letters_far_behind_the_start_are_looked_at() -> None:
    assert not is_western(b"plain " * 50_000 + "Już się nie da".encode("cp1250"))


def test_text_without_accents_needs_no_guess() -> None:
    assert not files.from_bytes(b"plain", Path("x.txt")).encoding.guessed
