# language: nl
Functionaliteit: Casus 32 - opname, maar alleen als de hond ergens terechtkan (2022)
  Een dakloze vrouw wil naar een kliniek als haar hond zes weken naar een pension kan. Dat kost 900 euro. De gemeente betaalt volgens
  haar vaste regel nooit een dierenpension.

  Achtergrond:
    Gegeven de casus "32-vrouw-met-hond-kliniek"

  # --- wat de casus verwacht ---

  Scenario: Het pension kan, en gaat boven dit mandaat
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "hond" gedekt_onder_voorwaarden
    En is de leidende wet bij "hond" participatiewet
    En mag de contactpersoon over "hond" beslissen: nee
    En beslist over "hond" het orgaan college
    En ontbreekt bij "hond" het feit element_persoon.zelf_te_betalen
    En ontbreekt bij "hond" het feit element_persoon.kosten_noodzakelijk
    En staat bij "hond" de route individualisering_binnen_wet open
    En staat bij "hond" de route afwijken_beleidsregel_awb_4_84 open
    En staat bij "hond" de route opschalen_doorzettingsmacht open
    En is er een signaal categorale_uitsluiting_in_lokale_regel

  Scenario: De vaste regel zegt nooit, maar neemt het recht niet weg
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is bij "hond" het kader casus-32/beleidsregels-bijzondere-bijstand/nooit_een_dierenpension buiten
    En is "hond" gedekt_onder_voorwaarden
    En kan over "hond" ook teamleider_inkomen beslissen

  Scenario: De Wmo wordt bekeken, maar biedt geen plek voor een dier
    # De casus noemt ook de Wmo (art. 2.3.5). Eenplan kent daar geen dierenpension; het zegt wel dat de Wmo eerst moet worden bekeken.
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is bij "hond" de plicht wmo_eerst_bekijken

  Scenario: De kliniek is van de zorgverzekering
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "kliniek" gedekt
    En is de leidende wet bij "kliniek" zvw
    En mag de contactpersoon over "kliniek" beslissen: onmogelijk
    En staat bij "kliniek" de route overleg_met_bevoegd_gezag open

  # --- dezelfde vraag, iets anders ---

  Abstract Scenario: Het mandaat gaat tot 500 euro en zegt niets over afwijken
    Gegeven van element "hond" is kosten_eenmalig: <kosten>
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan mag de contactpersoon "hond" volgens participatiewet toekennen: <toekennen>
    En mag de contactpersoon "hond" volgens participatiewet weigeren: <weigeren>

    Voorbeelden:
      | kosten      | toekennen             | weigeren          |
      | 499.99 euro | eerst_laten_toetsen   | ja_binnen_grenzen |
      | 500 euro    | eerst_laten_toetsen   | ja_binnen_grenzen |
      | 500.01 euro | nee                   | nee               |

  Scenario: De teamleider mag afwijken
    Gegeven de contactpersoon heeft functie teamleider_inkomen bij gemeente
    En teamleider_inkomen oordeelt over "hond" dat beleid_onevenredig ja is
    En teamleider_inkomen oordeelt over "vrouw" in "hond" dat kosten_noodzakelijk ja is
    En teamleider_inkomen oordeelt over "vrouw" in "hond" dat bijzondere_omstandigheden ja is
    En teamleider_inkomen oordeelt over "vrouw" in "hond" dat zelf_te_betalen nee is
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "hond" gedekt
    En mag de contactpersoon over "hond" beslissen: ja

  Scenario: Oordeelt de teamleider dat de regel te zwaar uitpakt, dan is afwijken een plicht
    # Awb 4:84. De motor herkent dit oordeel niet bij plichten: daar weet zij niet over welke bevoegdheid het gaat.
    Gegeven de contactpersoon heeft functie teamleider_inkomen bij gemeente
    En teamleider_inkomen oordeelt over "hond" dat beleid_onevenredig ja is
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is bij "hond" de plicht afwijken_als_beleid_onevenredig_is

  Scenario: Is alles beoordeeld, ook de beleidsregel, dan mag het
    # Het oordeel van Awb 4:84 is gegeven door wie mag afwijken. De motor blijft zeggen dat er een oordeel nodig is.
    Gegeven de contactpersoon heeft functie teamleider_inkomen bij gemeente
    En teamleider_inkomen oordeelt over "hond" dat beleid_onevenredig ja is
    En teamleider_inkomen oordeelt over "vrouw" in "hond" dat kosten_noodzakelijk ja is
    En teamleider_inkomen oordeelt over "vrouw" in "hond" dat bijzondere_omstandigheden ja is
    En teamleider_inkomen oordeelt over "vrouw" in "hond" dat zelf_te_betalen nee is
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is het antwoord bij "hond" mag_mits

  Scenario: Het oordeel van het wijkteam over het beleid telt niet
    Gegeven wijkteamlid oordeelt over "hond" dat beleid_onevenredig ja is
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is bij "hond" niet de plicht afwijken_als_beleid_onevenredig_is

  Scenario: Kan zij het zelf betalen, dan is er geen bijzondere bijstand
    Gegeven teamleider_inkomen oordeelt over "vrouw" in "hond" dat zelf_te_betalen ja is
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "hond" niet_gedekt

  Scenario: Zonder zo'n regel is er ook geen signaal en geen kader
    Gegeven van element "hond" is lokale_regel_sluit_groep_uit: nee
    En van element "hond" is soort: leefgeld_overbrugging
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is er geen signaal categorale_uitsluiting_in_lokale_regel
    En staat bij "hond" de route afwijken_beleidsregel_awb_4_84 niet open

  Abstract Scenario: Zonder vast adres telt welke gemeente is aangewezen
    Gegeven van persoon "vrouw" is inwoner: <inwoner>
    En van persoon "vrouw" is bijstand_via_deze_gemeente: <aangewezen>
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "hond" <status>

    Voorbeelden:
      | inwoner | aangewezen | status                   |
      | nee     | ja         | gedekt_onder_voorwaarden |
      | ja      | nee        | gedekt_onder_voorwaarden |
      | nee     | nee        | niet_gedekt              |

  Abstract Scenario: Behandeling van een volwassene is zorgverzekering
    Gegeven van persoon "vrouw" is geboortedatum: <geboren>
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "kliniek" volgens zvw/zorg <status>

    Voorbeelden:
      | geboren    | status      |
      | 2004-10-01 | gedekt      |
      | 2004-10-02 | niet_gedekt |
