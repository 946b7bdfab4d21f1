# language: nl
Functionaliteit: Casus 3 - Els, gescheiden moeder van drie kinderen, 1Gezin1Plan (2018)
  Els is bang dat er over haar besloten wordt. De gezinscoördinator van een stichting maakt met haar één plan, zonder mandaat.

  Achtergrond:
    Gegeven de casus "03-els-1gezin1plan"

  # --- wat de casus verwacht ---

  Scenario: Jeugdhulp voor het kind van veertien kan, maar de stichting beslist niet
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "jeugdhulp_a" gedekt_onder_voorwaarden
    En mag de contactpersoon over "jeugdhulp_a" beslissen: nee
    En beslist over "jeugdhulp_a" het orgaan college
    En staat bij "jeugdhulp_a" de route opschalen_doorzettingsmacht open
    En is bij "jeugdhulp_a" de instemming van kind_a ontbreekt
    En is bij "jeugdhulp_a" de instemming van els ontbreekt
    En is bij "jeugdhulp_a" de instemming van vader ontbreekt

  Scenario: Hulp op school is van de school
    # Casus: gedekt. Wet: de school stelt vast dat de hulp nodig is, en overlegt met de ouders (WPO art. 40a lid 1 en 2).
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "leersteun_b" gedekt_onder_voorwaarden
    En mag de contactpersoon over "leersteun_b" beslissen: onmogelijk
    En beslist over "leersteun_b" het orgaan schoolbestuur
    En staat bij "leersteun_b" de route overleg_met_bevoegd_gezag open

  Scenario: Als de school haar deel heeft gedaan is de hulp op school gedekt
    Gegeven van persoon "kind_b" is extra_ondersteuning_nodig: {waarde: ja, door: schoolbestuur, naam: de directeur, reden: leerproblemen, bevindingen: [toetsen en gesprek]}
    En in het dossier is overleg_met_ouders_gevoerd: ja
    En in het dossier is ouders_eens_met_begeleiding: ja
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "leersteun_b" gedekt
    En mag de contactpersoon over "leersteun_b" beslissen: onmogelijk

  Scenario: Over ouderschap na scheiding beslissen de ouders samen
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "ouderschap_na_scheiding" gedekt_onder_voorwaarden
    En mag de contactpersoon over "ouderschap_na_scheiding" beslissen: onmogelijk
    En beslist over "ouderschap_na_scheiding" het orgaan ouders
    En staat bij "ouderschap_na_scheiding" de route naar_de_rechter open

  Scenario: Voor de ondersteuning van Els is eerst onderzoek nodig
    # Casus: nee. Wet: een organisatie van buiten die geen aanbieder is mag geen rechten vaststellen (Wmo 2015 art. 2.6.3
    # lid 1). Geen mandaat van deze gemeente kan dat veranderen: onmogelijk.
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "ondersteuning_els" onbekend
    En mag de contactpersoon over "ondersteuning_els" beslissen: onmogelijk
    En beslist over "ondersteuning_els" het orgaan college
    En ontbreekt bij "ondersteuning_els" het feit element_persoon.beperking_zelfredzaamheid
    En ontbreekt bij "ondersteuning_els" het feit element_persoon.huisgenoten_en_netwerk_genoeg
    En staat bij "ondersteuning_els" de route overleg_met_bevoegd_gezag open
    En is bij "ondersteuning_els" de plicht onderzoek_na_melding
    En is bij "ondersteuning_els" de plicht clientondersteuning_noemen

  Scenario: Een eigen plan maken is een recht
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "plan_els" gedekt
    En mag de contactpersoon over "plan_els" beslissen: geen_besluit_nodig

  Scenario: Overleg over Els zonder dat zij het weet mag niet
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "overleg_zonder_els" niet_gedekt
    En mag de contactpersoon over "overleg_zonder_els" beslissen: nee
    En is bij "overleg_zonder_els" de plicht gezin_informeren_over_overleg

  Scenario: Wat niet mag wordt door opschalen niet anders
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan staat bij "overleg_zonder_els" de route niet_mogelijk open

  Scenario: Overleg waarvan het gezin niet weet wordt gemeld
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is er een signaal overleg_zonder_gezin

  # --- varianten ---

  Abstract Scenario: Wie instemt hangt af van de leeftijd
    Gegeven van persoon "kind_a" is geboortedatum: <geboren>
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is bij "jeugdhulp_a" <kind>
    En is bij "jeugdhulp_a" <ouder>

    Voorbeelden:
      | geboren    | kind                                | ouder                            |
      | 2006-10-02 | geen instemming nodig van kind_a    | de instemming van els ontbreekt  |
      | 2006-10-01 | de instemming van kind_a ontbreekt  | de instemming van els ontbreekt  |
      | 2002-10-02 | de instemming van kind_a ontbreekt  | de instemming van vader ontbreekt |
      | 2002-10-01 | de instemming van kind_a ontbreekt  | geen instemming nodig van vader  |

  Scenario: Eén ouder is niet genoeg
    Gegeven els stemt in met "jeugdhulp_a": ja
    En kind_a stemt in met "jeugdhulp_a": ja
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is bij "jeugdhulp_a" de instemming van els gegeven
    En is bij "jeugdhulp_a" de instemming van vader ontbreekt

  Abstract Scenario: Dezelfde coördinator bij een andere organisatie
    Gegeven de contactpersoon heeft functie gezinscoordinator_1g1p bij <organisatie>
    En van de contactpersoon is levert_zelf_deze_hulp: nee
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan mag de contactpersoon over "jeugdhulp_a" beslissen: <jeugd>
    En mag de contactpersoon over "ondersteuning_els" beslissen: <wmo>

    Voorbeelden:
      | organisatie | jeugd | wmo        |
      | gemeente    | nee   | nee        |
      | stichting   | nee   | onmogelijk |
      | aanbieder   | nee   | nee        |

  Abstract Scenario: Vóór augustus 2016 sloot de Jeugdwet mandaat aan een stichting uit
    Gegeven de peildatum is <dag>
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan mag de contactpersoon over "jeugdhulp_a" beslissen: <antwoord>

    # Jeugdwet art. 2.11 in de oude tekst: derden stellen geen rechten en plichten vast.
    Voorbeelden:
      | dag        | antwoord   |
      | 2016-07-31 | onmogelijk |
      | 2016-08-01 | nee        |
