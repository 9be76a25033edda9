"""A real Dask cluster on this machine."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from nnplayground.tuning.executors import cluster

Workers = Any


@pytest.fixture(scope="module")
def workers() -> Iterator[Workers]:
    """Start a scheduler and two workers of one thread each; end them all."""
    distributed = pytest.importorskip("distributed")
    with distributed.LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=":0") as local:
        with cluster(local.scheduler_address) as executor:  # starts the threads that all clients share
            assert executor.submit(pow, 2, 3).result() == 8
        yield local
