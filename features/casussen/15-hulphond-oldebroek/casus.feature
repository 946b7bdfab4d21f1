# language: nl
Functionaliteit: Casus 15 - de eigen hond opleiden tot assistentiehond (Oldebroek, 2017)
  Een meisje met autisme en een verstandelijke beperking krijgt al hulp van een zorgboerderij.

  Achtergrond:
    Gegeven de casus "15-hulphond-oldebroek"

  Scenario: Blijkt niet wat de hond toevoegt, dan is dat genoeg om af te wijzen
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "hulphond" niet_gedekt
    En is "hulphond" volgens jeugdwet niet_gedekt
    En mag de contactpersoon over "hulphond" beslissen: ja_binnen_grenzen
    En mag de contactpersoon "hulphond" volgens jeugdwet/jeugdhulp weigeren: ja_binnen_grenzen
    En is het antwoord bij "hulphond" mag_niet
    En beslist over "hulphond" het orgaan college

  Scenario: Met een onderbouwing onderzoekt het college opnieuw
    # Casus: onbekend, opnieuw onderzoeken. Wet: dan staat alleen nog open wat het college moet oordelen en of een pgb kan
    # (Jeugdwet art. 2.3 lid 1, art. 8.1.1). Zolang over het pgb niets bekend is, is dat een voorwaarde.
    Gegeven voor "dochter" in "hulphond" is meerwaarde_onderbouwd: ja
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "hulphond" gedekt_onder_voorwaarden
    En is het antwoord bij "hulphond" oordeel_nodig
    En moet bij "hulphond" eerst dossier.onderzoek_vastgelegd geregeld zijn
    En moet bij "hulphond" eerst element_persoon.vorm_kan_jeugd geregeld zijn

  Scenario: Is over de meerwaarde niets bekend, dan ontbreekt dat
    Gegeven voor "dochter" in "hulphond" is meerwaarde_onderbouwd niet bekend
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "hulphond" onbekend
    En ontbreekt bij "hulphond" het feit element_persoon.meerwaarde_onderbouwd

  Abstract Scenario: Wat op die dag van de rechtspraak bekend was
    Gegeven de kennisdatum is <kennis>
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "hulphond" <status>

    Voorbeelden:
      | kennis     | status                   |
      | 2022-01-25 | gedekt_onder_voorwaarden |
      | 2022-01-26 | niet_gedekt              |

  Abstract Scenario: Alleen wie hier volgens de Jeugdwet woont en jeugdige is
    Gegeven voor "dochter" in "hulphond" is meerwaarde_onderbouwd: ja
    En van persoon "dochter" is jeugdwet_woonplaats: <woonplaats>
    En van persoon "dochter" is geboortedatum: <geboren>
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "hulphond" <status>

    Voorbeelden:
      | woonplaats | geboren    | status                   |
      | ja         | 2009-03-02 | gedekt_onder_voorwaarden |
      | nee        | 2009-03-02 | niet_gedekt              |
      | onbekend   | 2009-03-02 | onbekend                 |
      | ja         | 1999-07-02 | gedekt_onder_voorwaarden |
      | ja         | 1994-07-01 | niet_gedekt              |
