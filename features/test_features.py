"""Every ``.feature`` file under this folder is a test."""

from pytest_bdd import scenarios

#: More sentences than those in ``conftest.py``.
pytest_plugins = ("tests.bdd.route_steps",)

scenarios(".")
