# language: nl
Functionaliteit: Hetzelfde gezin vandaag
  Het gezin van casus 1, in 2026 en in een gemeente die haar regels op orde heeft. Acht mensen, acht wensen.

  Achtergrond:
    Gegeven het plan "plannen/stacaravan-gezin-2026.yaml"

  Scenario: De campingplaats past niet in het beleid, en de gezinscoach mag daar niet van afwijken
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "campingplaats" gedekt_onder_voorwaarden
    En is de leidende wet bij "campingplaats" jeugdwet
    En mag de contactpersoon over "campingplaats" beslissen: nee
    En kan over "campingplaats" ook teammanager_jeugd beslissen
    En kan over "campingplaats" ook directeur_sociaal_domein beslissen
    En kan over "campingplaats" niet wmo_consulent beslissen
    En is bij "campingplaats" het kader voorbeeldstad/beleidsregels-jeugdhulp/gecontracteerd_aanbod buiten
    En staat bij "campingplaats" de route afwijken_beleidsregel_awb_4_84 open

  Scenario: Wat de gedragswetenschapper zegt is een advies; het oordeel blijft open
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan ontbreekt bij "campingplaats" het feit element_persoon.eigen_kracht_toereikend

  Scenario: Elke wens krijgt zijn eigen antwoord
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "hulp_stoppen" gedekt
    En mag de contactpersoon over "hulp_stoppen" beslissen: ja_binnen_grenzen
    En mag de contactpersoon over "behandeling_en_medicatie" beslissen: onmogelijk
    En is "dagbehandeling_vierde" onbekend
    En ontbreekt bij "dagbehandeling_vierde" het feit persoon.wlz_recht
    En is "aanpassing_op_de_camping" onbekend
    En mag de contactpersoon over "aanpassing_op_de_camping" beslissen: nee
    En kan over "aanpassing_op_de_camping" ook wmo_consulent beslissen
    En mag de contactpersoon over "inkomen_vader" beslissen: nee
    En kan over "inkomen_vader" ook teammanager_inkomen beslissen
    En mag de contactpersoon over "een_aanspreekpunt" beslissen: geen_besluit_nodig
    En mag de contactpersoon over "netwerk_helpt" beslissen: geen_besluit_nodig

  Scenario: De Tozo bestaat niet meer
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is bij "inkomen_vader" bekeken en niet van toepassing: tozo
    En is de leidende wet bij "inkomen_vader" bbz-2004

  Abstract Scenario: Alleen de dag verandert, en daarmee de wet voor de vader
    Gegeven de peildatum is <dag>
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "inkomen_vader" onbekend
    En mag de contactpersoon "inkomen_vader" volgens <regeling> toekennen: nee

    Voorbeelden:
      | dag        | regeling |
      | 2021-01-08 | tozo     |
      | 2021-09-30 | tozo     |
      | 2021-10-01 | bbz-2004 |
      | 2026-11-22 | bbz-2004 |

  Abstract Scenario: De verordening zegt hoeveel een rustplek ten hoogste mag kosten
    Gegeven van element "campingplaats" is kosten_per_jaar: <kosten>
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is bij "campingplaats" het kader voorbeeldstad/verordening-jeugdhulp/maximum_respijt <kader>

    Voorbeelden:
      | kosten                 | kader  |
      | 15000 euro per jaar    | binnen |
      | 15000.01 euro per jaar | buiten |

  Scenario: Een kind vanaf twaalf jaar stemt zelf ook in, een jonger kind niet
    # De leeftijd telt op de eerste dag van de periode: 1 januari 2027.
    Gegeven van persoon "tweede" is geboortedatum: 2015-01-01
    En van persoon "derde" is geboortedatum: 2015-01-02
    En van het huishouden is lopende_maatregel: nee
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is bij "campingplaats" de instemming van tweede ontbreekt
    En is bij "campingplaats" geen instemming nodig van derde
    En is bij "campingplaats" de instemming van moeder ontbreekt

  Scenario: De mondelinge afspraak van de wethouder valt op
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is er een signaal mondelinge_afspraak_zonder_mandaat
    En is er een signaal toezegging_laten_toetsen
