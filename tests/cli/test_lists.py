"""The commands that list what there is."""

from __future__ import annotations

import pytest

from nnplayground import __version__
from nnplayground.cli.lists import LISTS, CatalogueList
from nnplayground.experiment.build import load_data
from nnplayground.experiment.spec import DataSpec
from tests.cli.conftest import Cli

each_list = pytest.mark.parametrize("kind", LISTS, ids=lambda kind: kind.name)


@each_list
def test_json_holds_every_entry(cli: Cli, kind: CatalogueList) -> None:
    listed = cli(kind.name, "--json").json
    assert [entry["key"] for entry in listed] == list(kind.entries())
    for entry in listed:
        assert entry["label"]
        assert "description" in entry
        for param in entry["params"]:
            assert param.keys() >= {"name", "label", "default", "range"}
            assert param["low"] is None or param["low"] <= param["default"]
            assert param["high"] is None or param["default"] <= param["high"]


@each_list
def test_table_holds_every_entry(cli: Cli, kind: CatalogueList) -> None:
    result = cli(kind.name)
    assert (result.code, result.err) == (0, "")
    first_words = {line.split()[0] for line in result.out.splitlines() if line.strip()}
    assert first_words >= set(kind.entries())


def test_data_tells_the_shape_of_what_is_loaded(cli: Cli) -> None:
    for entry in cli("data", "--json").json:
        dataset = load_data(DataSpec(source=entry["key"]))
        assert (entry["features"], entry["classes"]) == (dataset.n_features, dataset.n_classes)
        assert entry["targets"] == len(dataset.target_names)


def test_version_and_help(cli: Cli) -> None:
    assert cli("--version").out.strip() == f"nnplayground {__version__}"
    assert "train" in cli("--help").out
    help_text = cli("train", "--help").out
    for option in ("--learning-rate", "--early-stopping", "--set", "--no-header", "--plot"):
        assert option in help_text


def test_unknown_command(cli: Cli) -> None:
    assert cli("trian").code == 2
