# language: nl
Functionaliteit: Casus 14 - drie kinderen met autisme: zomerkamp wel, hondentraining en vervoer betwist (2022)
  De ouders krijgen al een pgb voor begeleiding. Zij vragen een aanvulling.

  Achtergrond:
    Gegeven de casus "14-zomerkamp-drie-kinderen-autisme"

  # --- wat de casus verwacht ---

  Scenario: Een zomerkamp kan jeugdhulp zijn
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "zomerkamp" gedekt
    En is de leidende wet bij "zomerkamp" jeugdwet
    En mag de contactpersoon over "zomerkamp" beslissen: ja_binnen_grenzen
    En is het antwoord bij "zomerkamp" mag_mits
    En staat bij "zomerkamp" de route geen_nodig open

  Scenario: Van hulp met een hond moet blijken wat die toevoegt
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "hondentraining" niet_gedekt
    En mag de contactpersoon over "hondentraining" beslissen: ja_binnen_grenzen
    En mag de contactpersoon "hondentraining" volgens jeugdwet/jeugdhulp weigeren: ja_binnen_grenzen

  Scenario: Halen en brengen door de ouders vraagt onderzoek naar wat zij kunnen
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "halen_brengen" onbekend
    En mag de contactpersoon over "halen_brengen" beslissen: ja_binnen_grenzen
    En ontbreekt bij "halen_brengen" het feit element_persoon.vervoer_nodig
    En staat bij "halen_brengen" de route individualisering_binnen_wet open

  Scenario: Vervoer is er alleen bij een medische noodzaak of een beperking in zelfredzaamheid
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "vervoer" onbekend
    En mag de contactpersoon over "vervoer" beslissen: ja_binnen_grenzen
    En beslist over "vervoer" het orgaan college
    En ontbreekt bij "vervoer" het feit element_persoon.medische_noodzaak_vervoer
    En ontbreekt bij "vervoer" het feit element_persoon.beperkt_zelfredzaam_vervoer
    En ontbreekt bij "vervoer" het feit element_persoon.vervoer_nodig
    En staat bij "vervoer" de route individualisering_binnen_wet open

  # --- varianten ---

  Abstract Scenario: Vervoer van kind_a, met alles wat bekend kan zijn
    Gegeven van element "vervoer" is voor: [kind_a]
    En voor "kind_a" in "vervoer" is medische_noodzaak_vervoer: <medisch>
    En voor "kind_a" in "vervoer" is beperkt_zelfredzaam_vervoer: <beperkt>
    En jeugdconsulent oordeelt over "kind_a" in "vervoer" dat vervoer_nodig <nodig> is
    En in het dossier is onderzoek_vastgelegd: <onderzoek>
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "vervoer" <status>

    Voorbeelden:
      | medisch | beperkt  | nodig | onderzoek | status                   |
      | ja      | nee      | ja    | ja        | gedekt                   |
      | nee     | ja       | ja    | ja        | gedekt                   |
      | nee     | ja       | ja    | nee       | gedekt_onder_voorwaarden |
      | nee     | nee      | ja    | ja        | niet_gedekt              |
      | ja      | onbekend | nee   | ja        | niet_gedekt              |
      | nee     | onbekend | ja    | ja        | onbekend                 |

  Abstract Scenario: De meerwaarde van hulp met een hond
    Gegeven van element "hondentraining" is voor: [kind_a]
    En voor "kind_a" in "hondentraining" is meerwaarde_onderbouwd: <meerwaarde>
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "hondentraining" <status>

    Voorbeelden:
      | meerwaarde | status                   |
      | nee        | niet_gedekt              |
      | ja         | gedekt_onder_voorwaarden |
      | onbekend   | onbekend                 |

  Abstract Scenario: Zonder instemming kan de consulent het zomerkamp nog niet toekennen
    Gegeven <wie> stemt in met "zomerkamp": nee
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "zomerkamp" gedekt
    En is bij "zomerkamp" de instemming van <wie> <stand>
    En is het antwoord bij "zomerkamp" mag_mits

    Voorbeelden:
      | wie    | stand      |
      | vader  | geweigerd  |
      | kind_a | geweigerd  |

  Scenario: Het oordeel van iemand zonder de bevoegdheid telt niet
    Gegeven van element "zomerkamp" is voor: [kind_a]
    En huisarts oordeelt over "kind_a" in "zomerkamp" dat jeugdhulp_nodig ja is
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "zomerkamp" gedekt_onder_voorwaarden
    En ontbreekt bij "zomerkamp" het feit element_persoon.jeugdhulp_nodig
