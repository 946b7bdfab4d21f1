# language: nl
Functionaliteit: Van nee naar ja
  Een deur die dicht is, is bijna nooit het einde. Voor elk onderdeel: welke weg er is, van wie de sleutel is, en wat er
  nodig is. Geen weg leidt langs een mens heen.

  Scenario: De caravan: afwijken kan, en deze mensen mogen dat
    Gegeven het plan "plannen/stacaravan.yaml"
    Als iemand vraagt welke wegen er zijn
    Dan is er bij "caravan" een weg waarin een collega van voorbeeldstad/beleidsregels-jeugdhulp/gecontracteerd_aanbod afwijkt
    En mag bij "caravan" teammanager_jeugd over het afwijken oordelen
    En is bij "caravan" gesperd dat gezinscoach zelf beslist, met "van beleid af te wijken"

  Scenario: De caravan: één mandaatrij, en dan kan de contactpersoon beslissen
    Gegeven het plan "plannen/stacaravan.yaml"
    Als iemand vraagt welke wegen er zijn
    En de weg door een mandaat bij "caravan" is gelopen
    Dan kan de contactpersoon over "caravan" beslissen

  Scenario: De caravan: zonder die rij kan een collega het
    Gegeven het plan "plannen/stacaravan.yaml"
    Als iemand vraagt welke wegen er zijn
    En de weg van een collega met afwijken bij "caravan" is gelopen
    Dan kan de contactpersoon over "caravan" beslissen

  Scenario: De dove vader: wat bij een ander blijft
    Gegeven het plan "plannen/dove-vader.yaml"
    Als iemand vraagt welke wegen er zijn
    Dan beslist in elke weg bij "wajong" uwv
    En is er bij "wajong" geen weg door een mandaat
    En is er bij "school" geen weg door een mandaat

  Scenario: De dove vader: over langdurige zorg beslist het CIZ, en daarna het zorgkantoor
    Gegeven het plan "plannen/dove-vader.yaml"
    En het plan vraagt ook "langdurige_zorg" van soort wlz_zorg voor moeder
    Als iemand vraagt welke wegen er zijn
    Dan beslissen in de wegen bij "langdurige_zorg" alleen ciz en zorgkantoor
    En is er bij "langdurige_zorg" geen weg door een mandaat

  Scenario: De dove vader: de plek op school is van het samenwerkingsverband en de school
    Gegeven het plan "plannen/dove-vader.yaml"
    Als iemand vraagt welke wegen er zijn
    Dan beslissen in de wegen bij "school" alleen samenwerkingsverband en schoolbestuur

  Scenario: Zwolle: dit beslist u zelf
    Gegeven het plan "plannen/twee-adviezen.yaml"
    Als iemand vraagt welke wegen er zijn
    Dan beslist in een weg bij "omgang_met_vader" het gezin zelf
    En is er bij "omgang_met_vader" geen weg door een mandaat
    En beslist de contactpersoon in geen weg bij "omgang_met_vader" zelf
    En is bij "iemand_naast_mij" geen weg nodig
    En is bij "eigen_plek" geen weg nodig

  Scenario: Zwolle: zo staat het ook op de bladzijde voor het gezin
    Gegeven het plan "plannen/twee-adviezen.yaml"
    Als iemand de stukken maakt
    Dan staat in het stuk gezin "dit beslist u zelf"

  Scenario: Wat het netwerk doet heeft geen weg nodig
    Gegeven het plan "plannen/stacaravan.yaml"
    Als iemand vraagt welke wegen er zijn
    Dan is bij "netwerk_helpt" geen weg nodig

  Scenario: Stilte is nooit een afwijzing
    Gegeven het plan "plannen/stacaravan.yaml"
    Als iemand vraagt welke wegen er zijn
    Dan heeft bij "caravan" elke trede van de ladder een volgende, tot aan de rechter

  Scenario: Het kleinste mandaat voor de caravan
    Gegeven het plan "plannen/stacaravan.yaml"
    Als iemand vraagt welk mandaat zou helpen
    Dan is het advies 1 rij, voor toekennen van jeugdwet/individuele_voorziening
    En mag daarin van beleid worden afgeweken
    En is daarin element.kosten_per_jaar ten hoogste 6500 euro per jaar
    En kan de contactpersoon dan 1 van 1 onderdelen beslissen

  Scenario: Wat geen mandaat kan geven
    Gegeven het plan "plannen/dove-vader.yaml"
    Als iemand vraagt welk mandaat zou helpen
    Dan kan geen mandaat "wajong" geven
    En kan geen mandaat "school" geven

  Scenario: Wat als de aanbieder een contract heeft
    Gegeven het plan "plannen/stacaravan.yaml"
    Als iemand vraagt wat er verandert bij caravan.gecontracteerd=ja
    Dan wordt beslissen bij "caravan": ja_binnen_grenzen

  Scenario: De bladzijde voor het gezin
    Gegeven het plan "plannen/stacaravan-gezin-2026.yaml"
    Als iemand de stukken maakt
    Dan is er een stuk gezin met tien blokken
    En staat in het stuk gezin nergens een artikelnummer
    En is er een stuk afwijking-campingplaats-gecontracteerd_aanbod
    En is er een stuk kaart-teammanager-jeugd

  Scenario: Twee besluiten die samenhangen, van twee besturen
    Gegeven het plan "plannen/dove-vader.yaml"
    En de besluiten over "naar_school" en "tolk" hangen samen
    Als iemand vraagt welke wegen er zijn
    Dan kan in elke weg bij "naar_school" worden afgesproken om samen voor te bereiden met college en uwv
    En kan in elke weg bij "tolk" worden afgesproken om samen voor te bereiden met college en uwv
    En is daarvoor bij "naar_school" de laatste aanvraag uiterlijk 2026-12-14

  Scenario: Een besluit alleen hangt nergens mee samen
    Gegeven het plan "plannen/dove-vader.yaml"
    En het besluit over "naar_school" hangt samen
    Als iemand vraagt welke wegen er zijn
    Dan staat in geen weg bij "naar_school" een afspraak om samen voor te bereiden

  Scenario: Weigeren is een andere weg dan toekennen
    Gegeven het plan "plannen/stacaravan.yaml"
    Als iemand vraagt welke wegen er zijn om te weigeren
    Dan beslist de contactpersoon in geen weg bij "caravan" zelf
    En is in geen weg bij "caravan" iets te veranderen of toe te stemmen

  Scenario: Wie moet oordelen ziet een eerder geval dat hierop lijkt
    Gegeven het plan "plannen/stacaravan.yaml"
    Als iemand de stukken maakt
    Dan noemt het stuk kaart-teammanager-jeugd het eerdere geval rustplek-eigen-aanbieder
    En noemt het stuk afwijking-caravan-gecontracteerd_aanbod het eerdere geval rustplek-eigen-aanbieder
