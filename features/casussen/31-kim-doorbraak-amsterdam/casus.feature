# language: nl
Functionaliteit: Casus 31 - Kim (19), dakloos na jeugdzorg (Amsterdam, 2021)
  Kim heeft PTSS, schulden en geen uitkering. Elke instantie heeft een hokje. De contactpersoon is haar vaste begeleider en werkt bij een
  stichting zonder mandaat.

  Achtergrond:
    Gegeven de casus "31-kim-doorbraak-amsterdam"

  # --- wat de casus verwacht ---

  Scenario: Of er voorrang op een woning is, hangt van feiten af
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "woning" onbekend
    En is de leidende wet bij "woning" huisvestingswet
    En ontbreekt bij "woning" het feit persoon.regiobinding
    En ontbreekt bij "woning" het feit element.urgentiecategorie
    En beslist over "woning" het orgaan college
    En staat bij "woning" de route hardheidsclausule_verordening open
    En staat bij "woning" de route opschalen_doorzettingsmacht open

  Scenario: Over voorrang beslist nu niemand bij de stichting
    # Casus: onmogelijk. Wet: de Huisvestingswet (art. 13 lid 1) laat mandaat aan een ander toe en noemt geen grens. Er is er
    # geen: nee. De woning zelf geeft de corporatie.
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan mag de contactpersoon over "woning" beslissen: nee
    En is huisvestingswet/woonurgentie te verifiëren

  Scenario: Bijstand kan, als iemand de zoektermijn afstemt
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "bijstand" gedekt_onder_voorwaarden
    En is de leidende wet bij "bijstand" participatiewet
    En mag de contactpersoon over "bijstand" beslissen: onmogelijk
    En beslist over "bijstand" het orgaan college
    En moet bij "bijstand" eerst element_persoon.aanvraag_kan_in_behandeling geregeld zijn
    En ontbreekt bij "bijstand" het feit element_persoon.afstemming_nodig
    En staat bij "bijstand" de route individualisering_binnen_wet open

  Scenario: Een hogere norm kan als haar ouders niet kunnen bijdragen
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "norm" gedekt_onder_voorwaarden
    En is de leidende wet bij "norm" participatiewet
    En mag de contactpersoon over "norm" beslissen: onmogelijk
    En staat bij "norm" de route individualisering_binnen_wet open

  Scenario: Is niet bekend wat haar ouders kunnen, dan is dat de vraag
    # De casus noemt dit ook als ontbrekend feit, naast het feit dat de ouders niet kunnen bijdragen. Zonder dat feit is het onbekend.
    Gegeven van persoon "kim" is ouders_te_weinig_middelen niet bekend
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "norm" onbekend
    En ontbreekt bij "norm" het feit persoon.ouders_te_weinig_middelen
    En ontbreekt bij "norm" het feit persoon.onderhoud_van_ouders_niet_haalbaar

  Scenario: Behandeling loopt langs de zorgverzekering
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "behandeling" gedekt
    En is de leidende wet bij "behandeling" zvw
    En mag de contactpersoon over "behandeling" beslissen: onmogelijk
    En staat bij "behandeling" de route overleg_met_bevoegd_gezag open

  Scenario: Haar begeleider houden hangt af van wat voor haar achttiende begon
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "begeleiding" onbekend
    En ontbreekt bij "begeleiding" het feit persoon.jeugdhulp_voor_18_begonnen
    En ontbreekt bij "begeleiding" het feit persoon.voortzetting_na_18_bepaald
    En ontbreekt bij "begeleiding" het feit element.meedoen_of_verzorging
    En mag de contactpersoon over "begeleiding" beslissen: nee
    En beslist over "begeleiding" het orgaan college

  Scenario: Schulden aflossen kan alleen met onderbouwing
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "schulden" gedekt_onder_voorwaarden
    En is de leidende wet bij "schulden" wgs
    En beslist over "schulden" het orgaan college
    En ontbreekt bij "schulden" het feit element_persoon.aflossing_helpt_plan
    En staat bij "schulden" de route opschalen_doorzettingsmacht open

  Scenario: Een stichting kan geen mandaat voor schuldhulp krijgen
    # Casus: nee. Wet: alleen een organisatie die zich op schuldhulp richt kan het krijgen (Wgs art. 3a): onmogelijk.
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan mag de contactpersoon over "schulden" beslissen: onmogelijk

  Scenario: Een jongere zonder thuis is spoed
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is er een signaal dakloos_jongere_met_spoed
    En is er een signaal schuldhulp_naast_schuldaflossing

  # --- dezelfde vraag, iets anders ---

  Abstract Scenario: De norm voor jongeren geldt van achttien tot eenentwintig
    Gegeven van persoon "kim" is geboortedatum: <geboren>
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "norm" <status>

    Voorbeelden:
      | geboren    | status                   |
      | 2003-05-02 | niet_gedekt              |
      | 2003-05-01 | gedekt_onder_voorwaarden |
      | 2000-05-02 | gedekt_onder_voorwaarden |
      | 2000-05-01 | niet_gedekt              |

  Abstract Scenario: Sinds 2026 staat de hogere norm in artikel 20
    # Artikel 12 gaf bijzondere bijstand, artikel 20 lid 3 een hogere norm. Daardoor beslist ook een andere bevoegdheid.
    Gegeven de peildatum is <datum>
    En van persoon "kim" is geboortedatum: 2006-09-12
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "norm" volgens <regel> <status>

    Voorbeelden:
      | datum      | regel                                    | status                   |
      | 2025-12-31 | participatiewet/bijzondere_bijstand_18_20 | gedekt_onder_voorwaarden |
      | 2026-01-01 | participatiewet/hogere_norm_18_20         | gedekt                   |

  Abstract Scenario: De zoektermijn van vier weken telt precies
    Gegeven van element "bijstand" is melding: <melding>
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "bijstand" <status>

    Voorbeelden:
      | melding    | status                   |
      | 2021-04-03 | gedekt                   |
      | 2021-04-04 | gedekt_onder_voorwaarden |

  Abstract Scenario: Tot zevenentwintig jaar geldt de zoektermijn
    Gegeven van persoon "kim" is geboortedatum: <geboren>
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "bijstand" <status>
    En is er <signaal>

    Voorbeelden:
      | geboren    | status                   | signaal                                |
      | 1994-05-02 | gedekt_onder_voorwaarden | een signaal dakloos_jongere_met_spoed  |
      | 1994-05-01 | gedekt                   | geen signaal dakloos_jongere_met_spoed |

  Abstract Scenario: Verlengde jeugdhulp kan tot drieentwintig jaar
    Gegeven van persoon "kim" is geboortedatum: <geboren>
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "begeleiding" volgens jeugdwet/jeugdhulp <status>

    Voorbeelden:
      | geboren    | status      |
      | 1998-05-02 | onbekend    |
      | 1998-05-01 | niet_gedekt |

  Abstract Scenario: Dezelfde begeleiding uit de Wmo
    # Onder de Wmo sluit de wet een gewone stichting uit (art. 2.6.3); een aanbieder kan mandaat krijgen, al levert die hier zelf.
    Gegeven van element "begeleiding" is soort: begeleiding_volwassene
    En de contactpersoon heeft functie begeleider_qpido bij <organisatie>
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is de leidende wet bij "begeleiding" wmo-2015
    En ontbreekt bij "begeleiding" het feit element_persoon.beperking_zelfredzaamheid
    En mag de contactpersoon over "begeleiding" beslissen: <antwoord>

    Voorbeelden:
      | organisatie | antwoord   |
      | stichting   | onmogelijk |
      | aanbieder   | nee        |
      | gemeente    | nee        |

  Scenario: De klantmanager van de gemeente mag over bijstand beslissen
    Gegeven de contactpersoon heeft functie klantmanager_inkomen bij gemeente
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan mag de contactpersoon over "bijstand" beslissen: ja_binnen_grenzen
    En mag de contactpersoon over "norm" beslissen: ja_binnen_grenzen
    En mag de contactpersoon over "schulden" beslissen: nee
