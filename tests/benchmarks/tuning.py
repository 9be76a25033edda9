"""The search against `GridSearchCV` over the same grid on the same cores: scores, and the ratio of the times.

python -m tests.benchmarks.tuning
"""

from __future__ import annotations

import multiprocessing
import os
import time
from concurrent.futures import ProcessPoolExecutor
from itertools import product

import numpy as np
from msgspec.structs import replace
from sklearn.datasets import load_breast_cancer, load_digits
from sklearn.model_selection import GridSearchCV, StratifiedKFold, train_test_split
from sklearn.neural_network import MLPClassifier
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from nnplayground.experiment import edits
from nnplayground.experiment.problems import with_training
from nnplayground.experiment.spec import Experiment
from nnplayground.tuning.results import ranked
from nnplayground.tuning.search import Search, judge, run
from nnplayground.tuning.space import Space

EPOCHS, FOLDS, BATCH = 60, 5, 32
GRIDS = {
    "breast_cancer": (load_breast_cancer, [(8,), (16, 8)], [0.001, 0.01], [1e-4, 1e-2]),
    "digits": (load_digits, [(32,), (64, 32)], [0.001, 0.01], [1e-4]),
}


def ours(key: str) -> tuple[float, float, float, float]:
    """Return the best mean score, its spread, the test score, and the seconds."""
    _, hidden, rates, alphas = GRIDS[key]
    experiment = edits.choose_source(Experiment(), key)
    experiment = edits.set_hidden(edits.choose_solver(experiment, "adam", 0.001), activation="relu")
    experiment = with_training(experiment, epochs=EPOCHS, batch_size=BATCH, penalty_per_sample=True)
    experiment = replace(experiment, data=replace(experiment.data, standardize=True))
    sizes = "|".join(",".join(map(str, each)) for each in hidden)
    text = f"hidden={sizes};learning_rate={','.join(map(str, rates))};l2={','.join(map(str, alphas))}"
    search = Search(experiment, tuple(Space.parse(text).grid()), FOLDS)
    begin = time.perf_counter()
    with ProcessPoolExecutor(os.cpu_count(), multiprocessing.get_context("spawn")) as executor:
        best = ranked(run(search, executor))[0]
    seconds = time.perf_counter() - begin
    (training,) = judge(experiment, best.setting, [0])
    return best.mean, best.spread, training.record.test_score, seconds


def theirs(key: str) -> tuple[float, float, float, float]:
    """Return the same of scikit-learn."""
    load, hidden, rates, alphas = GRIDS[key]
    x, y = load(return_X_y=True)
    x_train, x_test, y_train, y_test = train_test_split(x, y, test_size=0.3, stratify=y, random_state=0)
    network = MLPClassifier(
        max_iter=EPOCHS, batch_size=BATCH, random_state=0, tol=0.0, n_iter_no_change=EPOCHS, activation="relu"
    )
    grid = {
        "mlpclassifier__hidden_layer_sizes": hidden,
        "mlpclassifier__learning_rate_init": rates,
        "mlpclassifier__alpha": alphas,
    }
    folds = StratifiedKFold(FOLDS, shuffle=True, random_state=0)
    search = GridSearchCV(make_pipeline(StandardScaler(), network), grid, cv=folds, n_jobs=os.cpu_count())
    begin = time.perf_counter()
    search.fit(x_train, y_train)
    seconds = time.perf_counter() - begin
    spread = search.cv_results_["std_test_score"][search.best_index_]
    return search.best_score_, spread, search.score(x_test, y_test), seconds


def main() -> None:
    """Print both sides and their ratio."""
    os.environ["PYTHONWARNINGS"] = "ignore"
    for key, (_, *lists) in GRIDS.items():
        settings = len(list(product(*lists)))
        found, reference = ours(key), theirs(key)
        print(f"{key}: {settings} settings × {FOLDS} folds × {EPOCHS} epochs")
        for name, (score, spread, test, seconds) in (("nnplayground", found), ("GridSearchCV", reference)):
            print(f"  {name:14} best {score:.4f} ± {spread:.4f}   test {test:.4f}   {seconds:6.1f} s")
        print(f"  time ratio {reference[3] / found[3]:.1f}×, difference {found[0] - reference[0]:+.4f}")
        assert np.isfinite(found[0])


if __name__ == "__main__":
    main()
