"""Turn each shot of a locked list into the spec of its clip.

A spec holds everything that can change the clip's pixels and nothing else: no
ordinal, no id, no absolute time. So a shot that merely moves keeps its clip,
and equal shots of two episodes share one. A caption that only flashes over a
cut is burnt on its side alone, and whoever shows the back has no mouth shapes,
so that a changed line leaves its neighbours' clips as they are.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from storyreel.contracts.captions import CaptionCues
from storyreel.contracts.render_plan import BurntCue, FigureSpec, PictureSettings, PlaceSpec, ResolvedAsset, ShotSpec
from storyreel.contracts.shotlist import Shot, ShotCharacter, ShotList, VoiceEvent, things_in
from storyreel.orchestrator.slugs import slug_of
from storyreel.orchestrator.words import Words
from storyreel.video_engine.font_choice import FontBook
from storyreel.video_engine.makers import writing_on

SPEAKS = "A"  # of a mouth that nobody sees
FLASH_MS = 375  # a shorter piece of a caption beyond a cut is not burnt
INTO = ("time_passes", "place_changes", "dream")  # what is drawn on both sides of a cut


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
    book: FontBook
    fonts: Mapping[str, tuple[str, str]]  # id -> URI and digest, for letters that a role's font lacks
    card: str = ""  # the design of the title
    ending: str = "The End"
    introduced: Mapping[str, tuple[str, str]] = field(default_factory=dict)  # shot -> name and role


def spec_of(shot: Shot, shotlist: ShotList, drawing: Drawing) -> ShotSpec:
    """The spec of one shot's clip."""
    figures = tuple(_figure(c, shot, shotlist, drawing) for c in shot.characters)
    place, place_asset = _place(shot, drawing)
    before, after = _neighbours(shot, shotlist)
    words = _words(shot, before, after, drawing)
    used = [place_asset, *(drawing.assets.get(f"character:{c.character_id}") for c in shot.characters)]
    used += [drawing.assets.get(f"prop:{prop}") for prop in sorted(things_in(shot))]
    used += [drawing.assets.get(f"font:{role}") for role in words.lines()]
    labels = tuple(sorted({a.id.partition(":")[2] for a in used if a is not None and a.source == "placeholder"}))
    lines = words.lines(labels)
    used += [drawing.assets.get("font:text")] if labels and "text" not in words.lines() else []
    present = [asset for asset in used if asset is not None]
    more = drawing.book.further(lines)
    return ShotSpec(
        framing=shot.framing,
        frames=shot.duration_frames,
        picture=drawing.picture,
        camera=shot.camera,
        place=place,
        figures=figures,
        prop=shot.prop,
        heading=words.heading,
        text=words.text,
        cues=words.cues,
        fonts={
            **{role: asset.uri for role in lines if (asset := drawing.assets.get(f"font:{role}")) and asset.uri},
            **{role: drawing.fonts[role][0] for role in lines if role in drawing.fonts},
            **{f"fallback-{order}-{id_}": drawing.fonts[id_][0] for order, id_ in enumerate(more)},
        },
        digests={
            **{asset.id.partition(":")[0] + f"-{index}": asset.digest for index, asset in enumerate(present)},
            **{f"font-{role}": drawing.fonts[role][1] for role in lines if role in drawing.fonts},
            **{f"fallback-{id_}": drawing.fonts[id_][1] for id_ in more},
        },
        placeholders=labels,
        lower_third=words.introduced,
        card=drawing.card
        if shot.framing == "title"
        else words.hand
        if shot.framing == "insert" and words.heading
        else "",
        slug=words.slug,
        transition_in=_way_in(before, shot),
        transition_out=_way_out(shot, after),
        table=shot.table,
        laid=shot.laid,
        hands_over=shot.hands_over,
        prop_art={a.id.partition(":")[2]: a.uri for a in present if a.kind == "prop" and a.source == "library"},
        code=drawing.code,
        toolchain=drawing.toolchain,
    )


def _is_own(thing: str, drawing: Drawing) -> bool:
    """Whether a thing is the author's picture."""
    asset = drawing.assets.get(f"prop:{thing}")
    return asset is not None and asset.source == "library"


def _words(shot: Shot, before: Shot | None, after: Shot | None, drawing: Drawing) -> Words:
    start, end = shot.start_frame, shot.start_frame + shot.duration_frames
    written = None
    if shot.framing == "insert" and not _is_own(shot.prop, drawing):  # the author's picture has its own words
        written = writing_on(shot.prop, shot.action, shot.written)
    headings = {"title": shot.heading or drawing.heading, "credits": drawing.ending}
    later = slug_of(before, after) if shot.heading and after is not None else ""  # the card takes it from the scene
    byline = drawing.byline if not shot.heading else (later,) if later else ()
    lines = {"title": byline, "credits": drawing.credits}
    return Words(
        heading=headings.get(shot.framing, written.heading if written else ""),
        text=lines.get(shot.framing, written.lines if written else ()),
        cues=_cues(drawing.cues, start, end) if drawing.cues and drawing.picture.burn_captions else (),
        slug=slug_of(before, shot),
        introduced=drawing.introduced.get(shot.id),
        hand=written.role if written else "title",
    )


def _neighbours(shot: Shot, shotlist: ShotList) -> tuple[Shot | None, Shot | None]:
    index = next((i for i, other in enumerate(shotlist.shots) if other.id == shot.id), 0)
    after = shotlist.shots[index + 1] if index + 1 < len(shotlist.shots) else None
    return (shotlist.shots[index - 1] if index else None), after


def _way_in(before: Shot | None, shot: Shot) -> str:
    """How a shot comes in; cards come and go in their own way, and the film fades in after its title."""
    if shot.framing in ("title", "credits"):
        return ""
    if before is None or before.framing == "title":
        return "dream" if shot.transition == "dream" else "fade"
    return shot.transition if shot.transition in INTO else ""


def _way_out(shot: Shot, after: Shot | None) -> str:
    if after is None or shot.framing in ("title", "credits"):
        return ""
    if after.framing in ("title", "credits"):
        return "film_ends" if after.framing == "credits" else "fade"
    return after.transition if after.transition in INTO else ""


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
        season=shot.place.season,
        outlook=shot.place.outlook,
        mood=shot.audio.mood,
    )
    return place, asset


def _figure(character: ShotCharacter, shot: Shot, shotlist: ShotList, drawing: Drawing) -> FigureSpec:
    asset = drawing.assets.get(f"character:{character.character_id}")
    mouth = _mouth(character.character_id, shot, shotlist.voice)
    if character.view == "back":
        mouth = "".join("X" if shape == "X" else SPEAKS for shape in mouth)
    is_own = asset is not None and asset.source == "library"
    return FigureSpec(
        look=dict(asset.spec) if asset and not is_own else {},
        art=asset.uri if asset and is_own else "",
        art_parts=dict(asset.spec.get("parts", {})) if asset and is_own else {},
        mark=character.mark,
        facing=character.facing,
        view=character.view,
        prop=character.prop,
        performances=character.performances,
        mouth=mouth,
        speaks=bool(mouth.strip("X")),
        glances=character.glances,
        moves=character.moves,
        stresses=_stresses(character.character_id, shot, shotlist.voice),
        intensity=character.intensity,
        sits=character.sits,
    )


def _stresses(speaker: str, shot: Shot, voice: tuple[VoiceEvent, ...]) -> tuple[int, ...]:
    """The frames of the shot at which the character stresses a word."""
    frames = [e.start_frame + at - shot.start_frame for e in voice if e.speaker_id == speaker for at in e.stresses]
    return tuple(frame for frame in frames if 0 <= frame < shot.duration_frames)


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


def _cues(cues: CaptionCues, start: int, end: int) -> tuple[BurntCue, ...]:
    """The cues in a shot's frames, without what merely flashes at its borders."""
    flash = cues.rate.frames_of_ms(FLASH_MS)
    burnt = []
    for cue in cues.cues:
        first, last = max(start, cue.start_frame), min(end, cue.end_frame)
        is_cut = (first, last) != (cue.start_frame, cue.end_frame)
        is_flash = is_cut and last - first <= flash and (last - first) * 3 < cue.end_frame - cue.start_frame
        if first < last and not is_flash:
            burnt.append(BurntCue(start_frame=first - start, end_frame=last - start, lines=cue.lines))
    return tuple(burnt)
