# language: nl
Functionaliteit: Casus 9 - pgb voor huiswerkbegeleiding (Hoeksche Waard, 2020)
  School geeft drie dagdelen huiswerkbegeleiding. De ouder vraagt een pgb voor meer. De contactpersoon mag over jeugdhulp beslissen.

  Achtergrond:
    Gegeven de casus "09-huiswerkbegeleiding-hoeksche-waard"

  # --- wat de casus verwacht ---

  Scenario: Hulp die vooral voor het onderwijs is, hoort bij de school
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "huiswerk" volgens jeugdwet niet_gedekt
    En mag de contactpersoon over "huiswerk" beslissen: onmogelijk
    En is de leidende wet bij "huiswerk" wvo
    En beslist over "huiswerk" het orgaan schoolbestuur
    En staat bij "huiswerk" de route overleg_met_bevoegd_gezag open
    En is er een signaal overleg_school_en_gemeente_ontbreekt

  Scenario: Het verzoek om een pgb moet de gemeente wel zelf weigeren
    # Casus: onmogelijk. Wet: het college beslist op een aanvraag voor jeugdhulp, ook als het nee is (Jeugdwet art. 2.3 lid 1).
    # Die weigering valt onder het mandaat. Alleen over de hulp van de school beslist een ander.
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan mag de contactpersoon "huiswerk" volgens jeugdwet weigeren: ja_binnen_grenzen
    En is "huiswerk" volgens wvo gedekt_onder_voorwaarden
    En mag de contactpersoon "huiswerk" volgens wvo toekennen: onmogelijk
    En ontbreekt bij "huiswerk" het feit persoon.extra_ondersteuning_nodig
    En moet bij "huiswerk" eerst dossier.overleg_met_ouders_gevoerd geregeld zijn

  # --- dezelfde vraag, iets anders ---

  Scenario: Is er overlegd, dan verandert alleen het signaal
    Gegeven in het dossier is school_en_gemeente_overlegden: ja
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "huiswerk" volgens jeugdwet niet_gedekt
    En is er geen signaal overleg_school_en_gemeente_ontbreekt

  Scenario: Het hoofddoel is niet bekend
    Gegeven van element "huiswerk" is primair_onderwijs niet bekend
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "huiswerk" volgens jeugdwet onbekend
    En ontbreekt bij "huiswerk" het feit element.primair_onderwijs

  Scenario: Is het hoofddoel niet het onderwijs, dan kan het jeugdhulp zijn
    Gegeven van element "huiswerk" is primair_onderwijs: nee
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "huiswerk" volgens jeugdwet/hulp_bij_leren gedekt_onder_voorwaarden
    En ontbreekt bij "huiswerk" het feit element_persoon.jeugdhulp_nodig

  Abstract Scenario: De grens van het mandaat voor een pgb telt precies
    Gegeven van element "huiswerk" is primair_onderwijs: nee
    En van element "huiswerk" is kosten_per_jaar: <kosten>
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan mag de contactpersoon "huiswerk" volgens jeugdwet toekennen: <antwoord>

    Voorbeelden:
      | kosten                 | antwoord          |
      | 9999.99 euro per jaar  | ja_binnen_grenzen |
      | 10000 euro per jaar    | ja_binnen_grenzen |
      | 10000.01 euro per jaar | nee               |

  Abstract Scenario: Vanaf achttien jaar is het geen gewone jeugdhulp meer
    Gegeven van element "huiswerk" is primair_onderwijs: nee
    En van persoon "dochter" is geboortedatum: <geboren>
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "huiswerk" volgens jeugdwet <status>

    Voorbeelden:
      | geboren    | status                   |
      | 2002-07-02 | gedekt_onder_voorwaarden |
      | 2002-07-01 | onbekend                 |

  Abstract Scenario: De soort school en de datum bepalen welke onderwijswet geldt
    Gegeven van persoon "dochter" is schoolsoort: <school>
    En de peildatum is <datum>
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is de leidende wet bij "huiswerk" <wet>
    En is "huiswerk" volgens jeugdwet niet_gedekt
    En mag de contactpersoon over "huiswerk" beslissen: onmogelijk

    Voorbeelden:
      | school               | datum      | wet      |
      | voortgezet_onderwijs | 2022-07-31 | wvo      |
      | voortgezet_onderwijs | 2022-08-01 | wvo-2020 |
      | basisonderwijs       | 2020-07-01 | wpo      |
      | speciaal_onderwijs   | 2020-07-01 | wec      |
