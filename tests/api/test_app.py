"""The HTTP API: the Uitkomst of a plan, every error as problem+json, and nobody's name where it does not belong."""

import gc
import json
import logging
import threading
import time

import pytest
from fastapi import FastAPI
from jsonschema import Draft202012Validator
from starlette.testclient import TestClient

import api.app
from api.app import maak_app
from api.toetser import Toetser, maak_toetser
from engine.chain import keten
from schemas.diagnose import CODES
from tests.laden import FEATURES, WORTEL, document

PLAN = FEATURES / "plannen" / "stacaravan.yaml"


@pytest.fixture(scope="module")
def toetser() -> Toetser:
    return maak_toetser(ketening=keten)


@pytest.fixture(scope="module")
def app(toetser: Toetser) -> FastAPI:
    return maak_app(toetser)


@pytest.fixture
def client(app: FastAPI) -> TestClient:
    return TestClient(app, raise_server_exceptions=True)


def als_json() -> str:
    """The caravan plan as JSON."""
    return json.dumps(document(PLAN).data, default=str)


def test_a_plan_gets_its_uitkomst_in_json_and_yaml(client: TestClient) -> None:
    """The same plan in either form gives the same bytes, and they fit the published schema."""
    yaml = client.post("/v1/toetsen", content=PLAN.read_bytes(), headers={"content-type": "application/yaml"})
    in_json = client.post(
        "/v1/toetsen?kennisdatum=2026-11-24", content=als_json(), headers={"content-type": "application/json"}
    )
    weer = client.post(
        "/v1/toetsen?kennisdatum=2026-11-24", content=PLAN.read_bytes(), headers={"content-type": "text/yaml"}
    )
    assert yaml.status_code == in_json.status_code == 200
    assert in_json.content == weer.content
    schema = json.loads((WORTEL / "schemas" / "json" / "uitkomst.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER).validate(yaml.json())


@pytest.mark.parametrize(
    "tekst", ["Café “A”", "emoji 😀", "a/b", 'een "woord"', "tab\there", "tweede\nregel", "\\u0041"]
)
def test_json_text_arrives_as_it_was_meant(client: TestClient, tekst: str) -> None:
    """Escapes, pairs of escapes and indentation mean the same as in any JSON reader."""
    data = dict(document(PLAN).data) | {"in_eigen_woorden": tekst}
    data["elementen"] = {
        "netwerk_helpt": dict(document(PLAN).data["elementen"]["netwerk_helpt"]) | {"in_eigen_woorden": tekst}
    }
    data["lopende_hulp"] = []
    for vorm in ({"ensure_ascii": True}, {"ensure_ascii": False}, {"indent": "\t"}):
        antwoord = client.post(
            "/v1/toetsen", content=json.dumps(data, **vorm), headers={"content-type": "application/json"}
        )
        assert antwoord.status_code == 200, antwoord.text
        assert antwoord.json()["elementen"][0]["in_eigen_woorden"] == tekst


@pytest.mark.parametrize("dag", ["0", "2026-02-30", "26-11-2026", "2026-11-22T00:00:00", "1790000000", ""])
def test_a_date_is_a_date(client: TestClient, dag: str) -> None:
    """Zero is not the first of January 1970 (STAPEL 2.4)."""
    antwoord = client.post("/v1/toetsen", params={"peildatum": dag}, content=als_json())
    assert antwoord.status_code == 400
    assert antwoord.headers["content-type"] == "application/problem+json"
    assert "peildatum" in antwoord.json()["detail"]


@pytest.mark.parametrize("waarde", [0, "0", True, None, 3.5, [], {}])
def test_a_date_in_a_plan_is_a_date(client: TestClient, waarde: object) -> None:
    """Neither are other values dates."""
    data = dict(document(PLAN).data) | {"peildatum": waarde}
    antwoord = client.post("/v1/toetsen", json=data)
    assert antwoord.status_code == 400, antwoord.text
    assert antwoord.json()["diagnoses"]


@pytest.mark.parametrize(
    ("methode", "pad", "status"),
    [
        ("GET", "/", 404),
        ("GET", "/onbekend", 404),
        ("GET", "/v1", 404),
        ("GET", "/v1/onbekend", 404),
        ("POST", "/v1/toetsen/", 404),
        ("GET", "/v1/toetsen", 405),
        ("GET", "/docs", 404),
        ("GET", "/v1/docs", 404),
        ("GET", "/openapi.json", 404),
    ],
)
def test_every_error_is_a_problem(client: TestClient, methode: str, pad: str, status: int) -> None:
    """Unknown addresses too, inside and outside /v1, and no redirect for a slash."""
    antwoord = client.request(methode, pad, follow_redirects=False)
    assert antwoord.status_code == status
    assert antwoord.headers["content-type"] == "application/problem+json"
    assert antwoord.json()["status"] == status
    assert antwoord.json()["title"]
    assert ("api-version" in antwoord.headers) == pad.startswith("/v1/")


def test_every_answer_has_the_headers(client: TestClient) -> None:
    """Safety headers on every answer, the version on those of the API."""
    for pad in ("/v1/openapi.json", "/v1/onbekend", "/"):
        koppen = client.get(pad).headers
        assert koppen["x-content-type-options"] == "nosniff"
        assert "default-src 'none'" in koppen["content-security-policy"]
        assert koppen["referrer-policy"] == "no-referrer"


@pytest.mark.parametrize(
    ("inhoud", "soort", "status", "code"),
    [
        (b"{", "application/json", 400, "Y101"),
        (b"\xff", "application/json", 400, "Y101"),
        (b"[" * 100_000, "application/json", 400, "Y101"),
        (b'{"plan": "a", "plan": "b"}', "application/json", 400, "Y110"),
        (b'{"a": NaN}', "application/json", 400, None),
        (b"", "application/yaml", 400, "Y109"),
        (b"a: &x [*x]", "application/yaml", 400, "Y106"),
        (b"\x00", "application/yaml", 400, "Y103"),
        (b"regeling: jeugdwet", "application/yaml", 400, "S107"),
        (b"plan: x", "application/yaml", 400, "S101"),
        (b'{"plan": "a\\u0000b"}', "application/json", 400, "Y103"),
        (b'{"plan": "\\ud800"}', "application/json", 400, "Y101"),
        (b'{"plan": 1e999999}', "application/json", 400, "Y114"),
        (b'{"plan": ' + b"9" * 5000 + b"}", "application/json", 400, "Y101"),
        (b'{"plan": 99999999999999999999}', "application/json", 400, "Y115"),
        (b'{"a":' * 45 + b"1" + b"}" * 45, "application/json", 400, "Y105"),
        (b'{"x":{' + b",".join(b'"e%d":1' % n for n in range(60_000)) + b"}}", "application/json", 400, "Y104"),
        ('{"plan": "x"}'.encode("utf-16"), "application/json", 400, "Y101"),
        (b'\xef\xbb\xbf{"plan": "x"}', "application/json", 400, "Y101"),
        ("plan: x".encode("utf-16"), "application/yaml", 400, "Y102"),
        (b"null", "application/json", 400, "Y109"),
        (b'"plan"', "application/json", 400, "Y109"),
        (b"x", "", 415, None),
        (b"x", "application/json" * 300, 415, None),
        (b"plan=x", "application/x-www-form-urlencoded", 415, None),
        (b"<plan/>", "application/xml", 415, None),
    ],
)
def test_bad_input_is_explained(client: TestClient, inhoud: bytes, soort: str, status: int, code: str | None) -> None:
    """A place and a code for what is wrong; never a 500."""
    antwoord = client.post("/v1/toetsen", content=inhoud, headers={"content-type": soort})
    assert antwoord.status_code == status, antwoord.text
    codes = [d["code"] for d in antwoord.json()["diagnoses"]]
    assert code in codes if code else True
    assert all(d["hulp"] and d["waarom"] for d in antwoord.json()["diagnoses"])


@pytest.mark.parametrize("aankondigen", [True, False])
def test_too_much_is_refused(client: TestClient, aankondigen: bool) -> None:
    """By its announced length, and by its real length when that was not announced."""
    groot = b"a" * 3_000_000
    inhoud = groot if aankondigen else (groot[i : i + 65536] for i in range(0, len(groot), 65536))
    antwoord = client.post("/v1/toetsen", content=inhoud, headers={"content-type": "application/yaml"})
    assert antwoord.status_code == 413
    assert antwoord.headers["content-type"] == "application/problem+json"


# --- people ------------------------------------------------------------------------------------------------------

NAAM, DAG, ZIN = "zebedeus_quist", "1911-07-13", "Onze Zebedeus slaapt slecht"
GEZIN = {
    "plan": "proef",
    "gemeente": "Voorbeeldstad",
    "personen": {NAAM: {"geboortedatum": DAG, "gezag": ["iemand_anders_quist"]}},
    "contactpersoon": {"functie": "gezinscoach", "organisatie": "gemeente"},
    "elementen": {"wens": {"in_eigen_woorden": ZIN, "soort": "rustplek", "voor": [NAAM]}},
}


def fout_plan(**wijziging: object) -> str:
    return json.dumps(GEZIN | wijziging, indent=1, ensure_ascii=False)


FOUTE_PLANNEN = {
    "verkeerde geboortedatum": fout_plan(personen={NAAM: {"geboortedatum": f"{DAG} ongeveer"}}),
    "onbekend feit": fout_plan(personen={NAAM: {"geboortedatum": DAG, f"hobby_{NAAM}": "ja"}}),
    "onbekend mens": fout_plan(),
    "naam als waarde": fout_plan(gemeente=[NAAM]),
    "naam als functie": fout_plan(contactpersoon={"functie": ZIN, "organisatie": NAAM}),
    "naam als sleutel": fout_plan(**{NAAM: ZIN}),
    "naam met aanhaalteken": fout_plan(personen={f"a`{NAAM}`b": {"geboortedatum": f"`{DAG}`"}}),
    "naam met verstopt aanhaalteken": json.dumps(GEZIN | {f"a`{NAAM}`b": DAG}).replace("`", "\\u0060"),
    "een enkel aanhaalteken": fout_plan(gemeente=f"{NAAM}`", peildatum=f"`{DAG}"),
    "kapotte json": '{"personen": {"' + NAAM + '": "' + DAG,
    "periode": fout_plan(
        elementen={
            "wens": GEZIN["elementen"]["wens"] | {"voor": ["x"], "periode": {"van": "2020-01-01", "tot_en_met": DAG}}
        }
    ),
    "dubbele naam": '{"' + NAAM + '": 1, "' + NAAM + '": "' + DAG + '"}',
}


@pytest.mark.parametrize("naam", FOUTE_PLANNEN)
@pytest.mark.parametrize("soort", ["application/json", "application/yaml"])
def test_no_personal_data_in_problems_or_logs(
    client: TestClient, caplog: pytest.LogCaptureFixture, naam: str, soort: str
) -> None:
    """Names, birth dates and the family's sentences stay in the plan; the place in the plan is named."""
    caplog.set_level(logging.DEBUG)
    antwoord = client.post("/v1/toetsen", content=FOUTE_PLANNEN[naam], headers={"content-type": soort})
    assert antwoord.status_code == 400, antwoord.text
    assert antwoord.json()["diagnoses"]
    for tekst in (antwoord.text, caplog.text):
        assert not [deel for deel in ("zebedeus", "Zebedeus", "quist", DAG) if deel in tekst], tekst
    if naam != "kapotte json":
        assert all(d["code"] in CODES for d in antwoord.json()["diagnoses"])


def test_our_own_words_are_still_quoted(client: TestClient) -> None:
    """A misspelt fact gets its did-you-mean back: the vocabulary is not personal."""
    data = json.loads(fout_plan(personen={NAAM: {"geboortedatum": DAG, "wlz_rech": "ja"}}))
    antwoord = client.post("/v1/toetsen", json=data)
    assert any("`wlz_recht`" in d["hulp"] for d in antwoord.json()["diagnoses"]), antwoord.text


def test_an_accident_says_nothing(
    toetser: Toetser, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An exception in the engine becomes a problem; the log has its kind and place, not its text."""

    def stuk(*args: object) -> None:
        raise ValueError(f"{NAAM} is geboren op {DAG}")

    monkeypatch.setattr(api.app, "beantwoord", stuk)
    antwoord = TestClient(maak_app(toetser)).post("/v1/toetsen", content=als_json())
    assert antwoord.status_code == 500
    assert antwoord.headers["content-type"] == "application/problem+json"
    assert "ValueError in test_app.py" in caplog.text
    assert NAAM not in caplog.text + antwoord.text


def test_many_at_once_get_the_same_answer(client: TestClient) -> None:
    """A Toetser is shared by threads."""
    gezien: list[bytes] = []

    def vraag() -> None:
        gezien.append(client.post("/v1/toetsen?kennisdatum=2026-11-24", content=als_json()).content)

    draden = [threading.Thread(target=vraag) for _ in range(8)]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join()
    assert len(set(gezien)) == 1
    assert len(gezien) == 8


# --- hostile requests, at every address -----------------------------------------------------------------------------

ADRESSEN = ("toetsen", "routes", "mandaatadvies", "watAls", "stukken")


@pytest.mark.parametrize("adres", ADRESSEN)
@pytest.mark.parametrize("dag", ["0001-01-01", "9999-12-31"])
def test_a_day_outside_every_law_has_an_answer(client: TestClient, adres: str, dag: str) -> None:
    """Nothing is in force then, or everything: that is an answer and no accident."""
    antwoord = client.post(f"/v1/{adres}?peildatum={dag}&kennisdatum={dag}", content=als_json())
    assert antwoord.status_code == 200, antwoord.text


@pytest.mark.parametrize("adres", ADRESSEN)
@pytest.mark.parametrize("dag", ["0000-01-01", "99999-01-01", "2021-02-30", "%00", "%ff", "9" * 5000, "٢٠٢١-٠١-٠١"])
def test_what_is_no_date_is_named(client: TestClient, adres: str, dag: str) -> None:
    antwoord = client.post(f"/v1/{adres}?peildatum={dag}", content=als_json())
    assert antwoord.status_code == 400
    assert antwoord.json()["detail"] == "Niet in orde: peildatum. Een datum is jjjj-mm-dd."


def test_what_is_too_long_is_not_called_a_date(client: TestClient) -> None:
    antwoord = client.post(f"/v1/routes?element={'a' * 101}", content=als_json())
    assert antwoord.json()["detail"] == "Niet in orde: element. Dit is te lang."


@pytest.mark.parametrize("adres", ADRESSEN)
def test_a_plan_of_half_a_city_is_refused_at_once(client: TestClient, adres: str) -> None:
    """With the place, at every address: each element is judged for each person."""
    data = json.loads(als_json())
    naam, element = next(iter(data["elementen"].items()))
    data["elementen"] = {naam: element | {"voor": element["voor"][:1] * 20_000}}
    data["personen"] |= {f"p{n}": {} for n in range(10_000)}
    begin = time.process_time()
    antwoord = client.post(f"/v1/{adres}", json=data)
    assert time.process_time() - begin < 20
    assert antwoord.status_code == 400
    assert [d["code"] for d in antwoord.json()["diagnoses"] if d["ernst"] == "fout"] == ["P111", "P111"]


@pytest.mark.parametrize("adres", ADRESSEN)
def test_a_body_without_a_length_is_counted(client: TestClient, adres: str) -> None:
    """Chunked: nobody says beforehand how long it is."""
    assert client.post(f"/v1/{adres}", content=(b"x" * 100_000 for _ in range(25))).status_code == 413
    assert client.post(f"/v1/{adres}", content=iter([als_json().encode()])).status_code == 200


# --- the description -----------------------------------------------------------------------------------------------


def test_the_description_follows_the_design_rules(client: TestClient) -> None:
    """ADR: servers, contact, 400 as problem+json, the version header, no 422, readable from elsewhere."""
    antwoord = client.get("/v1/openapi.json")
    assert antwoord.status_code == 200
    assert antwoord.headers["access-control-allow-origin"] == "*"
    beschrijving = antwoord.json()
    assert beschrijving["openapi"].startswith("3.1")
    assert beschrijving["servers"][0]["url"] == "/v1"
    assert beschrijving["info"]["contact"]["name"]
    assert beschrijving["info"]["version"].count(".") == 2
    assert list(beschrijving["paths"]) == ["/toetsen", "/routes", "/mandaatadvies", "/watAls", "/stukken"]
    for methoden in beschrijving["paths"].values():
        antwoorden = methoden["post"]["responses"]
        assert "422" not in antwoorden
        assert all("API-Version" in deel["headers"] for deel in antwoorden.values())
        assert all("application/problem+json" in antwoorden[s]["content"] for s in antwoorden if s != "200")


def test_the_description_refers_only_to_what_it_holds(client: TestClient) -> None:
    """Every reference is a component, and no name stands for nothing."""
    tekst = client.get("/v1/openapi.json").text
    beschrijving = json.loads(tekst)
    namen = {deel.split('"')[0] for deel in tekst.split('"#/components/schemas/')[1:]}
    assert namen <= set(beschrijving["components"]["schemas"])
    assert "#/$defs/" not in tekst


def test_rules_with_errors_are_not_served(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, tmp_path
) -> None:
    """The process stops and the log says what to mend."""
    (tmp_path / "kapot.yaml").write_text("regeling: x\n", encoding="utf-8")
    monkeypatch.setattr(api.app, "maak_toetser", lambda: maak_toetser([tmp_path], ketening=keten))
    with pytest.raises(SystemExit):
        maak_app()
    assert "S101" in caplog.text


def test_rules_that_are_served_stay(monkeypatch: pytest.MonkeyPatch, toetser) -> None:
    """The collector of the service does not walk what was read once; here everything goes back as it was."""
    drempels = gc.get_threshold()
    monkeypatch.setattr(api.app, "maak_toetser", lambda: toetser)
    gc.set_threshold(700, 10, 10)  # what Python starts with; another test may have served rules before
    gc.unfreeze()
    try:
        maak_app()
        assert gc.get_freeze_count() > 0
        assert gc.get_threshold() > (700, 10, 10)
    finally:
        gc.unfreeze()
        gc.set_threshold(*drempels)
