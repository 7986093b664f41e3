"""Hand a command to the run's job server and end as it ends.

Started as `python -I -S job_client.py SOCKET WORDS…`, once a job: so it needs
no package and imports only what is compiled into Python. Where no server
answers, the command is started as ever.
"""

import _socket  # `socket` reads in enum and selectors, which takes longer than all the rest
import os
import sys

STREAMS = (0, 1, 2)


def main() -> None:
    """Run a command by the server; exit with its code, or with 128 and the signal that ended it."""
    place, words = sys.argv[1], sys.argv[2:]
    server = _socket.socket(_socket.AF_UNIX, _socket.SOCK_STREAM)
    try:
        server.connect(place)
    except OSError:
        plain = os.path.join(os.path.dirname(sys.executable), "storyreel")
        os.execv(plain, [plain, *words])  # noqa: S606
    environment = [name + b"=" + value for name, value in os.environb.items()]
    _ask(server, b"\0".join([b"%d" % len(words), *map(os.fsencode, words), *environment]))
    answer = b""
    while len(answer) < 4 and (more := server.recv(4)):
        answer += more
    if len(answer) < 4:
        print(f"{words[0]}: the run's job server has died; run the same command again", file=sys.stderr)
        sys.exit(5)
    code = int.from_bytes(answer, "big", signed=True)
    sys.exit(code if code >= 0 else 128 - code)


def _ask(server: _socket.socket, request: bytes) -> None:
    """Send the request's length, the standard streams and this folder, then the request."""
    folder = os.open(".", os.O_RDONLY | os.O_DIRECTORY)
    passed = b"".join(number.to_bytes(4, sys.byteorder) for number in (*STREAMS, folder))
    server.sendmsg([len(request).to_bytes(4, "big")], [(_socket.SOL_SOCKET, _socket.SCM_RIGHTS, passed)])
    server.sendall(request)


if __name__ == "__main__":
    main()
