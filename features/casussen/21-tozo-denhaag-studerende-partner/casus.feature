# language: nl
Functionaliteit: Casus 21 - Tozo 1 met een partner die studeert (Den Haag, 2020)
  De partner heeft studiefinanciering en telt niet mee als rechthebbende. Het inkomen ligt boven de norm die dan geldt. Er is een
  voorschot van 3.000 euro betaald.

  Achtergrond:
    Gegeven de casus "21-tozo-denhaag-studerende-partner"

  # --- wat de casus verwacht ---

  Scenario: Met een inkomen boven de norm is er geen Tozo
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "tozo" niet_gedekt
    En is "tozo" volgens tozo niet_gedekt
    En mag de contactpersoon "tozo" volgens tozo toekennen: ja
    En mag de contactpersoon "tozo" volgens tozo weigeren: ja
    En beslist over "tozo" het orgaan college
    En ontbreekt bij "tozo" niets

  Scenario: Bij inkomen voor ondernemers kijkt Eenplan ook naar het Bbz
    # Casus: ja, want zij kijkt alleen naar de Tozo. Het Bbz 2004 (art. 2) biedt dezelfde soort inkomen, en past hier evenmin. Beide
    # wetten staan dan naast elkaar, en voor het Bbz heeft deze consulent geen mandaat.
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is de leidende wet bij "tozo" bbz-2004 en tozo
    En mag de contactpersoon "tozo" volgens bbz-2004 weigeren: nee
    En mag de contactpersoon over "tozo" beslissen: nee

  Scenario: Over terugvordering beslist een ander
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "voorschot" niet_gedekt
    En is de leidende wet bij "voorschot" participatiewet
    En mag de contactpersoon over "voorschot" beslissen: nee
    En kan over "voorschot" ook medewerker_terugvordering beslissen

  # --- dezelfde vraag, iets anders ---

  Abstract Scenario: Vanaf 1 juni 2020 telde het inkomen van de partner mee
    Gegeven van persoon "aanvrager" is eigen_inkomen_onder_bijstandsnorm: ja
    En de peildatum is <datum>
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "tozo" volgens tozo <status>

    Voorbeelden:
      | datum      | status                   |
      | 2020-05-31 | gedekt_onder_voorwaarden |
      | 2020-06-01 | niet_gedekt              |

  Scenario: Op 30 september 2021 was er nog Tozo
    Gegeven van persoon "aanvrager" is inkomen_onder_bijstandsnorm: ja
    En de peildatum is 2021-09-30
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "tozo" volgens tozo gedekt_onder_voorwaarden
    En mag de contactpersoon over "tozo" beslissen: ja

  Scenario: Vanaf 1 oktober 2021 is er geen Tozo meer
    Gegeven van persoon "aanvrager" is inkomen_onder_bijstandsnorm: ja
    En de peildatum is 2021-10-01
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is bij "tozo" bekeken en niet van toepassing: tozo
    En is de leidende wet bij "tozo" bbz-2004
    En mag de contactpersoon over "tozo" beslissen: nee

  Abstract Scenario: De grenzen van de Tozo tellen precies
    Gegeven van persoon "aanvrager" is eigen_inkomen_onder_bijstandsnorm: ja
    En van persoon "aanvrager" is <feit>: <waarde>
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "tozo" volgens tozo <status>

    Voorbeelden:
      | feit                           | waarde            | status                   |
      | uren_in_eigen_bedrijf          | 1224 uur per jaar | niet_gedekt              |
      | uren_in_eigen_bedrijf          | 1225 uur per jaar | gedekt_onder_voorwaarden |
      | inschrijfdatum_handelsregister | 2020-03-17        | gedekt_onder_voorwaarden |
      | inschrijfdatum_handelsregister | 2020-03-18        | niet_gedekt              |
      | geboortedatum                  | 2002-04-16        | niet_gedekt              |
      | geboortedatum                  | 2002-04-15        | gedekt_onder_voorwaarden |
      | oorzaak_inkomensterugval       | gezondheid        | niet_gedekt              |
      | inwoner                        | ja                | gedekt_onder_voorwaarden |
      | ontvangt_bbz                   | ja                | niet_gedekt              |

  Scenario: Wie over terugvordering gaat, mag ook kwijtschelden
    Gegeven de contactpersoon heeft functie medewerker_terugvordering bij gemeente
    En medewerker_terugvordering oordeelt over "aanvrager" in "voorschot" dat dringende_redenen_terugvordering ja is
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "voorschot" gedekt_onder_voorwaarden
    En mag de contactpersoon over "voorschot" beslissen: ja

  Scenario: Een oordeel van de ondernemersconsulent over terugvordering telt niet
    Gegeven ondernemersconsulent oordeelt over "aanvrager" in "voorschot" dat dringende_redenen_terugvordering ja is
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan ontbreekt bij "voorschot" het feit element_persoon.dringende_redenen_terugvordering
    En mag de contactpersoon over "voorschot" beslissen: nee
