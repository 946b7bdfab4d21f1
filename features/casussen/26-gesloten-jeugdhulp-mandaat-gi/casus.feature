# language: nl
Functionaliteit: Casus 26 - mag de gecertificeerde instelling namens het college besluiten? (2015)
  Gesloten jeugdhulp, de ouders stemmen in. De contactpersoon werkt bij een gecertificeerde instelling en heeft een mandaat met
  instemming.

  Achtergrond:
    Gegeven de casus "26-gesloten-jeugdhulp-mandaat-gi"

  Scenario: Rechters denken verschillend over dit mandaat, dus eerst laten toetsen
    # Casus: ja_binnen_grenzen, met het meningsverschil erbij. Wet: in oktober 2015 zei Jeugdwet art. 2.11 (oude tekst) nog dat derden
    # geen rechten en plichten vaststellen; het hof vond mandaat toch mogelijk, Rb. Gelderland niet.
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "verleningsbesluit" gedekt_onder_voorwaarden
    En mag de contactpersoon over "verleningsbesluit" beslissen: eerst_laten_toetsen
    En is het antwoord bij "verleningsbesluit" oordeel_nodig
    En beslist over "verleningsbesluit" het orgaan college
    En kan over "verleningsbesluit" ook teamleider_jeugd beslissen
    En moet bij "verleningsbesluit" eerst element_persoon.machtiging_gesloten_verleend geregeld zijn
    En is er een signaal rechtspraak_verdeeld_over_mandaat

  Scenario: De machtiging is alleen aan de kinderrechter
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "machtiging" gedekt_onder_voorwaarden
    En mag de contactpersoon over "machtiging" beslissen: onmogelijk
    En beslist over "machtiging" het orgaan kinderrechter
    En moet bij "machtiging" eerst element_persoon.verklaring_gedragswetenschapper geregeld zijn
    En staat bij "machtiging" de route naar_de_rechter open

  # --- varianten ---

  Abstract Scenario: Een strenge gemeente geeft geen mandaat, en een eigen medewerker mag wel
    Gegeven de peildatum is <dag>
    En de contactpersoon heeft functie <functie> bij <organisatie>
    En van de contactpersoon is levert_zelf_deze_hulp: nee
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan mag de contactpersoon over "verleningsbesluit" beslissen: <antwoord>

    Voorbeelden:
      | dag        | functie          | organisatie                | antwoord            |
      | 2015-10-20 | jeugdbeschermer  | gecertificeerde_instelling | eerst_laten_toetsen |
      | 2016-08-01 | jeugdbeschermer  | gecertificeerde_instelling | eerst_laten_toetsen |
      | 2015-10-20 | gezinsvoogd      | gecertificeerde_instelling | nee                 |
      | 2015-10-20 | gezinsvoogd      | stichting                  | onmogelijk          |
      | 2016-08-01 | gezinsvoogd      | stichting                  | nee                 |
      | 2015-10-20 | teamleider_jeugd | gemeente                   | ja                  |

  Abstract Scenario: Alleen het oordeel van de kinderrechter telt voor de machtiging
    Gegeven <wie> oordeelt over "jongere" in "machtiging" dat machtiging_gesloten_nodig <oordeel> is
    En voor "jongere" in "machtiging" is verklaring_gedragswetenschapper: <verklaring>
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "machtiging" <status>
    En mag de contactpersoon over "machtiging" beslissen: onmogelijk

    Voorbeelden:
      | wie             | oordeel | verklaring | status                   |
      | kinderrechter   | ja      | ja         | gedekt                   |
      | kinderrechter   | ja      | nee        | gedekt_onder_voorwaarden |
      | kinderrechter   | nee     | ja         | niet_gedekt              |
      | jeugdbeschermer | ja      | ja         | gedekt_onder_voorwaarden |

  Scenario: Met machtiging, verklaring, onderzoek en oordeel is het verleningsbesluit gedekt
    Gegeven de contactpersoon heeft functie teamleider_jeugd bij gemeente
    En teamleider_jeugd oordeelt over "jongere" in "verleningsbesluit" dat jeugdhulp_nodig ja is
    En voor "jongere" in "verleningsbesluit" is verklaring_gedragswetenschapper: ja
    En voor "jongere" in "verleningsbesluit" is machtiging_gesloten_verleend: ja
    En in het dossier is onderzoek_vastgelegd: ja
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "verleningsbesluit" gedekt
    En mag de contactpersoon over "verleningsbesluit" beslissen: ja

  Abstract Scenario: Vóór de uitspraak van het hof was er nog geen verdeeldheid bekend
    Gegeven de kennisdatum is <kennis>
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is er <signaal>

    Voorbeelden:
      | kennis     | signaal                                        |
      | 2015-12-16 | geen signaal rechtspraak_verdeeld_over_mandaat |
      | 2015-12-17 | een signaal rechtspraak_verdeeld_over_mandaat  |

  Abstract Scenario: Een machtiging is er tot 18 jaar, en daarna hoogstens een half jaar om af te bouwen (art. 6.1.2 lid 3 en 4)
    Gegeven van persoon "jongere" is geboortedatum: <geboren>
    En van persoon "jongere" is gesloten_hulp_loopt_af_na_18: <loopt_af>
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "machtiging" <status>

    Voorbeelden:
      | geboren    | loopt_af | status                   |
      | 1997-10-21 | nee      | gedekt_onder_voorwaarden |
      | 1997-10-20 | ja       | gedekt_onder_voorwaarden |
      | 1997-10-20 | nee      | niet_gedekt              |
      | 1996-10-20 | ja       | niet_gedekt              |

  Abstract Scenario: Zonder maatregel kan een machtiging alleen als de wettelijke vertegenwoordiger instemt
    Gegeven voor "jongere" in "machtiging" is vertegenwoordiger_stemt_in_met_gesloten: <stemt_in>
    En van het huishouden is lopende_maatregel: <maatregel>
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "machtiging" <status>

    Voorbeelden:
      | stemt_in | maatregel | status                   |
      | ja       | nee       | gedekt_onder_voorwaarden |
      | nee      | nee       | niet_gedekt              |
      | nee      | ja        | gedekt_onder_voorwaarden |
