# language: nl
Functionaliteit: Casus 24 - aanvulling wegens de kostendelersnorm (Drechtsteden, 2015)
  Een moeder woont met haar volwassen zoon. Haar norm daalt per 1 juli 2015. De Participatiewet is overgedragen aan het
  Drechtstedenbestuur.

  Achtergrond:
    Gegeven de casus "24-kostendelersnorm-drechtsteden"

  # --- wat de casus verwacht ---

  Scenario: Bijzondere bijstand is niet bedoeld om de norm aan te vullen
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "aanvulling" niet_gedekt
    En is de leidende wet bij "aanvulling" participatiewet
    En is "aanvulling" volgens participatiewet/bijzondere_bijstand niet_gedekt
    En is "aanvulling" volgens participatiewet/afstemming niet_gedekt
    En mag de contactpersoon over "aanvulling" beslissen: onmogelijk
    En beslist over "aanvulling" het orgaan drechtstedenbestuur
    En staat bij "aanvulling" de route individualisering_binnen_wet open
    En is er een signaal delegatie_naar_gemeenschappelijke_regeling

  # --- dezelfde vraag, iets anders ---

  Scenario: Een mandaat van het college helpt niet, want die macht is overgedragen
    Gegeven de regels uit "casussen/24-kostendelersnorm-drechtsteden/mandaat_van_het_college"
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan mag de contactpersoon over "aanvulling" beslissen: onmogelijk
    En beslist over "aanvulling" het orgaan drechtstedenbestuur

  Scenario: Zonder overdracht zou een mandaat wel kunnen
    Gegeven de gemeente is Casus 24
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan mag de contactpersoon over "aanvulling" beslissen: nee
    En beslist over "aanvulling" het orgaan college
    En is er geen signaal delegatie_naar_gemeenschappelijke_regeling

  Scenario: Een schrijnende situatie opent de afstemming
    Gegeven drechtstedenbestuur oordeelt over "moeder" in "aanvulling" dat schrijnende_situatie ja is
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "aanvulling" volgens participatiewet/afstemming gedekt_onder_voorwaarden
    En is "aanvulling" volgens participatiewet/bijzondere_bijstand niet_gedekt
    En ontbreekt bij "aanvulling" het feit element_persoon.afstemming_nodig
    En mag de contactpersoon over "aanvulling" beslissen: onmogelijk

  Scenario: Of het schrijnend is, bepaalt het wijkteam niet
    Gegeven wijkteamlid oordeelt over "moeder" in "aanvulling" dat schrijnende_situatie nee is
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan ontbreekt bij "aanvulling" het feit element_persoon.schrijnende_situatie

  Scenario: Wie geen bijstand heeft, heeft niets af te stemmen
    Gegeven van persoon "moeder" is ontvangt_algemene_bijstand: nee
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "aanvulling" volgens participatiewet/afstemming niet_gedekt

  Abstract Scenario: De uitspraak is van 17 april 2018
    Gegeven de kennisdatum is <datum>
    En van persoon "moeder" is uitsluitingsgrond_pw_13: nee
    En van element "aanvulling" is niet_noodzakelijke_soort_kosten: nee
    En van element "aanvulling" is onder_drempel_bijzondere_bijstand: nee
    En voor "moeder" in "aanvulling" is kosten_doen_zich_voor: ja
    En drechtstedenbestuur oordeelt over "moeder" in "aanvulling" dat voorliggende_voorziening nee is
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "aanvulling" volgens participatiewet/bijzondere_bijstand <status>

    Voorbeelden:
      | datum      | status                   |
      | 2018-04-16 | gedekt_onder_voorwaarden |
      | 2018-04-17 | niet_gedekt              |
