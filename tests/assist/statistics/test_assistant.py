"""Statistics: what counts as one, what it says, and what is none."""

from __future__ import annotations

import pytest
from hypothesis import given

from clipdesk.assist.lexicon import Lexicons
from clipdesk.assist.proposal import Reading
from clipdesk.assist.statistics.assistant import StatisticAssistant
from tests.assist.marked_text import assert_found
from tests.strategies import texts

ASSISTANT = StatisticAssistant(Lexicons())

MARKED = [
    "The crash lasted [about a minute], [not more than an hour]; it left a minute later, nearly an hour ago.",
    "Fares rose by [48,000] to [2.9 million], the river fell by [2 feet] to [14 feet], and rents rose by [10 to 12 percent].",
    "Oil dropped [$1.84] to [$67.30] a barrel, and pay rose by [$2] to [$14]; it costs [$5 to $10].",
    "It won [11 of its last 14 games]; they were out for [27 weeks or longer].",
    "People with type 2 diabetes, those 65 and older and anyone younger than 12 left; Kell dies at 91.",
    "Homeowners over 65 and voters under 30 left [over 65 boats]; winds ran [over 65 mph].",
    "The talk took [an hour and a half], the [£42m] naming-rights deal [a year and a half].",
    "It fell by [64 votes to 51]. [One house in nine] is empty. Rents are [a fifth] higher. Call 101 about incident 417.",
    "It moved [roughly 9,400 voters] and ticked up to [4.4%]; [nearly 150] of the city’s [2,000 residents] left.",
    "Shares fell [3%] on Monday.",
    "Shares fell [3.5 per cent] on Monday.",
    "The rate ticked up to [4.4%] from [4.3%]; [up to 40 boats] left in the second half of the year, for [half] that.",
    "[Several dozen boats] came, [all but 12] left, and fares are [nearly twice] what they were, or double; the ship was turned around twice.",
    "Kell, who is 63, and Rep. Sam Two Rivers left; they want a voting age from 18 to 16 under the Six Goals plan.",
    "Wages rose [8pc] and the fund [10-fold]; sales rose [tenfold], rents [4x].",
    "The heat reached [104F] and the world [1.5C]; Gate 24C was shut.",
    "Shares closed at [1,243.5p] on a 1080p screen; rent is [£1,350pcm], rain was [3.2in].",
    "[A quarter-point] cut follows one of [half a point]; [only a third] agreed, [11] of them in town.",
    "Among 15- to 24-year-olds [12.3 per 100,000] died, [plus or minus 3 points]; [3m litres] leaked.",
    "[One of every eight] ships of the [70,000]-strong fleet is late.",
    "Oil rose [$1.17] to [$91.20] a barrel; sales fell from [540] to [485 million euros].",
    "The town paid [$4.2 million] for [40 buses].",
    "It costs [£20m] a year.",
    "A grant of [more than 12,000 euros] was refused.",
    "Food inflation was [minus 1.3 per cent], below [2 per cent], in a town above [95 degrees].",
    "Forcing a fifth day on them would need a [two-thirds majority] or a [three-fifths vote].",
    "The deal is off, according to two people, but [two people] left.",
    "The senate voted [51 to 49], and [51 to 60 boats] fell by a quarter to [18 cents].",
    "Sales in the third quarter were [$14 million].",
    "The two sides met, [more than a third] had left, and [a third] were late.",
    "[Over 700 asylum seekers] were rescued.",
    "[At least 76 people] were killed.",
    "[One in five] voters stayed away, [nine out of ten] in Vega.",
    "[Two-thirds] of the members left; [half a million] of them for good.",
    "It covers [10 to 15 percent] of the city.",
    "[Between 40 and 50 boats] were lost.",
    "The pier is [2.5 kilometers] long and [12 feet] deep.",
    "[Tens of thousands] of people marched.",
    "It is the [second largest] harbor.",
    "[Nearly half] of the boats were sold.",
    "They waited [three hours].",
    "It fell by [almost a third], and rates by [a quarter of a percentage point] or [half a percentage point].",
    "It costs [between £30m and £35m], and the FTSE 250 group said profits fell.",
    "Rents rise [11% to 14%]; they rose from [9%] to [12%]; [between 11% and 14%] left, with wages ranging from [3% to 5%].",
    "They waited [nearly half an hour] for [half a mile].",
    "It took [3/4 of a cup], [half a litre] and [a couple of hundred boats].",
    "It fell by [5 percent to 10 percent]; the dose is [44 mg to 50 mg], [5 miles] and [10 miles].",
    "Fares range from [10 to 15 euros] and rose from [10] to [15 euros]; the [8- to 16-meter] boats went.",
    "After the [27-10] vote and a [9-3] ruling [10-12 people] called 911 under Executive Order 14159 and went home.",
    "[A half-dozen other ports] closed, and [six other ferries] stayed.",
    "Thousands came and hundreds stayed; [dozens] of boats and [millions of dollars] were lost.",
    "The mill is [3000 year] old; they now bake [around ten] a night.",
    "A loan of [US $ 150 million] was signed on the fifth day.",
    "They won in 84 and 88 and saw 30 Rock.",
    "It was seen by [a total of 40] in town.",
    "the 28 - year - old sold [10 , 000 pianos] on sept . 30 .",
    "The answer came on March 18, 2024, at 10:30.",
    "Ruiz, 42, was elected in 2019.",
    "The 14-year-old boy left at 7 p.m.",
    "Resolution 2328 was adopted by the council.",
    "The office is at 14 Harbor Street.",
    "It happened in the 1200 block of North Harbor Street.",
    "Vega won 3–1 on Sunday.",
    "The 62nd minute was the best.",
    "Windows 7, the S&P 500 and Flight 370 are names; the senator, 82, left.",
    "The [46-page] report of the [12-member] panel, a 14-year-old boy and [20-plus boats].",
    "He is [5 feet 2 inches] tall, paid [3 dollars 50 cents] and ran for [two hours and 15 minutes].",
    "It was [minus 20 degrees Celsius] here and [40 degrees below zero] there, at 2.13 am and at 3.45 p.m.",
    "It raises the fine from [$50] to [$120], or [40 cents] more, and lost [5 more boats].",
    "It spends [$155 million] over [four years]; they waited [over two hours], and [20 people] and [over 50 years] passed.",
    "The true figure was [less than a third]; it took [3,480 such calls], [12% more].",
    "They earn [$15.40/hour] or [12 500 dollars] and run [12] [300-metre] races for [500 kr].",
    "See https://news.example/a?id=305&x=20 or call +44 20 7946 0958 or (202) 555-0123 for [20 answers].",
    "The [40-odd branches] sold [5 T-shirts], [3 L] of wine, [100t] of slag and [2,400 sq. ft.] of carpet.",
    "Voters approved it, [58%] to [42%], for [2.9 million acre-feet].",
    "Ana Ruiz, whose son is 11, paid [$1.12] in the quarter that ended in May, and fares are [half] that.",
]


@pytest.mark.parametrize("marked", MARKED)
def test_statistics_are_found_and_other_numbers_left_alone(marked: str) -> None:
    assert_found(ASSISTANT, marked)


@pytest.mark.parametrize(
    ("text", "value", "unit", "qualifier", "of"),
    [
        ("It fell by about 3.5 per cent.", "3.5", "per cent", "about", ""),
        ("The town paid $4.2 million.", "4200000", "$", "", ""),
        ("It costs £20m a year.", "20000000", "£", "", ""),
        ("At least 76 people died.", "76", "", "At least", "people"),
        ("It covers 10 to 15 percent.", "", "percent", "10 to 15", ""),
        ("About 70 percent of her sales come here.", "70", "percent", "About", "sales"),
        ("They sent a record 57.7 gigatons.", "57.7", "gigatons", "", ""),
        ("It took about 10 to 15 percent of the votes.", "", "percent", "about 10 to 15", "votes"),
        ("It costs between $3 million and $5 million.", "", "$", "between $3 million and $5 million", ""),
        ("They lost 30% of territory in May.", "30", "%", "", "territory"),
        ("One in five voters stayed away.", "0.2", "", "", "voters"),
        ("Two hundred and six thousand euros went.", "206000", "euros", "", ""),
        ("The bag weighs 10kg here.", "10", "kg", "", ""),
        ("It took 11 of them.", "11", "", "", "them"),
        ("Half of tenants spend it here.", "0.5", "", "", "tenants"),
        ("They spend at least half their pay.", "0.5", "", "at least", "pay"),
        ("Three in five of the “grandchildren” lived.", "0.6", "", "", "grandchildren"),
        ("It cost ten shillings.", "10", "shillings", "", ""),
        ("A third of those polled left.", "0.333333", "", "", "those polled"),
        ("Sales rose threefold.", "3", "fold", "", ""),
        ("They sold 12 metric tons.", "12", "metric tons", "", ""),
    ],
)
def test_a_statistic_says_its_value_unit_qualifier_and_what_it_is_of(
    text: str, value: str, unit: str, qualifier: str, of: str
) -> None:
    (only,) = ASSISTANT.propose(Reading(text, "en"))
    expected = {"value": value, "unit": unit, "qualifier": qualifier, "of": of}
    assert dict(only.attributes) == {name: one for name, one in expected.items() if one}


@pytest.mark.parametrize(
    ("language", "marked"),
    [
        ("en", "The storm brought winds of [140 km/h] and the link ran at [40 Mbit/s]."),
        ("en", "The museum drew [2.4m visitors]; the [4.5m] tall gate is [400m] away from the [400m] hurdles."),
        ("en", "It took [over two and a half years] and [half an hour]."),
        ("en", "He was fined [Rs 50,000], the firm [Rs. 1,240 crore]."),
        ("en", "Traffic fell by [a third] and crime by [half], by half past nine."),
        ("en", "The rate is [14.3 deaths per 100,000 people] at [410 parts per million]."),
        ("en", "The toll rose to [112] after they called 112; CTF 50 found coins of 300 B.C. there."),
        ("de", "[Jeder fünfte] Befragte und [rund drei Viertel] der Schulen zahlen [450 Mio. Euro]."),
        ("de", "[Die Hälfte] aller Kitas schließt, seit [anderthalb Jahren] [zwischen 5 und 7 Milliarden Euro]."),
        ("de", "[Mehr als 3.000 Beschäftigte] gingen; der Mann aus dem Viertel der Stadt blieb."),
        ("es", "Dura [entre cuatro y seis años]; son [treinta y seis barcos] y [ciento dos puertos]."),
        (
            "en",
            "On Tuesday [14 people] were hurt, on Tuesday, [14 boats] left; on Tuesday 14 May it rained, on Monday 3.",
        ),
        (
            "de",
            "Um vier Uhr, in der Nacht zu Samstag, sind [14 Menschen] verletzt worden, am Samstag 14 Uhr und am Montag 14. Mai war Ruhe.",
        ),
        ("de", "Es wurden in der Nacht zu Samstag [14 Menschen] verletzt."),
        (
            "de",
            "Die Zahl stieg um [48.000] auf [2,9 Millionen]; auf [85 Kilometern] Straße gab es [14 Tote auf 100.000 Einwohner].",
        ),
        (
            "de",
            "In einer Umfrage des Instituts unter [1.200 Firmen] sagten [30 Prozent] nein; es waren [unter 1.200 Boote].",
        ),
        ("es", "No llego al día 20. Salió con [13 votos a favor y 8 en contra]."),
        (
            "fr",
            "Les contrats durent [moins d’un mois]; c’est gratuit pour les moins de 26 ans. Léa Roux, étudiante de 20 ans, part.",
        ),
        ("es", "Hizo [44 ºC] y [39,5ºC] hasta 2027; vinieron [hasta 2.027 personas]."),
        ("fr", "Il paie [12 €/m²] jusqu’à 2027."),
        ("es", "[La mitad] de los jóvenes y [cerca de un millón y medio] de hogares; cayó [más de un 30%]."),
        ("es", "Ana Ruiz, de 42 años, esperó [dos años y medio] por la ley 3/2020 de [1,6 billones de euros]."),
        ("fr", "[Un Français sur cinq] et [près de la moitié] des élèves; un livre sur [dix ans] de guerre."),
        ("fr", "Léa Roux, 42 ans, vit 14 rue de Rome; le groupe a perdu [320 M€] en [un an et demi]."),
        ("de", "Der Umsatz sank von [310] auf [274 Millionen Euro], [12 Prozent mehr] als 2020."),
        ("de", "In [43 Fällen] Geld genommen; [80 Liter Regen pro Quadratmeter] fielen in [drei Berliner Schulen]."),
        ("de", "Der Absatz ist um [ein Fünftel] gesunken, im Viertel der Stadt."),
        ("de", "[Einer von fünf] Wählern in der [zweitgrößten] Stadt."),
        (
            "es",
            "El 12 mar, en la calle Mayor, 14, esperaron [media hora]; el medio ambiente, por medio de los vecinos.",
        ),
        (
            "es",
            "[Una de cada cinco] bodegas y [la tercera parte] de ellas, [tres millones de turistas], [150 mil más].",
        ),
        ("es", "Cayeron [95 litros por metro cuadrado] sobre [una docena de casas]; una bodega y un barco."),
        ("fr", "[Une personne sur cinq] attend [un quart d’heure]; [les deux tiers] des [500 chevaux] sont là."),
        ("fr", "Une exposition de [0,8 volt par mètre]."),
        ("fr", "Le chiffre est passé de [540] à [485 millions d’euros] pour [40 mètres carrés]."),
        ("fr", "[Une centaine de tracteurs] roulaient à [80 kilomètres à l’heure]; le prix a baissé d’[un tiers]."),
    ],
)
def test_numbers_as_papers_of_each_language_write_them(language: str, marked: str) -> None:
    assert_found(ASSISTANT, marked, language)


@pytest.mark.parametrize(
    ("language", "text", "value", "of"),
    [
        ("en", "They drew 2.4m visitors.", "2400000", "visitors"),
        ("en", "It took three and a half years.", "3.5", ""),
        ("fr", "Il en a vendu 3,4 millions d’unités.", "3400000", "unités"),
        ("en", "It took two hours and 15 minutes.", "2.25", ""),
        ("en", "It was minus 20 degrees.", "-20", ""),
        ("es", "Estaban a 20 grados bajo cero.", "-20", ""),
        ("fr", "Il faisait au moins 20 degrés.", "20", ""),
        ("de", "Es dauerte zwei Stunden und 15 Minuten.", "2.25", ""),
        ("en", "The 40-odd branches closed.", "40", "branches"),
        ("en", "They seized 1.7 tons of cocaine worth much.", "1.7", "cocaine"),
        ("de", "Rund jeder vierte Jugendliche raucht.", "0.25", "Jugendliche"),
        ("de", "Zwei Drittel der Wähler stimmten dafür.", "0.666667", "Wähler"),
        ("de", "Das kostet anderthalb Millionen.", "1500000", ""),
        ("es", "La mitad de los jóvenes no vota.", "0.5", "jóvenes"),
        ("es", "Tardarán dos años y medio.", "2.5", ""),
        ("fr", "Trois élèves sur quatre ont réussi.", "0.75", "élèves"),
        ("fr", "Une vingtaine de tracteurs roulaient.", "20", "tracteurs"),
        ("fr", "Le port produit 12 % de l’électricité.", "12", "électricité"),
        ("fr", "Elle a eu 12 % du total des voix.", "12", "voix"),
        ("es", "El 12 % del total de votantes no acudió.", "12", "votantes"),
        ("es", "El 12 % del total no acudió.", "12", "total"),
        ("es", "El 12 % del total de este año no acudió.", "12", "total"),
        ("fr", f"Elle a eu 12 % {'du total ' * 2_000}des voix.", "12", "voix"),
    ],
)
def test_what_they_are_worth_and_of(language: str, text: str, value: str, of: str) -> None:
    (only,) = ASSISTANT.propose(Reading(text, language))
    assert (only.attributes.get("value"), only.attributes.get("of", "")) == (value, of)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("One in five voters stayed away.", "a share of a whole"),
        ("Two-thirds of the members left.", "a share of a whole"),
        ("They waited half an hour.", "a number with a unit"),
        ("At least 76 people died.", "a number with what it counts"),
        ("It was seen by around 40.", "a number with no unit"),
    ],
)
def test_a_reason_says_what_kind_of_number_it_is(text: str, reason: str) -> None:
    (only,) = ASSISTANT.propose(Reading(text, "en"))
    assert only.reason == reason


def test_a_number_in_brackets_keeps_its_unit() -> None:
    text = "“[Ten] years ago,” said the notice."
    (only,) = ASSISTANT.propose(Reading(text, "en"))
    assert text[only.start : only.end] == "Ten] years"


@given(texts())
def test_proposals_are_in_the_text_in_order_and_disjoint(text: str) -> None:
    end = 0
    for one in ASSISTANT.propose(Reading(text + " 12 boats, $3 and 5%", "en")):
        assert one.start >= end
        end = one.end
        assert 0 < one.score <= 1


def test_people_who_are_a_source_count_nothing() -> None:
    text = "The plan was dropped, two people with knowledge of the matter said, and two people left."
    (only,) = ASSISTANT.propose(Reading(text, "en"))
    assert text[only.start :] == "two people left."
