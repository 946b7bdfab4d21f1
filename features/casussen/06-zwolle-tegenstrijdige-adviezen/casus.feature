# language: nl
Functionaliteit: Casus 6 - moeder krijgt tegengestelde adviezen over omgang met vader (2015)
  Twee hulpverleners adviseren het tegenovergestelde. Moeder vraagt: kan ik dat zelf beslissen? De contactpersoon werkt bij een
  stichting en heeft nergens mandaat voor.

  Achtergrond:
    Gegeven de casus "06-zwolle-tegenstrijdige-adviezen"

  # --- wat de casus verwacht ---

  Scenario: Over omgang beslissen ouders of de rechter, nooit de contactpersoon
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "omgang" onbekend
    En mag de contactpersoon over "omgang" beslissen: onmogelijk
    En ontbreekt bij "omgang" het feit huishouden.andere_ouder_heeft_gezag
    En ontbreekt bij "omgang" het feit huishouden.omgangsbeschikking
    En ontbreekt bij "omgang" het feit huishouden.lopende_maatregel
    En staat bij "omgang" de route naar_de_rechter open
    En is bij "omgang" de plicht omgang_niet_opleggen

  Scenario: Cliëntondersteuning is vrij
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "clientondersteuning" gedekt
    En mag de contactpersoon over "clientondersteuning" beslissen: geen_besluit_nodig

  Scenario: De afstemmingsplek mag als moeder de toegang beheert
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "afstemmingsruimte" gedekt_onder_voorwaarden
    En mag de contactpersoon over "afstemmingsruimte" beslissen: geen_besluit_nodig
    En moet bij "afstemmingsruimte" eerst element.gezin_beheert_toegang geregeld zijn
    En moet bij "afstemmingsruimte" eerst element.gezin_ziet_wie_keek geregeld zijn
    En moet bij "afstemmingsruimte" eerst element.gebruik_vrijwillig geregeld zijn

  Scenario: Gegevens hergebruiken mag onder voorwaarden, en het college beslist
    # De casus noemt als weg: overleg met het bevoegd gezag. Dat is het college; Eenplan noemt dat opschalen.
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "dubbele_uitvraag" gedekt_onder_voorwaarden
    En mag de contactpersoon over "dubbele_uitvraag" beslissen: nee
    En beslist over "dubbele_uitvraag" het orgaan college
    En moet bij "dubbele_uitvraag" eerst element.grondslag_vastgelegd geregeld zijn

  Scenario: Over schuldhulp kan een gewone stichting niet beslissen
    # Casus: gedekt, en nee. Wet: eerst het eerste gesprek (Wgs art. 4), en alleen een organisatie die zich op schuldhulp richt
    # kan mandaat krijgen (Wgs art. 3a): geen gemeente kan dat voor deze stichting veranderen.
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "schulden" gedekt_onder_voorwaarden
    En mag de contactpersoon over "schulden" beslissen: onmogelijk
    En beslist over "schulden" het orgaan college
    En moet bij "schulden" eerst dossier.eerste_gesprek_schulden_gevoerd geregeld zijn
    En staat bij "schulden" de route overleg_met_bevoegd_gezag open

  Scenario: Na het eerste gesprek is schuldhulp gedekt
    Gegeven in het dossier is eerste_gesprek_schulden_gevoerd: ja
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "schulden" gedekt
    En mag de contactpersoon over "schulden" beslissen: onmogelijk

  Scenario: Tegengestelde adviezen komen naast elkaar
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is er een signaal tegengestelde_adviezen

  # --- varianten ---

  Abstract Scenario: Wie over de omgang gaat hangt af van gezag, uitspraak en maatregel
    Gegeven van het huishouden is andere_ouder_heeft_gezag: <gezag_vader>
    En van het huishouden is omgangsbeschikking: <beschikking>
    En van het huishouden is lopende_maatregel: <maatregel>
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "omgang" gedekt_onder_voorwaarden
    En beslist over "omgang" het orgaan <orgaan>
    En mag de contactpersoon over "omgang" beslissen: onmogelijk
    En moet bij "omgang" eerst element.ouders_eens geregeld zijn

    Voorbeelden:
      | gezag_vader | beschikking | maatregel | orgaan        |
      | ja          | nee         | nee       | ouders        |
      | nee         | nee         | nee       | ouders        |
      | ja          | ja          | nee       | familierechter |
      | ja          | nee         | ja        | kinderrechter |
      | nee         | ja          | ja        | kinderrechter |

  Abstract Scenario: Waar de contactpersoon werkt bepaalt of een mandaat zou kunnen helpen
    Gegeven de contactpersoon heeft functie <functie> bij <organisatie>
    En van de contactpersoon is levert_zelf_deze_hulp: nee
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan mag de contactpersoon over "schulden" beslissen: <antwoord>

    Voorbeelden:
      | functie            | organisatie            | antwoord   |
      | wijkteamlid        | gemeente               | nee        |
      | wijkteamlid        | stichting              | onmogelijk |
      | schuldhulpverlener | schuldhulporganisatie  | nee        |

  Abstract Scenario: Zonder noodzaak of zonder dat moeder het weet mag hergebruik niet
    Gegeven van element "dubbele_uitvraag" is gegevens_noodzakelijk: <noodzakelijk>
    En van element "dubbele_uitvraag" is gezin_geinformeerd: <weet>
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "dubbele_uitvraag" <status>

    Voorbeelden:
      | noodzakelijk | weet     | status                   |
      | ja           | ja       | gedekt_onder_voorwaarden |
      | nee          | ja       | niet_gedekt              |
      | ja           | nee      | niet_gedekt              |
      | ja           | onbekend | onbekend                 |

  Abstract Scenario: Alleen de dag verandert - eerst de Wbp, dan de AVG
    Gegeven de peildatum is <dag>
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is de leidende wet bij "dubbele_uitvraag" <wet>
    En mag de contactpersoon over "dubbele_uitvraag" beslissen: nee

    Voorbeelden:
      | dag        | wet |
      | 2015-02-01 | wbp |
      | 2018-05-25 | avg |
