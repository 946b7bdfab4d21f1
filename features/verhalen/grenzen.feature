# language: nl
Functionaliteit: Net voor en net na de grens
  Dezelfde vraag, een dag ouder, een euro meer of een dag later. Alleen de grens in de wet mag het antwoord veranderen.

  # --- ondernemers en werk ---

  Abstract Scenario: Het Bbz kent oudere ondernemers tot en met geboortejaar 1959 (Bbz art. 2 lid 1 onder c)
    Gegeven het plan "plannen/ondernemers-en-werk.yaml"
    En van persoon "ondernemer" is geboortedatum: <geboren>
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "inkomen" <inkomen>
    En is "kapitaal" <kapitaal>

    Voorbeelden:
      | geboren    | inkomen     | kapitaal                 |
      | 1959-12-31 | gedekt      | gedekt_onder_voorwaarden |
      | 1960-01-01 | niet_gedekt | niet_gedekt              |

  Abstract Scenario: Vóór 2020 was het een leeftijd van 55 jaar, en nog geen geboortejaar
    Gegeven het plan "plannen/ondernemers-en-werk.yaml"
    En de peildatum is <dag>
    En van persoon "ondernemer" is geboortedatum: <geboren>
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "kapitaal" <kapitaal>

    Voorbeelden:
      | dag        | geboren    | kapitaal                 |
      | 2019-12-31 | 1964-12-31 | gedekt_onder_voorwaarden |
      | 2019-12-31 | 1965-01-01 | niet_gedekt              |
      | 2020-01-01 | 1964-12-31 | niet_gedekt              |

  Abstract Scenario: Het Bbz vraagt per groep iets anders
    Gegeven het plan "plannen/ondernemers-en-werk.yaml"
    En van persoon "ondernemer" is bbz_groep: <groep>
    En van persoon "ondernemer" is uren_in_eigen_bedrijf: <uren>
    En van persoon "ondernemer" is uitkering_wegens_werkloosheid: <ww>
    En van persoon "ondernemer" is stopt_binnen_een_jaar: <stopt>
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "inkomen" <inkomen>
    En is "kapitaal" <kapitaal>

    Voorbeelden:
      | groep     | uren              | ww  | stopt | inkomen     | kapitaal                 |
      | ouder     | 1224 uur per jaar | nee | nee   | niet_gedekt | niet_gedekt              |
      | stoppend  | 1225 uur per jaar | nee | ja    | gedekt      | niet_gedekt              |
      | stoppend  | 1225 uur per jaar | nee | nee   | niet_gedekt | niet_gedekt              |
      | gevestigd | 1225 uur per jaar | nee | nee   | niet_gedekt | niet_gedekt              |
      | beginnend | 100 uur per jaar  | ja  | nee   | niet_gedekt | niet_gedekt              |

  Abstract Scenario: De IOAW is alleen voor wie voor 1965 is geboren (IOAW art. 2)
    Gegeven het plan "plannen/ondernemers-en-werk.yaml"
    En van persoon "werkloze" is geboortedatum: <geboren>
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "na_de_ww" <status>

    Voorbeelden:
      | geboren    | status      |
      | 1964-12-31 | gedekt      |
      | 1965-01-01 | niet_gedekt |

  Abstract Scenario: De IOAZ kijkt naar de leeftijd bij het einde en naar wat het bedrijf opbracht (IOAZ art. 2 en 5)
    Gegeven het plan "plannen/ondernemers-en-werk.yaml"
    En van persoon "ondernemer" is leeftijd_bij_einde_bedrijf: <leeftijd>
    En van persoon "ondernemer" is inkomen_laatste_drie_boekjaren: <was>
    En van persoon "ondernemer" is verwacht_inkomen_bij_doorgaan: <wordt>
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "na_het_bedrijf" <status>

    Voorbeelden:
      | leeftijd | was                 | wordt               | status      |
      | 55 jaar  | 33466 euro per jaar | 36779 euro per jaar | gedekt      |
      | 54 jaar  | 33466 euro per jaar | 36779 euro per jaar | niet_gedekt |
      | 55 jaar  | 33467 euro per jaar | 36779 euro per jaar | niet_gedekt |
      | 55 jaar  | 33466 euro per jaar | 36780 euro per jaar | niet_gedekt |

  # --- kinderen die volwassen worden ---

  Abstract Scenario: Over omgang wordt alleen beslist zolang het kind minderjarig is
    Gegeven de casus "03-els-1gezin1plan"
    En van persoon "kind_a" is geboortedatum: <geboren>
    En van persoon "kind_b" is geboortedatum: <geboren>
    En van persoon "kind_c" is geboortedatum: <geboren>
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "ouderschap_na_scheiding" <status>

    Voorbeelden:
      | geboren    | status                   |
      | 2000-10-02 | gedekt_onder_voorwaarden |
      | 2000-10-01 | niet_gedekt              |

  Abstract Scenario: Wat de jeugdbeschermer bepaalt, houdt met de maatregel op bij 18 jaar
    Gegeven de casus "07-complexe-scheiding-familiegroepsplan"
    En van persoon "kind_a" is geboortedatum: <geboren>
    En van persoon "kind_a" is jeugdstrafrecht: <strafrecht>
    En van persoon "kind_a" is ouder_van_jeugdige: nee
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "jeugdhulp_ots" volgens jeugdwet/jeugdhulp_bij_maatregel <status>

    Voorbeelden:
      | geboren    | strafrecht | status      |
      | 2000-09-29 | nee        | gedekt      |
      | 2000-09-28 | nee        | niet_gedekt |
      | 2000-09-28 | ja         | gedekt      |

  Abstract Scenario: De zorgverzekering betaalt behandeling voor wie verzekerd is, en geestelijke zorg vanaf 18 jaar
    Gegeven de casus "08-familiegroepsplan-eindhoven"
    En van persoon "moeder" is geboortedatum: <geboren>
    En van persoon "moeder" is zorgverzekerd: <verzekerd>
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "therapie_moeder" <status>

    Voorbeelden:
      | geboren    | verzekerd | status      |
      | 1998-02-23 | ja        | gedekt      |
      | 1998-02-24 | ja        | niet_gedekt |
      | 1998-02-23 | nee       | niet_gedekt |

  # --- wonen ---

  Abstract Scenario: Sinds 1 juli 2026 noemt de wet de groepen die altijd voorrang hebben (Huisvestingswet art. 12 lid 3)
    Gegeven de casus "31-kim-doorbraak-amsterdam"
    En de peildatum is <dag>
    En van persoon "kim" is geboortedatum: <geboren>
    En van persoon "kim" is urgentiegroep: <groep>
    En van persoon "kim" is regiobinding: ja
    En van element "woning" is huisvestingsverordening_kent_urgentie: ja
    En van element "woning" is urgentiecategorie: nee
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "woning" <status>

    Voorbeelden:
      | dag        | geboren    | groep                      | status      |
      | 2026-06-30 | 2000-01-01 | mantelzorg                 | gedekt      |
      | 2026-06-30 | 2000-01-01 | gezin_zonder_vaste_plek    | niet_gedekt |
      | 2026-07-01 | 2000-01-01 | gezin_zonder_vaste_plek    | gedekt      |
      | 2026-07-01 | 2003-07-02 | uit_jeugdhulp_met_verblijf | gedekt      |
      | 2026-07-01 | 2003-07-01 | uit_jeugdhulp_met_verblijf | niet_gedekt |
      | 2026-07-01 | 2000-01-01 | geen_van_deze              | niet_gedekt |

  # --- bijstand ---

  Abstract Scenario: Een voorschot wacht niet tot alles vaststaat, en komt na de AOW-leeftijd van de SVB (Participatiewet art. 52 en 47b)
    Gegeven de casus "35-zoektermijn-jongere-2019"
    En van persoon "jongere" is voldoet_aan_pw_11 niet bekend
    En van persoon "jongere" is aow_leeftijd_bereikt: <aow>
    En van persoon "jongere" is geboortedatum: <geboren>
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "voorschot" <status>

    Voorbeelden:
      | geboren    | aow | status                   |
      | 1997-01-01 | nee | gedekt_onder_voorwaarden |
      | 1950-01-01 | ja  | niet_gedekt              |
