# language: nl
Functionaliteit: Casus 29 - gebruikelijke hulp staat niet goed in de verordening (Groningen, 2021)
  Het college kort de uren met een beroep op gebruikelijke hulp. Die regel staat in beleid, en niet goed in de verordening.

  Achtergrond:
    Gegeven de casus "29-groningen-verordening-gebruikelijke-hulp"

  Scenario: Bevoegd, maar niet rijp om te beslissen
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "jeugdhulp" onbekend
    En mag de contactpersoon over "jeugdhulp" beslissen: ja_binnen_grenzen
    En beslist over "jeugdhulp" het orgaan college
    En is het antwoord bij "jeugdhulp" feiten_ontbreken
    En ontbreekt bij "jeugdhulp" het feit dossier.verordening_regelt_eigen_kracht
    En ontbreekt bij "jeugdhulp" het feit element_persoon.jeugdhulp_nodig
    En ontbreekt bij "jeugdhulp" het feit dossier.onderzoek_vastgelegd
    En staat bij "jeugdhulp" de route individualisering_binnen_wet open
    En is er een signaal regelniveau_te_laag

  # --- varianten ---

  Abstract Scenario: Wat er in de verordening staat bepaalt of eigen kracht een grond is
    # Jeugdwet art. 2.9: de raad regelt het in de verordening. Zonder die regels kan het college niet weigeren met eigen kracht.
    Gegeven in het dossier is verordening_regelt_eigen_kracht: <geregeld>
    En jeugdconsulent oordeelt over "jeugdige" in "jeugdhulp" dat jeugdhulp_nodig ja is
    En jeugdconsulent oordeelt over "jeugdige" in "jeugdhulp" dat eigen_kracht_toereikend <eigen_kracht> is
    En in het dossier is onderzoek_vastgelegd: ja
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "jeugdhulp" <status>
    En mag de contactpersoon over "jeugdhulp" beslissen: ja_binnen_grenzen

    Voorbeelden:
      | geregeld | eigen_kracht | status      |
      | nee      | ja           | gedekt      |
      | nee      | nee          | gedekt      |
      | ja       | ja           | niet_gedekt |
      | ja       | nee          | gedekt      |
      | onbekend | ja           | onbekend    |
      | onbekend | nee          | gedekt      |

  Abstract Scenario: Vóór de uitspraak van 29 mei 2024 was eigen kracht ook zonder verordening een grond
    Gegeven de kennisdatum is <kennis>
    En in het dossier is verordening_regelt_eigen_kracht: nee
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "jeugdhulp" <status>

    Voorbeelden:
      | kennis     | status                   |
      | 2024-05-28 | niet_gedekt              |
      | 2024-05-29 | gedekt_onder_voorwaarden |

  Abstract Scenario: Een regel in de verordening geeft geen signaal
    Gegeven van element "jeugdhulp" is korting_steunt_op: <regel>
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is er <signaal>

    Voorbeelden:
      | regel        | signaal                          |
      | beleidsregel | een signaal regelniveau_te_laag  |
      | verordening  | geen signaal regelniveau_te_laag |
      | geen_korting | geen signaal regelniveau_te_laag |

  Abstract Scenario: Wie volgens het echte register van Groningen mag beslissen is een vraag, geen ja
    Gegeven de contactpersoon heeft functie <functie> bij gemeente
    En van de contactpersoon is levert_zelf_deze_hulp: nee
    En van element "jeugdhulp" is staat_op_mandaatlijst: <lijst>
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan mag de contactpersoon over "jeugdhulp" beslissen: <antwoord>

    Voorbeelden:
      | functie         | lijst | antwoord          |
      | concerndirecteur | ja   | ja_binnen_grenzen |
      | concerndirecteur | nee  | nee               |
      | buurtwerker     | ja    | nee               |
