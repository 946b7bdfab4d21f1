# language: nl
Functionaliteit: Casus 8 - de kinderrechter wijst uithuisplaatsing af, want het familiegroepsplan is concreet (2016)
  De contactpersoon werkt bij een wijkteam dat een stichting is, met mandaat voor ambulante jeugdhulp.

  Achtergrond:
    Gegeven de casus "08-familiegroepsplan-eindhoven"

  # --- wat de casus verwacht ---

  Scenario: Uithuisplaatsing is alleen aan de kinderrechter, en die zei nee
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "uithuisplaatsing" niet_gedekt
    En mag de contactpersoon over "uithuisplaatsing" beslissen: onmogelijk
    En beslist over "uithuisplaatsing" het orgaan kinderrechter
    En staat bij "uithuisplaatsing" de route naar_de_rechter open
    En is bij "uithuisplaatsing" de plicht familiegroepsplan_meewegen

  Scenario: Het familiegroepsplan is leidend
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "plan" gedekt
    En mag de contactpersoon over "plan" beslissen: onmogelijk
    En beslist over "plan" het orgaan gecertificeerde_instelling
    En staat bij "plan" de route overleg_met_bevoegd_gezag open

  Scenario: Therapie voor moeder is geen zaak van de gemeente
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "therapie_moeder" gedekt
    En mag de contactpersoon over "therapie_moeder" beslissen: onmogelijk
    En staat bij "therapie_moeder" de route overleg_met_bevoegd_gezag open

  Scenario: De oudercursus kan, maar in februari 2016 kon een stichting er niet over beslissen
    # Casus: gedekt, en ja_binnen_grenzen. Wet: tot 1 augustus 2016 mochten derden geen rechten en plichten vaststellen
    # (Jeugdwet art. 2.11, oude tekst). Het oordeel dat hulp nodig is moet nog komen van wie wel bevoegd is (art. 2.3 lid 1).
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "triple_p" gedekt_onder_voorwaarden
    En is de leidende wet bij "triple_p" jeugdwet
    En mag de contactpersoon over "triple_p" beslissen: onmogelijk
    En beslist over "triple_p" het orgaan college
    En kan over "triple_p" ook teamleider_jeugd beslissen

  Scenario: Met het oordeel van de gemeente is de oudercursus gedekt
    Gegeven teamleider_jeugd oordeelt over "moeder" in "triple_p" dat jeugdhulp_nodig ja is
    En teamleider_jeugd oordeelt over "moeder" in "triple_p" dat eigen_kracht_toereikend nee is
    En in het dossier is onderzoek_vastgelegd: ja
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "triple_p" gedekt
    En mag de contactpersoon over "triple_p" beslissen: onmogelijk

  Scenario: Vanaf 1 augustus 2016 wel, zoals de casus verwacht
    Gegeven de peildatum is 2016-08-01
    En generalist_wijkteam oordeelt over "moeder" in "triple_p" dat jeugdhulp_nodig ja is
    En generalist_wijkteam oordeelt over "moeder" in "triple_p" dat eigen_kracht_toereikend nee is
    En in het dossier is onderzoek_vastgelegd: ja
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "triple_p" gedekt
    En mag de contactpersoon over "triple_p" beslissen: ja_binnen_grenzen

  # --- varianten ---

  Abstract Scenario: Alleen de dag en de werkplek veranderen het antwoord over het mandaat
    Gegeven de peildatum is <dag>
    En de contactpersoon heeft functie <functie> bij <organisatie>
    En van de contactpersoon is levert_zelf_deze_hulp: nee
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan mag de contactpersoon over "triple_p" beslissen: <antwoord>

    Voorbeelden:
      | dag        | functie             | organisatie | antwoord          |
      | 2016-07-31 | generalist_wijkteam | stichting   | onmogelijk        |
      | 2016-08-01 | generalist_wijkteam | stichting   | ja_binnen_grenzen |
      | 2016-07-31 | teamleider_jeugd    | gemeente    | ja                |
      | 2016-08-01 | teamleider_jeugd    | gemeente    | ja                |

  Scenario: Wie zelf de hulp levert beslist er niet over
    Gegeven de peildatum is 2016-08-01
    En van de contactpersoon is levert_zelf_deze_hulp: ja
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan mag de contactpersoon over "triple_p" beslissen: nee

  Abstract Scenario: Alleen het oordeel van de kinderrechter telt bij uithuisplaatsing
    Gegeven <wie> oordeelt over "kind" in "uithuisplaatsing" dat uithuisplaatsing_noodzakelijk <oordeel> is
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is "uithuisplaatsing" <status>
    En mag de contactpersoon over "uithuisplaatsing" beslissen: onmogelijk

    Voorbeelden:
      | wie                        | oordeel | status                   |
      | kinderrechter              | ja      | gedekt                   |
      | kinderrechter              | nee     | niet_gedekt              |
      | gecertificeerde_instelling | ja      | gedekt_onder_voorwaarden |
      | generalist_wijkteam        | nee     | gedekt_onder_voorwaarden |

  Scenario: De oudercursus die de instelling oplegt hoort bij de maatregel
    Gegeven van element "triple_p" is hoort_bij_maatregel: ja
    En gecertificeerde_instelling oordeelt over "moeder" in "triple_p" dat gi_vindt_nodig ja is
    En in het dossier is overlegd_met_college: ja
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan beslist over "triple_p" het orgaan gecertificeerde_instelling
