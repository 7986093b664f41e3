"""Jobs over four queues on a real cell: done, errors, share of waiting, jobs an hour.

usage: load.py [JOBS]; needs root and Slurm's packages
"""

import json
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests/sites"))


def main(jobs: int = 500) -> None:
    """Run the toy workflow with many jobs of a second, and read what its events say."""
    from cell import Cell

    from storyreel.orchestrator.waits import queue_summaries, timings, wait_share

    with tempfile.TemporaryDirectory() as folder:
        cell = Cell(Path(folder))
        cell.edit("limit: 1,", "limit: 64,")
        cell.edit("limit: 4,", "limit: 64,")
        cell.up()
        try:
            began = time.monotonic()
            run = cell.run(jobs=jobs, seconds=1, timeout=3600)
            seconds = time.monotonic() - began
        finally:
            cell.down()
        done = len(set(cell.starts()))
        print(f"load: {done} of {jobs} jobs done, {jobs - done} not, exit {run.returncode}, {seconds:.0f} s")
        print(f"  {len(cell.starts()) - done} ran twice; {done / seconds * 3600:.0f} jobs an hour")
        events = [
            json.loads(line)
            for file in sorted((cell.results / "runs").glob("*/*.jsonl"))
            for line in file.read_text().splitlines()
        ]
        all_ = timings(events)
        queues = queue_summaries(all_)
        for queue in queues:
            print(
                f"  {queue.queue}: {queue.jobs} jobs, waited {queue.wait_seconds / queue.jobs:.1f} s a job, "
                f"started up in {queue.overhead_seconds / queue.jobs:.1f} s, ran {queue.run_seconds / queue.jobs:.1f} s"
            )
        print(f"  share of waiting {wait_share(all_):.0%}")


if __name__ == "__main__":
    main(*(int(word) for word in sys.argv[1:2]))
