# language: nl
Functionaliteit: Wat opvalt als het hele plan naast elkaar ligt
  Een signaal beslist niets. Het vraagt iemand om te kijken, voordat het misgaat.

  Achtergrond:
    Gegeven het plan "plannen/stacaravan-gezin-2026.yaml"

  Scenario: De wethouder zei dat het mag, maar het past niet binnen de regels
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is er een signaal toezegging_laten_toetsen

  Scenario: Zonder toezegging is er niets te toetsen
    Gegeven het plan heeft geen afspraken
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is er geen signaal toezegging_laten_toetsen

  Scenario: Twee hulpverleners zeggen het tegendeel
    Gegeven het plan "plannen/twee-adviezen.yaml"
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is er een signaal tegengestelde_adviezen

  Scenario: Werken en thuis zijn botsen
    Gegeven het plan vraagt ook "bijstand" van soort algemene_bijstand voor moeder
    En van element "dagbehandeling_vierde" is ouder_nodig_thuis: ja
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is er een signaal botsende_plichten

  Scenario: Thuis zijn zonder uitkering botst niet
    Gegeven van element "dagbehandeling_vierde" is ouder_nodig_thuis: ja
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is er geen signaal botsende_plichten

  Scenario: Alle vertrouwde helpers stoppen tegelijk
    Gegeven bij oudste lopen en stoppen 3 vertrouwde helpers
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is er een signaal vertrouwde_helpers_stoppen_tegelijk

  Scenario: Eén vertrouwde helper stopt
    Gegeven bij oudste lopen en stoppen 1 vertrouwde helpers
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is er geen signaal vertrouwde_helpers_stoppen_tegelijk

  Scenario: Twee wetten betalen hetzelfde
    Gegeven bij vierde loopt dagbehandeling op de wet wlz en die stopt niet
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is er een signaal dubbele_bekostiging

  Scenario: Er is over het gezin gepraat zonder het gezin
    Gegeven het gezin weet niet van het overleg
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is er een signaal overleg_zonder_gezin

  Scenario: Het gezin weet van het overleg
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is er geen signaal overleg_zonder_gezin

  Scenario: Een onderdeel zonder doel
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is er een signaal element_zonder_doel

  Scenario: De periode loopt door na de achttiende verjaardag
    Gegeven van element "campingplaats" is periode: {van: 2029-01-01, tot_en_met: 2029-12-31}
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is er een signaal besluit_loopt_over_18

  Scenario: De periode eindigt voor de achttiende verjaardag
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is er geen signaal besluit_loopt_over_18

  Scenario: Het mandaat eindigt eerder dan het besluit
    Gegeven een mandaat van college aan gezinscoach voor jeugdwet/individuele_voorziening dat eindigt op 2027-06-30
    En de contactpersoon heeft alleen dat mandaat
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is er een signaal mandaat_eindigt_eerder

  Scenario: Vijf keer afgeweken van dezelfde regel
    Gegeven er is 5 keer afgeweken van voorbeeldstad/beleidsregels-jeugdhulp/gecontracteerd_aanbod
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is er een signaal zelfde_afwijking_vijf_keer

  Scenario: Vier keer afgeweken van dezelfde regel
    Gegeven er is 4 keer afgeweken van voorbeeldstad/beleidsregels-jeugdhulp/gecontracteerd_aanbod
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is er geen signaal zelfde_afwijking_vijf_keer

  Scenario: Vijf keer afgeweken, bij vijf andere gezinnen
    Gegeven in het maatwerkregister is 5 keer afgeweken van voorbeeldstad/beleidsregels-jeugdhulp/gecontracteerd_aanbod
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is er een signaal zelfde_afwijking_vijf_keer

  Scenario: Vijf keer afgeweken van een regel die hier niet knelt
    Gegeven in het maatwerkregister is 5 keer afgeweken van voorbeeldstad/beleidsregels-jeugdhulp/productcatalogus
    Als de contactpersoon vraagt: mag ik dit goedkeuren?
    Dan is er geen signaal zelfde_afwijking_vijf_keer
