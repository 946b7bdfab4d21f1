"""The engine: a plan goes in, a traced answer per element comes out.

Read the modules in the order of the pipeline:

``values`` → ``formulas`` → ``conditions`` → ``rulebook`` → ``plan_facts`` → ``steps`` → ``inquiry`` (facts, conditions
and coverage in one place of a plan) → ``chain`` → ``competence`` → ``cells`` → ``elements`` → ``terms``, ``signals``,
``citations`` → ``outcome``. Beside them stand ``check`` (authoring time), ``verify`` (shares no code with the rest),
``explain`` (plain Dutch) and what is computed from the cells without changing an answer.

Nothing here reads a file, a clock, the network or the environment, and nothing here logs.
"""
