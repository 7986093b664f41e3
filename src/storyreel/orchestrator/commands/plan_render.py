"""Plan a render: resolve the assets, and give every shot the key of its clip.

The plan is a checkpoint. It also leaves `shots/<key>.json`, the spec that a
clip is drawn from, which no rule declares.
"""

from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

from storyreel.asset_resolver.own_library import OwnLibrary
from storyreel.asset_resolver.resolve import Makers, resolve
from storyreel.asset_resolver.shipped import Shipped
from storyreel.contracts.asset_manifest import AssetManifest
from storyreel.contracts.canonical import digest_of
from storyreel.contracts.errors import BlockedError
from storyreel.contracts.gate_report import GateReport
from storyreel.contracts.job import Job
from storyreel.contracts.render_plan import PictureSettings, PlannedClip, RenderPlan, ResolvedAsset, ShotSpec
from storyreel.contracts.shotlist import Shot, ShotList
from storyreel.contracts.story import StoryArc
from storyreel.orchestrator.credits import credit_lines
from storyreel.orchestrator.lower_thirds import introductions
from storyreel.orchestrator.own_looks import own_looks
from storyreel.orchestrator.shot_specs import Drawing, spec_of
from storyreel.orchestrator.slugs import slug_of
from storyreel.orchestrator.type_plan import Type
from storyreel.video_engine.cues import caption_cues
from storyreel.video_engine.makers import (
    ATTRIBUTIONS,
    cast_of,
    drawn_props,
    place_kind,
    stand_ins,
    title_card,
    title_fonts,
)


def run(job: Job) -> None:
    """--arc, --shotlist, --manifest, --safety, --casting, --library, --settings; makes the plan and its shot specs."""
    shotlist = job.load("shotlist", ShotList)
    manifest = job.load("manifest", AssetManifest)
    if job.load("safety", GateReport).verdict == "block":
        raise BlockedError(f"{job.option('safety')}: the shots were blocked; see its findings")
    settings = job.settings()
    own = own_looks(job)
    looks = cast_of(shotlist.cast, settings["seed"], own)
    card = title_card(shotlist, settings["seed"], job.load("arc", StoryArc).premise.genre)
    props = drawn_props(r.traits["name"] for r in manifest.requirements if r.kind == "prop")
    fonts, played = {"title": title_fonts(card)}, stand_ins(shotlist.cast, own)
    makers = Makers(looks, place_kind, props, settings["seed"], ATTRIBUTIONS, fonts, played)
    shipped = Shipped()
    assets, files = resolve(manifest, OwnLibrary(Path(job.option("library"))), shipped, makers, settings["publish_on"])
    for path, data in sorted(files.items()):
        job.save_beside(path, data)
        job.note_input(f"project:{path}", digest_of(data))
    plan = make_plan(shotlist, assets, settings, Type(card, shipped, files))
    for clip in plan.clips:
        job.save_beside(f"shots/{clip.key}.json", clip.spec.to_bytes())
    job.notes["placeholders"] = list(plan.placeholders)
    job.notes["flags"] = list(plan.flags)
    job.save("render_plan", plan)


def make_plan(
    shotlist: ShotList, assets: tuple[ResolvedAsset, ...], settings: Mapping[str, Any], type_: Type
) -> RenderPlan:
    """The plan of one episode in one profile."""
    profile = settings["picture"]
    picture = PictureSettings(
        width=profile["width"],
        height=profile["height"],
        rate=shotlist.rate,
        crf=profile["crf"],
        preset=profile["preset"],
        acting_step=profile["acting_step"],
        light=profile["light"],
        burn_captions=settings["burn_captions"],
    )
    drawing = _drawing(shotlist, assets, settings, picture, type_)
    credits = credit_lines(shotlist, [*(asset.rights for asset in assets), *type_.rights(_specs(shotlist, drawing))])
    specs = _specs(shotlist, replace(drawing, credits=credits))
    flags = {flag for asset in assets for flag in asset.flags} | set(shotlist.flags) | set(type_.flags(specs))
    return RenderPlan(
        episode=shotlist.episode,
        profile=settings["profile"],
        title=drawing.heading,
        picture=picture,
        target_lufs_c=profile["target_lufs_c"],
        timing_lock_hash=shotlist.timing_lock_hash,
        assets=assets,
        clips=tuple(_clip(shot, spec) for shot, spec in zip(shotlist.shots, specs, strict=True)),
        credits=credits,
        placeholders=tuple(asset.id for asset in assets if asset.source == "placeholder"),
        flags=tuple(sorted(flags)),
    )


def _drawing(
    shotlist: ShotList,
    assets: tuple[ResolvedAsset, ...],
    settings: Mapping[str, Any],
    picture: PictureSettings,
    type_: Type,
) -> Drawing:
    number, episodes = int(shotlist.episode.removeprefix("ep")), settings.get("episodes", 1)
    slugs = [b.id for a, b in pairwise(shotlist.shots) if slug_of(a, b)]
    return Drawing(
        picture=picture,
        assets={asset.id: asset for asset in assets},
        code=settings["clip_code"],
        toolchain=settings["toolchain"],
        heading=settings["title"] or shotlist.title,
        byline=(f"Episode {number}",) if episodes > 1 else (),
        credits=(),
        cues=caption_cues(shotlist),
        book=type_.book(assets),
        fonts=type_.fonts,
        card=type_.card,
        ending="To be continued" if number < episodes else "The End",
        introduced=introductions(shotlist, slugs) if settings.get("lower_thirds", True) else {},
    )


def _specs(shotlist: ShotList, drawing: Drawing) -> list[ShotSpec]:
    return [spec_of(shot, shotlist, drawing) for shot in shotlist.shots]


def _clip(shot: Shot, spec: ShotSpec) -> PlannedClip:
    return PlannedClip(
        shot_id=shot.id,
        key=digest_of(spec.to_bytes())[:32],
        start_frame=shot.start_frame,
        duration_frames=shot.duration_frames,
        spec=spec,
    )
