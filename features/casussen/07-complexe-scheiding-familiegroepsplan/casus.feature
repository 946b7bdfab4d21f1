# language: nl
Functionaliteit: Casus 7 - complexe scheiding, jeugdbeschermer en familiegroepsplan (2018)
  De kinderen staan onder toezicht. De contactpersoon van de gemeente heeft mandaat voor vrijwillige hulp.

  Achtergrond:
    Gegeven de casus "07-complexe-scheiding-familiegroepsplan"

  # --- wat de casus verwacht ---

  Scenario: Bij een maatregel is de gecertificeerde instelling aan zet, en de ouders maken het plan
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "familiegroepsplan" gedekt_onder_voorwaarden
    En mag de contactpersoon over "familiegroepsplan" beslissen: onmogelijk
    En beslist over "familiegroepsplan" het orgaan gecertificeerde_instelling
    En ontbreekt bij "familiegroepsplan" het feit element.concrete_bedreiging
    En is bij "familiegroepsplan" de plicht familiegroepsplan_aanbieden
    En staat bij "familiegroepsplan" de route overleg_met_bevoegd_gezag open

  Scenario: Wat de instelling nodig vindt toetst het college niet opnieuw
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "jeugdhulp_ots" gedekt
    En mag de contactpersoon over "jeugdhulp_ots" beslissen: onmogelijk
    En beslist over "jeugdhulp_ots" het orgaan gecertificeerde_instelling
    En is bij "jeugdhulp_ots" de plicht hulp_van_de_instelling_inzetten
    En staat bij "jeugdhulp_ots" de route overleg_met_bevoegd_gezag open

  Scenario: Wisselen bij oma is een eigen oplossing
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "wisselmoment_oma" gedekt
    En mag de contactpersoon over "wisselmoment_oma" beslissen: geen_besluit_nodig

  Scenario: Andere omgang tijdens een maatregel loopt langs de kinderrechter
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "schriftelijke_afspraak_omgang" gedekt_onder_voorwaarden
    En mag de contactpersoon over "schriftelijke_afspraak_omgang" beslissen: onmogelijk
    En beslist over "schriftelijke_afspraak_omgang" het orgaan kinderrechter
    En staat bij "schriftelijke_afspraak_omgang" de route naar_de_rechter open

  Scenario: Een onafhankelijke coördinator kan de gemeente betalen
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "ek_coordinator" gedekt_onder_voorwaarden
    En mag de contactpersoon over "ek_coordinator" beslissen: ja_binnen_grenzen
    En moet bij "ek_coordinator" eerst element.onafhankelijk_van_hulp geregeld zijn
    En staat bij "ek_coordinator" de route geen_nodig open

  Scenario: Geen plan willen maken mag ook
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "geen_plan" gedekt
    En mag de contactpersoon over "geen_plan" beslissen: geen_besluit_nodig

  # --- varianten ---

  Scenario: Leg vast dat het eigen plan is aangeboden
    Gegeven in het dossier is familiegroepsplan_aangeboden: nee
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is er een signaal familiegroepsplan_nog_niet_aangeboden

  Scenario: Veiligheid gaat voor
    Gegeven van element "wisselmoment_oma" is veiligheidszorgen: ja
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is er een signaal veiligheid_gaat_voor

  Abstract Scenario: Een bedreiging ziet alleen de instelling, niet de consulent
    Gegeven <wie> oordeelt over "familiegroepsplan" dat concrete_bedreiging <bedreiging> is
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "familiegroepsplan" <status>
    En mag de contactpersoon over "familiegroepsplan" beslissen: onmogelijk

    Voorbeelden:
      | wie                        | bedreiging | status                   |
      | gecertificeerde_instelling | nee        | gedekt                   |
      | jeugdconsulent             | nee        | gedekt_onder_voorwaarden |
      | jeugdconsulent             | ja         | gedekt_onder_voorwaarden |

  Scenario: Bij een concrete bedreiging geldt het eigen plan niet als plan van aanpak
    Gegeven gecertificeerde_instelling oordeelt over "familiegroepsplan" dat concrete_bedreiging ja is
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "familiegroepsplan" volgens jeugdwet/familiegroepsplan_bij_maatregel niet_gedekt

  Scenario: Zonder maatregel is het plan van het gezin zelf
    Gegeven van het huishouden is lopende_maatregel: nee
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "familiegroepsplan" gedekt
    En mag de contactpersoon over "familiegroepsplan" beslissen: geen_besluit_nodig

  Abstract Scenario: Hulp die niet bij de maatregel hoort beslist het college
    Gegeven van element "jeugdhulp_ots" is hoort_bij_maatregel: nee
    En van element "jeugdhulp_ots" is vrijwillig_kader: <vrijwillig>
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan beslist over "jeugdhulp_ots" het orgaan college
    En mag de contactpersoon over "jeugdhulp_ots" beslissen: <antwoord>

    Voorbeelden:
      | vrijwillig | antwoord          |
      | ja         | ja_binnen_grenzen |
      | nee        | nee               |

  Scenario: Bij hulp die bij de maatregel hoort vraagt de Jeugdwet geen instemming van de ouders
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is bij "jeugdhulp_ots" geen instemming nodig van moeder

  Scenario: Bij hulp buiten de maatregel wel
    Gegeven van element "jeugdhulp_ots" is hoort_bij_maatregel: nee
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is bij "jeugdhulp_ots" de instemming van moeder ontbreekt
