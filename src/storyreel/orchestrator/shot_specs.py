"""Turn each shot of a locked list into the spec of its clip.

A spec holds everything that can change the clip's pixels and nothing else: no
ordinal, no id, no absolute time. So a shot that merely moves keeps its clip,
and equal shots of two episodes share one.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from storyreel.contracts.captions import CaptionCues, Cue
from storyreel.contracts.render_plan import BurntCue, FigureSpec, PictureSettings, PlaceSpec, ResolvedAsset, ShotSpec
from storyreel.contracts.shotlist import Shot, ShotCharacter, ShotList, VoiceEvent

CARDS = ("title", "credits")


@dataclass(frozen=True)
class Drawing:
    """What all clips of a plan share."""

    picture: PictureSettings
    assets: Mapping[str, ResolvedAsset]
    code: str
    toolchain: str
    heading: str
    byline: tuple[str, ...]
    credits: tuple[str, ...]
    cues: CaptionCues | None
    fallback_fonts: Mapping[str, tuple[str, str]]  # id -> URI and digest, for letters that a font lacks
    letters: Mapping[str, frozenset[str]]  # what each role's font can set


def spec_of(shot: Shot, shotlist: ShotList, drawing: Drawing) -> ShotSpec:
    """The spec of one shot's clip."""
    end = shot.start_frame + shot.duration_frames
    figures = tuple(_figure(c, shot, shotlist, drawing) for c in shot.characters)
    place, place_asset = _place(shot, drawing)
    cues = _cues(drawing.cues.cues, shot.start_frame, end) if drawing.cues and drawing.picture.burn_captions else ()
    used = [place_asset, *(drawing.assets.get(f"character:{c.character_id}") for c in shot.characters)]
    props = sorted({p for p in (shot.prop, *(c.prop for c in shot.characters)) if p})
    used += [drawing.assets.get(f"prop:{prop}") for prop in props]
    fonts = _fonts(shot, bool(cues), any(a and a.source == "placeholder" for a in used))
    used += [drawing.assets.get(f"font:{role}") for role in fonts]
    present = [asset for asset in used if asset is not None]
    heading = drawing.heading if shot.framing == "title" else ""
    text = {"title": drawing.byline, "credits": drawing.credits}.get(shot.framing, ())
    more = _fallbacks(drawing, fonts, (heading, *text, *(line for cue in cues for line in cue.lines)))
    return ShotSpec(
        framing=shot.framing,
        frames=shot.duration_frames,
        picture=drawing.picture,
        camera=shot.camera,
        place=place,
        figures=figures,
        prop=shot.prop,
        heading=heading,
        text=text,
        cues=cues,
        fonts={
            **{role: asset.uri for role in fonts if (asset := drawing.assets.get(f"font:{role}")) and asset.uri},
            **{f"fallback-{id_}": uri for id_, (uri, _) in more.items()},
        },
        digests={
            **{asset.id.partition(":")[0] + f"-{index}": asset.digest for index, asset in enumerate(present)},
            **{f"fallback-{id_}": digest for id_, (_, digest) in more.items()},
        },
        placeholders=tuple(sorted({asset.id.partition(":")[2] for asset in present if asset.source == "placeholder"})),
        code=drawing.code,
        toolchain=drawing.toolchain,
    )


def _place(shot: Shot, drawing: Drawing) -> tuple[PlaceSpec, ResolvedAsset | None]:
    asset = drawing.assets.get(f"place:{shot.place.id}")
    spec = asset.spec if asset else {}
    art = asset.uri if asset and asset.source == "library" else ""
    place = PlaceSpec(
        kind=str(spec.get("kind", shot.place.kind)),
        seed=str(spec.get("seed", shot.place.id)),
        hour=shot.place.hour,
        weather=shot.place.weather,
        art=art,
    )
    return place, asset


def _figure(character: ShotCharacter, shot: Shot, shotlist: ShotList, drawing: Drawing) -> FigureSpec:
    asset = drawing.assets.get(f"character:{character.character_id}")
    mouth = _mouth(character.character_id, shot, shotlist.voice)
    return FigureSpec(
        look=dict(asset.spec) if asset else {},
        art=asset.uri if asset and asset.source == "library" else "",
        mark=character.mark,
        facing=character.facing,
        view=character.view,
        prop=character.prop,
        performances=character.performances,
        mouth=mouth,
        speaks=bool(mouth.strip("X")),
    )


def _mouth(speaker: str, shot: Shot, voice: tuple[VoiceEvent, ...]) -> str:
    """One mouth shape a frame of the shot; empty if the character is silent in it."""
    shapes = ["X"] * shot.duration_frames
    end = shot.start_frame + shot.duration_frames
    for event in voice:
        if (
            event.speaker_id != speaker
            or event.start_frame >= end
            or event.start_frame + len(event.mouth) <= shot.start_frame
        ):
            continue
        for offset, shape in enumerate(event.mouth):
            frame = event.start_frame + offset - shot.start_frame
            if 0 <= frame < shot.duration_frames:
                shapes[frame] = shape
    text = "".join(shapes)
    return text if text.strip("X") else ""


def _cues(cues: tuple[Cue, ...], start: int, end: int) -> tuple[BurntCue, ...]:
    return tuple(
        BurntCue(
            start_frame=max(0, cue.start_frame - start), end_frame=min(end, cue.end_frame) - start, lines=cue.lines
        )
        for cue in cues
        if cue.start_frame < end and cue.end_frame > start
    )


def _fonts(shot: Shot, has_cues: bool, has_placeholder: bool) -> tuple[str, ...]:
    if shot.framing in CARDS:
        return ("title", "text")
    return ("text",) if has_cues or has_placeholder else ()


def _fallbacks(drawing: Drawing, roles: tuple[str, ...], texts: Iterable[str]) -> Mapping[str, tuple[str, str]]:
    """The other fonts, where a letter is missing in those that the shot uses."""
    letters = {letter for text in texts for letter in text if not letter.isspace()}
    lacks = any(letters - drawing.letters.get(role, frozenset()) for role in roles)
    return drawing.fallback_fonts if lacks else {}
