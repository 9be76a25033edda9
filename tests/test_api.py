"""The door for scripts: what its documentation shows, and what it refuses."""

from __future__ import annotations

import doctest
from pathlib import Path

import numpy as np
import onnxruntime
import pytest
from sklearn.datasets import load_iris

import nnplayground
from nnplayground import api
from nnplayground.errors import InputError

X, Y = load_iris(return_X_y=True)


def test_the_examples_of_the_documentation_are_right() -> None:
    assert doctest.testmod(api).attempted == doctest.testmod(api).attempted > 0
    assert doctest.testmod(api).failed == 0


def test_the_examples_of_the_readme_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    readme = (Path(nnplayground.__file__).parent.parent / "README.md").read_text(encoding="utf-8")
    code = readme.split("```python\n")[1].split("```")[0]
    monkeypatch.chdir(tmp_path)
    found = doctest.DocTestParser().get_doctest(code, {}, "README", None, 0)
    assert doctest.DocTestRunner().run(found).failed == 0
    assert len(found.examples) > 3


def test_settings_have_the_names_of_the_search() -> None:
    experiment = api.experiment(
        "moons", hidden=[3, 2], activation="elu", activation_alpha=0.5, solver="adam", solver_beta_1=0.8, l2=0.01,
        learning_rate=0.02, batch_size=5, epochs=3, data_noise=0.2, seed=7, test_fraction=0.25,
    )  # fmt: skip
    assert [layer.units for layer in experiment.network.layers] == [3, 2, 1]
    assert experiment.network.layers[0].params == {"alpha": 0.5}
    assert experiment.training.solver_params == {"beta_1": 0.8}
    assert (experiment.training.penalties, experiment.training.epochs) == ({"l2": 0.01}, 3)
    assert (experiment.data.params["noise"], experiment.data.seed, experiment.network.seed) == (0.2, 7, 7)


def test_the_same_seed_is_the_same_run_however_it_is_cut() -> None:
    whole = api.train("moons", epochs=6, seed=3)
    parts = api.Network(api.build(api.experiment("moons", epochs=6, seed=3)))
    parts.train(2).train(4)
    for mine, his in zip(whole.weights, parts.weights, strict=True):
        assert np.array_equal(mine, his)
    assert whole.figures == parts.figures


def test_arrays_are_data(tmp_path: Path) -> None:
    names = np.array(["setosa", "versicolor", "virginica"])[Y]
    network = api.train((X, names), hidden=(5,), activation="tanh", epochs=40, standardize=True, learning_rate=0.1)
    assert np.mean(np.array(network.predict(X)) == names) > 0.9
    assert network.outputs(X).shape == (150, 3)
    numbers = api.train((X[:, :3], X[:, 3]), epochs=5)
    assert np.asarray(numbers.predict(X[:2, :3])).shape == (2, 1)
    network.save(tmp_path / "run.nnplay")
    again = api.load(tmp_path / "run.nnplay")
    assert np.array_equal(again.outputs(X), network.outputs(X))
    assert again.figures == network.figures
    assert np.array_equal(again.train(3).outputs(X), network.train(3).outputs(X))


def test_networks_go_out_and_come_back(tmp_path: Path) -> None:
    network = api.train("iris", hidden=(4,), activation="relu", epochs=20)
    model = network.to_sklearn()
    np.testing.assert_allclose(model.predict_proba(X), network.outputs(X), rtol=1e-12)
    back = api.from_sklearn(model, "iris")
    np.testing.assert_allclose(back.outputs(X), network.outputs(X), rtol=1e-12)
    path = tmp_path / "net.onnx"
    network.to_onnx(path)
    (found,) = onnxruntime.InferenceSession(path).run(None, {"x": X.astype(np.float32)})
    np.testing.assert_allclose(found, network.outputs(X), rtol=1e-4, atol=1e-5)
    np.testing.assert_allclose(api.from_onnx(path, "iris").outputs(X), network.outputs(X), rtol=1e-4, atol=1e-5)
    np.testing.assert_allclose(api.from_file(path, (X, Y)).outputs(X), network.outputs(X), rtol=1e-4, atol=1e-5)


@pytest.mark.parametrize(
    ("call", "why"),
    [
        (lambda: api.train("nothing"), "neither a file nor a data set"),
        (lambda: api.train("iris", hiden=(3,)), "hiden"),
        (lambda: api.train("iris", learning_rate=-1), "learning|Learning"),
        (lambda: api.train("iris", activation="os.system"), "activation"),
        (lambda: api.train("iris", test_fraction=2.0), "Test share"),
        (lambda: api.train((X, Y[:10])), "as many targets"),
        (lambda: api.train(([["a"]], [1])), "not all numbers"),
        (lambda: api.train(([[np.inf]], [1])), "finite"),
        (lambda: api.train((np.ones((100_000, 3)), np.ones(100_000))), "at most"),
        (lambda: api.train("iris", epochs=1).predict([[1.0, 2.0]]), "Rows of 4 numbers"),
        (lambda: api.train("iris", epochs=1).predict([1.0, 2.0, 3.0, 4.0]), "Rows of 4 numbers"),
        (lambda: api.train("circle", epochs=1).to_sklearn(), "scikit-learn cannot express"),
        (lambda: api.load("missing.nnplay"), "cannot be read"),
        (lambda: api.from_onnx("model.pkl", "iris"), "pickle can run any code"),
        (lambda: api.from_sklearn(object(), "iris"), "no MLPClassifier"),
    ],
)
def test_what_cannot_be_is_an_input_error(call, why: str) -> None:
    with pytest.raises(InputError, match=why):
        call()
