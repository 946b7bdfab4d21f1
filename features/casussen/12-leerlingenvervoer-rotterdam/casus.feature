# language: nl
Functionaliteit: Casus 12 - aangepast vervoer naar school (Rotterdam, 2021)
  Twee kinderen met medische problemen. De gemeente gaf een abonnement en een vergoeding, met begeleiding. Moeder studeert en kan
  niet meereizen. De contactpersoon is van het wijkteam.

  Achtergrond:
    Gegeven de casus "12-leerlingenvervoer-rotterdam"

  # --- wat de casus verwacht ---

  Abstract Scenario: Het vervoer is gedekt, en een ander beslist
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "<element>" gedekt
    En is de leidende wet bij "<element>" wec
    En mag de contactpersoon over "<element>" beslissen: nee
    En beslist over "<element>" het orgaan college
    En kan over "<element>" ook consulent_leerlingenvervoer beslissen
    En staat bij "<element>" de route opschalen_doorzettingsmacht open
    En is bij "<element>" de plicht inzet_ouders_vervoer_beoordelen

    Voorbeelden:
      | element      |
      | taxi_zoon    |
      | taxi_dochter |

  Scenario: Zolang niemand met gezag oordeelde, staat de weg binnen de wet open
    # De casus noemt die weg ook nu het vervoer vaststaat. Is het gedekt, dan hoeft er niets te worden afgestemd; wat blijft is dat
    # deze contactpersoon het niet beslist.
    Gegeven voor "zoon" in "taxi_zoon" is vervoer_noodzakelijk_so niet bekend
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "taxi_zoon" gedekt_onder_voorwaarden
    En staat bij "taxi_zoon" de route individualisering_binnen_wet open
    En ontbreekt bij "taxi_zoon" het feit element_persoon.vervoer_noodzakelijk_so
    En is "taxi_dochter" gedekt

  # --- dezelfde vraag, iets anders ---

  Scenario: De consulent leerlingenvervoer mag het wel
    Gegeven de contactpersoon heeft functie consulent_leerlingenvervoer bij gemeente
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan mag de contactpersoon over "taxi_zoon" beslissen: ja
    En is het antwoord bij "taxi_zoon" mag_mits

  Abstract Scenario: Het mandaat van toen liep eind 2023 af
    Gegeven de contactpersoon heeft functie consulent_leerlingenvervoer bij gemeente
    En de peildatum is <datum>
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan mag de contactpersoon "taxi_zoon" volgens wec toekennen: <antwoord>

    Voorbeelden:
      | datum      | antwoord |
      | 2023-12-31 | ja       |
      | 2024-01-01 | nee      |

  Scenario: Een oordeel van het wijkteam telt niet
    Gegeven wijkteammedewerker oordeelt over "zoon" in "taxi_zoon" dat vervoer_noodzakelijk_so ja is
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "taxi_zoon" gedekt_onder_voorwaarden
    En ontbreekt bij "taxi_zoon" het feit element_persoon.vervoer_noodzakelijk_so

  Abstract Scenario: Welke school telt
    Gegeven van element "taxi_zoon" is dichtstbijzijnde_school: <dichtbij>
    En van element "taxi_zoon" is verdere_school_goedkoper_en_ouders_akkoord: <verder>
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "taxi_zoon" <status>

    Voorbeelden:
      | dichtbij | verder | status      |
      | ja       | nee    | gedekt      |
      | nee      | ja     | gedekt      |
      | nee      | nee    | niet_gedekt |

  Abstract Scenario: De soort school bepaalt welke wet en welk oordeel nodig is
    Gegeven van persoon "zoon" is schoolsoort: <school>
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "taxi_zoon" volgens <wet> <status>
    En mag de contactpersoon over "taxi_zoon" beslissen: nee

    Voorbeelden:
      | school                  | wet | status                   |
      | speciaal_onderwijs      | wec | gedekt                   |
      | basisonderwijs          | wpo | gedekt_onder_voorwaarden |
      | speciaal_basisonderwijs | wpo | gedekt_onder_voorwaarden |
      | basisonderwijs          | wec | niet_gedekt              |

  Scenario: In het voortgezet speciaal onderwijs telt of de leerling met de bus kan
    Gegeven van persoon "zoon" is schoolsoort: voortgezet_speciaal_onderwijs
    En van persoon "zoon" is kan_niet_met_openbaar_vervoer: nee
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "taxi_zoon" volgens wec niet_gedekt

  Scenario: Een leerling die in een andere gemeente verblijft
    Gegeven van persoon "zoon" is verblijft_in_gemeente: nee
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "taxi_zoon" niet_gedekt

  Scenario: Voor de uitspraak was de plicht om naar de inzet van ouders te kijken nog niet uitgelegd
    Gegeven de kennisdatum is 2023-12-05
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is bij "taxi_zoon" niet de plicht inzet_ouders_vervoer_beoordelen
