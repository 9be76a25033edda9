"""Feeds everything that reads with bent inputs, for a while, and says what came of it.

    python -m tests.fuzz [--seconds 600] [--seed 0] [--parser NAME]

Inputs begin with those of `tests/fuzz/corpus/NAME`, good ones and all that once did harm; whatever leads to an outcome
that was not seen before becomes a beginning, too. Allowed are a result, and a refusal with words (`InputError`); not
allowed are any other exception or warning, 2 s of the processor, 300 MB of memory, and files left behind. What is found
is made as small as it can be and written into the corpus, which a test replays; the exit code is 1.

Every parser has a process of its own, which is begun anew where an input brings it down.
"""

from __future__ import annotations

import argparse
import sys

from tests.fuzz.hunting import CORPUS, corpus_of, fuzz, keep
from tests.fuzz.parsers import PARSERS


def main() -> int:
    """Search, print one line a parser and every fault, and return 1 where there is one."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=600.0, help="for all parsers together")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--parser", choices=PARSERS, help="this one alone")
    options = parser.parse_args()
    names = [options.parser] if options.parser else list(PARSERS)
    found = 0
    print(f"{'parser':12}{'corpus':>8}{'inputs':>10}{'outcomes':>10}{'faults':>8}")
    for name in names:
        report = fuzz(name, options.seed, options.seconds / len(names))
        count = len(corpus_of(name))
        print(f"{name:12}{count:8}{report.tries:10}{report.kinds:10}{len(report.faults):8}", flush=True)
        for fault, (content, detail) in report.faults.items():
            found += 1
            print(f"  {fault}\n    kept as {keep(name, content).relative_to(CORPUS.parent)}\n{detail}", flush=True)
    return int(found > 0)


if __name__ == "__main__":
    sys.exit(main())
