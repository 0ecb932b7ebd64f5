"""What the README promises about variables and dependencies, held to the code."""

import re

from django.conf import settings

README = settings.BASE_DIR / "README.md"
# matches read_int("PARKDB_X"; does not match read_str(name
READ_PATTERN = re.compile(r'\bread_\w+\(\s*"([A-Z_]+)"')
# matches os.environ.get("X"); does not match os.environ["X"] = "1"
PEEK_PATTERN = re.compile(r"os\.(?:getenv|environ(?:\.get|\[[^\]]+\](?!\s*=[^=])))")
# matches "jieba==0.42.1  # why"; does not match "-r requirements.txt"
PIN_PATTERN = re.compile(r"^([\w-]+)(?:\[\w+\])?==\S+", re.MULTILINE)
# matches "| `DEBUG` | off |"; does not match "| Variable |"
ROW_PATTERN = re.compile(r"^\| `([\w-]+)` \|", re.MULTILINE)


def read_table(heading):
    section = README.read_text().split(f"\n## {heading}\n")[1].split("\n## ")[0]
    return ROW_PATTERN.findall(section)


def read_direct_pins(name):
    text = (settings.BASE_DIR / name).read_text()
    return PIN_PATTERN.findall(text.split("# Direct")[1].split("# Brought in")[0])


def test_readme_lists_every_variable_that_the_settings_read():
    source = (settings.BASE_DIR / "parkdb/settings.py").read_text()
    assert read_table("Environment variables") == sorted(
        READ_PATTERN.findall(source), key=lambda name: (name[:7] == "PARKDB_", name)
    )


def test_no_module_reads_the_environment_past_env():
    files = [
        path.relative_to(settings.BASE_DIR).as_posix()
        for app in ("parkdb", "articles", "entities")
        for path in sorted((settings.BASE_DIR / app).rglob("*.py"))
        if "tests" not in path.parts and PEEK_PATTERN.search(path.read_text())
    ]
    assert files == ["parkdb/env.py"]


def test_readme_gives_a_reason_for_each_direct_dependency():
    pins = [*read_direct_pins("requirements.txt")]
    pins += read_direct_pins("requirements-dev.txt")
    assert read_table("Dependencies") == pins


def test_every_requirement_is_pinned():
    lines = [
        line
        for name in ("requirements.txt", "requirements-dev.txt")
        for line in (settings.BASE_DIR / name).read_text().splitlines()
        if line and not line.startswith(("#", "-r ")) and not PIN_PATTERN.match(line)
    ]
    assert lines == []
