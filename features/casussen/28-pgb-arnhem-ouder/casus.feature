# language: nl
Functionaliteit: Casus 28 - informele jeugdhulp door een ouder, 19 uur en 5 minuten per week (Arnhem, 2021)
  De deskundige adviseerde 19 uur en 5 minuten; het college gaf een uur. De Centrale Raad volgde de deskundige.

  Achtergrond:
    Gegeven de casus "28-pgb-arnhem-ouder"

  Scenario: Het advies volgen, zonder aftrek die niemand uitlegt
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "pgb" gedekt
    En is de leidende wet bij "pgb" jeugdwet
    En mag de contactpersoon over "pgb" beslissen: ja_binnen_grenzen
    En is het antwoord bij "pgb" mag_mits
    En beslist over "pgb" het orgaan college
    En is bij "pgb" de plicht afwijking_van_advies_uitleggen
    En is bij "pgb" de plicht advies_controleren
    En is bij "pgb" de plicht gevolgen_pgb_uitleggen
    En staat bij "pgb" de route geen_nodig open

  # --- varianten ---

  Abstract Scenario: De perioden uit de uitspraak
    Gegeven van element "pgb" is periode: {van: <van>, tot_en_met: <tot>}
    En van element "pgb" is uren_per_week: <uren>
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "pgb" gedekt
    En mag de contactpersoon over "pgb" beslissen: ja_binnen_grenzen

    Voorbeelden:
      | van        | tot        | uren  |
      | 2021-06-01 | 2023-12-31 | 19.08 |
      | 2024-01-01 | 2024-06-30 | 17.08 |

  Scenario: Daarna beslist het college opnieuw, met een nieuw oordeel
    Gegeven van element "pgb" is periode: {van: 2024-07-01}
    En voor "jeugdige" in "pgb" is jeugdhulp_nodig niet bekend
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "pgb" gedekt_onder_voorwaarden
    En is het antwoord bij "pgb" oordeel_nodig
    En ontbreekt bij "pgb" het feit element_persoon.jeugdhulp_nodig

  Abstract Scenario: Een pgb kan alleen als aan alle voorwaarden is voldaan
    # Jeugdwet art. 8.1.1 lid 2; duurder dan natura kan een reden zijn om het meerdere te weigeren (lid 4 onder a).
    Gegeven van element "pgb" is pgb_gemotiveerd: <gemotiveerd>
    En jeugdconsulent oordeelt over "jeugdige" in "pgb" dat pgb_bekwaam_jeugd <bekwaam> is
    En van element "pgb" is pgb_duurder_dan_natura: <duurder>
    En jeugdconsulent oordeelt over "jeugdige" in "pgb" dat pgb_meerkosten_aanvaard_jeugd <meerkosten> is
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "pgb" <status>

    Voorbeelden:
      | gemotiveerd | bekwaam | duurder | meerkosten | status                   |
      | ja          | ja      | nee     | nee        | gedekt                   |
      | ja          | ja      | ja      | ja         | gedekt                   |
      | ja          | ja      | ja      | nee        | gedekt_onder_voorwaarden |
      | nee         | ja      | nee     | nee        | gedekt_onder_voorwaarden |
      | ja          | nee     | nee     | nee        | gedekt_onder_voorwaarden |

  Scenario: Natura kan altijd
    Gegeven van element "pgb" is vorm: natura
    En van element "pgb" is pgb_gemotiveerd niet bekend
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "pgb" gedekt

  Abstract Scenario: Wie instemt hangt af van de leeftijd
    Gegeven van persoon "jeugdige" is geboortedatum: <geboren>
    En van element "pgb" is instemming: []
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "pgb" gedekt
    En is het antwoord bij "pgb" mag_mits
    En is bij "pgb" <kind>
    En is bij "pgb" <ouder>

    Voorbeelden:
      | geboren    | kind                                  | ouder                             |
      | 2009-06-02 | geen instemming nodig van jeugdige    | de instemming van ouder ontbreekt |
      | 2009-06-01 | de instemming van jeugdige ontbreekt  | de instemming van ouder ontbreekt |
      | 2005-06-02 | de instemming van jeugdige ontbreekt  | de instemming van ouder ontbreekt |
      | 2005-06-01 | de instemming van jeugdige ontbreekt  | geen instemming nodig van ouder   |

  Abstract Scenario: Een oordeel van iemand anders is advies
    Gegeven <wie> oordeelt over "jeugdige" in "pgb" dat jeugdhulp_nodig ja is
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "pgb" <status>

    Voorbeelden:
      | wie            | status                   |
      | jeugdconsulent | gedekt                   |
      | college        | gedekt                   |
      | deskundige     | gedekt_onder_voorwaarden |
      | ouder          | gedekt_onder_voorwaarden |
