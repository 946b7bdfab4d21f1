# language: nl
Functionaliteit: Casus 18 - bijzondere bijstand voor een bankstel (2023)
  Een vrouw met ruim drie jaar bijstand vraagt 700 euro. Zij zegt dat zij door schulden niet kon sparen, maar liet dat niet zien.

  Achtergrond:
    Gegeven de casus "18-bankstel-schulden"

  # --- wat de casus verwacht ---

  Scenario: Zonder onderbouwing is er geen bijzondere omstandigheid
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "bankstel" niet_gedekt
    En is de leidende wet bij "bankstel" participatiewet
    En mag de contactpersoon over "bankstel" beslissen: ja_binnen_grenzen
    En beslist over "bankstel" het orgaan college
    En is het antwoord bij "bankstel" mag_niet
    En staat bij "bankstel" de route individualisering_binnen_wet open
    En is bij "bankstel" de plicht budgetoverzicht_geven

  Scenario: Variant - met een budgetoverzicht kan het wel
    Gegeven voor "aanvrager" in "bankstel" is ontbreken_reservering_aangetoond: ja
    En voor "aanvrager" in "bankstel" is bijzondere_omstandigheden niet bekend
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "bankstel" gedekt_onder_voorwaarden
    En ontbreekt bij "bankstel" het feit element_persoon.bijzondere_omstandigheden
    En is bij "bankstel" de plicht schulden_als_omstandigheid_wegen
    En is bij "bankstel" niet de plicht budgetoverzicht_geven

  Abstract Scenario: Variant - voor november 2023 telden schulden niet
    # De precieze dag van de uitspraak is niet nagegaan; Eenplan rekent met 28 november 2023.
    Gegeven de peildatum is <peildatum>
    En de kennisdatum is <kennisdatum>
    En voor "aanvrager" in "bankstel" is ontbreken_reservering_aangetoond: ja
    En voor "aanvrager" in "bankstel" is bijzondere_omstandigheden niet bekend
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "bankstel" <status>

    Voorbeelden:
      | peildatum  | kennisdatum | status                   |
      | 2023-10-15 | 2023-10-15  | niet_gedekt              |
      | 2023-11-27 | 2023-11-27  | niet_gedekt              |
      | 2023-11-28 | 2023-11-28  | gedekt_onder_voorwaarden |
      | 2023-10-15 | 2023-11-28  | gedekt_onder_voorwaarden |

  # --- dezelfde vraag, iets anders ---

  Scenario: In de oude lijn kon een andere bijzondere omstandigheid wel helpen
    Gegeven de kennisdatum is 2023-10-15
    En voor "aanvrager" in "bankstel" is bijzondere_omstandigheden niet bekend
    En voor "aanvrager" in "bankstel" is andere_bijzondere_omstandigheid: ja
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "bankstel" gedekt_onder_voorwaarden

  Scenario: Met alle vier de vragen beantwoord is het gedekt
    Gegeven inkomensconsulent oordeelt over "aanvrager" in "bankstel" dat bijzondere_omstandigheden ja is
    En inkomensconsulent oordeelt over "aanvrager" in "bankstel" dat zelf_te_betalen nee is
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "bankstel" gedekt
    En is het antwoord bij "bankstel" mag_mits

  Scenario: Een oordeel van iemand zonder mandaat telt niet
    Gegeven wijkteamlid oordeelt over "aanvrager" in "bankstel" dat bijzondere_omstandigheden ja is
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "bankstel" gedekt_onder_voorwaarden
    En ontbreekt bij "bankstel" het feit element_persoon.bijzondere_omstandigheden

  Abstract Scenario: De grens van het mandaat telt precies
    Gegeven van element "bankstel" is kosten_eenmalig: <kosten>
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan mag de contactpersoon over "bankstel" beslissen: <antwoord>

    Voorbeelden:
      | kosten       | antwoord          |
      | 2499.99 euro | ja_binnen_grenzen |
      | 2500 euro    | ja_binnen_grenzen |
      | 2500.01 euro | nee               |

  Abstract Scenario: Tot de drempel mag de gemeente weigeren
    Gegeven de peildatum is 2026-07-01
    En inkomensconsulent oordeelt over "aanvrager" in "bankstel" dat bijzondere_omstandigheden ja is
    En inkomensconsulent oordeelt over "aanvrager" in "bankstel" dat zelf_te_betalen nee is
    En van element "bankstel" is onder_drempel_bijzondere_bijstand niet bekend
    En van het huishouden is andere_bijzondere_kosten: nee
    En van element "bankstel" is kosten_eenmalig: <kosten>
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "bankstel" <status>

    Voorbeelden:
      | kosten      | status                   |
      | 175.99 euro | gedekt_onder_voorwaarden |
      | 176 euro    | gedekt_onder_voorwaarden |
      | 176.01 euro | gedekt                   |

  Abstract Scenario: Wie jonger is dan achttien krijgt geen bijstand
    Gegeven van persoon "aanvrager" is geboortedatum: <geboren>
    En voor "aanvrager" in "bankstel" is bijzondere_omstandigheden niet bekend
    En voor "aanvrager" in "bankstel" is acute_noodsituatie: nee
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "bankstel" <status>

    Voorbeelden:
      | geboren    | status                   |
      | 2005-12-02 | niet_gedekt              |
      | 2005-12-01 | gedekt_onder_voorwaarden |

  Scenario: Wie in een andere gemeente woont
    Gegeven van persoon "aanvrager" is inwoner: nee
    En van persoon "aanvrager" is bijstand_via_deze_gemeente: nee
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "bankstel" niet_gedekt
