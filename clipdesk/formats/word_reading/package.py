"""The parts of the Word document that are the same for every corpus: types, links between parts, styles, page number."""

from __future__ import annotations

from clipdesk.formats.signatures import READING_WORD_MARK

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"

DOCUMENT_HEAD = f'{_HEAD}<w:document {_WORD} xmlns:r="{_RELATED}"><w:body>\n'
DOCUMENT_FOOT = (
    '<w:sectPr><w:footerReference w:type="default" r:id="rId3"/><w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1418" w:right="1418" w:bottom="1418" w:left="1418" w:header="709" w:footer="709" w:gutter="0"/>'
    "</w:sectPr></w:body></w:document>\n"
)


def comments_head() -> str:
    """The part of the comments up to the first."""
    return f"{_HEAD}<w:comments {_WORD}>\n"


def comments_foot() -> str:
    """The part of the comments behind the last."""
    return "</w:comments>\n"


def _style(id_: str, name: str, paragraph: str, letters: str, *, kind: str = "paragraph") -> str:
    based = '<w:basedOn w:val="Normal"/>' if kind == "paragraph" else ""
    inner = f"<w:pPr>{paragraph}</w:pPr>" if paragraph else ""
    inner += f"<w:rPr>{letters}</w:rPr>" if letters else ""
    return f'<w:style w:type="{kind}" w:styleId="{id_}"><w:name w:val="{name}"/>{based}<w:qFormat/>{inner}</w:style>\n'


def _size(points: float) -> str:
    return f'<w:sz w:val="{round(points * 2)}"/><w:szCs w:val="{round(points * 2)}"/>'


def _space(before: int, after: int, line: int = 0) -> str:
    """Space around a paragraph in twentieths of a point; `line` in 240ths of a line."""
    height = f' w:line="{line}" w:lineRule="auto"' if line else ""
    return f'<w:spacing w:before="{before}" w:after="{after}"{height}/>'


_QUIET = '<w:color w:val="5A6270"/>'
_SERIF = '<w:rFonts w:ascii="Georgia" w:hAnsi="Georgia" w:cs="Times New Roman"/>'
_STYLES = "".join((
    f"{_HEAD}<w:styles {_WORD}><w:docDefaults><w:rPrDefault><w:rPr>",
    '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Noto Sans CJK SC" w:cs="Arial"/>',
    _size(10.5), "</w:rPr></w:rPrDefault></w:docDefaults>\n",
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>\n',
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">',
    '<w:name w:val="Default Paragraph Font"/></w:style>\n',
    _style("Title", "Title", _space(0, 80), "<w:b/>" + _size(22)),
    _style("Heading1", "heading 1", f"<w:keepNext/><w:pageBreakBefore/>{_space(0, 80)}<w:outlineLvl w:val=\"0\"/>", _SERIF + "<w:b/>" + _size(17)),
    _style("Heading2", "heading 2", f"<w:keepNext/>{_space(320, 80)}<w:outlineLvl w:val=\"1\"/>", "<w:b/>" + _size(11.5)),
    _style("FrontHeading", "Front Heading", f"<w:keepNext/>{_space(320, 80)}", "<w:b/>" + _size(13)),
    _style("SourceLine", "Source Line", _space(0, 120), _QUIET + _size(9.5)),
    _style("ArticleText", "Article Text", _space(0, 80, 320), _SERIF + _size(11)),
    _style("LegendLine", "Legend Line", _space(60, 20), ""),
    _style("GuidelineText", "Guideline Text", _space(0, 20), _QUIET + _size(9.5)),
    _style("AnnotationLine", "Annotation Line", f"<w:keepNext/>{_space(120, 20)}", _size(9.5)),
    _style("QuotedWords", "Quoted Words", f'{_space(0, 20)}<w:ind w:left="360"/>', _SERIF + _size(9.5)),
    _style("NoteText", "Note Text", f'{_space(20, 60)}<w:ind w:left="360"/>', "<w:i/>" + _size(9.5)),
    _style("CommentText", "annotation text", "", _size(10)),
    _style("CommentReference", "annotation reference", "", _size(8), kind="character"),
    _style("LabelTag", "Label Tag", "", f'<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Arial"/><w:b/>{_size(7.5)}', kind="character"),
    _style("Hyperlink", "Hyperlink", "", '<w:color w:val="2459C4"/><w:u w:val="single"/>', kind="character"),
    "</w:styles>\n",
))  # fmt: skip

_PROPERTIES = (
    f'{_HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    f"{READING_WORD_MARK}</Properties>\n"
)
_FOOTER = (
    f'{_HEAD}<w:ftr {_WORD}><w:p><w:pPr><w:jc w:val="center"/></w:pPr>'
    '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>\n'
)


def _links(*targets: tuple[str, str]) -> str:
    inner = "".join(
        f'<Relationship Id="rId{n}" Type="{_RELATED}/{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(targets, 1)
    )
    return f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{inner}</Relationships>\n'


def _types() -> str:
    parts = (("document", "document.main"), ("styles", "styles"), ("comments", "comments"), ("footer1", "footer"))
    inner = "".join(f'<Override PartName="/word/{name}.xml" ContentType="{_TYPE}.{kind}+xml"/>' for name, kind in parts)
    return (
        f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{inner}'
        '<Override PartName="/docProps/app.xml"'
        ' ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/></Types>\n'
    )


PARTS: tuple[tuple[str, str], ...] = (
    ("[Content_Types].xml", _types()),
    ("_rels/.rels", _links(("officeDocument", "word/document.xml"), ("extended-properties", "docProps/app.xml"))),
    (
        "word/_rels/document.xml.rels",
        _links(("styles", "styles.xml"), ("comments", "comments.xml"), ("footer", "footer1.xml")),
    ),
    ("docProps/app.xml", _PROPERTIES),
    ("word/styles.xml", _STYLES),
    ("word/footer1.xml", _FOOTER),
)
"""Name and content of the parts that come before the document itself."""
