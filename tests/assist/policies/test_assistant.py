"""Policies by name, by number and by the word for them."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given

from clipdesk.assist.lexicon import Lexicons
from clipdesk.assist.policies.assistant import PolicyAssistant
from clipdesk.assist.proposal import Reading
from tests.assist.marked_text import assert_found
from tests.strategies import texts

ASSISTANT = PolicyAssistant(Lexicons())

MARKED = [
    "They face a revolt over [the tuition fee rise]; [The law] limits the number of boats. The World Food Programme left.",
    "They lost the [winter fuel payment] and oppose the [death penalty]; they met in the treaty room.",
    "She signed the [Harbor Basin Compact] on Monday. [The compact] divides the water.",
    "They imposed [sanctions on 12 companies] in Vega. [The sanctions] freeze any assets.",
    "Vega sanctions 12 firms over parts",
    "They passed [a bill to bar banks that deal with the firms]. [A ban on citizens of six ports] fell.",
    "Mayor Ruiz presented [the plan to close the piers] to a packed meeting, and pitched [a plan to move the school to the harbor].",
    "They want [a law to help families who cannot pay], and signed [a bill to create a fund that would repay sailors].",
    "Landlords used a rule to keep tenants out; police used [the ordinance] to close bars.",
    "It is [a rule requiring ferries to refund passengers when trips are canceled]. It rests on [a law guaranteeing paid leave for all].",
    "[A measure to abolish the sheriff’s office] leads narrowly. [An ordinance to tax homes that sit empty] passed on Monday.",
    "[Legislation to legalize nets] stalled in the Senate. [Restrictions on nets] will stay; [a freeze on hiring] saved much.",
    "Sponsors of [Senate Bill 12] wait. The [Freedom of Harbors Act] stands. The treaty partners renewed [a 1991 treaty].",
    "Scientists measure the ice. Under [a rule proposed by the Harbor Department], boats wait.",
    "He tested the limits of diplomacy; growing limits on his time hurt; they set [limits on short trips].",
    "The company announced a new bonus program for drivers; the town announced [a new ferry program for nurses].",
    "They weigh [two bills that would ban nets], [a half-cent sales tax] and [a voter-approved parks levy].",
    "Police enforce [the youth curfew], and the school enforces high standards. He met a requirement to run a mile.",
    "They want [a tax on flyers] rather than [a levy on fuel]. The package for her mother was lost.",
    "The agreement between the two firms ends in May. They approved [a $95 billion aid package for Vega].",
    "They adopted [an ordinance that caps rents at 5%], ending a debate; they offered [an ordinance to tax boats by the foot].",
    "They rejected [an amendment to abolish the fee] and advanced [a bill to expand the port].",
    "It is [a rule requiring makers to print it on the front of every can]; [a scheme for flood warning systems] ended.",
    "It rests on [a harbor tax] that voters approved, and on [a law on foreign boats] that critics say is new.",
    "They lifted [the camping ban]; he oversees [the state’s sports betting rules] and [the city’s parking rules].",
    "The firm breaking laws paid, and a firm avoiding tax left; the governor signing bills smiled.",
    "It adds [work requirements], [the program’s new affordability requirement] and [term limits], not legal requirements.",
    "It turned on [Board of Harbors v. Ruiz]; in the case of [Ruiz v. Kell] he won. They agree on [a state budget].",
    "It was paired with [a cut in the tax on boats]. Port and city reach deal; he was held on a $2 million bond.",
    "They proposed [a rule requiring kits]. [The proposal] is new.",
    "She declined to issue [a back-to-work order], and the board established [a harbor fund].",
    "They initialed [a draft treaty on sharing the harbor]; she noted that [tariffs on Norian oats and steel cans] would hurt.",
    "She praised [a £2m youth mentoring scheme]; he said that grocery bills rose, and that [the energy bill] failed.",
    "It is in the [Pupils with Disabilities Education Act], and the [Sail by Nine Act] and the [Driver’s Privacy Act] are law.",
    "The U.N. Harbor Program knows; a [section 60 order] stands.",
    "The council adopted [a $318 million budget] that raises fares.",
    "She vetoed three budgets. They adopted [a $2 million budget].",
    "In the [Food and Drug, Harbor and Safety Act] the board ruled.",
    "[Ordinance No. 2021-14] and [Executive Order No. 14159] were read.",
    "It cited [Dobbs v. Jackson Women’s Health Organization]. It also cited [Ruiz v. Acme Inc.] there.",
    "Voters backed [a 1.5-cent increase in the gas tax]. An increase in traffic hurts.",
    "He broke the [Mail Fraud Act]. A Kickback Scheme failed.",
    "She backs [a law passed last year by the council]; [the tax bill pending in the Senate] and the [2015 Vega Accord] stay.",
    "It cites the [Police, Harbor, Fishing and Docks Act 2022] and [the league’s profit and sustainability rules].",
    "They fear [the city’s 25% tariffs on goods made in Vega] and [a ceasefire between the army and rebel groups].",
    "Dockers await its [Right to Repair Bill], [an amendment to the Harbor Act] and [legislation to make the cap permanent].",
    "Under the [10 Year Harbor Plan] nobody may ignore the [14th Amendment], [the Vega framework] or [287(g) agreements].",
    "They must follow state law. He ran a Kickback Scheme. It was a very good policy.",
    "A breach of [UN Harbor Council resolutions] and of its reform agenda.",
    "It leaves in place [a ruling that lets towns keep it]; the [Holder Rule] and the [National Harbor Strategy] apply.",
    "They approved [a harbor fee]; [the charge] is low. As a rule, legal fees are high.",
    "The court upheld [a federal rule requiring kits to carry numbers]; [the rule] is old. She will veto [any bill that cuts pay].",
    "Police enforce immigration law, as it stands in [the state’s immigration law]. It has [a council tax support scheme].",
    "They extended [their warm homes discount]; the state’s [Working Families Tax Credit] stays. Shops gave a discount.",
    "It welcomes [the deal reached last night between Vega and the Harbor Union on fish], and [the truce pact signed in Vega].",
    "It gave approval to [legislation that would cap rents], and struck down [a 2023 law restricting who can gather signatures].",
    "It is one of the states that let counties freeze rents. [A ceasefire brokered by Vega in May] holds.",
    "They signed the [Harbor Declaration]; we asked about [the new water-sharing agreement between the tribes and the town].",
    "Vega bans trawlers from its port. The [Convention on the Rights of the Child] stands; the [Harbor Agreement] on Monday failed.",
    "It needs [amendments to the Harbor Reform Act 2016] and [a £3.1bn anti-poverty strategy].",
    "The [Clean Air Act] was passed.",
    "It broke the [First Amendment], the federal [Clean Harbor Act], the [Ferry Act of 1984] and the [Medical Freedom in Schools Act].",
    "They weigh [a ban on gas-powered leaf blowers]; the $31 Million [Ferry Scheme] ended.",
    "The [Clean Harbor Act]'s subsidies, the [Ruiz Act] and [Senate Bill 4] stand; so do [Measure ULA] and [the state's red flag law].",
    "[The tariff on Norian lumber] and [sanctions against Vega] stay, and [an ordinance banning camping on public land] passed.",
    "They signed [a resolution condemning the war]; the [Remain in Mexico policy] and [the levy on drinks] are old.",
    "[School phone ban] draws praise: [a ban on phones during the school day] came, and [the new policy] stays.",
    "It voted for [a ban on peat in Vega’s gardens]; she signed [legislation that commits $155 million to repairs].",
    "The [Postal Services (Parcel Standards) Regulations] apply. [The new rules] are strict, and [the changes] overdue.",
    "Governor Ruiz Signs Law; they paid $61,200 in federal tax. Her [private member's bill] failed.",
    "She signed [an executive order]. [The order] and [the court order] stand; an order of fish does not.",
    "Cuts to [Medicaid] and [Title IX], not to Medicaid-like plans; [NAFTA] is gone, and so is NAFTAX.",
    "The council adopted [Resolution 2328] on Monday.",
    "They passed [a sweeping tax bill], [Measure B] and [Amendment 4]; [the 25% tariff on Swedish steel] starts Monday.",
    "She signed [an executive order banning trawlers]. The law firm’s lunch was late, and she paid the bill.",
    "A merger deal and its refund policy are the firm’s own; [the trade deal] is not, nor the bill of health.",
    "They voted for [a bill that cut $2 billion from food aid]; the board dropped [a policy that let guards search bags].",
    "She offered [an amendment to raise pay by $5,000], and an amendment to the Constitution.",
    "Troops stay under [a 2009 basing treaty]. [The state's 2024 phone law] says so; in 2020 rules were changed.",
    "They cited [a 2024 ruling that requires a hearing], [a 1985 Supreme Court ruling] and [the 2019 law].",
    "Appeals Court Blocks [Vega law on age checks]",
    "EU strikes deal, and she met a former law lord and EU foreign policy chief Ana Ruiz.",
    "He asked whether sanctions imposed in May might be eased; it is part of [a wider package on vaping].",
    "The [Tenants’ Rights Act 2031] and the [Women’s Health Act] are law; the Senate’s [Secure Ports Act] and Tories’ [Fair Docks Act] are not.",
    "Ships heed [Executive Order 14], which requires [port labor agreements].",
    "Owners who break the rules pay; the wage bill rose, as did energy bills. Rebels sank [the welfare bill].",
    "It will discuss [a policy requiring nets to be locked up overnight] when it meets Thursday, and [a rule allowing towns to opt out].",
    "He ignored [a Supreme Court ruling ordering it to publish charts]; they back [a plan to charge boats for mooring after 6pm].",
    "They passed [an ordinance barring boats from leaving the harbor], over the captains’ objections.",
    "They agreed to scrap [a customs exemption] and [the ground rent cap]. [The cap] is late; the polar ice cap melts.",
    "The [goods and services tax] rose, and the firm used [E-Verify].",
    "It upholds the [Protecting Kids on Social Media Act]; the Senate on Tuesday passed the [Clean Ferries Act].",
    "Under [Ordinance 2025-17], passed in May, they may; under [Resolution 48/141] - 3 nights on - they must.",
    "[The sanctuary city law] divides the state.",
    "Sheriffs signed a [287(g) agreement] with the agency.",
    "The House passed [H.R. 1234] at night.",
    "It came after [Roe v. Wade] fell.",
    "A violation of [the Minsk agreements] was reported.",
    "The [UN Security Council Resolution 2254] is clear.",
    "They broke the [Law of Armed Conflict].",
    "The [U.S.-Iraq Strategic Framework Agreement] stands.",
    "[A carbon tax reform] was promised.",
    "The [“Stay in Port” policy] ended, but not the [One Clean Harbor Act].",
    "[Coast law] requires law enforcement agencies to share what they know.",
    "[Harbor law] governs [ferry policy] at night.",
    "The Harbor law firm sued, and the Coast law enforcement agency watched.",
    "They agreed to extend [economic sanctions on Vega] for six months.",
    "Ministers plan [a ban on the sale of ferry tickets to under-16s] after a study.",
    "The state passed [a law banning short-term rentals in Vega] on Monday.",
    "The [Protect Our Harbors Act] is law.",
    "[Ordinance 2214] takes effect in May.",
    "[The loan guarantee agreement] held, and so did the [cessation of hostilities].",
    "[New Vega sanctions listings on ferries] came.",
    "They offer amendments, and would offer amendments to a $500 million program.",
    "It was all but a done deal, and her brother-in-law is above the law.",
    "Sanctions on Friday hit the bank.",
    "They signed an agreement on Monday.",
    "The subsidy keeps the ferries running.",
    "[A state law] lets police in, and [the sanctions] stay; [the vacancy tax] is late, and the tax office too.",
    "They negotiate [a treaty with Vega] and pass [emergency legislation] by ZIP code.",
    "It was a horrific act.",
    "They approved [a measure that would cap fares], and [the measure] is popular; [the windfall tax on trawlers] is not.",
    "A similar law stands in Vega.",
    "[The government’s flagship plan to insulate homes] is late; job cuts and council tax bills are none.",
    "She would not sign [legislation banning trawlers].",
    "The council approved [a proposal to close two libraries] on Monday despite protests, and [the proposal] divides Vega.",
    "It is [a bill that would cut fares for children by 2027], officials said, and no bill that nobody read.",
    "They passed [a state law meant to keep agents away].",
    "The minister backed [the government’s peace plan], [deep spending cuts] and [new travel restrictions].",
    "Firms plan to close, his business plan failed, a court rules on Monday, and he said that rules were broken.",
    "The convention was held in Vega.",
    "They met in the Vega Convention Centre.",
    "They oppose [Bill C-18] and [Bill 96]; [S.B. 4] and [House File 12] died. The [One Big Harbor Act] cut fares.",
]


@pytest.mark.parametrize("marked", MARKED)
def test_policies_are_found(marked: str) -> None:
    assert_found(ASSISTANT, marked)


@pytest.mark.parametrize(
    "text",
    [
        "It has a school program for",
        "It has a school program for the",
        "The sanctions freeze",
        "The Clean Air Act passed. Mayor Ruiz presented a bill banning",
    ],
)
def test_a_text_may_end_in_the_midst_of_a_policy(text: str) -> None:
    assert [one.start for one in ASSISTANT.propose(Reading(text, "en"))]


def test_a_policy_says_its_name() -> None:
    (only,) = ASSISTANT.propose(Reading("The Clean Air Act was passed.", "en"))
    assert dict(only.attributes) == {"name": "Clean Air Act"}


@given(texts())
def test_proposals_are_in_the_text_in_order_and_disjoint(text: str) -> None:
    end = 0
    for one in ASSISTANT.propose(Reading(f"The Clean Air Act {text} the city law of {text} H.R. 12", "en")):
        assert one.start >= end
        end = one.end


def test_of_many_that_overlap_the_longest_are_kept_and_lie_apart() -> None:
    words = "The minister of the harbor budget subsidy, the pier tariff and the ferry report tax. "
    found = list(ASSISTANT.propose(Reading(words * 40, "en")))
    assert len(found) >= 40
    assert all(one.end <= other.start for one, other in pairwise(found))
