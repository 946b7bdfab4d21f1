# language: nl
Functionaliteit: Een plan buiten de kaders
  Een gezin wil rust: een vaste plek op de camping. De wethouder vindt het goed, de werkers willen het ook.
  Mag de contactpersoon dit besluiten?

  Achtergrond:
    Gegeven het plan "plannen/stacaravan.yaml"

  Scenario: De beleidsregel past niet, en afwijken mag deze contactpersoon niet
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "caravan" volgens jeugdwet/jeugdhulp gedekt_onder_voorwaarden
    En mag de contactpersoon "caravan" volgens jeugdwet/jeugdhulp toekennen: nee
    En is het antwoord bij "caravan" niet_bevoegd
    En kan over "caravan" ook directeur_sociaal_domein beslissen
    En staat bij "caravan" de route afwijken_beleidsregel_awb_4_84 open

  Scenario: Wat het netwerk doet beslist het gezin zelf
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "netwerk_helpt" gedekt
    En mag de contactpersoon over "netwerk_helpt" beslissen: geen_besluit_nodig

  Scenario: Binnen de beleidsregel en de grenzen van het mandaat mag de contactpersoon het wel
    Gegeven van element "caravan" is gecontracteerd: ja
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan mag de contactpersoon "caravan" volgens jeugdwet/jeugdhulp toekennen: ja_binnen_grenzen
    En mag de contactpersoon "caravan" volgens jeugdwet/jeugdhulp weigeren: nee

  Abstract Scenario: De grens van het mandaat telt precies
    Gegeven van element "caravan" is gecontracteerd: ja
    En van element "caravan" is kosten_per_jaar: <kosten>
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan mag de contactpersoon "caravan" volgens jeugdwet/jeugdhulp toekennen: <antwoord>

    Voorbeelden:
      | kosten                  | antwoord          |
      | 14999 euro per jaar     | ja_binnen_grenzen |
      | 15000 euro per jaar     | ja_binnen_grenzen |
      | 15000.01 euro per jaar  | nee               |

  Scenario: De kosten zijn niet bekend
    Gegeven van element "caravan" is gecontracteerd: ja
    En van element "caravan" is kosten_per_jaar niet bekend
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan mag de contactpersoon "caravan" volgens jeugdwet/jeugdhulp toekennen: ja_binnen_grenzen
    En ontbreekt bij "caravan" het feit element.kosten_per_jaar

  Scenario: Dezelfde contactpersoon bij een stichting zonder instemming
    Gegeven van element "caravan" is gecontracteerd: ja
    En de contactpersoon heeft functie gezinscoach bij stichting
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan mag de contactpersoon "caravan" volgens jeugdwet/jeugdhulp toekennen: eerst_laten_toetsen

  Scenario: De raad heeft een maximum gesteld; erboven is er geen recht tot iemand oordeelt dat het te hard uitpakt
    # Een verordening bindt ook het college. Haar hardheidsclausule is een bevoegdheid om af te wijken,
    # geen automatisme: wie mag afwijken moet over dit gezin oordelen.
    Gegeven van element "caravan" is gecontracteerd: ja
    En van element "caravan" is kosten_per_jaar: 16000 euro per jaar
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "caravan" volgens jeugdwet/jeugdhulp niet_gedekt
    En is bij "caravan" het kader voorbeeldstad/verordening-jeugdhulp/maximum_respijt buiten
    En staat bij "caravan" de route hardheidsclausule_verordening open
    En ontbreekt bij "caravan" het feit element.onbillijk

  Abstract Scenario: Alleen het oordeel van wie mag afwijken opent het maximum van de raad
    Gegeven van element "caravan" is gecontracteerd: ja
    En van element "caravan" is kosten_per_jaar: 16000 euro per jaar
    En <wie> oordeelt over "caravan" dat onbillijk <oordeel> is
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "caravan" volgens jeugdwet/jeugdhulp <status>

    Voorbeelden:
      | wie                      | oordeel | status                   |
      | directeur_sociaal_domein | ja      | gedekt_onder_voorwaarden |
      | directeur_sociaal_domein | nee     | niet_gedekt              |
      | gezinscoach              | ja      | niet_gedekt              |
