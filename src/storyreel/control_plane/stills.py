"""A still from a clip or a film, small and kept in memory: nothing is written."""

from collections import OrderedDict
from threading import Lock

from storyreel.control_plane.folder import Folder

WIDTHS = (320, 640, 960)
KEPT = 400
QUALITY = 82


class Stills:
    """Stills by digest and width; the least used are forgotten."""

    def __init__(self, folder: Folder) -> None:
        self._folder = folder
        self._kept: OrderedDict[tuple[str, int], bytes | None] = OrderedDict()
        self._lock = Lock()

    def still(self, digest: str, width: int) -> bytes | None:
        """The middle frame of stored picture as JPEG; None if the bytes are gone or show nothing."""
        key = (digest, width)
        with self._lock:  # one film is decoded at a time
            if key not in self._kept:
                self._kept[key] = self._draw(digest, width)
                if len(self._kept) > KEPT:
                    self._kept.popitem(last=False)
            self._kept.move_to_end(key)
            return self._kept[key]

    def _draw(self, digest: str, width: int) -> bytes | None:
        file = self._folder.open_digest(digest)
        if file is None:
            return None
        import cv2

        with file:
            place = f"/proc/self/fd/{file.fileno()}"  # the file that was checked, whatever lies there now
            film = cv2.VideoCapture(place, cv2.CAP_FFMPEG)
            film.set(cv2.CAP_PROP_POS_FRAMES, int(film.get(cv2.CAP_PROP_FRAME_COUNT) // 2))
            found, frame = film.read()
            film.release()
            if not found:
                picture = cv2.imread(place)
                if picture is None:
                    return None
                frame = picture
            height = round(frame.shape[0] * width / frame.shape[1])
            small = cv2.resize(frame, (width, height), interpolation=cv2.INTER_AREA)
            done, data = cv2.imencode(".jpg", small, [cv2.IMWRITE_JPEG_QUALITY, QUALITY])
            return data.tobytes() if done else None
