# language: nl
Functionaliteit: Casus 40 - schulden bij het CJIB en DUO blokkeren het plan (2025)
  In de gemeente is alles geprobeerd. Twee diensten van het Rijk blijven geld inhouden. De contactpersoon staat in het Maatwerkregister.

  Achtergrond:
    Gegeven de casus "40-schuld-cjib-duo-maatwerkloket"

  # --- wat de casus verwacht ---

  Scenario: Over een boete beslist het CJIB
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "cjib" onbekend
    En ontbreekt bij "cjib" het feit element.soort_boete
    En mag de contactpersoon over "cjib" beslissen: onmogelijk
    En beslist over "cjib" het orgaan cjib
    En staat bij "cjib" de route overleg_met_bevoegd_gezag open
    En staat bij "cjib" de route landelijk_maatwerkloket open

  Scenario: Over een studieschuld beslist DUO
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "duo" onbekend
    En ontbreekt bij "duo" het feit element.soort_duo_schuld
    En mag de contactpersoon over "duo" beslissen: onmogelijk
    En beslist over "duo" het orgaan duo
    En staat bij "duo" de route overleg_met_bevoegd_gezag open
    En staat bij "duo" de route landelijk_maatwerkloket open

  Scenario: Leefgeld tot de oplossing kan, met vastgelegde omstandigheden
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "overbrugging" gedekt_onder_voorwaarden
    En is de leidende wet bij "overbrugging" participatiewet
    En mag de contactpersoon over "overbrugging" beslissen: ja_binnen_grenzen
    En beslist over "overbrugging" het orgaan college
    En ontbreekt bij "overbrugging" het feit element_persoon.bijzondere_omstandigheden
    En staat bij "overbrugging" de route individualisering_binnen_wet open

  Scenario: Aanmelden bij het loket mag als alles in de gemeente is geprobeerd
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "loket" gedekt
    En mag de contactpersoon over "loket" beslissen: geen_besluit_nodig
    En is bij "loket" de plicht pogingen_vastleggen

  Scenario: Bij de aanmelding zelf staat het loket als weg
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan staat bij "loket" de route landelijk_maatwerkloket open

  # --- dezelfde vraag, iets anders ---

  Abstract Scenario: De grens van het mandaat telt precies
    Gegeven van element "overbrugging" is kosten_eenmalig: <kosten>
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan mag de contactpersoon over "overbrugging" beslissen: <antwoord>

    Voorbeelden:
      | kosten       | antwoord          |
      | 4999.99 euro | ja_binnen_grenzen |
      | 5000 euro    | ja_binnen_grenzen |
      | 5000.01 euro | nee               |

  Scenario: Met alle vier de vragen beantwoord mag de functionaris het leefgeld geven
    Gegeven maatwerkfunctionaris oordeelt over "vader" in "overbrugging" dat kosten_noodzakelijk ja is
    En maatwerkfunctionaris oordeelt over "vader" in "overbrugging" dat bijzondere_omstandigheden ja is
    En maatwerkfunctionaris oordeelt over "vader" in "overbrugging" dat zelf_te_betalen nee is
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "overbrugging" gedekt
    En is het antwoord bij "overbrugging" mag_mits

  Scenario: Betaalt een andere regeling dit al, dan is er geen bijzondere bijstand
    Gegeven maatwerkfunctionaris oordeelt over "vader" in "overbrugging" dat voorliggende_voorziening ja is
    En voor "vader" in "overbrugging" is acute_noodsituatie: nee
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "overbrugging" niet_gedekt

  Scenario: In een noodsituatie kan het toch
    Gegeven maatwerkfunctionaris oordeelt over "vader" in "overbrugging" dat voorliggende_voorziening ja is
    En voor "vader" in "overbrugging" is acute_noodsituatie: ja
    En maatwerkfunctionaris oordeelt over "vader" in "overbrugging" dat zeer_dringende_redenen ja is
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "overbrugging" gedekt_onder_voorwaarden

  Abstract Scenario: Met de soort schuld bekend blijft alleen het oordeel van de dienst over
    Gegeven van element "<element>" is <feit>: <soort>
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "<element>" gedekt_onder_voorwaarden
    En mag de contactpersoon over "<element>" beslissen: onmogelijk
    En is het antwoord bij "<element>" niet_bevoegd

    Voorbeelden:
      | element | feit             | soort         |
      | cjib    | soort_boete      | verkeersboete |
      | cjib    | soort_boete      | ontneming     |
      | duo     | soort_duo_schuld | studielening  |
      | duo     | soort_duo_schuld | boete         |

  Scenario: De functionaris kan niet voor het CJIB oordelen
    Gegeven van element "cjib" is soort_boete: verkeersboete
    En maatwerkfunctionaris oordeelt over "vader" in "cjib" dat cjib_ziet_reden_voor_uitstel ja is
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan ontbreekt bij "cjib" het feit element_persoon.cjib_ziet_reden_voor_uitstel

  Scenario: Is lokaal nog niet alles geprobeerd, dan is het loket te vroeg
    Gegeven van element "loket" is lokaal_uitgeput: nee
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "loket" niet_gedekt

  Scenario: Is niet bekend wat al is geprobeerd, dan is dat de vraag
    Gegeven van element "loket" is lokaal_uitgeput niet bekend
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "loket" onbekend
    En ontbreekt bij "loket" het feit element.lokaal_uitgeput

  Abstract Scenario: Voor 2021 was er geen loket
    # De ingangsdatum is niet nagegaan; Eenplan rekent met 1 januari 2021.
    Gegeven de peildatum is <datum>
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "loket" <status>

    Voorbeelden:
      | datum      | status   |
      | 2021-01-01 | gedekt   |
      | 2020-12-31 | onbekend |
