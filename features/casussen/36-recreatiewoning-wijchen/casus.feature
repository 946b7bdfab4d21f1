# language: nl
Functionaliteit: Casus 36 - permanent wonen in een recreatiewoning (Wijchen, 2020)
  Bewoners beroepen zich op gewekt vertrouwen. De contactpersoon heeft alleen mandaat in het sociaal domein.

  Achtergrond:
    Gegeven de casus "36-recreatiewoning-wijchen"

  Scenario: Hetzelfde college, maar een andere bevoegdheid
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "permanent_wonen" niet_gedekt
    En is de leidende wet bij "permanent_wonen" wabo
    En mag de contactpersoon over "permanent_wonen" beslissen: nee
    En beslist over "permanent_wonen" het orgaan college
    En staat bij "permanent_wonen" de route overleg_met_bevoegd_gezag open

  Scenario: Wat de contactpersoon zei bindt de gemeente niet
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "toezegging" niet_gedekt
    En mag de contactpersoon over "toezegging" beslissen: nee
    En staat bij "toezegging" de route naar_de_rechter open
    En is bij "permanent_wonen" de plicht evenredig_beslissen

  # --- varianten ---

  Abstract Scenario: Sinds 2024 geldt de Omgevingswet
    Gegeven de peildatum is <dag>
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is de leidende wet bij "permanent_wonen" <wet>
    En is "permanent_wonen" <status>
    En mag de contactpersoon over "permanent_wonen" beslissen: nee

    # In 2024 is het oordeel van toen (Wabo) geen oordeel volgens de Omgevingswet: het moet opnieuw.
    Voorbeelden:
      | dag        | wet          | status                   |
      | 2023-12-31 | wabo         | niet_gedekt              |
      | 2024-01-01 | omgevingswet | gedekt_onder_voorwaarden |

  Scenario: Sinds 2024 zegt de contactpersoon niets toe
    Gegeven de peildatum is 2024-01-01
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is bij "permanent_wonen" de plicht niets_toezeggen_over_wonen

  Abstract Scenario: Staat het plan wonen toe, of wijkt het college af, dan kan het wel
    Gegeven van element "permanent_wonen" is permanent_wonen_toegestaan: <toegestaan>
    En college oordeelt over "permanent_wonen" dat afwijking_wonen_aanvaardbaar_wabo <afwijken> is
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "permanent_wonen" <status>
    En mag de contactpersoon over "permanent_wonen" beslissen: nee

    Voorbeelden:
      | toegestaan | afwijken | status      |
      | ja         | nee      | gedekt      |
      | nee        | ja       | gedekt      |
      | nee        | nee      | niet_gedekt |

  Scenario: Een contactpersoon kan dat oordeel niet geven
    Gegeven gezinscontactpersoon oordeelt over "permanent_wonen" dat afwijking_wonen_aanvaardbaar_wabo ja is
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "permanent_wonen" gedekt_onder_voorwaarden
    En ontbreekt bij "permanent_wonen" het feit element.afwijking_wonen_aanvaardbaar_wabo

  Abstract Scenario: Wanneer vertrouwen wel telt
    Gegeven van element "toezegging" is toezegging_concreet: <concreet>
    En van element "toezegging" is toezegging_door_bevoegde: <bevoegde>
    En college oordeelt over "toezegging" dat zwaarder_belang_tegen_toezegging <belang> is
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "toezegging" <status>
    En mag de contactpersoon over "toezegging" beslissen: nee

    Voorbeelden:
      | concreet | bevoegde | belang | status      |
      | ja       | ja       | nee    | gedekt      |
      | ja       | ja       | ja     | niet_gedekt |
      | nee      | ja       | nee    | niet_gedekt |
      | ja       | nee      | nee    | niet_gedekt |
      | ja       | onbekend | nee    | onbekend    |
