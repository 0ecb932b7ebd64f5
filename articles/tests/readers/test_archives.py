"""Zip archives: every member comes out, with its bytes or with the reason why not."""

import io
import zipfile
from dataclasses import replace

import pytest

from articles.readers import Limits, Member, UnreadableFileError, is_archive, unpack
from articles.tests.readers.hostile import build_word_file, mark_encrypted, zip_up

LIMITS = Limits()
ARTICLE = "园区产值268.4亿元".encode()


def list_members(content: bytes, limits: Limits = LIMITS) -> list[tuple[str, str]]:
    """Names with the message of what is wrong, or with nothing."""
    return [(m.name, str(m.error or "")) for m in unpack(content, "剪报.zip", limits)]


def zip_up_raw(names: list[bytes]) -> bytes:
    """Names as an old archiver wrote them, without saying in which encoding."""
    stream = io.BytesIO()
    places = [f"{i}".ljust(len(name), "_") for i, name in enumerate(names)]
    with zipfile.ZipFile(stream, "w") as archive:
        for place in places:
            archive.writestr(place, ARTICLE)
    content = stream.getvalue()
    for place, name in zip(places, names, strict=True):
        content = content.replace(place.encode(), name)
    return content


def refuse(content: bytes, limits: Limits = LIMITS) -> UnreadableFileError:
    with pytest.raises(UnreadableFileError) as caught:
        list_members(content, limits)
    return caught.value


def test_members_come_out_with_their_folders():
    content = zip_up({"2024/七月/a.txt": ARTICLE, "b.txt": ARTICLE})
    assert list(unpack(content, "剪报.zip", LIMITS)) == [
        Member("2024/七月/a.txt", ARTICLE),
        Member("b.txt", ARTICLE),
    ]


def test_what_systems_add_is_no_member():
    names = ("__MACOSX/._a.txt", "a/.DS_Store", "Thumbs.db", "空的/", "a.txt")
    assert list_members(zip_up(dict.fromkeys(names, ARTICLE))) == [("a.txt", "")]


def test_names_of_chinese_archivers_are_read():
    names = ["二〇二四\\年报.txt".encode("gbk"), "新闻.txt".encode(), b"plain.txt"]
    found = [name for name, _error in list_members(zip_up_raw(names))]
    assert found == ["二〇二四/年报.txt", "新闻.txt", "plain.txt"]


def test_two_of_one_name_are_told_apart():
    content = zip_up_raw([b"a/b.txt", b"a/b.txt"])
    found = list(unpack(content, "剪报.zip", LIMITS))
    assert found == [Member("a/b.txt", ARTICLE), Member("a/b(2).txt", ARTICLE)]


def test_one_bad_member_does_not_stop_the_others():
    packed = bytearray(
        zip_up({"好.txt": ARTICLE, "坏.txt": b"x" * 500, "末.txt": ARTICLE})
    )
    at = packed.index("坏.txt".encode()) + len("坏.txt".encode())
    packed[at : at + 4] = b"\xff\xff\xff\xff"
    assert list_members(bytes(packed)) == [
        ("好.txt", ""),
        (
            "坏.txt",
            (
                "文件“坏.txt”已损坏或不完整：在压缩包里已损坏，解不开。"
                "请重新导出或重新下载后再上传。"
            ),
        ),
        ("末.txt", ""),
    ]


@pytest.mark.parametrize(
    ("content", "limits", "message"),
    [
        (
            zip_up({"a.txt": "0" * 2_000_000}),
            LIMITS,
            "的压缩比超过了 200 倍，不像正常文件，已拒绝读取。请解压后检查，再单独上传。",
        ),
        (
            zip_up({"a.txt": ARTICLE * 100}),
            replace(LIMITS, file_bytes=1024),
            "超过了 1 KB 的上限。请去掉图片或拆成几个文件后分别上传。",
        ),
        (
            mark_encrypted(zip_up({"a.txt": ARTICLE})),
            LIMITS,
            "设有密码，无法读取。请用 解压软件打开，取消密码并另存后重新上传。",
        ),
        (
            zip_up({"a.txt": zip_up({"b.txt": ARTICLE})}),
            LIMITS,
            "是压缩包里的压缩包，没有读取。请解压后单独上传。",
        ),
        (
            zip_up({"a.txt": b""}),
            LIMITS,
            "是空的，里面没有文字。请检查内容后重新上传。",
        ),
    ],
)
def test_member_is_refused_with_its_reason(content, limits, message):
    assert list_members(content, limits) == [("a.txt", f"文件“a.txt”{message}")]


@pytest.mark.parametrize(
    ("content", "limits", "message"),
    [
        (
            b"PK\x03\x04 torn",
            LIMITS,
            "已损坏或不完整：压缩结构打不开。请重新导出或重新下载后再上传。",
        ),
        (zip_up({}), LIMITS, "里没有可读的文件。请检查后重新打包上传。"),
        (
            zip_up({"a": "", "b": ""}),
            replace(LIMITS, members=1),
            "里有 2 个文件，超过了 1 个的上限。请分成几个压缩包后再上传。",
        ),
        (
            zip_up({"a": "00", "b": "00"}),
            replace(LIMITS, archive_bytes=3),
            "解压后超过了 3 字节 的上限，没有读取。请分成几个压缩包后再上传。",
        ),
    ],
)
def test_archive_is_refused_as_a_whole(content, limits, message):
    assert str(refuse(content, limits)) == f"文件“剪报.zip”{message}"


def test_documents_that_are_packed_are_no_archives():
    assert not is_archive(build_word_file(""))
    assert not is_archive(ARTICLE)
    assert not is_archive(b"PK\x03\x04 torn")
    assert is_archive(zip_up({"a.txt": ARTICLE}))
