"""A job of the toy workflow: take memory, wait, write a line; with the events of a real command.

usage: toy_job.py OUTPUT SECONDS MEGABYTES
"""

import sys
import time
from pathlib import Path

from storyreel.contracts.run import Events, began_at


def main(output: str, seconds: float, megabytes: int) -> None:
    """Be a job."""
    events, started = Events("toy", output), time.time()
    events.write("start", at=started, began_at=began_at())
    taken = bytearray(b"x" * (megabytes * 1_000_000))
    time.sleep(seconds)
    with Path("starts.txt").open("a") as file:
        file.write(f"{Path(output).stem}\n")
    Path(output).write_text(f"{len(taken)}\n")
    events.write("end", at=time.time(), exit=0, seconds=round(time.time() - started, 3))


if __name__ == "__main__":
    main(sys.argv[1], float(sys.argv[2]), int(sys.argv[3]))
