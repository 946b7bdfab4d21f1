"""Every ``.feature`` file under this folder is a test."""

from pytest_bdd import scenarios

scenarios(".")
