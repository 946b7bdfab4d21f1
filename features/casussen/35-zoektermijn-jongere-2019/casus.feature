# language: nl
Functionaliteit: Casus 35 - moet een kwetsbare jongere vier weken zoeken? (2019)
  Een jongere van 22 zonder startkwalificatie en met een beperking. De aanmelding voor beschut werk loopt al. De contactpersoon mag
  alleen over bijzondere bijstand beslissen.

  Achtergrond:
    Gegeven de casus "35-zoektermijn-jongere-2019"

  # --- wat de casus verwacht ---

  Scenario: De aanvraag nu behandelen kan als iemand afstemt
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "aanvraag_nu" gedekt_onder_voorwaarden
    En is de leidende wet bij "aanvraag_nu" participatiewet
    En mag de contactpersoon over "aanvraag_nu" beslissen: nee
    En beslist over "aanvraag_nu" het orgaan college
    En moet bij "aanvraag_nu" eerst element_persoon.aanvraag_kan_in_behandeling geregeld zijn
    En ontbreekt bij "aanvraag_nu" het feit element_persoon.afstemming_nodig
    En staat bij "aanvraag_nu" de route individualisering_binnen_wet open
    En kan over "aanvraag_nu" ook teammanager_inkomen beslissen
    En is er een signaal jongere_wacht_vier_weken_op_bijstand

  Scenario: Een voorschot kan zodra de aanvraag loopt
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "voorschot" gedekt_onder_voorwaarden
    En is de leidende wet bij "voorschot" participatiewet
    En mag de contactpersoon over "voorschot" beslissen: nee
    En beslist over "voorschot" het orgaan college
    En ontbreekt bij "voorschot" het feit element_persoon.aanvraag_bijstand_loopt
    En staat bij "voorschot" de route individualisering_binnen_wet open

  Scenario: Variant - vanaf 2026 is afzien van de zoektermijn een eigen regel
    # De casus vraagt de datum na te gaan: artikel 41 lid 11 geldt vanaf 1 januari 2026.
    Gegeven de peildatum is 2026-01-01
    En van persoon "jongere" is geboortedatum: 2003-08-01
    En van element "aanvraag_nu" is melding: 2026-01-01
    En teammanager_inkomen oordeelt over "jongere" in "aanvraag_nu" dat wachten_past_niet ja is
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "aanvraag_nu" gedekt
    En is bij "aanvraag_nu" de plicht aanvraag_meteen_laten_indienen
    En mag de contactpersoon over "aanvraag_nu" beslissen: nee

  # --- dezelfde vraag, iets anders ---

  Abstract Scenario: Op welke dag de vraag wordt gesteld bepaalt welk oordeel nodig is
    Gegeven de peildatum is <datum>
    En van persoon "jongere" is geboortedatum: 2003-08-01
    En van element "aanvraag_nu" is melding: <datum>
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "aanvraag_nu" <status>
    En ontbreekt bij "aanvraag_nu" het feit <feit>

    Voorbeelden:
      | datum      | status                   | feit                              |
      | 2025-12-31 | gedekt_onder_voorwaarden | element_persoon.afstemming_nodig  |
      | 2026-01-01 | gedekt_onder_voorwaarden | element_persoon.wachten_past_niet |

  Abstract Scenario: Vanaf 2026 zijn er ook vaste uitzonderingen
    Gegeven de peildatum is <datum>
    En van persoon "jongere" is geboortedatum: 2003-08-01
    En van element "aanvraag_nu" is melding: <datum>
    En van persoon "jongere" is <feit>: ja
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "aanvraag_nu" <status>

    Voorbeelden:
      | datum      | feit                                        | status                   |
      | 2025-12-31 | recent_praktijkonderwijs_of_vso             | gedekt_onder_voorwaarden |
      | 2026-01-01 | recent_praktijkonderwijs_of_vso             | gedekt                   |
      | 2025-12-31 | medisch_urenbeperkt_of_loonkostensubsidie   | gedekt_onder_voorwaarden |
      | 2026-01-01 | medisch_urenbeperkt_of_loonkostensubsidie   | gedekt                   |

  Scenario: In 2019 kon afstemmen volgens de ene lezing wel en volgens de andere niet
    Gegeven teammanager_inkomen oordeelt over "jongere" in "aanvraag_nu" dat afstemming_nodig ja is
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "aanvraag_nu" gedekt
    En is participatiewet/zoektermijn_afstemmen_voor_2026 te verifiëren

  Scenario: De inkomensconsulent kan dat oordeel niet geven
    Gegeven inkomensconsulent oordeelt over "jongere" in "aanvraag_nu" dat afstemming_nodig ja is
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "aanvraag_nu" gedekt_onder_voorwaarden
    En ontbreekt bij "aanvraag_nu" het feit element_persoon.afstemming_nodig

  Abstract Scenario: Vier weken is achtentwintig dagen
    Gegeven van element "aanvraag_nu" is melding: <melding>
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "aanvraag_nu" <status>
    En is er <signaal>

    Voorbeelden:
      | melding    | status                   | signaal                                         |
      | 2019-02-11 | gedekt                   | geen signaal jongere_wacht_vier_weken_op_bijstand |
      | 2019-02-12 | gedekt                   | geen signaal jongere_wacht_vier_weken_op_bijstand |
      | 2019-02-13 | gedekt_onder_voorwaarden | een signaal jongere_wacht_vier_weken_op_bijstand  |

  Abstract Scenario: De zoektermijn geldt van achttien tot zevenentwintig jaar
    Gegeven van persoon "jongere" is geboortedatum: <geboren>
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "aanvraag_nu" <status>

    Voorbeelden:
      | geboren    | status                   |
      | 1992-03-12 | gedekt                   |
      | 1992-03-13 | gedekt_onder_voorwaarden |

  Abstract Scenario: Onder de achttien is er geen bijstand
    Gegeven van persoon "jongere" is geboortedatum: <geboren>
    En van persoon "jongere" is verblijft_in_inrichting: nee
    En voor "jongere" in "aanvraag_nu" is acute_noodsituatie: nee
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "aanvraag_nu" <status>

    Voorbeelden:
      | geboren    | status                   |
      | 2001-03-12 | gedekt_onder_voorwaarden |
      | 2001-03-13 | niet_gedekt              |

  Abstract Scenario: Het voorschot hangt van de aanvraag en de aanvrager af
    Gegeven voor "jongere" in "voorschot" is aanvraag_bijstand_loopt: <loopt>
    En voor "jongere" in "voorschot" is duidelijk_geen_recht: <duidelijk>
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "voorschot" <status>

    Voorbeelden:
      | loopt | duidelijk | status                   |
      | ja    | nee       | gedekt                   |
      | nee   | nee       | gedekt_onder_voorwaarden |
      | ja    | ja        | niet_gedekt              |
