# language: nl
Functionaliteit: Casus 33 - bijdrage voor kinderopvang zonder traject (2017)
  In een gezin met bijstand werkt vader via een uitzendbureau en volgt moeder een opleiding. Soms vallen werk en les samen. De gemeente
  vergoedt opvang alleen aan mensen in een traject.

  Achtergrond:
    Gegeven de casus "33-kinderopvang-zonder-traject"

  # --- wat de casus verwacht ---

  Scenario: De bijdrage kan, met een gemotiveerde afwijking
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "opvang" gedekt_onder_voorwaarden
    En is de leidende wet bij "opvang" participatiewet
    En mag de contactpersoon over "opvang" beslissen: ja_binnen_grenzen
    En beslist over "opvang" het orgaan college
    En staat bij "opvang" de route afwijken_beleidsregel_awb_4_84 open
    En is bij "opvang" het kader casus-33/beleidsregels-kinderopvang/alleen_in_een_traject buiten
    En ontbreekt bij "opvang" het feit element_persoon.hulp_naar_werk_nodig
    En ontbreekt bij "opvang" het feit element.duur

  Scenario: De toeslag gaat voor
    # De casus noemt dit een voorwaarde. In de wet is een bijdrage niet nodig als de toeslag genoeg is (Participatiewet art. 10).
    Gegeven van element "opvang" is kinderopvangtoeslag_voldoende: ja
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "opvang" niet_gedekt

  Scenario: Is niet bekend wat de toeslag betaalt, dan is dat de eerste vraag
    Gegeven van element "opvang" is kinderopvangtoeslag_voldoende niet bekend
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "opvang" onbekend
    En ontbreekt bij "opvang" het feit element.kinderopvangtoeslag_voldoende

  # --- dezelfde vraag, iets anders ---

  Abstract Scenario: Afwijken mag in dit mandaat tot drie maanden
    Gegeven van element "opvang" is duur: <duur>
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan mag de contactpersoon "opvang" volgens participatiewet toekennen: <antwoord>

    Voorbeelden:
      | duur      | antwoord          |
      | 2 maanden | ja_binnen_grenzen |
      | 3 maanden | ja_binnen_grenzen |
      | 4 maanden | nee               |

  Scenario: Langer dan drie maanden kan wel als het gezin in een traject zit
    Gegeven van element "opvang" is duur: 12 maanden
    En van persoon "vader" is in_traject_naar_werk: ja
    En van persoon "moeder" is in_traject_naar_werk: ja
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan mag de contactpersoon "opvang" volgens participatiewet toekennen: ja_binnen_grenzen
    En is bij "opvang" het kader casus-33/beleidsregels-kinderopvang/alleen_in_een_traject binnen
    En staat bij "opvang" de route afwijken_beleidsregel_awb_4_84 niet open

  Scenario: Met alle oordelen is de bijdrage gedekt
    Gegeven van element "opvang" is duur: 3 maanden
    En inkomensconsulent oordeelt over "vader" in "opvang" dat hulp_naar_werk_nodig ja is
    En inkomensconsulent oordeelt over "moeder" in "opvang" dat hulp_naar_werk_nodig ja is
    En inkomensconsulent oordeelt over "opvang" dat beleid_onevenredig ja is
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "opvang" gedekt
    En mag de contactpersoon over "opvang" beslissen: ja_binnen_grenzen

  Scenario: Oordeelt de consulent dat de regel te zwaar uitpakt, dan is afwijken een plicht
    # Awb 4:84. De motor herkent dit oordeel niet bij plichten (zie casus 32).
    Gegeven van element "opvang" is duur: 3 maanden
    En inkomensconsulent oordeelt over "opvang" dat beleid_onevenredig ja is
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is bij "opvang" de plicht afwijken_als_beleid_onevenredig_is

  Scenario: Wie niet bij de doelgroep hoort
    Gegeven van persoon "vader" is doelgroep_re_integratie: nee
    En van persoon "moeder" is doelgroep_re_integratie: nee
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "opvang" niet_gedekt

  Scenario: Een gezin uit een andere gemeente
    Gegeven van persoon "vader" is inwoner: nee
    En van persoon "moeder" is inwoner: nee
    En van persoon "vader" is bijstand_via_deze_gemeente: nee
    En van persoon "moeder" is bijstand_via_deze_gemeente: nee
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "opvang" niet_gedekt

  Scenario: Een ander werk dan kinderopvang valt niet in dit mandaat
    Gegeven van element "opvang" is soort: hulp_naar_werk
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan mag de contactpersoon over "opvang" beslissen: nee
