"""The contracts of Eenplan: rule files, vocabulary, plans, outcomes and diagnostics.

Everything that crosses a border (a YAML file, a JSON answer, a message to an author) has its shape here,
and nothing here decides anything. ``engine`` reads these shapes; ``api`` reads both; never the other way.
"""
