# language: nl
Functionaliteit: Casus 4 - dove vader, moeder met IQ 60, dochters van 20, 17 en 12 (2016)
  Vier wetten en drie andere instanties. De vaste contactpersoon is klantmanager Wmo, met mandaat voor de Wmo en voor ambulante
  jeugdhulp.

  Achtergrond:
    Gegeven de casus "04-dove-vader-gezin-2016"

  # --- wat de casus verwacht ---

  Scenario: Een vaste begeleider voor moeder kan, na onderzoek
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "begeleiding_moeder" gedekt_onder_voorwaarden
    En is de leidende wet bij "begeleiding_moeder" wmo-2015
    En mag de contactpersoon over "begeleiding_moeder" beslissen: ja_binnen_grenzen
    En beslist over "begeleiding_moeder" het orgaan college
    En ontbreekt bij "begeleiding_moeder" het feit persoon.wlz_recht
    En moet bij "begeleiding_moeder" eerst dossier.onderzoek_vastgelegd geregeld zijn
    En is bij "begeleiding_moeder" de plicht clientondersteuning_noemen

  Scenario: Bij hulp in huis telt wat huisgenoten echt kunnen
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "huishoudelijke_hulp" gedekt_onder_voorwaarden
    En mag de contactpersoon over "huishoudelijke_hulp" beslissen: ja_binnen_grenzen
    En ontbreekt bij "huishoudelijke_hulp" het feit element_persoon.huisgenoten_en_netwerk_genoeg

  Scenario: De tolk was in 2016 van de gemeente, maar niet van deze contactpersoon
    # De casus noemt als weg: overleg met het bevoegd gezag. Dat is het college zelf; Eenplan noemt dat opschalen.
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "tolk" gedekt
    En mag de contactpersoon over "tolk" beslissen: nee
    En beslist over "tolk" het orgaan college
    En staat bij "tolk" de route opschalen_doorzettingsmacht open

  Scenario: Opvoedhulp kan, na een deskundig oordeel
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "opvoedhulp" gedekt_onder_voorwaarden
    En mag de contactpersoon over "opvoedhulp" beslissen: ja_binnen_grenzen
    En is het antwoord bij "opvoedhulp" oordeel_nodig
    En is bij "opvoedhulp" de plicht deskundige_toegang

  Scenario: Over de school beslissen school en samenwerkingsverband
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "school" gedekt
    En mag de contactpersoon over "school" beslissen: onmogelijk
    En staat bij "school" de route overleg_met_bevoegd_gezag open

  Scenario: Vervoer naar school is van het college, niet van deze contactpersoon
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "vervoer_school" gedekt_onder_voorwaarden
    En mag de contactpersoon over "vervoer_school" beslissen: nee
    En beslist over "vervoer_school" het orgaan college

  Scenario: Met een verordening die een afstand noemt ontbreken afstand en reismogelijkheid
    # Casus: gedekt_onder_voorwaarden, met afstand en zelfstandig reizen als ontbrekende feiten. Wet: de verordening stelt de
    # afstand (WEC art. 4 lid 5 tot en met 9); zolang die niet bekend is, is niet bekend of er recht is.
    Gegeven de regels uit "casussen/04-dove-vader-gezin-2016/verordening_leerlingenvervoer"
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "vervoer_school" onbekend
    En mag de contactpersoon over "vervoer_school" beslissen: nee
    En ontbreekt bij "vervoer_school" het feit element.afstand_tot_school
    En ontbreekt bij "vervoer_school" het feit persoon.kan_niet_met_openbaar_vervoer
    En staat bij "vervoer_school" de route hardheidsclausule_verordening open

  Scenario: De dochter van 17 krijgt nu jeugdhulp, en straks iets anders
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "jeugdhulp_17" gedekt_onder_voorwaarden
    En mag de contactpersoon over "jeugdhulp_17" beslissen: ja_binnen_grenzen
    En is bij "jeugdhulp_17" de plicht overgang_naar_18_voorbereiden
    En is bij "jeugdhulp_17" de instemming van dochter_17 ontbreekt
    En is bij "jeugdhulp_17" geen instemming nodig van moeder
    En is er een signaal verjaardag_18_nadert

  Scenario: Over inkomen vanaf 18 is nog te weinig bekend
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "inkomen_18" onbekend
    En mag de contactpersoon over "inkomen_18" beslissen: nee
    En beslist over "inkomen_18" het orgaan college
    En ontbreekt bij "inkomen_18" het feit persoon.onderwijs_sluit_bijstand_uit
    En ontbreekt bij "inkomen_18" het feit persoon.bijstandsnorm
    En staat bij "inkomen_18" de route individualisering_binnen_wet open

  Scenario: De Wajong is afgewezen door het UWV
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "wajong" niet_gedekt
    En mag de contactpersoon over "wajong" beslissen: onmogelijk
    En beslist over "wajong" het orgaan uwv
    En staat bij "wajong" de route naar_de_rechter open

  Scenario: Van de oudste dochter is niet bekend waar zij woont
    # Casus: nee. Wet: woont zij hier, dan reikt het Wmo-mandaat voor begeleiding (Wmo 2015 art. 2.3.5, Awb 10:3) ook tot haar.
    # Woont zij elders, dan is er hier niets te beslissen. Dat zij zelf meldt is geen zaak van mandaat.
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "begeleiding_20" onbekend
    En mag de contactpersoon over "begeleiding_20" beslissen: ja_binnen_grenzen
    En is het antwoord bij "begeleiding_20" feiten_ontbreken
    En ontbreekt bij "begeleiding_20" het feit persoon.inwoner
    En ontbreekt bij "begeleiding_20" het feit element_persoon.beperking_zelfredzaamheid

  Scenario: Eén dossier is geen vrijbrief
    # De casus noemt als weg: niet mogelijk. Eenplan: onder voorwaarden wel, en het college beslist, dus opschalen.
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "integraal_dossier" gedekt_onder_voorwaarden
    En mag de contactpersoon over "integraal_dossier" beslissen: nee
    En beslist over "integraal_dossier" het orgaan college
    En moet bij "integraal_dossier" eerst element.toegang_per_wet_gescheiden geregeld zijn
    En moet bij "integraal_dossier" eerst element.gegevens_noodzakelijk geregeld zijn
    En moet bij "integraal_dossier" eerst element.gezin_ziet_wie_keek geregeld zijn
    En moet bij "integraal_dossier" eerst element.eigen_dossier_vanaf_16 geregeld zijn

  Scenario: De kinderwens is van haar alleen
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan mag de contactpersoon over "kinderwens" beslissen: geen_besluit_nodig

  # --- dezelfde familie op een andere dag, en langs de grenzen ---

  Abstract Scenario: Sinds 1 juli 2019 gaat het UWV over de tolk
    Gegeven de peildatum is <dag>
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "tolk" gedekt
    En mag de contactpersoon over "tolk" beslissen: <antwoord>
    En beslist over "tolk" het orgaan <orgaan>

    Voorbeelden:
      | dag        | antwoord   | orgaan  |
      | 2019-06-30 | nee        | college |
      | 2019-07-01 | onmogelijk | uwv     |

  Abstract Scenario: Sinds 25 mei 2018 geldt de AVG
    Gegeven de peildatum is <dag>
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is de leidende wet bij "integraal_dossier" <wet>

    Voorbeelden:
      | dag        | wet |
      | 2018-05-24 | wbp |
      | 2018-05-25 | avg |

  Abstract Scenario: Waar de oudste dochter woont bepaalt of er iets te beslissen is
    Gegeven van persoon "dochter_20" is inwoner: <woont_hier>
    En voor "dochter_20" in "begeleiding_20" is beperking_zelfredzaamheid: ja
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "begeleiding_20" <status>
    En mag de contactpersoon over "begeleiding_20" beslissen: ja_binnen_grenzen

    Voorbeelden:
      | woont_hier | status                   |
      | ja         | gedekt_onder_voorwaarden |
      | nee        | niet_gedekt              |

  Abstract Scenario: Het mandaat voor jeugdhulp houdt op bij vier uur en bij ambulante hulp
    Gegeven van element "opvoedhulp" is uren_per_week: <uren>
    En van element "opvoedhulp" is soort: <soort>
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan mag de contactpersoon over "opvoedhulp" beslissen: <antwoord>

    Voorbeelden:
      | uren              | soort            | antwoord          |
      | 3.5 uur per week  | opvoedhulp       | ja_binnen_grenzen |
      | 4 uur per week    | gedragstherapie  | ja_binnen_grenzen |
      | 4.25 uur per week | opvoedhulp       | nee               |
      | 4 uur per week    | logeren          | nee               |

  Abstract Scenario: Het Wmo-mandaat houdt op bij twee jaar
    Gegeven van element "begeleiding_moeder" is duur: <duur>
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan mag de contactpersoon over "begeleiding_moeder" beslissen: <antwoord>

    Voorbeelden:
      | duur       | antwoord          |
      | 24 maanden | ja_binnen_grenzen |
      | 25 maanden | nee               |

  Abstract Scenario: Begeleiding is jeugdhulp tot achttien, daarna Wmo
    Gegeven van persoon "dochter_17" is geboortedatum: <geboren>
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "jeugdhulp_17" <status>

    Voorbeelden:
      | geboren    | status                   |
      | 1998-12-16 | gedekt_onder_voorwaarden |
      | 1998-12-15 | niet_gedekt              |

  Scenario: Begeleiding voor een volwassene kan niet onder achttien jaar
    Gegeven van element "jeugdhulp_17" is soort: begeleiding_volwassene
    En voor "dochter_17" in "jeugdhulp_17" is beperking_zelfredzaamheid: ja
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "jeugdhulp_17" niet_gedekt

  Abstract Scenario: Vanaf twaalf jaar stemt het kind mee in, vanaf zestien alleen
    Gegeven van persoon "dochter_12" is geboortedatum: <geboren>
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is bij "opvoedhulp" <zin_kind>
    En is bij "opvoedhulp" <zin_ouder>

    Voorbeelden:
      | geboren    | zin_kind                                 | zin_ouder                           |
      | 2004-12-16 | geen instemming nodig van dochter_12     | de instemming van moeder ontbreekt  |
      | 2004-12-15 | de instemming van dochter_12 ontbreekt   | de instemming van moeder ontbreekt  |
      | 2000-12-16 | de instemming van dochter_12 ontbreekt   | de instemming van vader ontbreekt   |
      | 2000-12-15 | de instemming van dochter_12 ontbreekt   | geen instemming nodig van moeder    |

  Abstract Scenario: Zeventien jaar en nog niet jarig geweest - dan is er geen bijstand
    Gegeven van element "inkomen_18" is periode: {van: <dag>}
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "inkomen_18" <status>

    # Participatiewet art. 13 lid 1 onder f; alleen zeer dringende redenen (art. 16) kunnen dan nog helpen.
    Voorbeelden:
      | dag        | status   |
      | 2017-02-01 | onbekend |
      | 2017-02-02 | onbekend |

  Scenario: Onder de achttien zonder noodsituatie is er geen bijstand
    Gegeven van element "inkomen_18" is periode: {van: 2017-02-01}
    En voor "dochter_17" in "inkomen_18" is acute_noodsituatie: nee
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "inkomen_18" niet_gedekt

  Scenario: Met nieuwe feiten kan het UWV opnieuw kijken
    Gegeven van persoon "dochter_17" is nieuwe_feiten_wajong: ja
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "wajong" onbekend
    En mag de contactpersoon over "wajong" beslissen: onmogelijk
