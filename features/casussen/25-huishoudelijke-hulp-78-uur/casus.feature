# language: nl
Functionaliteit: Casus 25 - het standaardpakket van 78 uur huishoudelijke hulp (Utrecht, 2015)
  De consulent wil het gewone pakket toekennen, zonder onderzoek naar deze aanvrager.

  Achtergrond:
    Gegeven de casus "25-huishoudelijke-hulp-78-uur"

  Scenario: Het valt onder de Wmo en het mandaat, maar eerst is onderzoek nodig
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "hh" gedekt_onder_voorwaarden
    En is de leidende wet bij "hh" wmo-2015
    En mag de contactpersoon over "hh" beslissen: ja_binnen_grenzen
    En beslist over "hh" het orgaan college
    En moet bij "hh" eerst dossier.onderzoek_vastgelegd geregeld zijn
    En is bij "hh" de plicht norm_onderbouwen_en_toetsen
    En staat bij "hh" de route individualisering_binnen_wet open

  Scenario: Na onderzoek en het oordeel van de consulent is de hulp gedekt
    Gegeven in het dossier is onderzoek_vastgelegd: ja
    En wmo_consulent oordeelt over "aanvrager" in "hh" dat maatwerk_nodig ja is
    En wmo_consulent oordeelt over "aanvrager" in "hh" dat huisgenoten_en_netwerk_genoeg nee is
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "hh" gedekt
    En is het antwoord bij "hh" mag_mits

  Abstract Scenario: Wat huisgenoten kunnen, en of de gemeente maatwerk nodig vindt
    Gegeven in het dossier is onderzoek_vastgelegd: ja
    En wmo_consulent oordeelt over "aanvrager" in "hh" dat maatwerk_nodig <maatwerk> is
    En wmo_consulent oordeelt over "aanvrager" in "hh" dat huisgenoten_en_netwerk_genoeg <huisgenoten> is
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "hh" <status>

    Voorbeelden:
      | maatwerk | huisgenoten | status      |
      | ja       | nee         | gedekt      |
      | ja       | ja          | niet_gedekt |
      | nee      | nee         | niet_gedekt |

  Abstract Scenario: Op 1 januari 2015 was de uitspraak van mei 2016 nog niet bekend
    Gegeven de kennisdatum is <kennis>
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "hh" gedekt_onder_voorwaarden
    En mag de contactpersoon over "hh" beslissen: ja_binnen_grenzen

    Voorbeelden:
      | kennis     |
      | 2015-01-01 |
      | 2026-11-22 |

  Abstract Scenario: Recht op zorg uit de Wlz geeft de gemeente een reden om te weigeren, geen plicht
    # Wmo 2015 art. 2.3.5 lid 6: het college kan weigeren.
    Gegeven van persoon "aanvrager" is wlz_recht: <wlz>
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "hh" gedekt_onder_voorwaarden
    En is het antwoord bij "hh" <code>

    Voorbeelden:
      | wlz      | code             |
      | ja       | oordeel_nodig    |
      | nee      | oordeel_nodig    |
      | onbekend | feiten_ontbreken |

  Abstract Scenario: Alleen wie hier woont, en alleen de eigen consulent
    Gegeven van persoon "aanvrager" is inwoner: <inwoner>
    En de contactpersoon heeft functie <functie> bij <organisatie>
    En van de contactpersoon is levert_zelf_deze_hulp: nee
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "hh" <status>
    En mag de contactpersoon over "hh" beslissen: <antwoord>

    Voorbeelden:
      | inwoner | functie        | organisatie | status                   | antwoord          |
      | ja      | wmo_consulent  | gemeente    | gedekt_onder_voorwaarden | ja_binnen_grenzen |
      | nee     | wmo_consulent  | gemeente    | niet_gedekt              | ja_binnen_grenzen |
      | ja      | jeugdconsulent | gemeente    | gedekt_onder_voorwaarden | nee               |
      | ja      | wmo_consulent  | stichting   | gedekt_onder_voorwaarden | onmogelijk        |
      | ja      | indicatiesteller | aanbieder | gedekt_onder_voorwaarden | nee               |
