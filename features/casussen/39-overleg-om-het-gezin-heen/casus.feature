# language: nl
Functionaliteit: Casus 39 - mag dit gegeven gedeeld worden? (2026)
  De contactpersoon wil vooraf alle leefgebieden invullen en met school, ggz en inkomen overleggen. Of een besluit mag zegt niets over
  of gegevens daarvoor gebruikt mogen worden.

  Achtergrond:
    Gegeven de casus "39-overleg-om-het-gezin-heen"

  Scenario: De school bellen zonder dat moeder het weet mag niet
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "school_bellen" niet_gedekt
    En is de leidende wet bij "school_bellen" avg
    En mag de contactpersoon over "school_bellen" beslissen: nee
    En is bij "school_bellen" de plicht gezin_informeren_over_overleg

  Scenario: De behandelaar bepaalt met de cliënt
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "ggz_dossier" niet_gedekt
    En mag de contactpersoon over "ggz_dossier" beslissen: onmogelijk
    En beslist over "ggz_dossier" het orgaan behandelaar
    En staat bij "ggz_dossier" de route overleg_met_bevoegd_gezag open

  Scenario: Bijstandsgegevens in het Wmo-dossier - eerst weten of het nodig is en of moeder het weet
    # Casus: gedekt_onder_voorwaarden, met grondslag en noodzaak als voorwaarden. Wet: noodzaak en weten gaan vooraf (AVG art. 5 lid 1
    # onder c, art. 13); zolang die niet bekend zijn is het onbekend.
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "schuld_bij_wmo" onbekend
    En mag de contactpersoon over "schuld_bij_wmo" beslissen: nee
    En beslist over "schuld_bij_wmo" het orgaan college
    En ontbreekt bij "schuld_bij_wmo" het feit element.gegevens_noodzakelijk
    En ontbreekt bij "schuld_bij_wmo" het feit element.gezin_geinformeerd
    En ontbreekt bij "schuld_bij_wmo" het feit element.grondslag_vastgelegd

  Scenario: Is het nodig en weet moeder het, dan is het gedekt onder voorwaarden, zoals de casus zegt
    Gegeven van element "schuld_bij_wmo" is gegevens_noodzakelijk: ja
    En van element "schuld_bij_wmo" is gezin_geinformeerd: ja
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "schuld_bij_wmo" gedekt_onder_voorwaarden
    En mag de contactpersoon over "schuld_bij_wmo" beslissen: nee
    En moet bij "schuld_bij_wmo" eerst element.grondslag_vastgelegd geregeld zijn

  Scenario: Alle leefgebieden invullen bij een vraag over het huishouden mag niet
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "alle_leefgebieden" niet_gedekt
    En mag de contactpersoon over "alle_leefgebieden" beslissen: nee
    En is bij "alle_leefgebieden" de plicht alleen_nodige_gegevens

  Scenario: Wat niet mag wordt ook hier door opschalen niet anders
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan staat bij "school_bellen" de route niet_mogelijk open
    En staat bij "alle_leefgebieden" de route niet_mogelijk open

  # --- varianten ---

  Abstract Scenario: Delen kan als het nodig is en het gezin het weet
    Gegeven van element "school_bellen" is gegevens_noodzakelijk: <nodig>
    En van element "school_bellen" is gezin_geinformeerd: <weet>
    En van element "school_bellen" is grondslag_vastgelegd: <grondslag>
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "school_bellen" <status>

    Voorbeelden:
      | nodig    | weet     | grondslag | status                   |
      | ja       | ja       | ja        | gedekt                   |
      | ja       | ja       | nee       | gedekt_onder_voorwaarden |
      | ja       | nee      | ja        | niet_gedekt              |
      | nee      | ja       | ja        | niet_gedekt              |
      | onbekend | ja       | ja        | onbekend                 |

  Abstract Scenario: De behandelaar mag iets vertellen met toestemming, of bij een maatregel
    Gegeven van element "ggz_dossier" is betrokkene_stemt_in: <toestemming>
    En van element "ggz_dossier" is gezin_geinformeerd: <weet>
    En van het huishouden is lopende_maatregel: <maatregel>
    En van element "ggz_dossier" is hoort_bij_maatregel: <maatregel>
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "ggz_dossier" <status>
    En mag de contactpersoon over "ggz_dossier" beslissen: onmogelijk

    Voorbeelden:
      | toestemming | weet | maatregel | status      |
      | ja          | ja   | nee       | gedekt      |
      | ja          | nee  | nee       | niet_gedekt |
      | nee         | ja   | nee       | niet_gedekt |
      | nee         | nee  | ja        | gedekt      |

  Scenario: Een gegeven uit de bijstand gaat alleen met toestemming naar de Wmo
    # Wmo 2015 art. 5.1.1 lid 4: uitdrukkelijke toestemming, en het moet nodig zijn.
    Gegeven van element "schuld_bij_wmo" is soort: huishoudelijke_hulp
    En van element "schuld_bij_wmo" is vorm: natura
    En voor "moeder" in "schuld_bij_wmo" is beperking_zelfredzaamheid: {waarde: ja, verkregen_voor: participatiewet}
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan mag het feit element_persoon.beperking_zelfredzaamheid bij "schuld_bij_wmo" naar wmo-2015: toestemming_nodig
