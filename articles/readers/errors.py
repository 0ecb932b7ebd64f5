"""Why a file could not be read: a stable code, the facts, a message in Chinese."""

from typing import Any, Self

MESSAGES = {
    "damaged": "{what}已损坏或不完整：{where}。请重新导出或重新下载后再上传。",
    "empty": "{what}是空的，里面没有文字。请检查内容后重新上传。",
    "encrypted": "{what}设有密码，无法读取。请用 {program}打开，取消密码并另存后重新上传。",
    "garbled_text": (
        "{what}的文字层是乱码（{share}的字符没有对应的文字）。"
        "请换一个版本，或从原网页复制文字后粘贴。"
    ),
    "no_text_layer": (
        "{what}没有文字层，{pages} 页都是图片，多半是扫描件。"
        "请先用识别软件转成文字，或从原网页复制文字后粘贴。"
    ),
    "not_text": (
        "{what}不是文字文件：第 {line} 行有不可显示的控制字符。"
        "请上传 .txt、.md、.docx、.html 或 .pdf 文件。"
    ),
    "too_complex": "{what}的结构过于复杂：{where}。请打开它，复制正文后粘贴。",
    "too_large": ("{what}超过了 {limit} 的上限。请去掉图片或拆成几个文件后分别上传。"),
    "too_long": "{what}超过了 {limit} 字的上限。请拆成几篇后分别上传。",
    "too_many_pages": (
        "{what}共 {pages} 页，超过了 {limit} 页的上限。请只截取文章所在的页面再上传。"
    ),
    "undecided_encoding": (
        "{what}的文字编码无法确定：按 {tried} 读出来都不像中文。"
        "请用记事本打开，看到文字正常后另存为 UTF-8 编码，再上传。"
    ),
    "unknown_format": "{what}{label}，目前还读不了。{advice}",
    "unpacks_too_large": (
        "{what}解压后超过了 {limit} 的上限，已停止读取。"
        "请用 Word 或 WPS 打开，去掉图片后另存为 .docx，再上传。"
    ),
    "unsafe": (
        "{what}含有正常文档不会有的内容（{where}），已拒绝读取。"
        "请用 Word 或 WPS 打开后另存为 .docx，再上传。"
    ),
    "wrong_extension": (
        "{what}的扩展名是 {extension}，内容却是{label}。"
        "请核对是否选错了文件；没有选错的话，把扩展名改为 {right} 后重新上传。"
    ),
}


class UnreadableFileError(Exception):
    """A file that is refused; str() is the message for the person who sent it."""

    def __init__(self, code: str, *, name: str = "", **facts: Any) -> None:
        super().__init__(code)
        self.code = code
        self.name = name
        self.facts = facts

    def __str__(self) -> str:
        return self.message

    def __reduce__(self) -> tuple[Any, ...]:
        """Crosses from the process that reads to the one that reports."""
        return _build_error, (self.code, self.name, self.facts)

    @property
    def message(self) -> str:
        what = f"文件“{self.name}”" if self.name else "所给的文字"
        return MESSAGES[self.code].format(what=what, **self.facts)

    def named(self, name: str) -> Self:
        """The same error about the file of this name."""
        return type(self)(self.code, name=name, **self.facts)


def _build_error(code: str, name: str, facts: dict[str, Any]) -> UnreadableFileError:
    return UnreadableFileError(code, name=name, **facts)


def write_size(count: int) -> str:
    """A number of bytes as people say it.

    >>> write_size(10 * 1024 * 1024), write_size(1536), write_size(900)
    ('10 MB', '1.5 KB', '900 字节')
    """
    for unit, size in (("MB", 1024 * 1024), ("KB", 1024)):
        if count >= size:
            return f"{count / size:.1f}".removesuffix(".0") + f" {unit}"
    return f"{count} 字节"
