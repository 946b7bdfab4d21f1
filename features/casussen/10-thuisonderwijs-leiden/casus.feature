# language: nl
Functionaliteit: Casus 10 - pgb voor onderwijs thuis (Leiden, 2018)
  Een jongen kan niet meer naar zijn school met zorg. De gemeente gaf tijdelijk een pgb. Onderwijs is geen jeugdhulp; begeleiding
  en verzorging tijdens de les kunnen dat wel zijn.

  Achtergrond:
    Gegeven de casus "10-thuisonderwijs-leiden"

  # --- wat de casus verwacht ---

  Scenario: Onderwijs thuis heeft geen grondslag in de Jeugdwet
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "onderwijs_thuis" volgens jeugdwet niet_gedekt
    En mag de contactpersoon over "onderwijs_thuis" beslissen: onmogelijk
    En is de leidende wet bij "onderwijs_thuis" wec
    En beslist over "onderwijs_thuis" het orgaan schoolbestuur
    En staat bij "onderwijs_thuis" de route overleg_met_bevoegd_gezag open
    En is er een signaal noodoplossing_buiten_wet_expliciet_maken

  Scenario: De weg buiten de wet om staat bij de Jeugdwet
    # De uitspraak noemt de eerdere toekenning onverplicht. De regel uit de rechtspraak draagt die weg (`routes` bij `sluit_uit`).
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan staat bij "onderwijs_thuis" de route buitenwettelijk_begunstigend open

  Scenario: Begeleiding en verzorging tijdens de les kunnen jeugdhulp zijn
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "begeleiding_verzorging" gedekt_onder_voorwaarden
    En is de leidende wet bij "begeleiding_verzorging" jeugdwet
    En mag de contactpersoon over "begeleiding_verzorging" beslissen: ja_binnen_grenzen
    En beslist over "begeleiding_verzorging" het orgaan college
    En is bij "onderwijs_thuis" de plicht zorg_bij_onderwijs_apart_bekijken

  # --- dezelfde vraag, iets anders ---

  Scenario: Begeleiding die eigenlijk les is, is onderwijs thuis
    Gegeven van element "begeleiding_verzorging" is soort: onderwijs_thuis
    En van element "begeleiding_verzorging" is primair_onderwijs: ja
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "begeleiding_verzorging" volgens jeugdwet niet_gedekt
    En mag de contactpersoon over "begeleiding_verzorging" beslissen: onmogelijk

  Abstract Scenario: Begeleiding uit de Jeugdwet stopt bij achttien jaar
    Gegeven van persoon "zoon" is geboortedatum: <geboren>
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "begeleiding_verzorging" volgens jeugdwet/jeugdhulp <status>

    Voorbeelden:
      | geboren    | status                   |
      | 2000-07-12 | gedekt_onder_voorwaarden |
      | 2000-07-11 | niet_gedekt              |

  Scenario: Met recht op langdurige zorg hoeft de gemeente niet, maar mag zij wel
    Gegeven van persoon "zoon" is wlz_recht: ja
    En voor "zoon" in "begeleiding_verzorging" is meerdere_oorzaken: nee
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "begeleiding_verzorging" volgens jeugdwet gedekt_onder_voorwaarden
    En is het antwoord bij "begeleiding_verzorging" oordeel_nodig

  Scenario: Een kind van een andere gemeente
    Gegeven van persoon "zoon" is jeugdwet_woonplaats: nee
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "begeleiding_verzorging" volgens jeugdwet niet_gedekt

  Scenario: Met alles ingevuld is de begeleiding gedekt
    Gegeven jeugd_en_gezinsteam oordeelt over "zoon" in "begeleiding_verzorging" dat jeugdhulp_nodig ja is
    En jeugd_en_gezinsteam oordeelt over "zoon" in "begeleiding_verzorging" dat eigen_kracht_toereikend nee is
    En van element "begeleiding_verzorging" is vorm: natura
    En in het dossier is onderzoek_vastgelegd: ja
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "begeleiding_verzorging" gedekt
    En mag de contactpersoon over "begeleiding_verzorging" beslissen: ja_binnen_grenzen

  Abstract Scenario: Met de kennis van toen
    Gegeven de kennisdatum is <datum>
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "onderwijs_thuis" volgens jeugdwet niet_gedekt
    En is er <signaal>

    Voorbeelden:
      | datum      | signaal                                               |
      | 2018-07-10 | geen signaal noodoplossing_buiten_wet_expliciet_maken |
      | 2018-07-11 | een signaal noodoplossing_buiten_wet_expliciet_maken  |
