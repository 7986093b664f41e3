"""The page of places: each place of an episode as its shots see it, wide, with a figure for scale.

The page stands alone: pictures are in it, scripts are not. Beside each place
are its kind, whether it is that kind, its kin or a placeholder, and its seed.
"""

import base64
from collections.abc import Callable, Iterable
from html import escape

import cv2

from storyreel.contracts.render_plan import FigureSpec, PlaceSpec, RenderPlan, ResolvedAsset, ShotSpec
from storyreel.video_engine.picture.colour import to_bgr
from storyreel.video_engine.picture.film import frames_of

WIDTH, HEIGHT = 640, 360
QUALITY = 84
STYLE = (
    "body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:84rem;padding:0 1rem;"
    "background:#f7f1e6;color:#2b1a3d}section{margin:2.5rem 0}figure{margin:0}img{width:100%;border-radius:8px}"
    "div{display:grid;gap:1rem;grid-template-columns:repeat(auto-fill,minmax(24rem,1fr))}"
    "h2{margin:0}p{margin:.2rem 0 .8rem}b{background:#f0a73c;border-radius:4px;padding:0 .4rem}code{font-size:.85em}"
)


def places_page(plan: RenderPlan, load: Callable[[str], bytes]) -> str:
    """The page of an episode as HTML; `load` gives the bytes of a picture of the author's."""
    body = "".join(_section(asset, _seen(plan, asset), plan, load) for asset in plan.assets if asset.kind == "place")
    title = f"Places of {escape(plan.title)}, {escape(plan.episode)}"
    head = f'<!doctype html><html lang="en"><meta charset="utf-8"><title>{title}</title><style>{STYLE}</style>'
    return f"{head}<h1>{title}</h1>{body}</html>\n"


def _seen(plan: RenderPlan, asset: ResolvedAsset) -> tuple[PlaceSpec, ...]:
    """The lights that a place is seen in, each once, in the order of the film."""
    seed, name = asset.spec.get("seed"), asset.id.partition(":")[2]
    places = (clip.spec.place for clip in plan.clips if clip.spec.place is not None)
    return tuple(dict.fromkeys(p for p in places if p.seed in (seed, name) and p.art == _art(asset)))


def _art(asset: ResolvedAsset) -> str:
    return asset.uri if asset.source == "library" else ""


def _section(asset: ResolvedAsset, seen: Iterable[PlaceSpec], plan: RenderPlan, load: Callable[[str], bytes]) -> str:
    name = asset.id.partition(":")[2].replace("-", " ").replace("_", " ")
    kind = str(asset.spec.get("kind", "")).replace("_", " ")
    how = "the author's own picture" if asset.source == "library" else f"drawn as {kind}"
    mark = "<b>placeholder</b> " if asset.source == "placeholder" else "<b>kin</b> " if asset.flags else ""
    said = " ".join(escape(flag) for flag in asset.flags)
    seed = escape(str(asset.spec.get("seed", "")))
    pictures = "".join(_picture(place, plan, load) for place in seen)
    words = f"<h2>{escape(name)}</h2><p>{mark}{escape(how)}. {said} <code>{seed}</code></p>"
    return f"<section>{words}<div>{pictures}</div></section>"


def _picture(place: PlaceSpec, plan: RenderPlan, load: Callable[[str], bytes]) -> str:
    picture = plan.picture.model_copy(update={"width": WIDTH, "height": HEIGHT})
    spec = ShotSpec(
        framing="wide",
        frames=1,
        picture=picture,
        place=place,
        figures=(FigureSpec(look=_look(plan), mark="center", facing="camera"),),
        code="",
        toolchain="",
    )
    frame = to_bgr(next(frames_of(spec, "places", load)), WIDTH, HEIGHT)
    data = base64.b64encode(cv2.imencode(".jpg", frame, [cv2.IMWRITE_JPEG_QUALITY, QUALITY])[1].tobytes()).decode()
    light = ", ".join(word for word in (place.hour, place.weather, place.season, place.mood, place.outlook) if word)
    return f'<figure><img alt="{light}" src="data:image/jpeg;base64,{data}"><figcaption>{light}</figcaption></figure>'


def _look(plan: RenderPlan) -> dict[str, object]:
    """The look of the first character that is drawn here."""
    return next((f.look for clip in plan.clips for f in clip.spec.figures if f.look and not f.art), {})
