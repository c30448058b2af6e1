"""Quotations with their speakers, in the shapes reporters give them."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from clipdesk.assist.lexicon import Lexicons
from clipdesk.assist.proposal import Reading
from clipdesk.assist.quotes.assistant import QuoteAssistant
from tests.assist.marked_text import assert_said, said, stripped, unmarked, words
from tests.strategies import texts

ASSISTANT = QuoteAssistant(Lexicons())

ENGLISH = [
    "{Ana Ruiz} said Thursday morning [that it was late]. {Kell} said late Friday night [she had left].",
    "[The bridge is closed], {the mayor} said Monday, weeks after a paper reported that the ferry had sunk.",
    "{Police} said [2,000 people marched], while the organizers put the figure at 5,000.",
    "{The mayor} said on social media [he would sign it “very quickly.”]",
    "Kell defended the plan not to build sirens along the river, a project that was estimated to cost a million.",
    "{The union that represents 3,100 dockers} said [it would sue]; {the firm that owns the pier} says [it will pay].",
    "{Ana Ruiz} welcomed the vote, saying [that Vega “must stay the course.”]",
    "{The Post}, citing an unnamed aide, reported [that Kell would go]. {The Post}, quoting two aides, said [he had gone].",
    "{The union} called her [“a dream,”] and Sen. Kell once demanded that she go.",
    "{Ana Ruiz} said [Kell “taught this state that work and play can live in the same house.”]",
    "People still argue about whether it worked, but rents rose.",
    "[The port and the city have agreed on a lease that will keep the boats], {Mayor Ana Ruiz} announced Saturday, hours before the ferry sailed.",
    "{Judge Ana Ruiz} blocked the order, finding [that the port had not shown harm]. The finding that rents fell surprised her.",
    "[Rents fell], according to {a study published Monday in the Harbor Journal}. [Fares rose], according to {a release} issued on Monday.",
    "[Reefs shelter about a quarter of all fish], {the Harbor Agency} estimates. [Boats pass it on to their crews], {captains} reported Monday.",
    "[Reefs lost a record share of their fish], {report} says",
    "[One in nine crews wait for a berth], {an inquiry by the watchdog} has found. After a long day and night, the mayor left.",
    "Nearly all towns agreed on Monday to raise the money that boats need. A court ruled Monday, lifting an order that closed it.",
    "Kell has asked pupils in Vega to suggest names.",
    "On Monday night, {Ana Ruiz}, an aide who came from Vega, said [she keeps a bag by the door].",
    "[The study], {he} noted, [relied on counts made in July].",
    "[Her town], {she} told a hearing, [got two boats last year].",
    "{Her boss}, the records show, wrote back: [“Noted. Please write no more.”]",
    "[That rule], {Kell} wrote, [“bars lies and little else.”]",
    "[The new policy], {he} said, [makes Vega “a harbor in everything but name.”]",
    "{Ana Ruiz} said in a statement [captains had “a duty to pay”].",
    "[The rules], {its lawyer} wrote in a letter, [“invite every captain to become an inspector.”]",
    "{Experts} say [Vega is unlikely to comply with any ruling that goes against it].",
    "Sen. Ana Ruiz, D-St. Vega, left. Both signed it in May, promising not to sail.",
    "{Figures to be published on Monday} show [that fares rose].",
    "{A federal appeals court} on Wednesday blocked the law, saying [it likely breaks the rules].",
    "{Harbor Watch} noted [exports had already fallen by half].",
    "{The mayor} is expected to tell the council on Tuesday [that the fee “punished children”].",
    "{Ana Ruiz} said:\n\n[We sail in May.]\n\n{A harbor spokesperson} said: [“The port is open to all who come.”]",
    "{A study published last year} found [that the ash cost farmers much].",
    "{A report released on Tuesday} concluded [that fares rose].",
    "{The lobby Harbor First} called it [“an arrogant act”].",
    "[“We owe it to them,”] said {Harbor Secretary Mar Ruiz}.",
    "[“It is a good feeling,”] said {Tech. Sgt. Ana Ruiz}, a loadmaster.",
    "[The port will get two boats next year], {harbor minister Ana Ruiz} said on Monday, as part of a 1.4 billion dollar package of help for towns.",
    "[Around 2,000 letters came in], {she} said, [and half were “rude and short.”]",
    "The rest went to a house and, as {one witness} put it, [“an awful lot of hats.”]",
    "{Kell} said [the fall was in line with others], and accused the board of [“looking at the sun”].",
    "[The port hired 900 people], {the agency} said, [down from 1,300 in May].",
    "[Two boats sank on Sunday], {the police} said, in one of the worst storms since the harbor was built.",
    "It ran past 1 a.m. {Dee Ann Kell} said [it was late].",
    "She lives in Vega, Wash. {The mayor} said [it was late].",
    "[“We won,”] {she} said.",
    "[“We won,”] said {Ana Ruiz}, the mayor of Vega. [“Nobody thought we would.”]",
    "[“The ferry,”] {Ruiz} said on Monday, [“will run in winter.”]",
    "{The mayor}, Ana Ruiz, said [the harbor was “closed for good”].",
    "{Ana Ruiz}, mayor of Vega, said [that the harbor would stay open].",
    "{Officials} said [the ferry was late again].",
    "{Kell} told reporters [the talks had failed].",
    "{Kell} told Vega reporters [that the talks had failed].",
    "{Kell} told the harbor inquiry [that the talks had failed].",
    "{Kell} told state television [the talks had failed].",
    "{Scientists} warn [that the ice must melt].",
    "{Kell} said [over 1,200 homes had burned].",
    "{Ana Ruiz}, 34, who pays a fortune for her flat, said [she was tired].",
    "{The figures}, published by the port yesterday, show [that many had waited].",
    "{Kell} said [the cause was unclear], while {an official} told the Vega Post [that nobody was hurt].",
    "[“Is it true?”] {Mayor Ana Ruiz} asked.",
    "[“Rates should be zero!”] {Kell} tweeted just before noon.",
    "[“I read the law,”] {Ms. Kell} shot back.",
    "[“Cowardice,”] {Sen. Ana Ruiz} fumed on the floor.",
    "[“Who will answer for it?”] {Mandy Ruiz}, an analyst at the port, asked in an interview.",
    "{Ana Kell}, who said [she had seen the fire], told the paper a story.",
    "Ana Kell, who argued the case, said [the court “did its job”].",
    "{The harbor party} accused the mayor of [“staggering incompetence”].",
    "In a letter to the council, {the mayor} described the crew as [“useless”].",
    "{The mayor} told Die Post newspaper [Kell had “torn down the bridges”].",
    "{The mayor} told reporters [“all steps are being taken”] and urged [the public to wait].",
    "[It is “entirely preventable”], said {Ana Ruiz}.",
    "{Ruiz} called it [“a solution in search of a problem”] and accused Vega of [ignoring the crew].",
    "{Ruiz} said [the plan was late], and {the Greens} urged [the council to go further].",
    "{Ruiz} said [it raised £2.6bn last year and helped the port].",
    "{One aide} described it as [“very much alive,”] while {another} said [it was late].",
    "{Ruiz} said on Sunday [that she would not sign], dealing a blow to the port.",
    "{Ruiz} said [the pier was closed], and {Sen. Jon Kell} (R-Vega) vowed [to open it].",
    "{Mayor Kell} said [more than a quarter of the pipes date from then].",
    "Ten days ago {her office} told reporters [it would open].",
    "It was a move {campaigners} described as [“an act of vandalism”].",
    "{Official figures} show [passenger numbers rose by 6%].",
    "The pier is late, with {leaders} conceding privately [that it may never open].",
    "{A harbor aide}, granted anonymity to speak candidly, said [the talks would fail].",
    "{Reps. Ana Ruiz and Jon Kell} said [the pier was closed].",
    "VEGA, Ohio (AP) — [The port has opened an inquiry into the crane], {two aides} said Thursday.",
    "According to {the ministry}, [four bridges are unsafe].",
    "{Ruiz} said [the tax broke the law], leaving in place a ruling on docks.",
    "{The mayor’s staff} concede [that there is no plan].",
    "{Ana Kell} answered [that the county hoped to wait]; he did not answer questions about how it works.",
    "Rates fell for the first time, but {doctors} warn [the black market is booming].",
    "{Ruiz} said [he was “open to all that works”], although {a spokesman} later clarified [that nothing would change].",
    "The court on Monday declined to hear an appeal by {a company} that argued [it was taxed twice].",
    "He ran a coding school that {the agency} said [had misled its students].",
    "[“People will have what they need for the smoke to come.”]\n\n– {Ana Ruiz}, Minister of Harbors",
    "It came after hours of comment from {people} who said [they did not want it].",
    "{Ana Ruiz} told reporters afterward [that she was glad].",
    "{Jon Kell}, 67, a retired driver in Vega whose complaint set it off, said [he noticed it early].",
    "{Ruiz} said [similar inquiries were under way] but did not name them.",
    "{The judge} ruled [that the state may not turn parents away], a decision that could affect hundreds.",
    "Two months into a ban on phones, {teachers in Vega} say [their rooms are quieter].",
    "Gov. Ana Ruiz has not said whether he would sign it.",
    "The agency did not answer questions about how it works.",
    "{The port} said in a statement [it was looking into it].",
    "According to {data analyzed by researchers at Vega University}, [58 percent had no record].",
    "Last week {he} asked [who would pay for it].",
    "[The mayor earned $318,000 last year], {the documents} show.",
    "[Most people had a problem with a parcel], {Ofcom} found.",
    "{Ruiz} thinks [the state ought to wait]; {Kell} insists [it should stay out].",
    "It has one contract, which {the department} estimates [will cut costs].",
    "People whose boats leak will find it easier to complain.",
    "[Four bridges are unsafe], according to {a report by the ministry}.",
    "[Four bridges are unsafe], {the ministry} said in a statement.",
    "{Kell} said: [“We cannot pay for it.”]",
    "In a letter to the council, {the harbor master} wrote, [“We cannot pay for it.”]",
    "{She} said [the strike was over], adding [that wages would rise].",
    "{Kell} denied [that he had known].",
    "{The Chronicle} reported [that the board had met twice].",
    "{Officials} vowed [to keep the port open].",
    "{The mayor} urged [residents not to panic].",
    "{She} expects [the harbor to close by May].",
    "{Ruiz} said last week [that the port would close].",
    "{Ruiz} said Monday [the port would close].",
    "{Opponents}, including the largest ferry line, contend [that the port loses money].",
    "{Justice Ana Ruiz}, writing for the court, held [that the port must stay open].",
    "Kell held talks that could end the strike.",
    "{The court} on Wednesday dealt a blow to the port, ruling unanimously [that it must close].",
    "{The line} had earlier described the strike as [“illegal”].",
    "{Supporters} say [it will work], while {rights groups} warn [that it will not].",
    "A man often described as “illegal” left.",
    "{Ruiz} made clear [that the port would close].",
    "{Kell} had known Ruiz, and came to the conclusion [that the claims were lies].",
    "In a long order, she wrote it.",
    "The verdict came after {the Harbor Court} held in Ruiz v. Kell [that ferries may land].",
    "It is a plan {he} says [would cost a fortune].",
    "[Moscow would], {he} said, [extend the ban on ferries].",
    "{The bank} kept its rates but signaled [that it would lower them].",
    "He was hauled in and told that his boat was gone.",
    "{An aide}, who asked not to be named because he was not allowed to speak, responded [that the port “will not be sold.”]",
    "[Most of the old families in Vega own a boat], according to {the survey}.",
    "{The family} said [they would sue].",
    "[Most were put on buses], {the statement} said; 16 were held.",
    "[The patients were late], {state epidemiologist Ana Kell} said.",
    "{Sources close to the secretary of state} said [she would resist it].",
    "{Ana}, a painter who asked that her last name not be used, said [agents had locked the doors].",
    "{The agency} did not respond to that claim, but said [all were given a list].",
    "Businesses will pay according to how much pavement they own.",
    "{Kell} said [the measures were “a first step”], but called for more.",
    "{Ruiz} said [Kell, her client, had been “shut out,”] and called on the board to act.",
    "{The Ledger} reported Tuesday [that Kell had been fired], citing two people in the office.",
    "{The mayor} said [that she would pay], and her office reiterated that position Friday.",
    "For {the union}, [“the strike goes on until Monday.”]",
    "Exports are expected to rise.",
    "{Board member Ana Kell} wondered aloud [if the change was legal].",
    "Kell sold the yard in 1999 and said nothing.",
    "The so-called “fair deal” was signed on Monday.",
    "The novel “A Winter in Vega” was printed twice.",
    "The report was said to be late.",
    "{Critics} argue [that the tax hurts the poor].",
    "{U.S. Secretary Ortiz} said [the treaty would be signed in May].",
    "{Alia Kell} said [Ruiz hopes to stay on].",
    "{The Chronicle} noted [what began as a letter had grown into a movement].",
    "The form, which {the papers} report [runs to 32 pages], “must be filled in by hand”.",
    "Nobody came to the pier  [“It rained all day,”] {Kell} said.",
    "Also today, Kell commented on the storm.",
    "The Chronicle listed questions with many words, including: “Were you late for the ferry on any day last year?”",
    "[I was hauled in and told that we would never sail again.] {Ana Ruiz}\n\nAna Ruiz left.",
    "{Ruiz} said [she would resign], but {Kell} said [he would stay].",
    "[The fee will rise in May], {the harbor minister} has confirmed, brushing aside warnings from drivers.",
    '{Kell} warned headteachers in a letter titled "Term Dates" [that they should be ready to close].',
    "{Lady Ruiz} wrote in a column headlined ‘The price of rain’ [that the dam would not be built].",
    "{The mayor}, asked at a rally whether the pool would reopen, replied: [“Ask me in June.”]",
    "He praised local nurses, who, {he} said, [had been asked to do the work of two].",
    "{Two lawyers from southern border states} said [the rule would fail].",
    "The union sued a dozen states that have passed similar bans.",
    "[Children who sleep less learn more slowly], {a Vega study cited by teachers} concluded.",
    "But [the plant would have used the most gas], {county staff} reported, [or about 6 percent of what Vega Gas sells].",
    "{Farm groups} called the evening [“historic.”] Ana Ruiz left early.",
    "{She} told the panel [that crews had made 40 visits, twice what she would have expected, and that nobody answered].",
    "{Kell}, however, found [that they showed luck, “and not much else.”]",
    '{Gov. Ana Ruiz}, who keeps bees, praised the plan but added [that Congress "has had ten years to act" and should be ashamed].',
    "[What happens after that], {he} allowed, [depends on rain].",
    "[What], {she} asked, [would stop them]?",
    "{Vega Motors} now expects [adjusted earnings of $5.60 to $5.75 a share].",
    "VEGA CITY: [Prices fell to 2 per cent in May], {government data} showed on Tuesday.",
    "{An official in her office}, requesting anonymity, said [the port’s own forecast “will be revised”].",
    "The paper called the race at 11:47 p.m.",
    "{Kell} said on Radio Vega [the party would seek a recount if the gap fell].",
    "[All of those on board had been rescued], {a coast guard spokeswoman} said, adding [that the 12 “are safe and warm”].",
    "[Costs could exceed $4,000], according to {a memo from the board's lawyer obtained by the Post}.",
    "[Most of the towns have no clinic], according to {the March of Dimes}.",
    "[The deal is off and will stay dead], according to {two people familiar with the talks}.",
    "The suit was brought by a group whose members include Vega and X. {Its director} said [the ruling was right].",
    "I asked whether she ever slept.",
    "As {Kell} put it, [“It is late.”] In {Ana Ruiz}’s words, [“it is late and it is cold”].",
    "As the harbor opened, “Winter in Vega” was sung.",
    "[The port], {he} said, [was “a mess”, and “nobody cared”].",
    "[The deal is off], said {two people briefed on the talks}.",
    "[The move], said {Kell}, [would cost jobs].",
    "[The dam], {Kell} fears, [will fail]. [The pier], {Ana Ruiz} said, [will not].",
    "[The measure], according to {Kell}, [would cost jobs].",
    "Asked about the plan, {Kell} said [it was late].",
    "[“It is late”], {Kell} told the Post, adding: [“Very late indeed.”]",
    "{The mayor} announced [that the city would waive fees] and posted a picture of himself.",
    "{The mayor} said [the house would be closed and sold].",
    "{She} said [the pier was late] and urged [ministers to go further].",
    "The plan, announced on Monday, would cost jobs.",
    "The mayor declined to say whether it would open.",
    "Two died in a raid claimed by rebels that set out to stop the vote.",
    "A bomb near Vega, the third in May, killed two just days after {the mayor} said [the rebels were on the run].",
    "[“It is late.\n\n“But we can live with it,”] said {Ana Ruiz}, a farmer.",
    "The deal is dead because {traders at Vega Bank} warned [that rates would rise].",
    "[“It is shut,”] says {a doctor at St. Vega Hospital} in Morro.",
    "Kell was told by {an official at the Ministry of Ports} [that it was shut].",
]


@pytest.mark.parametrize("marked", ENGLISH)
def test_quotes_and_speakers_are_found(marked: str) -> None:
    text, quotes, speakers = unmarked(marked)
    found = list(ASSISTANT.propose(Reading(text, "en")))
    assert words(text, found) == stripped(quotes)
    assert said(text, found)[: len(speakers)] == speakers


@pytest.mark.parametrize(
    ("language", "marked"),
    [
        ("fr", "[Le bateau arrivera lundi], a indiqué à l’AFP {le maire}."),
        ("fr", "[Le bateau arrivera lundi], précise-t-{il}. [Le port sera fermé en mai], a-t-{elle} indiqué."),
        ("de", "{Der Minister} verwies darauf, [dass die Brücke gesperrt sei]."),
        ("de", "[Die Lage sei ernst], heißt es beim {Hafenbund}."),
        ("fr", "{La maire} a reconnu [que le port était plein] tout en assurant [que la pêche reprendrait]."),
        ("es", "[El barco llegará el lunes], confirmó el martes {el Gobierno}."),
        ("es", "{Ruiz} replicó [que hay más barcos desde enero] y tachó el plan de [«alarmista y caduco»]."),
        ("de", "[Der Mann habe „Mitleid zu Geld gemacht“], sagte {der Richter}."),
    ],
)
def test_quotes_and_speakers_are_found_in_other_languages(language: str, marked: str) -> None:
    text, quotes, speakers = unmarked(marked)
    found = list(ASSISTANT.propose(Reading(text, language)))
    assert words(text, found) == stripped(quotes)
    assert said(text, found)[: len(speakers)] == speakers


def test_an_article_is_part_of_who_speaks_also_where_it_is_two_words_in_one() -> None:
    text = "Le maire est parti, mais des sources policières ont affirmé que le port fermerait."
    found = list(ASSISTANT.propose(Reading(text, "fr")))
    assert (words(text, found), said(text, found)) == (["que le port fermerait"], ["des sources policières"])


def kinds(text: str) -> list[str]:
    return [one.attributes["kind"] for one in ASSISTANT.propose(Reading(text, "en"))]


def test_the_kind_says_how_much_stands_in_quotation_marks() -> None:
    assert kinds("“We won the vote,” she said.") == ["direct"]
    assert kinds("She said the harbor was “closed for good and all” by then.") == ["mixed"]
    assert kinds("She said that the harbor was closed.") == ["indirect"]


def test_a_split_quote_is_one_proposal_of_two_pieces() -> None:
    text = "“The ferry,” Ruiz said on Monday, “will run in winter.”"
    (only,) = ASSISTANT.propose(Reading(text, "en"))
    assert [text[one.start : one.end] for one in only.spans] == ["“The ferry,”", "“will run in winter.”"]


def test_a_quote_runs_over_paragraphs_that_each_open_it_anew() -> None:
    text = "Ruiz said, “We won.\n\n“We shall win again.”\n\nThe harbor was quiet."
    (only,) = ASSISTANT.propose(Reading(text, "en"))
    assert text[only.start : only.end] == "“We won.\n\n“We shall win again.”"


def test_who_is_named_below_a_quote_of_many_paragraphs_is_its_speaker_and_that_of_the_next() -> None:
    text = "“Is it fair? No.\n\n“It is late.\n\n“But we can live with it,” Ruiz said.\n\n“It is a start for all of us.”"
    first, second = ASSISTANT.propose(Reading(text, "en"))
    assert text[first.start : first.end].endswith("live with it,”")
    assert said(text, [first, second]) == ["Ruiz", "Ruiz"]


def test_a_statement_behind_a_colon_ends_where_the_speaker_is_spoken_of() -> None:
    text = (
        "The Harbor Minister, Ana Ruiz, said:\n\nI welcome this agreement and we will keep it in every way that we can.\n\n"
        "Our people waited long for this day, and we are glad that it has come at last.\n\n"
        "The Harbor Minister will travel to the islands next week to see the new ferry."
    )
    (only,) = ASSISTANT.propose(Reading(text, "en"))
    assert text[only.start : only.end].startswith("I welcome")
    assert text[only.start : only.end].endswith("come at last.")
    assert said(text, [only]) == ["The Harbor Minister"]


def test_a_statement_behind_a_colon_ends_where_the_reporter_speaks_again() -> None:
    text = (
        "In a letter to the paper, the board denied this:\n\nShe certainly was not forced to be there. She never worked "
        "below deck. They also claimed Ruiz was a volunteer."
    )
    found = list(ASSISTANT.propose(Reading(text, "en")))
    assert words(text, found) == [
        "She certainly was not forced to be there. She never worked below deck",
        "Ruiz was a volunteer",
    ]


def test_a_sentence_in_marks_alone_is_given_to_whoever_spoke_before() -> None:
    text = "“We won the vote,” said Ruiz. “Nobody on the council thought that we would.”"
    found = list(ASSISTANT.propose(Reading(text, "en")))
    assert said(text, found) == ["Ruiz", "Ruiz"]


@given(
    st.lists(
        st.sampled_from(["“", "”", '"', "'", "’", "said", "she", ", ", ". ", "\n\n", "We won", "that", ":", "«", "»"]),
        max_size=40,
    )
)
@example(["“We won,” she said, “and we will win again.”"])
def test_whatever_is_read_proposals_are_in_the_text_in_order_and_disjoint(parts: list[str]) -> None:
    text = " ".join(parts)
    for one in ASSISTANT.propose(Reading(text, "en")):
        assert one.spans == tuple(sorted(one.spans))
        assert all(0 <= span.start < span.end <= len(text) for span in one.spans)
        assert all(before.end <= after.start for before, after in zip(one.spans, one.spans[1:], strict=False))
        assert 0 < one.score <= 1


@given(texts(), st.sampled_from(["en", "de", "es", "fr", "xx", ""]))
def test_the_same_reading_gives_the_same_proposals(text: str, language: str) -> None:
    reading = Reading(text, language)
    assert list(ASSISTANT.propose(reading)) == list(QuoteAssistant(Lexicons()).propose(reading))


def test_the_kind_of_many_quotes_is_that_of_each_alone() -> None:
    sayings = ["“The pier will close in May,” Ana Ruiz said.", "Ana Ruiz said that the “old” pier will close in May.", "Ana Ruiz said the pier will close."]  # fmt: skip
    alone = [kind for one in sayings for kind in kinds(one)]
    assert kinds("\n\n".join(sayings * 20)) == alone * 20


@pytest.mark.parametrize(
    "marked",
    [
        "It was described by {his lawyer}, Tom Lee, as [“a trap”].",
        "{Kell} called it [“a gift”] because he feared a fine.",
        "Kell conceded shortly after 10 p.m. [“We lost the vote,”] {he} said.",
        "12:02 {The opposition} said [the vote was unlawful].",
        "[Footfall], {he} noted, [has dropped for nine quarters].",
    ],
)
def test_what_stands_beside_quotes_and_speakers_is_no_part_of_them(marked: str) -> None:
    assert_said(ASSISTANT, marked)


def test_signs_alone_are_said_by_nobody() -> None:
    assert not list(ASSISTANT.propose(Reading("Selon Rey ][^.,;:!?»]+", "fr")))
    assert not list(ASSISTANT.propose(Reading("A whether. survey of whether. found U.S. 5% whether. did.", "en")))
