# language: nl
Functionaliteit: Casus 1 - gezin met zes kinderen, rust door een jaarplaats met stacaravan (2021)
  Het gezin en zijn kring maakten zelf een plan. De wethouder vindt het mondeling goed dat de gemeente buiten de
  beleidsregels gaat. De contactpersoon heeft alleen mandaat voor jeugdhulp uit de catalogus.

  Achtergrond:
    Gegeven de casus "01-stacaravan-gezin-2021"

  # --- wat de casus verwacht ---

  Scenario: De campingplaats kan, maar deze contactpersoon mag er niet over beslissen
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "campingplaats" gedekt_onder_voorwaarden
    En is "campingplaats" volgens jeugdwet gedekt_onder_voorwaarden
    En mag de contactpersoon over "campingplaats" beslissen: nee
    En is het antwoord bij "campingplaats" niet_bevoegd
    En beslist over "campingplaats" het orgaan college
    En moet bij "campingplaats" eerst dossier.onderzoek_vastgelegd geregeld zijn
    En is bij "campingplaats" het kader casus-01/beleidsregels-jeugdhulp/productcatalogus buiten
    En ontbreekt bij "campingplaats" het feit element.vorm
    En staat bij "campingplaats" de route afwijken_beleidsregel_awb_4_84 open
    En staat bij "campingplaats" de route opschalen_doorzettingsmacht open
    En is bij "campingplaats" de plicht besluit_goed_uitleggen

  Scenario: Vrijwillige hulp stoppen mag
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "hulp_stoppen" gedekt
    En mag de contactpersoon over "hulp_stoppen" beslissen: ja_binnen_grenzen
    En beslist over "hulp_stoppen" het orgaan college
    En staat bij "hulp_stoppen" de route geen_nodig open

  Scenario: Over behandeling en medicijnen gaat de behandelaar
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "behandeling_medicatie" gedekt
    En mag de contactpersoon over "behandeling_medicatie" beslissen: onmogelijk
    En staat bij "behandeling_medicatie" de route overleg_met_bevoegd_gezag open

  Scenario: De dagbehandeling hangt af van de Wet langdurige zorg
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "dagbesteding_kind_4" onbekend
    En mag de contactpersoon over "dagbesteding_kind_4" beslissen: ja_binnen_grenzen
    En ontbreekt bij "dagbesteding_kind_4" het feit persoon.wlz_recht
    En beslist over "dagbesteding_kind_4" het orgaan college

  Scenario: Van het hulpmiddel is niet bekend wat het is
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "hulp_lichamelijk" onbekend
    En mag de contactpersoon over "hulp_lichamelijk" beslissen: nee
    En beslist over "hulp_lichamelijk" het orgaan college
    En ontbreekt bij "hulp_lichamelijk" het feit element.vast_aan_woning
    En staat bij "hulp_lichamelijk" de route hardheidsclausule_verordening open

  Scenario: Van het inkomen ontbreken de feiten van de Tozo
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "inkomen_vader" onbekend
    En is "inkomen_vader" volgens tozo/uitkering onbekend
    En is "inkomen_vader" volgens bbz-2004 onbekend
    En mag de contactpersoon over "inkomen_vader" beslissen: nee
    En beslist over "inkomen_vader" het orgaan college
    En ontbreekt bij "inkomen_vader" het feit persoon.oorzaak_inkomensterugval
    En ontbreekt bij "inkomen_vader" het feit persoon.uren_in_eigen_bedrijf
    En ontbreekt bij "inkomen_vader" het feit huishouden.inkomen_in_aanmerking
    En staat bij "inkomen_vader" de route overleg_met_bevoegd_gezag open

  Scenario: Aanspreekpunt zijn en het netwerk inzetten vragen geen besluit
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "een_aanspreekpunt" gedekt
    En mag de contactpersoon over "een_aanspreekpunt" beslissen: geen_besluit_nodig
    En is "netwerk" gedekt
    En mag de contactpersoon over "netwerk" beslissen: geen_besluit_nodig

  Scenario: Een mondelinge afspraak is geen mandaat
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is er een signaal mondelinge_afspraak_zonder_mandaat
    En is er een signaal toezegging_laten_toetsen

  # --- varianten van de casus ---

  Scenario: Wil het gezin er wonen, dan is het een andere bevoegdheid van hetzelfde college
    Gegeven van element "campingplaats" is soort: wonen_recreatiewoning
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is de leidende wet bij "campingplaats" wabo
    En mag de contactpersoon over "campingplaats" beslissen: nee
    En beslist over "campingplaats" het orgaan college
    En staat bij "campingplaats" de route overleg_met_bevoegd_gezag open

  Scenario: De wet van 2021 is in een latere tekst gelezen, en dat staat erbij
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is jeugdwet/jeugdhulp te verifiëren
    En is tozo/uitkering te verifiëren

  Abstract Scenario: Met schriftelijk mandaat buiten de catalogus telt de grens van dat mandaat
    Gegeven de regels uit "casussen/01-stacaravan-gezin-2021/mandaat_buiten_catalogus"
    En van element "campingplaats" is kosten_per_jaar: <kosten>
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan mag de contactpersoon over "campingplaats" beslissen: <antwoord>
    En is het antwoord bij "campingplaats" <code>

    Voorbeelden:
      | kosten                 | antwoord          | code          |
      | 9999 euro per jaar     | ja_binnen_grenzen | oordeel_nodig |
      | 10000 euro per jaar    | ja_binnen_grenzen | oordeel_nodig |
      | 10000.01 euro per jaar | nee               | niet_bevoegd  |

  Scenario: Met dat mandaat en zonder kosten ontbreken de kosten
    Gegeven de regels uit "casussen/01-stacaravan-gezin-2021/mandaat_buiten_catalogus"
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan mag de contactpersoon over "campingplaats" beslissen: ja_binnen_grenzen
    En ontbreekt bij "campingplaats" het feit element.kosten_per_jaar

  Abstract Scenario: Het mandaat houdt op bij 15.000 euro en bij de catalogus
    Gegeven van element "dagbesteding_kind_4" is kosten_per_jaar: <kosten>
    En van element "dagbesteding_kind_4" is in_productcatalogus: <catalogus>
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan mag de contactpersoon over "dagbesteding_kind_4" beslissen: <antwoord>

    Voorbeelden:
      | kosten                 | catalogus | antwoord          |
      | 14999 euro per jaar    | ja        | ja_binnen_grenzen |
      | 15000 euro per jaar    | ja        | ja_binnen_grenzen |
      | 15000.01 euro per jaar | ja        | nee               |
      | 12000 euro per jaar    | nee       | nee               |

  Abstract Scenario: De Wlz-indicatie van kind 4 bepaalt of de gemeente moet
    # Jeugdwet art. 1.2: met recht op Wlz-zorg is de gemeente niet verplicht; zij mag wel. Wie daarover beslist verandert niet.
    Gegeven van persoon "kind_4" is wlz_recht: <wlz>
    En voor "kind_4" in "dagbesteding_kind_4" is meerdere_oorzaken: nee
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "dagbesteding_kind_4" <status>
    En mag de contactpersoon over "dagbesteding_kind_4" beslissen: ja_binnen_grenzen
    En is het antwoord bij "dagbesteding_kind_4" <code>

    Voorbeelden:
      | wlz      | status                   | code             |
      | ja       | gedekt_onder_voorwaarden | oordeel_nodig    |
      | nee      | gedekt_onder_voorwaarden | oordeel_nodig    |
      | onbekend | onbekend                 | feiten_ontbreken |

  Abstract Scenario: Wat vastzit aan een caravan valt buiten de bepaling over het hoofdverblijf
    Gegeven van element "hulp_lichamelijk" is vast_aan_woning: <vast>
    En van element "hulp_lichamelijk" is in_hoofdverblijf: <hoofdverblijf>
    En van persoon "kind_3" is weigert_mee_te_werken_aan_wlz: nee
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    # Een verordening bindt. Buiten haar grens opent pas een oordeel de deur: haar eigen hardheidsclausule.
    Dan is "hulp_lichamelijk" <status>
    En is bij "hulp_lichamelijk" het kader casus-01/verordening-wmo/hoofdverblijf <kader>
    En mag de contactpersoon over "hulp_lichamelijk" beslissen: nee
    En staat bij "hulp_lichamelijk" de route <route> open

    Voorbeelden:
      | vast | hoofdverblijf | kader  | status                   | route                         |
      | ja   | nee           | buiten | niet_gedekt              | hardheidsclausule_verordening |
      | ja   | ja            | binnen | gedekt_onder_voorwaarden | individualisering_binnen_wet  |

  Scenario: Een los hulpmiddel valt niet onder de bepaling over het hoofdverblijf
    Gegeven van element "hulp_lichamelijk" is vast_aan_woning: nee
    En van persoon "kind_3" is weigert_mee_te_werken_aan_wlz: nee
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "hulp_lichamelijk" gedekt_onder_voorwaarden
    En ontbreekt bij "hulp_lichamelijk" niet het feit element.vast_aan_woning

  Abstract Scenario: Dezelfde ondernemer op andere dagen - alleen in de coronatijd is er een Tozo
    Gegeven de peildatum is <dag>
    En van persoon "vader" is oorzaak_inkomensterugval: <oorzaak>
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "inkomen_vader" volgens <regeling> <status>
    En mag de contactpersoon over "inkomen_vader" beslissen: nee

    Voorbeelden:
      | dag        | oorzaak    | regeling       | status      |
      | 2021-01-08 | corona     | tozo/uitkering | onbekend    |
      | 2021-01-08 | gezondheid | tozo/uitkering | niet_gedekt |
      | 2021-09-30 | corona     | tozo/uitkering | onbekend    |
      | 2021-10-01 | corona     | bbz-2004       | onbekend    |

  Scenario: Na de Tozo is de Tozo bekeken en voorbij
    Gegeven de peildatum is 2021-10-01
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is bij "inkomen_vader" bekeken en niet van toepassing: tozo
    En is de leidende wet bij "inkomen_vader" bbz-2004

  Abstract Scenario: Alleen wie jeugdige is kan jeugdhulp krijgen
    Gegeven van persoon "kind_4" is geboortedatum: <geboren>
    En van persoon "kind_4" is wlz_recht: nee
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "dagbesteding_kind_4" <status>

    Voorbeelden:
      | geboren    | status                   |
      | 2003-01-09 | gedekt_onder_voorwaarden |
      | 2003-01-08 | onbekend                 |
      | 1998-01-09 | onbekend                 |
      | 1998-01-08 | niet_gedekt              |

  Scenario: Er loopt een maatregel - dan bepaalt de gecertificeerde instelling
    Gegeven van het huishouden is lopende_maatregel: ja
    En van element "dagbesteding_kind_4" is hoort_bij_maatregel: ja
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan beslist over "dagbesteding_kind_4" het orgaan gecertificeerde_instelling
    En mag de contactpersoon over "dagbesteding_kind_4" beslissen: onmogelijk

  Scenario: Behandeling na een verwijzing van de huisarts is jeugdhulp waarover de gemeente niet opnieuw beslist
    Gegeven van element "behandeling_medicatie" is soort: jeugd_ggz
    En van element "behandeling_medicatie" is aanleiding: stoornis
    En voor "dochter_oudste" in "behandeling_medicatie" is verwezen_door_arts: ja
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "behandeling_medicatie" volgens jeugdwet/verwijzing_arts gedekt
    En mag de contactpersoon "behandeling_medicatie" volgens jeugdwet/verwijzing_arts toekennen: onmogelijk

  Scenario: Bij zorgen over de veiligheid is stoppen niet zonder meer mogelijk
    Gegeven van element "hulp_stoppen" is veiligheidszorgen: ja
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "hulp_stoppen" niet_gedekt
    En is er een signaal veiligheid_gaat_voor
