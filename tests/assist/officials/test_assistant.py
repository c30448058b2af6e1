"""Officials by office and name, by either alone, and by surname later on."""

from __future__ import annotations

import pytest
from hypothesis import given

from clipdesk.assist.lexicon import Lexicons
from clipdesk.assist.officials.assistant import OfficialAssistant
from clipdesk.assist.proposal import Reading
from tests.assist.marked_text import assert_found
from tests.strategies import texts

ASSISTANT = OfficialAssistant(Lexicons())

MARKED = [
    "[Vega’s chief inspector], [Ana Ruiz], and [the chief inspector of prisons], [Jon Kell], met [the Conservative leader], [Pat Roe].",
    "[The prime minister’s spokesman] met [Ana Ruiz], [a first-term state legislator], and [Jon Kell], [the long-serving mayor].",
    "[Judge Ana Ruiz] fined the port. [The judge] left, and the auditor stayed.",
    "[Judge Ana Ruiz] and [Judge Jon Kell] met, and the judge left. [Officer Mia Orr] stayed; the officer was hurt.",
    "The league’s commissioner, Ed Brandt, met NBA Commissioner Pat Roe.",
    "The school’s [superintendent], [Ana Ruiz], left.",
    "The Liberal Arts director, Ana Ruiz, met [the Liberal leader].",
    "[Judge Ana Ruiz] said the reader may be the judge. Then [the judge] left.",
    "[A spokesman for the prime minister] left; so did [a spokeswoman for the police chief], but no spokesman for the union president.",
    "[A spokeswoman for the state education department] left; so did [Tom Roe], [a spokesman for the attorney general’s office].",
    "[The current commissioner] and [the new mayor] met [a spokesman for the county sheriff’s department].",
    "A spokesman for the city workers union left. They will elect a new mayor. [A new commissioner], [Ana Ruiz], came.",
    "[Mayor Ana Ruiz] spoke. The Ruiz ordinance is new; [Ruiz] wrote it.",
    "[City Planner Ana Ruiz] and [State Engineer Jon Kell] met; the church minister and a rebel spokesman, Pat Roe, did not.",
    "[The nature minister], [Ana Ruiz], met [Jon Kell], [the shadow farming minister].",
    "Ana Ruiz, general secretary of the Sailors' Union, and Jon Kell, chair of the Sailors’ Union, left.",
    "They attacked [the senator] for his vote and [the minister for her department].",
    "[Mayor Ana Park] and [Sen. Jon Street] met; Prince Edward Park is shut.",
    "The lawmakers of the Vega council met [the mayor].",
    "[Ana Ruiz] of the Harbor Party, [the mayor], spoke.",
    "The general election was won; [Prime Minister Haider al-Kell] spoke, and [Kell] left.",
    "He came under pressure from [US President Ana Ruiz].",
    "[Ana Ruiz], [the natural resources secretary], and [Jon Kell], then [a council member], met.",
    "Among them are [Senator Ana Ruiz], [Jon Kell] and [Gov. Tim Brandt].",
    "They heard [Lady Vega] and Mia Orr sing.",
    "The ban that [President Ana Ruiz] signed breaks the General Harbor Protection Regulation.",
    "[Harbor Secretary Mar Ruiz] and [Jon Kell], [the council’s cabinet member for boats], met [Sheriff Mia Orr].",
    "[Sheriff Ana Ruiz] left. Neither [Ruiz] nor Kell knew.",
    "Judges at the International Court of Justice ruled, and [presiding judge Ana Ruiz] spoke.",
    "[Sgt. Ana Ruiz] of the Vega police spoke; Staff Sgt. Jon Kell, Tech. Sgt. Mia Orr and Navy Petty Officer Pat Roe left. Kell knew.",
    "He ran against [Mia Orr] and was defeated by [Pat Roe]; it sailed beside the FS Charles de Gaulle.",
    "[Mayor Ana Ruiz] opened the pier.",
    "The Harbor Justice Project sued; Prince Edward Island signed. [Trustee Ana Ruiz] and [County Recorder Jon Kell] met.",
    "According to [Township Supervisor Mia Orr], they left; student representative Kit Roe stayed. [Ana Ruiz], who directs the state division, knew.",
    "[Mayor Pro Tem Ana Ruiz] and [FBI Special Agent in Charge Jon Kell] met [deputy chief of staff Pat Roe].",
    "The Justice Department sued; [Attorney General Ana Ruiz]'s Justice Department did, and [Sen. Jon Kell], R-Vega Springs, agreed.",
    "[House of Commons Speaker Ana Ruiz], [Bank of Vega Governor Jon Kell] and [Department of Justice spokesman Pat Roe] met.",
    "[Supervisor Ana Ruiz], [then-Mayor Jon Kell] and [border czar Pat Roe] met; union president Mia Orr left.",
    "[Minister Ana Ruiz]'s [spokesman], [Jon Kell], left; [the deputy secretary for consular affairs], [Pat Roe], stayed.",
    "[Public Defender Ana Ruiz] and [school board chair Jon Kell] met [outgoing Mayor Pat Roe].",
    "[Mia Orr], [director of the Centers for Harbor Health], resigned.",
    "A bill is pending in the General Assembly; [Harbor County Auditor Ana Ruiz] and [Labour backbencher Jon Kell] know.",
    "[Governor Ana Ruiz] Signs Law for Bridges",
    "[Prime Minister Jon Kell] resigned, and [Kell] left the room.",
    "[Ana Ruiz], [mayor of Vega], opened the pier.",
    "[The Foreign Minister], [Ana Ruiz], met the press.",
    "[US Secretary of State John Ortiz] flew home.",
    "[Senator Maria Holt] and [Gov. Tim Brandt] met.",
    "[The president] signed it.",
    "[A spokesman for the Harbor Ministry] declined to comment.",
    "[Harbor Minister Pat Ruiz] spoke. Later [Mr Ruiz] left.",
    "English captain Harry Lane scored twice.",
    "The president of Vega University resigned.",
    "[Mara Lopez], [a county commissioner], voted no.",
    "[Jane Roe], [a spokesperson for the city], said so, and [Roe] left.",
    "[A city spokesperson] declined to comment.",
    "[A spokesperson for the governor] declined, and a spokesperson for the union too.",
    "[Officer Ana Holt] fired; a police officer was hurt, and the officer left.",
    "[School board member Pat Kell] objected; the school chair agreed.",
    "[The city manager], [Lee Ortiz], resigned, and [Assistant U.S. Attorney Rob Brandt] spoke.",
    "[Commission Chairwoman Ana King] and [Sen. Jon Marshal] met; [Alderperson Pat Ruiz] did not.",
    "[Tara Kell], [an assistant secretary] at the agency, disputed it, and [a federal judge] agreed.",
    "Ana Holt, a spokeswoman for the group, and [Ben Ruiz], [commander of the Amphibious Task Group], spoke.",
    "It hurts builders, said Ana Ruiz, executive director of Ferry Friends.",
    "[Ana Ruiz], [director of the Harbor Agency], and [FBI Director Jon Kell] met.",
    "[Majority Whip Tom Brandt] spoke, and a whip was found.",
    "[Ana Ruiz], [the state’s attorney general], and [Sgt. Ray Vo] met; [Ruiz] and [Vo] left.",
    "Ana Ruiz, the club’s chair, met the press.",
    "Ministers met on Monday.",
    "Chief Executive Ana Ruiz resigned, and a spokeswoman for [Gov. Rick Kell] and [a spokesman for the Department for Harbors] spoke.",
    "[Mayor Ana Ruiz] spoke; the Ruiz administration’s plan and [Ruiz]’s aide did not.",
    "The club met [board President Al Holt], and [council leader Jo Kell] left.",
    "[Commission President Ursula van der Leyn] spoke. [Van der Leyn] left, and so did [van der Leyn]’s aide.",
    "They accused [the mayor] of taking bribes, and [the minister for housing] too.",
    "A mayor has many duties.",
    "[Former President Jon Kell] met [ex-Mayor Ana Ruiz] and [Vega’s ambassador to France], [Mia Orr].",
    "[The council’s finance director], [Ana Ruiz], and [the Vega military’s spokesperson] left; the firm’s finance director did not.",
    "[Ana Ruiz], who chairs the city council, met Jon Kell, who chairs the party’s dance.",
    "Port splits with [mayor] over fee",
    "Port leader splits with mayor over fee.",
    "Race for governor heats up",
    "[The White House budget director], [Ana Ruiz], warned of it, and [EU foreign policy chief Jon Kell] agreed.",
    "[Ana Ruiz] told the Commons that it was late. [The chancellor’s spokesman] left.",
    "A spokesperson for the developer, Ana Ruiz, said so; [a spokesperson for the city], [Jon Kell], did not.",
    "It works, said its president, Ana Ruiz; [Vega’s president], [Jon Kell], left.",
    "Ana Ruiz, president of the Vega Builders Alliance, met [the president of Vega].",
    "[A spokesman for Vega’s foreign ministry] and [a spokeswoman for the separatist administration] said so.",
    "[Ana Ruiz], who represents the Harbor District, met Jon Kell, who represents the family.",
    "He wrote to [the mayor]. [Senator Ana Ruiz] agreed with [the president]. [Judge Jon Kell] did not.",
    "Finance chief Ana Ruiz warned that sales at General Electric would fall.",
    "[A senior official in her office] said so; an official at the company did not, nor an aide in the room.",
    "Ruiz has been [the county’s chief medical examiner] since May.",
]


@pytest.mark.parametrize("marked", MARKED)
def test_officials_are_found(marked: str) -> None:
    assert_found(ASSISTANT, marked)


def test_an_official_says_name_and_role() -> None:
    first, second = ASSISTANT.propose(Reading("Prime Minister Jon Kell resigned, and Kell left.", "en"))
    assert dict(first.attributes) == {"name": "Jon Kell", "role": "Prime Minister"}
    assert dict(second.attributes) == {"name": "Jon Kell", "role": "Prime Minister"}


def test_a_name_beside_an_office_has_the_office_as_its_role() -> None:
    name, office = ASSISTANT.propose(Reading("Ana Ruiz, mayor of Vega, opened the pier.", "en"))
    assert dict(name.attributes) == dict(office.attributes) == {
        "name": "Ana Ruiz", "role": "mayor", "body": "Vega",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("A spokesman for the attorney general, Ana Ruiz, left.", "Ana Ruiz", "attorney general"),
        ("A spokeswoman for the mayor, Jon Kell, left.", "Jon Kell", "mayor"),
    ],
)
def test_the_name_beside_whom_somebody_speaks_for_is_theirs(text: str, name: str, role: str) -> None:
    speaker, spoken_for = ASSISTANT.propose(Reading(text, "en"))
    assert "name" not in speaker.attributes
    assert dict(spoken_for.attributes) == {"name": name, "role": role}


def test_whoever_speaks_for_a_city_has_the_name_beside_it() -> None:
    spokesman, name = ASSISTANT.propose(Reading("A spokesman for the city, Jon Kell, left.", "en"))
    assert spokesman.attributes["name"] == name.attributes["name"] == "Jon Kell"
    assert name.attributes["role"] == "spokesman"


def test_somebody_in_politics_has_a_party_for_a_body_and_is_known_by_surname_later() -> None:
    first, second = ASSISTANT.propose(Reading("Ana Ruiz of the Harbor Party spoke first. Ruiz left.", "en"))
    assert dict(first.attributes) == dict(second.attributes) == {"name": "Ana Ruiz", "body": "Harbor Party"}
    assert first.score < second.score


@given(texts())
def test_proposals_are_in_the_text_in_order_and_disjoint(text: str) -> None:
    end = 0
    for one in ASSISTANT.propose(Reading(f"Mayor Ana Ruiz {text}, the minister, Kell, said {text} Ruiz", "en")):
        assert one.start >= end
        end = one.end


def test_a_courtesy_title_belongs_to_a_later_mention() -> None:
    text = "Senator Dana Kell left the harbor. “It was late,” Ms. Kell told reporters."
    found = list(ASSISTANT.propose(Reading(text, "en")))
    assert [text[one.start : one.end] for one in found] == ["Senator Dana Kell", "Ms. Kell"]
