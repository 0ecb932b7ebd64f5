from articles.parser.tokens import is_common, is_word, split_tokens


def test_tokens_tile_the_text():
    text = "支持恒飞电缆(二期)取得 2.5亿元土地"
    tokens = split_tokens(text)
    assert "".join(token.text for token in tokens) == text
    assert all(text[token.start : token.stop] == token.text for token in tokens)


def test_words_are_told_from_names():
    assert [is_word(word) for word in ("电缆", "恒飞")] == [True, False]
    assert [is_common(word) for word in ("合力", "金杯")] == [True, False]
