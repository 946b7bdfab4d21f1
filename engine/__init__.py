"""The engine: a plan goes in, a traced answer per element comes out.

Read the modules in the order of the pipeline:

``values`` → ``formulas`` → ``conditions`` → ``rulebook`` → ``plan_facts`` → ``steps`` → ``truth`` (facts and
conditions in one place) → ``coverage`` → ``chain`` → ``competence`` → ``cells`` → ``elements`` → ``outcome``; beside
them ``check`` (authoring time), ``verify`` (shares no code with the rest) and ``explain`` (plain Dutch).

Nothing here reads a file, a clock, the network or the environment, and nothing here logs.
"""
