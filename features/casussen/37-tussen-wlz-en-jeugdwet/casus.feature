# language: nl
Functionaliteit: Casus 37 - een jongere tussen Wlz en Jeugdwet (2017)
  Het CIZ weigert omdat niet vaststaat dat de zorg blijvend nodig is. De gemeente vindt de zorg te zwaar.

  Achtergrond:
    Gegeven de casus "37-tussen-wlz-en-jeugdwet"

  Scenario: Zonder Wlz is de gemeente aan zet
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "wonen_begeleiding" gedekt_onder_voorwaarden
    En is de leidende wet bij "wonen_begeleiding" jeugdwet
    En mag de contactpersoon over "wonen_begeleiding" beslissen: ja_binnen_grenzen
    En beslist over "wonen_begeleiding" het orgaan college
    En is bij "wonen_begeleiding" de plicht overgang_naar_18_voorbereiden
    En is bij "wonen_begeleiding" de plicht uitzoeken_of_een_andere_wet_helpt
    En is bij "wonen_begeleiding" de plicht eerst_een_gezin_zoeken
    En is er een signaal verjaardag_18_nadert

  Scenario: Opnieuw naar het CIZ, waar de gemeente niet over gaat
    Gegeven van element "wonen_begeleiding" is soort: wlz_zorg
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan mag de contactpersoon over "wonen_begeleiding" beslissen: onmogelijk
    En beslist over "wonen_begeleiding" het orgaan ciz
    En staat bij "wonen_begeleiding" de route overleg_met_bevoegd_gezag open

  Abstract Scenario: Het Landelijk Maatwerkloket bestond in 2017 nog niet
    # De casus noemt het loket als weg. Er is geen bron gelezen voor een begin vóór 2021.
    Gegeven de peildatum is <dag>
    En van element "wonen_begeleiding" is soort: maatwerkloket_aanmelding
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "wonen_begeleiding" <status>

    Voorbeelden:
      | dag        | status   |
      | 2017-10-01 | onbekend |
      | 2021-01-01 | onbekend |

  Scenario: Sinds 2021 is het loket een weg als lokaal alles is geprobeerd
    Gegeven de peildatum is 2021-01-01
    En van element "wonen_begeleiding" is soort: maatwerkloket_aanmelding
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan staat bij "wonen_begeleiding" de route landelijk_maatwerkloket open
    En ontbreekt bij "wonen_begeleiding" het feit element.lokaal_uitgeput

  # --- varianten ---

  Abstract Scenario: De Wlz maakt de gemeente vrij van plicht, niet onbevoegd
    Gegeven van persoon "jongere" is wlz_recht: <wlz>
    En voor "jongere" in "wonen_begeleiding" is meerdere_oorzaken: <oorzaken>
    En voor "jongere" in "wonen_begeleiding" is zelfde_hulp_in_twee_wetten: <oorzaken>
    En in het dossier is onderzoek_vastgelegd: ja
    En jeugdconsulent oordeelt over "jongere" in "wonen_begeleiding" dat jeugdhulp_nodig ja is
    En jeugdconsulent oordeelt over "jongere" in "wonen_begeleiding" dat eigen_kracht_toereikend nee is
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "wonen_begeleiding" <status>
    En mag de contactpersoon over "wonen_begeleiding" beslissen: ja_binnen_grenzen

    # Jeugdwet art. 1.2 lid 1 onder a en lid 2.
    Voorbeelden:
      | wlz      | oorzaken | status                   |
      | nee      | nee      | gedekt                   |
      | ja       | nee      | gedekt_onder_voorwaarden |
      | ja       | ja       | gedekt                   |
      | onbekend | nee      | onbekend                 |

  Abstract Scenario: Rond de achttiende verjaardag
    Gegeven van persoon "jongere" is geboortedatum: <geboren>
    En van persoon "jongere" is jeugdhulp_voor_18_begonnen: nee
    En van persoon "jongere" is jeugdhulp_voor_18_bepaald: <bepaald>
    En van element "wonen_begeleiding" is meedoen_of_verzorging: <meedoen>
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "wonen_begeleiding" <status>

    Voorbeelden:
      | geboren    | bepaald | meedoen | status                   |
      | 1999-10-02 | nee     | ja      | gedekt_onder_voorwaarden |
      | 1999-10-01 | nee     | nee     | niet_gedekt              |
      | 1999-10-01 | ja      | nee     | gedekt_onder_voorwaarden |
      | 1999-10-01 | ja      | ja      | niet_gedekt              |
      | 1994-10-01 | ja      | nee     | niet_gedekt              |

  Abstract Scenario: Daarna is er beschermd wonen uit de Wmo, waar deze consulent niet over gaat
    Gegeven van element "wonen_begeleiding" is soort: beschermd_wonen
    En van persoon "jongere" is ingezetene_van_nederland: ja
    En van persoon "jongere" is weigert_mee_te_werken_aan_wlz: nee
    En van persoon "jongere" is geboortedatum: <geboren>
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "wonen_begeleiding" gedekt_onder_voorwaarden
    En mag de contactpersoon over "wonen_begeleiding" beslissen: nee

    Voorbeelden:
      | geboren    |
      | 1999-10-01 |
