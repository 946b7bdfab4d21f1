# language: nl
Functionaliteit: Casus 20 - woninginrichting na crisisopvang (Vlaardingen, 2019)
  Een alleenstaande ouder met bijstand verhuist uit de crisisopvang. De verhuizing was te voorzien. Eerder geld ging naar schulden.

  Achtergrond:
    Gegeven de casus "20-woninginrichting-vlaardingen"

  # --- wat de casus verwacht ---

  Scenario: De kosten waren te voorzien, dus geen bijzondere bijstand
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "inrichting" niet_gedekt
    En is de leidende wet bij "inrichting" participatiewet
    En mag de contactpersoon over "inrichting" beslissen: ja_binnen_grenzen
    En beslist over "inrichting" het orgaan college
    En is bij "inrichting" de plicht voorzienbaarheid_wegen

  Scenario: Ook bij een weigering blijft maatwerk in de wet een weg
    # Casus: geen maatwerk nodig. Wet: artikel 35 lid 1 vraagt altijd een oordeel over deze persoon; Eenplan laat die weg zien.
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan staat bij "inrichting" de route individualisering_binnen_wet open
    En staat bij "inrichting" de route afwijken_beleidsregel_awb_4_84 niet open

  Scenario: Zonder bedrag is niet zeker of het binnen het mandaat valt
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan ontbreekt bij "inrichting" het feit element.kosten_eenmalig

  # --- dezelfde vraag, iets anders ---

  Abstract Scenario: De grens van het mandaat telt precies
    Gegeven van element "inrichting" is kosten_eenmalig: <kosten>
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan mag de contactpersoon over "inrichting" beslissen: <antwoord>

    Voorbeelden:
      | kosten       | antwoord          |
      | 2499.99 euro | ja_binnen_grenzen |
      | 2500 euro    | ja_binnen_grenzen |
      | 2500.01 euro | nee               |

  Abstract Scenario: Oordeelt de contactpersoon zelf, dan telt dat als het bedrag binnen haar mandaat valt
    # Awb 10:3: wie niet mag beslissen, kan ook niet namens het college oordelen. Zonder bedrag weet niemand of zij dat mag.
    Gegeven inkomensconsulent oordeelt over "aanvrager" in "inrichting" dat bijzondere_omstandigheden nee is
    En van element "inrichting" is kosten_eenmalig: <kosten>
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "inrichting" <status>
    En is het antwoord bij "inrichting" <antwoord>

    Voorbeelden:
      | kosten       | status       | antwoord         |
      | onbekend     | onbekend     | feiten_ontbreken |
      | 2500 euro    | niet_gedekt  | mag_niet         |
      | 2500.01 euro | onbekend     | niet_bevoegd     |

  Scenario: Is het niet gedekt en ontbreekt er niets, dan is het antwoord nee
    # De drempel van 2019 is niet bekend; bij een nee doet die niet meer mee.
    Gegeven van element "inrichting" is kosten_eenmalig: 2500 euro
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan ontbreekt bij "inrichting" niets
    En is het antwoord bij "inrichting" mag_niet

  Scenario: Was de verhuizing niet te voorzien, dan moet iemand oordelen
    Gegeven voor "aanvrager" in "inrichting" is kosten_waren_te_voorzien: nee
    En voor "aanvrager" in "inrichting" is bijzondere_omstandigheden niet bekend
    En van persoon "aanvrager" is uitsluitingsgrond_pw_13: nee
    En van element "inrichting" is niet_noodzakelijke_soort_kosten: nee
    En van element "inrichting" is onder_drempel_bijzondere_bijstand: nee
    En van element "inrichting" is kosten_eenmalig: 2500 euro
    En inkomensconsulent oordeelt over "aanvrager" in "inrichting" dat voorliggende_voorziening nee is
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "inrichting" gedekt_onder_voorwaarden
    En ontbreekt bij "inrichting" het feit element_persoon.bijzondere_omstandigheden
    En is bij "inrichting" niet de plicht voorzienbaarheid_wegen

  Abstract Scenario: De uitspraak is van 17 januari 2023
    Gegeven de kennisdatum is <datum>
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "inrichting" niet_gedekt
    En is bij "inrichting" <plicht>

    Voorbeelden:
      | datum      | plicht                                |
      | 2023-01-16 | niet de plicht voorzienbaarheid_wegen |
      | 2023-01-17 | de plicht voorzienbaarheid_wegen      |

  Scenario: Wie in een andere gemeente woont
    Gegeven van persoon "aanvrager" is inwoner: nee
    En van persoon "aanvrager" is bijstand_via_deze_gemeente: nee
    En voor "aanvrager" in "inrichting" is bijzondere_omstandigheden niet bekend
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "inrichting" niet_gedekt
