import pytest

from articles.parser.blocks import find_blocks
from articles.parser.lines import split_lines
from articles.parser.pages import split_pages
from articles.parser.text import fold


def read_blocks(text):
    pages = split_pages(split_lines(fold(text)))
    return [(b.kind, b.text) for page in pages for b in find_blocks(page)]


CUTS = {
    "column in a word": "某园区大力创新体制机\n\n制，建立机制。",
    "column after a comma": "某园区增长8%，\n\n居第一。",
    "column in a number": "总投资6.\n\n6亿元。某园区开工。",
    "soft wrap": "某园区今年增长\n8%，居全市\n第一。",
    "open quotation": "荣获“国家\n\n级绿色园区”称号。",
    "open bracket": "企业59家（工业\n\n49家）。",
    "dangling particle": "某园区签约的\n\n项目开工。",
}


@pytest.mark.parametrize("text", CUTS.values(), ids=CUTS)
def test_a_cut_sentence_is_one_paragraph(text):
    assert read_blocks(text) == [("paragraph", fold(text.replace("\n", "")))]


def test_captions_between_the_halves_of_a_sentence_stand_aside():
    text = "某园区今年签约项目多，\n\n\n\n厂房全景\n\n\n\n总投资8亿元。"
    assert read_blocks(text) == [
        ("paragraph", "某园区今年签约项目多,总投资8亿元。"),
        ("caption", "厂房全景"),
    ]


def test_the_first_lines_of_a_column_are_no_headings():
    text = (
        "本报讯近日，记者从甲山经开区管\n委会获悉，该开发区自设立以来，\n已累计完成投资26亿元，入驻企业\n"
        "212家，其中世界500强企业4家。\n总投资35亿元的丙翼新材料一体\n化项目日前获得核准，"
        "将于月底正\n式开工建设，预计明年建成投产。\n据了解，甲山经开区将重点发展化\n工、新材料等产业。\n各项工作进展顺利。"
    )
    assert [found for _, found in read_blocks(text)][1:] == [
        "总投资35亿元的丙翼新材料一体化项目日前获得核准,将于月底正式开工建设,预计明年建成投产。",
        "据了解,甲山经开区将重点发展化工、新材料等产业。",
        "各项工作进展顺利。",
    ]


def test_rows_of_a_label_and_a_figure_are_parted():
    text = "甲山高新区家底\n税收 12亿元\n高新技术企业：9家\n园区今年\n发展快。"
    assert read_blocks(text)[1:] == [
        ("paragraph", "税收12亿元"),
        ("paragraph", "高新技术企业:9家"),
        ("paragraph", "园区今年发展快。"),
    ]


def test_figures_in_the_columns_of_a_row_are_parted():
    text = "各县进展如下。\n甲县　9个　12亿元\n乙县　8个　9亿元"
    assert read_blocks(text)[1:] == [
        ("paragraph", "甲县9个,12亿元"),
        ("paragraph", "乙县8个,9亿元"),
    ]


def test_items_with_a_mark_and_a_figure_are_parted():
    text = "进展如下。\n◆ 工业项目9个，12亿元\n◆ 服务业项目8个，9亿元"
    assert read_blocks(text)[1:] == [
        ("paragraph", "工业项目9个,12亿元"),
        ("paragraph", "服务业项目8个,9亿元"),
    ]


def test_a_figure_alone_on_a_line_of_prose_is_no_row():
    text = "今年以来，园区完成\n税收 12亿元\n，增长8%。"
    assert read_blocks(text) == [("paragraph", "今年以来,园区完成税收12亿元,增长8%。")]


def test_verses_between_empty_lines_are_parted_by_pauses():
    text = "园区快讯\n\n今年前三季度\n甲山高新区税收12亿元\n同比增长8%\n\n园区发展快。"
    assert read_blocks(text)[1:] == [
        ("paragraph", "今年前三季度,甲山高新区税收12亿元,同比增长8%"),
        ("paragraph", "园区发展快。"),
    ]


PROSE = {
    "a column": "今年前三季度，甲\n山高新区税收12\n亿元，同比增长8%。",
    "lines of one width": "今年甲山高新区税收12\n亿元居全市第一企业数\n也居全市第一",
    "words that go on": "今年前三季度甲山高新区的\n税收\n12亿元同比增长8%",
}


@pytest.mark.parametrize("text", PROSE.values(), ids=PROSE)
def test_a_cut_sentence_is_no_verse(text):
    [(_, found)] = read_blocks("园区快讯\n\n" + text)[1:]
    assert found == fold(text.replace("\n", ""))


def test_items_with_a_sign_of_their_own_are_parted():
    text = "甲山高新区半年成绩单\n✅ 税收：12亿元\n📍新增企业9家"
    assert read_blocks(text)[1:] == [
        ("paragraph", "税收:12亿元"),
        ("paragraph", "新增企业9家"),
    ]


def test_a_numbered_heading_stands_for_itself_above_a_longer_line():
    text = (
        "甲山经开区运行分析\n一、总量快速增长\n2020年，甲山经开区工业总产值增长，税收增加。\n"
        "二、企业不断壮大\n2020年，规上企业由少到多，新增企业也多。"
    )
    assert [kind for kind, words in read_blocks(text)] == [
        "headline",
        "headline",
        "paragraph",
        "subheading",
        "paragraph",
    ]


def test_head_and_subheadings_are_told_from_text():
    text = (
        "全市工业逆势增长——\n\n园区交出好答卷\n\n■本报记者 甲一\n\n春风起,百业兴。\n\n"
        "某园区今年投产项目八个，产值增长。\n\n项目建设提速\n\n新厂房已封顶。"
    )
    assert [kind for kind, words in read_blocks(text)] == [
        "headline",
        "headline",
        "byline",
        "slogan",
        "paragraph",
        "subheading",
        "paragraph",
    ]


def test_what_stands_above_the_path_of_a_page_is_no_headline():
    text = (
        "乙省招商服务平台\n\n您当前的位置：首页 新闻中心\n\n甲山：园区签约忙\n\n"
        "甲山高新区上半年签约项目九个，总投资增长。"
    )
    assert [kind for kind, words in read_blocks(text)] == [
        "furniture",
        "furniture",
        "headline",
        "paragraph",
    ]


def test_buttons_for_the_size_of_letters_are_no_text():
    found = read_blocks(
        "甲山高新区开工忙\nA- A+ 分享到：\n“乙水”论坛3日举行，客商到会。"
    )
    assert [kind for kind, _ in found] == ["headline", "furniture", "paragraph"]


def test_paragraphs_without_empty_lines_keep_their_headings():
    text = "某集团\n发展历程\n2004年，成立某公司；\n2006年，建成新厂；\n2008年，投产。"
    assert [kind for kind, words in read_blocks(text)] == ["headline"] * 2 + [
        "paragraph"
    ] * 3


def test_the_number_of_an_item_is_no_part_of_its_text():
    assert read_blocks("9.11月16日，大会召开。") == [
        ("paragraph", "11月16日,大会召开。")
    ]
    assert read_blocks("9.11万吨产能投产。") == [("paragraph", "9.11万吨产能投产。")]


def test_a_headline_right_above_a_report_stands_alone():
    report = "3月1日，记者从省工信厅获悉，甲山经开区被列入试点名单。" * 3
    assert read_blocks(f"甲山经开区等3家园区晋级\n{report}") == [
        ("headline", "甲山经开区等3家园区晋级"),
        ("paragraph", fold(report)),
    ]


def test_a_headline_of_two_sentences_ends_where_the_report_begins():
    text = "全省仅2家！甲山经开区入选\n\n某某晚报3月1日讯（记者 乙二）园区开工。"
    assert [kind for kind, _ in read_blocks(text)] == ["headline", "paragraph"]


def test_a_line_of_a_column_that_opens_with_a_day_goes_on():
    text = "甲山经开区的新厂房于\n3月1日，正式投产。"
    assert read_blocks(text) == [("paragraph", fold(text.replace("\n", "")))]


TOPS = {
    "above names": "甲山经开区获评优秀\n——总产值突破90亿元\n□本报记者 甲一 通讯员 乙二\n",
    "above plain names": "甲山经开区获评优秀\n——总产值突破90亿元\n本报记者 甲一 通讯员 乙二\n",
    "above 本报讯": "甲山经开区获评优秀\n——总产值突破90亿元\n",
}


def test_what_hangs_on_a_comma_is_no_headline():
    text = "某园区今年签约项目多，\n\n总投资8亿元。"
    assert next(kind for kind, _ in read_blocks(text)) == "paragraph"


@pytest.mark.parametrize("top", TOPS.values(), ids=TOPS)
def test_headlines_above_a_report_in_columns_stand_alone(top):
    kinds = [
        kind
        for kind, _ in read_blocks(
            f"{top}本报讯 日前，省科技厅公\n布结果，园区\n列第四。"
        )
    ]
    assert kinds[:2] == ["headline", "headline"]
    assert kinds[-1] == "paragraph"


def test_a_number_alone_on_a_line_makes_the_next_a_heading():
    text = (
        "近日，记者走进园区。\n01\n甲材年产6万吨饲料项目\n项目总投资5亿元，\n占地9亩。"
    )
    assert read_blocks(text) == [
        ("paragraph", "近日,记者走进园区。"),
        ("furniture", "01"),
        ("subheading", "甲材年产6万吨饲料项目"),
        ("paragraph", "项目总投资5亿元,占地9亩。"),
    ]
