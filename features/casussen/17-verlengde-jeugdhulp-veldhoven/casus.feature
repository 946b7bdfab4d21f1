# language: nl
Functionaliteit: Casus 17 - na achttien geen Jeugdwet maar Wmo (Veldhoven, 2023)
  Vader vraagt verlengde jeugdhulp (begeleiding) voor zijn meerderjarige zoon.

  Achtergrond:
    Gegeven de casus "17-verlengde-jeugdhulp-veldhoven"

  # --- wat de casus verwacht ---

  Scenario: Begeleiding na achttien is geen jeugdhulp
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "verlengde_jeugdhulp" niet_gedekt
    En is "verlengde_jeugdhulp" volgens jeugdwet niet_gedekt
    En mag de contactpersoon over "verlengde_jeugdhulp" beslissen: ja_binnen_grenzen
    En beslist over "verlengde_jeugdhulp" het orgaan college
    En is bij "verlengde_jeugdhulp" de plicht doorgeleiden_naar_wmo

  Scenario: Begeleiding via de Wmo kan, na melding en onderzoek
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "wmo_begeleiding" gedekt_onder_voorwaarden
    En is de leidende wet bij "wmo_begeleiding" wmo-2015
    En mag de contactpersoon over "wmo_begeleiding" beslissen: ja_binnen_grenzen
    En beslist over "wmo_begeleiding" het orgaan college
    En moet bij "wmo_begeleiding" eerst dossier.onderzoek_vastgelegd geregeld zijn
    En is bij "wmo_begeleiding" de plicht onderzoek_na_melding
    En is bij "wmo_begeleiding" de plicht hulp_en_vertegenwoordiging_toelaten

  # --- varianten ---

  Abstract Scenario: Op de dag dat hij achttien wordt wisselt de wet
    Gegeven van persoon "zoon" is geboortedatum: <geboren>
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "verlengde_jeugdhulp" <jeugdwet>
    En is "wmo_begeleiding" <wmo>

    Voorbeelden:
      | geboren    | jeugdwet                 | wmo                      |
      | 2005-03-29 | gedekt_onder_voorwaarden | niet_gedekt              |
      | 2005-03-28 | niet_gedekt              | gedekt_onder_voorwaarden |

  Abstract Scenario: Andere jeugdhulp kan na achttien doorlopen tot drieëntwintig
    # Jeugdwet art. 1.1: alleen als de hulp voor 18 begon en is bepaald dat zij doorgaat, of voor 18 is bepaald.
    Gegeven van element "verlengde_jeugdhulp" is soort: gedragstherapie
    En van element "verlengde_jeugdhulp" is meedoen_of_verzorging: <meedoen>
    En van persoon "zoon" is geboortedatum: <geboren>
    En van persoon "zoon" is jeugdhulp_voor_18_begonnen: ja
    En van persoon "zoon" is voortzetting_na_18_bepaald: <bepaald>
    En van persoon "zoon" is jeugdhulp_voor_18_bepaald: nee
    En van persoon "zoon" is hervatting_binnen_half_jaar_bepaald: nee
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "verlengde_jeugdhulp" <status>

    Voorbeelden:
      | geboren    | bepaald  | meedoen | status                   |
      | 2004-11-16 | ja       | nee     | gedekt_onder_voorwaarden |
      | 2004-11-16 | ja       | ja      | niet_gedekt              |
      | 2004-11-16 | nee      | nee     | niet_gedekt              |
      | 2004-11-16 | onbekend | nee     | onbekend                 |
      | 2000-03-29 | ja       | nee     | gedekt_onder_voorwaarden |
      | 2000-03-28 | ja       | nee     | niet_gedekt              |

  Abstract Scenario: Pleegzorg kan tot eenentwintig
    Gegeven van element "verlengde_jeugdhulp" is soort: pleegzorg
    En van element "verlengde_jeugdhulp" is meedoen_of_verzorging: nee
    En van persoon "zoon" is geboortedatum: <geboren>
    En van persoon "zoon" is pleegzorg_begonnen_voor_18: ja
    En van persoon "zoon" is pleegzorg_gestopt_langer_dan_half_jaar: nee
    En van persoon "zoon" is jeugdhulp_voor_18_begonnen: nee
    En van persoon "zoon" is jeugdhulp_voor_18_bepaald: nee
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "verlengde_jeugdhulp" <status>

    Voorbeelden:
      | geboren    | status                   |
      | 2002-03-29 | gedekt_onder_voorwaarden |
      | 2002-03-28 | niet_gedekt              |

  Scenario: Bij jeugdreclassering met jeugdstrafrecht geldt de grens van achttien niet
    Gegeven van het huishouden is lopende_maatregel: ja
    En van persoon "zoon" is jeugdstrafrecht: ja
    En van element "verlengde_jeugdhulp" is hoort_bij_maatregel: nee
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "verlengde_jeugdhulp" gedekt_onder_voorwaarden

  Abstract Scenario: Het mandaat volgt de soort hulp
    Gegeven van element "wmo_begeleiding" is soort: <soort>
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan mag de contactpersoon over "wmo_begeleiding" beslissen: <antwoord>

    Voorbeelden:
      | soort                  | antwoord          |
      | begeleiding_volwassene | ja_binnen_grenzen |
      | huishoudelijke_hulp    | ja_binnen_grenzen |
      | hulpmiddel             | nee               |
      | beschermd_wonen        | nee               |
