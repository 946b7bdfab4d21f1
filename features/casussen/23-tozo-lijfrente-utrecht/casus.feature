# language: nl
Functionaliteit: Casus 23 - een lijfrente naast Tozo (Utrecht, 2020)
  Een ondernemer kocht op 9 april 2020 een lijfrente met spaargeld. Elke maand krijgt hij daaruit geld.

  Achtergrond:
    Gegeven de casus "23-tozo-lijfrente-utrecht"

  # --- wat de casus verwacht ---

  Scenario: Tozo kan, als de lijfrente als inkomen meetelt
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "tozo_met_lijfrente" gedekt_onder_voorwaarden
    En is de leidende wet bij "tozo_met_lijfrente" tozo
    En mag de contactpersoon over "tozo_met_lijfrente" beslissen: ja
    En beslist over "tozo_met_lijfrente" het orgaan college
    En is bij "tozo_met_lijfrente" de plicht lijfrente_als_inkomen_meetellen

  Scenario: De Tozo is een kan-bepaling, dus iemand moet kiezen
    # Casus: geen maatwerk nodig. Wat de ondernemer vraagt (de lijfrente buiten beschouwing laten) kan niet; Tozo met aftrek wel.
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is het antwoord bij "tozo_met_lijfrente" oordeel_nodig
    En staat bij "tozo_met_lijfrente" de route geen_nodig open

  # --- dezelfde vraag, iets anders ---

  Scenario: Weigeren staat niet in dit mandaat
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan mag de contactpersoon "tozo_met_lijfrente" volgens tozo toekennen: ja
    En mag de contactpersoon "tozo_met_lijfrente" volgens tozo weigeren: nee

  Scenario: Is het inkomen met de lijfrente boven de norm, dan is er geen recht
    Gegeven van persoon "aanvrager" is eigen_inkomen_onder_bijstandsnorm: nee
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "tozo_met_lijfrente" volgens tozo niet_gedekt

  Scenario: Zonder lijfrente is er niets af te trekken
    Gegeven van persoon "aanvrager" is lijfrente_per_maand: nee
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "tozo_met_lijfrente" volgens tozo gedekt_onder_voorwaarden
    En is bij "tozo_met_lijfrente" niet de plicht lijfrente_als_inkomen_meetellen

  Abstract Scenario: De uitspraak is van 2 april 2024
    Gegeven de kennisdatum is <datum>
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "tozo_met_lijfrente" gedekt_onder_voorwaarden
    En is bij "tozo_met_lijfrente" <plicht>

    Voorbeelden:
      | datum      | plicht                                          |
      | 2024-04-01 | niet de plicht lijfrente_als_inkomen_meetellen |
      | 2024-04-02 | de plicht lijfrente_als_inkomen_meetellen      |

  Scenario: De verklaring over corona moet er eerst zijn
    Gegeven van persoon "aanvrager" is verklaring_corona_ondertekend niet bekend
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "tozo_met_lijfrente" gedekt_onder_voorwaarden
    En moet bij "tozo_met_lijfrente" eerst persoon.verklaring_corona_ondertekend geregeld zijn

  Abstract Scenario: De Tozo was er van maart 2020 tot en met september 2021
    Gegeven de peildatum is <datum>
    En van persoon "aanvrager" is inkomen_onder_bijstandsnorm: ja
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan mag de contactpersoon over "tozo_met_lijfrente" beslissen: <antwoord>

    Voorbeelden:
      | datum      | antwoord |
      | 2020-03-01 | ja       |
      | 2021-09-30 | ja       |
      | 2021-10-01 | nee      |
