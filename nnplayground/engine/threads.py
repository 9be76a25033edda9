"""One thread for the matrix library: small matrices are several times faster so, and bits repeat."""

from __future__ import annotations

from functools import cache

from threadpoolctl import ThreadpoolController


@cache
def use_one_blas_thread() -> None:
    """Limit BLAS to one thread, for the rest of the process."""
    ThreadpoolController().limit(limits=1, user_api="blas")
