"""Why a file could not be read: a stable code, the facts, a message in Chinese."""

from typing import Any, Self

MESSAGES = {
    "archive_too_large": (
        "{what}解压后超过了 {limit} 的上限，没有读取。请分成几个压缩包后再上传。"
    ),
    "bomb": (
        "{what}的压缩比超过了 {limit} 倍，不像正常文件，已拒绝读取。"
        "请解压后检查，再单独上传。"
    ),
    "crashed": (
        "读取{what}时程序崩溃，多半是文件损坏。请用原来的软件打开后另存，再上传。"
    ),
    "damaged": "{what}已损坏或不完整：{where}。请重新导出或重新下载后再上传。",
    "empty": "{what}是空的，里面没有文字。请检查内容后重新上传。",
    "empty_archive": "{what}里没有可读的文件。请检查后重新打包上传。",
    "encrypted": "{what}设有密码，无法读取。请用 {program}打开，取消密码并另存后重新上传。",
    "garbled_text": (
        "{what}的文字层是乱码（{share}的字符没有对应的文字）。"
        "请换一个版本，或从原网页复制文字后粘贴。"
    ),
    "gave_up": (
        "{what}试了 {attempts} 次都没有读完，已停止。"
        "请打开它，复制正文后粘贴；管理员可在“后台任务”中看到原因。"
    ),
    "missing": "{what}的原件在服务器上找不到了，无法读取。请重新上传。",
    "needs_ocr": (
        "{what}是图片，要识别文字，服务器上还没有安装识别组件"
        "（管理员：pip install -r requirements-ocr.txt）。"
        "也可以先用识别软件转成文字，再粘贴或上传。"
    ),
    "needs_office": (
        "{what}要用 LibreOffice 读取，服务器上还没有安装"
        "（管理员：apt-get install --no-install-recommends libreoffice-writer-nogui）。"
        "也可以用 Word 或 WPS 打开，另存为 .docx 后再上传。"
    ),
    "nested_archive": "{what}是压缩包里的压缩包，没有读取。请解压后单独上传。",
    "no_text_layer": (
        "{what}没有文字层，{pages} 页都是图片，多半是扫描件，"
        "服务器上还没有安装识别组件（管理员：pip install -r requirements-ocr.txt）。"
        "也可以先用识别软件转成文字，或从原网页复制文字后粘贴。"
    ),
    "not_text": (
        "{what}不是文字文件：第 {line} 行有不可显示的控制字符。"
        "请上传 .txt、.md、.docx、.doc、.html、.pdf 文件或图片。"
    ),
    "nothing_recognised": (
        "{what}里没有认出文字，可能太模糊、太小或不是文章。请换一张清楚的，或粘贴文字。"
    ),
    "too_complex": "{what}的结构过于复杂：{where}。请打开它，复制正文后粘贴。",
    "too_large": ("{what}超过了 {limit} 的上限。请去掉图片或拆成几个文件后分别上传。"),
    "too_long": "{what}超过了 {limit} 字的上限。请拆成几篇后分别上传。",
    "too_many_members": (
        "{what}里有 {members} 个文件，超过了 {limit} 个的上限。请分成几个压缩包后再上传。"
    ),
    "too_many_pixels": (
        "{what}有 {width}×{height} 像素，超过了 {limit} 百万像素的上限。"
        "请缩小或裁去空白后再上传。"
    ),
    "too_many_scans": (
        "{what}有 {pages} 页要识别，超过了 {limit} 页的上限。"
        "请只截取文章所在的页面再上传。"
    ),
    "too_slow": (
        "{what}读了 {seconds} 秒还没有读完，已停止。请拆成几个文件，或复制正文后粘贴。"
    ),
    "too_much_memory": (
        "读取{what}要占用 {megabytes} MB 以上的内存，已停止。"
        "请去掉图片或拆成几个文件后再上传。"
    ),
    "too_many_pages": (
        "{what}共 {pages} 页，超过了 {limit} 页的上限。请只截取文章所在的页面再上传。"
    ),
    "trouble": (
        "读取{what}时程序出错，文件已保存，管理员可在日志中看到原因。"
        "请打开它，复制正文后粘贴。"
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
