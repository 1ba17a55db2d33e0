"""Packages: what is not edited stays, what is comes back by the inverse, and bombs do not go off."""

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.edits import Edit
from reviewer.errors import UnreadableFile
from reviewer.formats import package
from reviewer.formats.package import Package

MEMBERS = {"a.xml": "<a>één</a>", "b/c.bin": "\x00\x01", "empty": ""}


def zipped(members: dict[str, bytes | str], stored: tuple[str, ...] = ()) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            info = zipfile.ZipInfo(name, (2020, 2, 3, 4, 5, 6))
            info.compress_type = zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED
            archive.writestr(info, content)
    return out.getvalue()


def contents(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_without_edits_the_archive_is_the_same_bytes() -> None:
    data = zipped(dict(MEMBERS))
    assert package.patched(data, {"a.xml": ()}) == data


@given(st.integers(0, 3), st.text("xyé&", max_size=5))
def test_edits_change_one_member_and_their_inverse_brings_all_back(at: int, text: str) -> None:
    data = zipped(dict(MEMBERS), stored=("b/c.bin",))
    patches = {"a.xml": (Edit(3, "één"[:at], text),), "new/d.xml": (Edit(0, "", "<d/>"),)}
    done = package.patched(data, patches)
    after = contents(done)
    assert after["a.xml"].decode() == "<a>" + text + "één"[at:] + "</a>"
    assert after["new/d.xml"] == b"<d/>"
    assert [after[name] for name in ("b/c.bin", "empty")] == [b"\x00\x01", b""]
    with zipfile.ZipFile(io.BytesIO(done)) as archive:
        infos = {info.filename: info for info in archive.infolist()}
    assert infos["a.xml"].date_time == (2020, 2, 3, 4, 5, 6)
    assert infos["b/c.bin"].compress_type == zipfile.ZIP_STORED
    back = package.restored(done, patches)
    assert contents(back) == contents(data)
    assert package.digest(back) == package.digest(data)


def test_a_fingerprint_does_not_depend_on_how_an_archive_is_packed() -> None:
    assert package.digest(zipped(dict(MEMBERS))) == package.digest(zipped(dict(MEMBERS), stored=("a.xml",)))
    assert package.digest(zipped(dict(MEMBERS))) != package.digest(zipped({**MEMBERS, "a.xml": "<a>x</a>"}))


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_member_is_spelled_as_it_was(codec: str) -> None:
    text = f'<?xml version="1.0" encoding="{codec[:6].rstrip("-")}"?><a>é</a>'
    data = zipped({"a.xml": text.encode(codec)})
    done = package.patched(data, {"a.xml": (Edit(text.index("é"), "é", "ü"),)})
    assert contents(done)["a.xml"] == text.replace("é", "ü").encode(codec)


def refusal(data: bytes) -> str:
    with pytest.raises(UnreadableFile) as error:
        package.digest(data)
    return str(error.value)


def test_what_is_cut_off_or_no_archive_is_refused() -> None:
    data = zipped({"a.xml": "<a>" + "text " * 1000 + "</a>"})
    for end in (0, 1, 30, len(data) // 2, len(data) - 1):
        assert "damaged or cut off" in refusal(data[:end])


def test_a_damaged_member_is_refused_by_name() -> None:
    data = bytearray(zipped({"a.xml": b"x" * 99}, stored=("a.xml",)))
    data[60] ^= 1
    assert "a.xml" in refusal(bytes(data))


@pytest.mark.parametrize("name", ["../evil", "/etc/passwd", "a\\..\\b", "C:evil", "a/../../b"])
def test_unsafe_names_are_refused(name: str) -> None:
    assert "unsafe name" in refusal(zipped({name: "x"}))


def test_two_members_of_one_name_are_refused() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("a", "1")
        with pytest.warns(UserWarning, match="Duplicate"):
            archive.writestr("a", "2")
    assert "same name" in refusal(out.getvalue())


def test_a_zip_bomb_is_refused_before_it_is_unpacked() -> None:
    assert "zip bomb" in refusal(zipped({"a.xml": bytes(20_000_000)}))
    assert "unpacks to more" in refusal(zipped({"a.xml": bytes(package.LARGEST_MEMBER + 1)}))


def test_a_member_is_never_unpacked_beyond_what_its_header_promises() -> None:
    data = bytearray(zipped({"a.xml": bytes(5_000_000)}))
    true_size, told = (5_000_000).to_bytes(4, "little"), (1000).to_bytes(4, "little")
    assert data.count(true_size) == 2
    lying = bytes(data).replace(true_size, told)
    with pytest.raises(UnreadableFile, match="damaged"):
        Package(lying).read("a.xml")


def test_too_many_members_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "MOST_MEMBERS", 2)
    assert "3 members" in refusal(zipped(dict(MEMBERS)))


def test_a_protected_member_is_refused() -> None:
    data = bytearray(zipped({"a.xml": "<a/>"}))
    for header, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(header) + at] |= 1
    assert "password" in refusal(bytes(data))


def test_the_same_edits_give_the_same_bytes() -> None:
    data = zipped(dict(MEMBERS))
    patches = {"a.xml": (Edit(3, "é", "e"),)}
    assert package.patched(data, patches) == package.patched(data, patches)
