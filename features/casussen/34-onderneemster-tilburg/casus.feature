# language: nl
Functionaliteit: Casus 34 - onderneemster, ziek, schulden, dakloos, kinderen onder toezicht (Tilburg, 2021)
  Elke instantie doet haar eigen werk. De contactpersoon mag over opvang beslissen en toelaten tot schuldhulp.

  Achtergrond:
    Gegeven de casus "34-onderneemster-tilburg"

  # --- wat de casus verwacht ---

  Scenario: Opvang valt binnen het mandaat voor de Wmo
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "opvang" gedekt
    En is de leidende wet bij "opvang" wmo-2015
    En mag de contactpersoon over "opvang" beslissen: ja_binnen_grenzen
    En beslist over "opvang" het orgaan college
    En staat bij "opvang" de route geen_nodig open

  Scenario: Schuldhulp is er ook voor ondernemers
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "schuldhulp" gedekt
    En is de leidende wet bij "schuldhulp" wgs
    En mag de contactpersoon over "schuldhulp" beslissen: ja
    En beslist over "schuldhulp" het orgaan college
    En staat bij "schuldhulp" de route geen_nodig open

  Scenario: Voor het inkomen ontbreken feiten, en er is geen mandaat
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "inkomen" onbekend
    En is de leidende wet bij "inkomen" bbz-2004 en tozo
    En ontbreekt bij "inkomen" het feit persoon.bedrijf_levensvatbaar
    En ontbreekt bij "inkomen" het feit persoon.oorzaak_inkomensterugval
    En mag de contactpersoon over "inkomen" beslissen: nee
    En staat bij "inkomen" de route overleg_met_bevoegd_gezag open

  Scenario: Over de kinderen beslist de gemeente niet
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "kinderen" gedekt_onder_voorwaarden
    En is de leidende wet bij "kinderen" bw-1
    En mag de contactpersoon over "kinderen" beslissen: onmogelijk
    En beslist over "kinderen" het orgaan gecertificeerde_instelling
    En staat bij "kinderen" de route naar_de_rechter open

  Scenario: Een plan maken mag altijd
    # Casus: weg opschalen_doorzettingsmacht. Voor een plan is geen besluit nodig (Wmo 2015 art. 2.3.2 lid 2), dus ook geen weg.
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "een_plan" gedekt
    En is de leidende wet bij "een_plan" wmo-2015
    En mag de contactpersoon over "een_plan" beslissen: geen_besluit_nodig
    En is het antwoord bij "een_plan" geen_besluit_nodig

  # --- dezelfde vraag, iets anders ---

  Scenario: Zolang niemand oordeelde of zij zich redt, is opvang gedekt onder voorwaarden
    Gegeven voor "moeder" in "opvang" is kan_zich_handhaven niet bekend
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "opvang" gedekt_onder_voorwaarden
    En ontbreekt bij "opvang" het feit element_persoon.kan_zich_handhaven

  Abstract Scenario: Opvang staat open voor heel Nederland, schuldhulp niet
    Gegeven van persoon "moeder" is inwoner: nee
    En van persoon "moeder" is ingezetene_van_nederland: <ingezetene>
    En van persoon "moeder" is schuldhulp_als_niet_inwoner: {waarde: nee, door: doorbraakconsulent, naam: consulent 1, reden: geen bijzondere omstandigheden, bevindingen: [gesprek met moeder]}
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "opvang" <opvang>
    En is "schuldhulp" <schuldhulp>

    Voorbeelden:
      | ingezetene | opvang      | schuldhulp  |
      | ja         | gedekt      | niet_gedekt |
      | nee        | niet_gedekt | niet_gedekt |

  Scenario: Wie nog een thuis heeft, krijgt geen opvang
    Gegeven van persoon "moeder" is thuissituatie_verlaten: nee
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "opvang" niet_gedekt

  Scenario: Voor schuldhulp is eerst een gesprek nodig
    Gegeven in het dossier is eerste_gesprek_schulden_gevoerd niet bekend
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "schuldhulp" gedekt_onder_voorwaarden
    En moet bij "schuldhulp" eerst dossier.eerste_gesprek_schulden_gevoerd geregeld zijn

  Scenario: Kreeg zij al eerder schuldhulp, dan mag de gemeente weigeren
    Gegeven van persoon "moeder" is eerder_schuldhulp: ja
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "schuldhulp" gedekt_onder_voorwaarden
    En is het antwoord bij "schuldhulp" oordeel_nodig

  Scenario: Toelaten is in het mandaat, weigeren niet
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan mag de contactpersoon "schuldhulp" volgens wgs toekennen: ja
    En mag de contactpersoon "schuldhulp" volgens wgs weigeren: nee

  Scenario: Komt de terugval door haar ziekte, dan valt de Tozo af
    Gegeven van persoon "moeder" is oorzaak_inkomensterugval: gezondheid
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "inkomen" volgens tozo niet_gedekt
    En is "inkomen" volgens bbz-2004 onbekend
    En is de leidende wet bij "inkomen" bbz-2004

  Scenario: Vanaf 1 oktober 2021 is er alleen nog het Bbz
    Gegeven de peildatum is 2021-10-01
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is de leidende wet bij "inkomen" bbz-2004
    En is bij "inkomen" bekeken en niet van toepassing: tozo

  Scenario: Zonder maatregel is er niets om kinderen van terug te laten komen
    Gegeven van het huishouden is lopende_maatregel: nee
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "kinderen" niet_gedekt
    En mag de contactpersoon over "kinderen" beslissen: onmogelijk

  Scenario: Het oordeel van de consulent over de kinderen telt niet
    Gegeven doorbraakconsulent oordeelt over "kind_1" in "kinderen" dat uithuisplaatsing_nog_nodig nee is
    En gecertificeerde_instelling oordeelt over "kind_2" in "kinderen" dat uithuisplaatsing_nog_nodig nee is
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "kinderen" gedekt
    En ontbreekt bij "kinderen" het feit element_persoon.uithuisplaatsing_nog_nodig
    En mag de contactpersoon over "kinderen" beslissen: onmogelijk
