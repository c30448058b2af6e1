"""Lines that read like bylines."""

from __future__ import annotations

import pytest

from clipdesk.formats.web.byline_lines import LINE, from_label


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("By Ana Cruz", "By Ana Cruz"),
        ("The Gazette | May 5, 2025 | By Ana Cruz", "By Ana Cruz"),
        ("Muhabir: Ana Cruz", "Muhabir: Ana Cruz"),
        ("Skrevet av Ana Cruz", "Skrevet av Ana Cruz"),
        ("Rozmawiał Jan Nowak", "Rozmawiał Jan Nowak"),
        ("Συντάκτης: Άννα Παππά", "Συντάκτης: Άννα Παππά"),
        ("記者・大野真理子", "記者・大野真理子"),
        ("2019-04-11 08:30 来源：潮声晚报 作者：李文静 赵磊", "作者：李文静 赵磊"),
        ("Hosted by Ana Cruz", "Hosted by Ana Cruz"),
        ("기자명 김서윤 기자", "기자명 김서윤 기자"),
        ("The Gazette | May 5, 2025", ""),
        ("Byron reads", ""),
        ("시의회는 화요일 해안 산책로 확장 계획을 찬성 17표, 반대 6표로 통과시켰고 기자 회견을 열었다.", ""),
    ],
)
def test_a_line_from_its_label_on(line: str, said: str) -> None:
    assert from_label(line) == said


def test_words_that_only_begin_like_a_label() -> None:
    assert LINE.match("Von Hanna Weber")
    assert not LINE.match("Vonnegut reads")
