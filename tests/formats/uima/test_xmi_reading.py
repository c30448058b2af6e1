"""XMI and type systems as structures."""

from __future__ import annotations

from clipdesk.formats.uima.cas import Structure, TypeSystem
from clipdesk.formats.uima.xmi_reading import read_type_system, read_xmi


def test_elements_become_structures() -> None:
    data = """<?xml version="1.0"?><xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore"
        xmlns:n="http:///uima/noNamespace.ecore" xmlns:t="http:///a/b.ecore"><!-- x --><cas:NULL xmi:id="0"/>
        <n:Plain xmi:id="2" id="7"/><t:Deep xmi:id="3" begin="0"><list>one</list><list/></t:Deep><t:Deep xmi:id="3"/>
        <cas:Sofa xmi:id="1" sofaID="v" sofaString="a&#10;b"/><cas:Sofa xmi:id="9" sofaID="w"/>
        <cas:View sofa="1" members="2 3"/></xmi:XMI>"""
    cas = read_xmi(data.encode(), "a.xmi", TypeSystem())
    assert cas.texts == {1: ("v", "a\nb")}
    assert cas.structures == {
        2: Structure(2, "Plain", {"id": "7"}), 3: Structure(3, "a.b.Deep", {"begin": "0", "list": ["one", ""]}),
    }  # fmt: skip


def test_types_have_others_above_them_and_features() -> None:
    data = b"""<typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier"><types><typeDescription>
        <name>a.B</name><supertypeName>a.A</supertypeName><features><featureDescription><name>f</name>
        <rangeTypeName>uima.cas.String</rangeTypeName></featureDescription></features></typeDescription></types>
        </typeSystemDescription>"""
    types = read_type_system(data, "t.xml")
    assert types == TypeSystem({"a.B": "a.A"}, {("a.B", "f"): "uima.cas.String"})
