"""Promise 6: what ``controleer`` accepts can never make evaluation raise, and every outcome is one of a closed list.

Rule sets and plans are generated, mostly sensible and sometimes not. What the checker refuses is thrown away
(the share that is kept is watched, or the property would say nothing); everything else must answer.
"""

import json
from dataclasses import dataclass
from datetime import date
from typing import Any, get_args

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.chain import keten
from engine.check import controleer, controleer_plan
from engine.elements import BESLISORDE, ZINNEN
from engine.outcome import toets
from engine.rulebook import Bestand, Rulebook, bouw
from engine.steps import DEKKINGSORDE
from schemas.begrippen import Begrippen
from schemas.lezen import Document, lees, maak
from schemas.plan import Plan
from schemas.regeling import Regeling
from schemas.woorden import Antwoordcode, Beslissen, Dekking, KaderUitkomst, Maatwerkroute

DAG = date(2026, 11, 22)
VOCABULAIRE = {
    "feiten": {
        "persoon.geboortedatum": {"soort": "datum", "vraag": "Wanneer geboren?"},
        "persoon.leeftijd": {"soort": "getal", "eenheid": "jaar", "bereken": "jaren(persoon.geboortedatum, peildatum)"},
        "persoon.a": {"soort": "ja_nee", "vraag": "a?"},
        "persoon.b": {"soort": "ja_nee", "vraag": "b?"},
        "persoon.af": {"soort": "ja_nee"},
        "element.uiterste_dag": {"soort": "datum"},
        "persoon.groep": {"soort": "keuze", "uit": ["klein", "groot"]},
        "persoon.inkomen": {"soort": "bedrag", "eenheid": "euro per maand", "vraag": "inkomen?"},
        "element.kosten": {"soort": "bedrag", "eenheid": "euro", "vraag": "kosten?"},
        "element.duur": {"soort": "duur", "eenheid": "maand", "vraag": "duur?"},
        "element_persoon.nodig": {"soort": "ja_nee", "oordeel": "wet/macht", "vraag": "nodig?"},
        "element.onbillijk": {"soort": "ja_nee", "oordeel": "afwijken_van_beleid", "vraag": "onbillijk?"},
        "dossier.klaar": {"soort": "ja_nee", "te_regelen": "nee", "vraag": "klaar?"},
        "element.toetsdag": {"soort": "datum"},
        "persoon.loon": {"soort": "bedrag", "eenheid": "euro per maand", "reeks": "maand", "vraag": "loon?"},
    },
    "voorzieningen": {"hulp": {}, "kamp": {"valt_onder": "hulp"}, "feest": {}},
    "organen": {
        "college": {"naam": "het college", "van": "gemeente"},
        "uwv": {"naam": "het UWV", "van": "ander"},
        "gezin": {"naam": "het gezin", "van": "ander", "soort": "burger"},
    },
}

ja_nee = st.sampled_from(["ja", "nee"])
euro = st.integers(0, 200).map(lambda n: f"{n} euro")
lijnen = st.one_of(
    *[st.tuples(st.sampled_from(["persoon.a", "persoon.b", "element_persoon.nodig", "dossier.klaar"]), ja_nee)] * 3,
    *[st.tuples(st.just("element_persoon.nodig"), st.just("ja"))] * 2,
    st.tuples(st.just("persoon.leeftijd"), st.fixed_dictionaries({"minder_dan": st.integers(0, 90)})),
    st.tuples(st.just("persoon.inkomen"), st.fixed_dictionaries({"ten_hoogste": st.just("wet/bedragen.top")})),
    st.tuples(st.just("element.kosten"), st.fixed_dictionaries({"ten_hoogste": euro})),
    st.tuples(st.just("element.duur"), st.fixed_dictionaries({"ten_minste": st.sampled_from(["1 jaar", "6 maanden"])})),
    st.tuples(st.just("element.soort"), st.sampled_from([["hulp"], "kamp", {"is_niet": "feest"}])),
    st.tuples(st.just("contactpersoon.organisatie"), st.sampled_from(["gemeente", {"is_niet": ["stichting"]}])),
    st.tuples(st.just("som"), st.just({"over": "elementen", "feit": "element.kosten", "ten_hoogste": "100 euro"})),
    st.tuples(st.just("eerder"), st.sampled_from([{"soort": "hulp", "binnen": b} for b in ("2 jaar", "kalenderjaar")])),
    st.tuples(
        st.just("reeks"),
        st.fixed_dictionaries(
            {"feit": st.just("persoon.loon"), "maanden": st.integers(1, 4)},
            optional={
                "laagste": st.fixed_dictionaries({"ten_hoogste": st.just("wet/bedragen.top")}),
                "hoogste": st.fixed_dictionaries({"minder_dan": st.integers(800, 1200)}),
                "som": st.fixed_dictionaries({"meer_dan": euro}),
                "gemiddelde": st.fixed_dictionaries({"ten_minste": st.just("persoon.inkomen")}),
                "elke_maand": st.fixed_dictionaries({"ten_hoogste": st.integers(800, 1200)}),
                "een_maand": st.fixed_dictionaries({"ten_minste": st.just("wet/bedragen.top")}),
            },
        ).filter(lambda reeks: len(reeks) > 2),
    ),
)
afgeleid = st.one_of(
    st.tuples(st.just("persoon.af"), ja_nee),
    st.tuples(
        st.just("persoon.groep"), st.sampled_from(["klein", "groot", ["klein", "groot"], {"is_niet": ["klein"]}])
    ),
    st.tuples(st.just("element.aanvraag"), st.just({"tot_en_met": "element.uiterste_dag"})),
)
elders = st.tuples(
    st.sampled_from(["dekking.wet/r0", "dekking.wet/r1"]), st.sampled_from(["gedekt", ["onbekend", "niet_gedekt"]])
)


def rij(*soorten: st.SearchStrategy[tuple[str, object]]) -> st.SearchStrategy[dict[str, object]]:
    """Some lines of these kinds."""
    return st.lists(st.one_of(*soorten), min_size=1, max_size=2).map(dict)


def genest(van: st.SearchStrategy[dict[str, object]]) -> st.SearchStrategy[dict[str, object]]:
    """Such lines in groups and over people; now and then of a kind that may close a circle."""
    return st.recursive(
        st.one_of(*[van] * 19, rij(lijnen, afgeleid, elders)),
        lambda binnen: st.one_of(
            st.fixed_dictionaries({"minstens_een": st.lists(binnen, min_size=1, max_size=2)}),
            st.fixed_dictionaries({"geen_enkele": st.lists(binnen, min_size=1, max_size=2)}),
            st.fixed_dictionaries({"alle": st.lists(binnen, min_size=1, max_size=2)}),
            st.fixed_dictionaries({"een_persoon": binnen}),
            st.fixed_dictionaries({"alle_personen": st.fixed_dictionaries({"wie": binnen, "als": binnen})}),
            st.fixed_dictionaries({"een_element": binnen}),
            st.fixed_dictionaries({"alle_gezaghebbenden": binnen}),
        ),
        max_leaves=4,
    )


basis = rij(lijnen)
gezegd = genest(basis)
voorwaarden = genest(rij(lijnen, lijnen, afgeleid))
ruim = genest(rij(lijnen, afgeleid, elders))


def regel(soort: dict[str, object], **meer: st.SearchStrategy[object]) -> st.SearchStrategy[dict[str, object]]:
    """A rule of one kind with a source."""
    vast: dict[str, st.SearchStrategy[object]] = {
        "bron": st.just("art. 1"),
        **{k: st.just(v) for k, v in soort.items()},
    }
    return st.fixed_dictionaries(vast | meer)


aanbod = regel(
    {"biedt": ["hulp"], "bevoegdheid": "macht", "beslisruimte": "oordeel", "ruimte": {"verordening": "art. 8"}},
    als=voorwaarden,
)
doelen = st.sampled_from([["r0"], ["r1"], ["r0", "r1"]] * 4 + [["r2"]])
ander_aanbod = st.one_of(
    aanbod,
    regel({"biedt": ["hulp"], "bevoegdheid": "macht", "beslisruimte": "kan"}, als=voorwaarden, eerst_regelen=basis),
    regel({"biedt": ["kamp"], "bevoegdheid": "ander", "ruimte": {"verordening": "art. 8"}}, als=voorwaarden),
    regel({"biedt": ["hulp"], "besluit": "geen", "beslist": "gezin"}, als=voorwaarden),
)
regels = st.one_of(
    ander_aanbod,
    regel({"begrip": "persoon.af"}, als=gezegd),
    regel({"begrip": "persoon.groep", "is": "klein"}, als=gezegd),
    regel(
        {"begrip": "element.uiterste_dag"},
        bereken=st.sampled_from(
            [
                "datum(kalenderjaar(element.aanvraag) + 1, 2, 29)",
                "datum(kalenderjaar(persoon.geboortedatum) + 7950, 2, 29)",
                "datum(kalenderjaar(peildatum) / 7, 1, 1)",
            ]
        ),
    ),
    regel({}, sluit_uit=doelen, als=ruim),
    regel({}, hoeft_niet=st.just(["r0"]), als=ruim),
    regel({}, kan_weigeren=st.just(["r0"]), als=ruim),
    regel({"gaat_voor": ["r1"], "van": "r0"}, als=ruim),
    regel(
        {"verplicht": "opletten", "wie": ["college"], "termijn": {"duur": "6 weken", "na": "element.aanvraag"}},
        als=ruim,
    ),
    regel({"verplicht": "instemming", "wie": ["persoon", "gezaghebbenden"]}, als=ruim),
    regel({"signaal": "let_op", "tekst": "Let op."}, als=ruim),
    regel({"verhindert": "alle"}, als=ruim, gevolg=st.sampled_from(["nee", "onmogelijk", "eerst_laten_toetsen"])),
)
wetten = st.fixed_dictionaries(
    {
        "regeling": st.just("wet"),
        "titel": st.just("Wet"),
        "rang": st.just("wet"),
        "bwb": st.just("BWBR0000001"),
        "geldig_vanaf": st.sampled_from(["2020-01-01", "2027-01-01"]),
        "bevoegdheden": st.just(
            {
                "macht": {
                    "bron": "art. 1",
                    "bevoegd": "college",
                    "mandaat": {"bron": "art. 9", "buitenstaander": "toets", "stichting": "ja"},
                },
                "ander": {"bron": "art. 2", "bevoegd": "uwv"},
            }
        ),
        "regels": st.tuples(aanbod, ander_aanbod, st.lists(regels, min_size=1, max_size=5)).map(
            lambda delen: {f"r{i}": r for i, r in enumerate([*delen[:2], *delen[2]])}
        ),
        "bedragen": st.just(
            {"top": {"eenheid": "euro per maand", "bron": "art. 3", "per": "persoon", "waarden": {"2020-01-01": 1000}}}
        ),
    }
)
overgang = st.fixed_dictionaries(
    {
        "bron": st.just("art. 9"),
        "als": st.sampled_from([{"element.aanvraag": {"tot": "2026-11-02"}}, {"persoon.a": "ja", "persoon.b": "nee"}]),
    }
)


def met_peildag(wet: dict[str, Any]) -> dict[str, Any]:
    """A law that counts from the day of the application, or ex officio from the usual day."""
    aanvraag = {"begrip": "element.toetsdag", "als": {"element.ambtshalve": "nee"}, "bereken": "element.aanvraag"}
    vanzelf = {"begrip": "element.toetsdag", "als": {"element.ambtshalve": "ja"}, "bereken": "peildatum"}
    regels = wet["regels"] | {"dag_1": {"bron": "art. 3", **aanvraag}, "dag_2": {"bron": "art. 3", **vanzelf}}
    return {**wet, "peildag": {"bron": "art. 3", "feit": "element.toetsdag"}, "regels": regels}


nieuwe_wetten = st.one_of(
    wetten,
    wetten.map(met_peildag),
    st.tuples(wetten, overgang).map(lambda paar: {**paar[0], "overgangsrecht": paar[1]}),
    st.tuples(wetten, overgang).map(lambda paar: met_peildag({**paar[0], "overgangsrecht": paar[1]})),
)
oude_wetten = wetten.map(lambda wet: {**wet, "geldig_vanaf": "2015-01-01"})
lokaal = st.fixed_dictionaries(
    {
        "regeling": st.just("stad/regels"),
        "titel": st.just("Regels"),
        "rang": st.sampled_from(["verordening", "beleidsregel"]),
        "gemeente": st.just("Stad"),
        "grondslag": st.just("wet art. 8"),
        "geldig_vanaf": st.just("2020-01-01"),
        "draagt_op": st.sampled_from(
            [[], [{"bron": "art. 4", "aan": "college", "rang": "nadere_regels", "wat": "kampen"}]]
        ),
        "regels": st.fixed_dictionaries(
            {
                "kader": regel({"kader": ["wet/r0"]}, binnen_als=voorwaarden),
                "hard": regel(
                    {"hardheidsclausule": "ja", "bevoegd": "college"}, als=st.just({"element.onbillijk": "ja"})
                ),
            }
        ),
    }
)
registers = st.fixed_dictionaries(
    {
        "regeling": st.just("stad/mandaat"),
        "titel": st.just("Mandaat"),
        "rang": st.just("mandaatbesluit"),
        "gemeente": st.just("Stad"),
        "grondslag": st.just("wet art. 9"),
        "geldig_vanaf": st.just("2020-01-01"),
        "soort_register": st.sampled_from(["positief", "negatief"]),
        "mandaten": st.tuples(
            st.fixed_dictionaries(
                {
                    "nr": st.just("1"),
                    "van": st.just("college"),
                    "aan": st.just("chef"),
                    "bevoegdheden": st.sampled_from([["wet/macht"], "alle"]),
                    "ondermandaat": st.sampled_from(["ja"] * 7 + ["nee"]),
                },
                optional={"afwijken_van_beleid": ja_nee, "grenzen": basis, "te_verifieren": ja_nee},
            ),
            st.fixed_dictionaries(
                {
                    "nr": st.just("2"),
                    "van": st.just("chef"),
                    "aan": st.just("coach"),
                    "bevoegdheden": st.just(["wet/macht"]),
                },
                optional={
                    "handelingen": st.just(["toekennen"]),
                    "afwijken_van_beleid": ja_nee,
                    "grenzen": basis,
                    "organisatie": st.just("stichting"),
                    "instemming": st.fixed_dictionaries(
                        {"door": st.just(["bestuur"]), "op": st.sampled_from(["onbekend", "2026-01-01", "2090-01-01"])}
                    ),
                },
            ),
        ).map(list),
    }
)

oordeel = ja_nee.map(lambda w: {"waarde": w, "door": "chef", "naam": "chef 1", "reden": "r", "bevindingen": ["b"]})
uitspraak = st.one_of(
    *[ja_nee] * 4,
    st.just([{"waarde": "ja", "door": "school"}, {"waarde": "nee", "door": "arts"}]),
    oordeel,
)
personen = st.fixed_dictionaries(
    {},
    optional={
        "geboortedatum": st.sampled_from(["2012-02-29", "2008", "2008-11", "onbekend", "2090-01-01"]),
        "a": uitspraak,
        "b": uitspraak,
        "inkomen": st.sampled_from(["900 euro per maand", "1000.5 euro per maand"]),
        "groep": st.sampled_from(["klein", "groot"]),
        "gezag": st.just(["kind"]),
        "loon": st.dictionaries(
            st.sampled_from(["2026-08", "2026-09", "2026-10", "2029-12", "2025-01"]),
            st.one_of(
                st.sampled_from([900, "1000 euro per maand", "onbekend"]),
                st.just([{"waarde": 900, "door": "werkgever"}, {"waarde": 1100, "door": "moeder"}]),
            ),
        ),
    },
)
elementen = st.fixed_dictionaries(
    {
        "in_eigen_woorden": st.sampled_from(["Hulp", "Wij willen rust", "é € 😀"]),
        "soort": st.sampled_from(["hulp", "kamp", "feest"]),
        "voor": st.just(["kind"]),
    },
    optional={
        "kosten": euro,
        "duur": st.sampled_from(["12 maanden", "1 jaar"]),
        "aanvraag": st.sampled_from(["2026-11-02", "2026-10-02"]),
        "ambtshalve": ja_nee,
        "periode": st.just({"van": "2030-01-01"}),
        "handelingen": st.just(["weigeren", "toekennen"]),
        "onbillijk": st.one_of(uitspraak, oordeel),
        "feiten_per_persoon": st.fixed_dictionaries(
            {"kind": st.fixed_dictionaries({}, optional={"nodig": st.one_of(uitspraak, *[oordeel] * 3)})}
        ),
        "instemming": st.just([{"door": "kind", "gegeven": "ja"}]),
    },
)
plannen = st.fixed_dictionaries(
    {
        "plan": st.just("proef"),
        "gemeente": st.sampled_from(["Stad", "Dorp"]),
        "personen": st.fixed_dictionaries({"kind": personen, "moeder": personen}),
        "contactpersoon": st.sampled_from(
            [
                {"functie": "coach", "organisatie": "gemeente"},
                {"functie": "coach", "organisatie": "stichting"},
                {"functie": "college", "organisatie": "gemeente"},
            ]
        ),
        "elementen": st.fixed_dictionaries({"een": elementen}, optional={"twee": elementen}),
    },
    optional={
        "dossier": st.fixed_dictionaries({"klaar": uitspraak}),
        "eerdere_besluiten": st.sampled_from(
            [[{"soort": "kamp", "op": "2026-01-01", **jaar}] for jaar in ({}, {"over_jaar": 2030})]
        ),
    },
)


def document(data: object, naam: str) -> Document:
    """Generated data by way of the reader, as an author's file would come in (JSON is YAML)."""
    return lees(json.dumps(data, ensure_ascii=False), naam)


def boek_van(*data: object) -> Rulebook | None:
    """The rules with this vocabulary, if the checker accepts them."""
    documenten = [document(d, f"rules/b{i}.yaml") for i, d in enumerate((VOCABULAIRE, *data))]
    if any(d.ernst == "fout" for d in controleer(documenten)):
        return None
    bestanden = []
    for doc in documenten:
        inhoud, _ = maak(doc, Regeling if "regeling" in doc.data else Begrippen)
        assert inhoud is not None
        bestanden.append(Bestand(doc.naam, doc.data, inhoud))
    boek = bouw(bestanden)
    assert not boek.problemen
    return boek


def antwoord(plan: object, boek: Rulebook) -> dict[str, Any] | None:
    """The answer, if the checker accepts the plan."""
    gelezen = document(plan, "plan.yaml")
    if any(d.ernst == "fout" for d in controleer_plan(gelezen, boek)):
        return None
    inhoud, _ = maak(gelezen, Plan)
    assert inhoud is not None
    return toets(inhoud, gelezen.data, boek, keten, DAG, DAG)


@dataclass
class Geteld:
    """How many generated rule sets and plans were answered, of all."""

    alle: int = 0
    beantwoord: int = 0

    def genoeg(self) -> bool:
        """Whether a property says something about more than a few."""
        return self.beantwoord > self.alle / 5


#: Generating takes longer than Hypothesis likes, and what the checker refuses is thrown away.
ROND = {"suppress_health_check": [HealthCheck.too_slow, HealthCheck.filter_too_much], "deadline": None}


def test_what_the_checker_accepts_answers() -> None:
    """No accepted rule set and plan can make evaluation raise, and no outcome lies outside its list."""
    geteld = Geteld()

    @settings(max_examples=200, **ROND)
    @given(oude_wetten, nieuwe_wetten, lokaal, registers, plannen)
    def elk(oud: object, wet: object, regels_: object, register: object, plan: object) -> None:
        geteld.alle += 1
        boek = boek_van(oud, wet, regels_, register)
        uitkomst = boek and antwoord(plan, boek)
        if uitkomst:
            geteld.beantwoord += 1
            json.dumps(uitkomst)
            for element in uitkomst["elementen"]:
                _binnen_de_lijst(element)

    elk()
    assert geteld.genoeg()


def _binnen_de_lijst(element: dict[str, dict[str, object]]) -> None:
    samen = element["samenvatting"]
    assert samen["status"] in get_args(Dekking)
    assert samen["beslissen"] in get_args(Beslissen)
    assert samen["antwoord"] in get_args(Antwoordcode)
    for cel in element["cellen"]:
        assert cel["dekking"]["status"] in get_args(Dekking)  # type: ignore[index]
        assert cel["beslissen"]["antwoord"] in get_args(Beslissen)  # type: ignore[index]
        assert cel["beslisrijp"] in ("ja", "nee")  # type: ignore[index]
        assert {k["uitkomst"] for k in cel["kaders"]} <= set(get_args(KaderUitkomst))  # type: ignore[index]
        assert set(cel["maatwerkroutes"]) <= set(get_args(Maatwerkroute))  # type: ignore[index]


def test_the_closed_lists_are_complete() -> None:
    """Every word of an axis has its place in the table and its sentence, and the table has no others."""
    assert sorted(DEKKINGSORDE) == sorted(get_args(Dekking))
    assert sorted(BESLISORDE) == sorted(get_args(Beslissen))
    assert {code.partition(":")[0] for code in ZINNEN} == set(get_args(Antwoordcode))
