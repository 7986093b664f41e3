"""Pack how each character looks and sounds, with a sheet on which a person sees and hears it.

The looks are resolved as the render plan resolves them, from the same cast,
seed, casting and library, so what is approved is what will be drawn.
"""

from pathlib import Path

from storyreel.asset_resolver.own_library import OwnLibrary
from storyreel.asset_resolver.resolve import Makers, resolve
from storyreel.asset_resolver.shipped import Shipped
from storyreel.contracts.asset_manifest import AssetManifest
from storyreel.contracts.canonical import digest_of
from storyreel.contracts.character_pack import CharacterPack, PackedCharacter
from storyreel.contracts.job import Job
from storyreel.contracts.render_plan import ResolvedAsset
from storyreel.contracts.shotlist import ShotList
from storyreel.contracts.story import Person
from storyreel.contracts.timing import SAMPLE_RATE
from storyreel.contracts.voice import Speech, Take, VoiceLine, VoiceLines
from storyreel.orchestrator.own_looks import own_looks
from storyreel.video_engine.makers import cast_of, place_kind
from storyreel.video_engine.picture import cast_page
from storyreel.video_engine.picture.cast_page import Member, Sound
from storyreel.video_engine.picture.figures.look import look_from_dict


def run(job: Job) -> None:
    """--shotlist, --manifest, --lines, --speech, --track, --casting, --library, --settings; makes pack and sheet."""
    shotlist, manifest = job.load("shotlist", ShotList), job.load("manifest", AssetManifest)
    lines = {line.speaker_id: line for line in job.load("lines", VoiceLines).lines}
    takes = {take.line_id: take for take in job.load("speech", Speech).takes}
    wanted = manifest.model_copy(
        update={"requirements": tuple(r for r in manifest.requirements if r.kind == "character")}
    )
    seed = job.settings()["seed"]
    makers = Makers(cast_of(shotlist.cast, seed, own_looks(job)), place_kind, frozenset(), seed, {})
    assets, files = resolve(wanted, OwnLibrary(Path(job.option("library"))), Shipped(), makers)
    for path, data in sorted(files.items()):
        job.note_input(f"project:{path}", digest_of(data))
    by_id = {asset.id.partition(":")[2]: asset for asset in assets}
    people = [person for person in shotlist.cast if person.id in by_id]
    track = Path(job.file("track")).name
    members, packed = [], []
    for person in people:
        asset, line = by_id[person.id], lines[person.id]
        take = takes[line.line_id]
        members.append(_member(person, asset, files, _sound(track, line, take)))
        packed.append(_packed(person, asset, files, line, take))
    style = Path(cast_page.__file__).with_name("cast_page.css").read_text("utf-8")
    sheet = cast_page.cast_page(f"Episode {int(shotlist.episode[2:])}", members, style).encode()
    job.save_bytes("sheet", sheet)
    job.save("pack", CharacterPack(episode=shotlist.episode, characters=tuple(packed), sheet_digest=digest_of(sheet)))


def _packed(
    person: Person, asset: ResolvedAsset, files: dict[str, bytes], line: VoiceLine, take: Take
) -> PackedCharacter:
    own = {asset.uri, *asset.spec.get("parts", {}).values()}
    return PackedCharacter(
        id=person.id,
        name=person.name,
        role=person.role,
        source=asset.source,
        look=asset.spec if asset.source == "generated" else {},
        digests={path: digest_of(data) for path, data in files.items() if path in own},
        voice=line.voice,
        sample_digest=take.take_digest,
    )


def _member(person: Person, asset: ResolvedAsset, files: dict[str, bytes], sound: Sound) -> Member:
    look = look_from_dict(asset.spec if asset.source == "generated" else {})
    return Member(person.id, person.name, person.role, look, files.get(asset.uri, b""), sound)


def _sound(track: str, line: VoiceLine, take: Take) -> Sound:
    """Where in the track of samples somebody speaks, by a media fragment in thousandths of a second."""
    start, end = (1000 * sample // SAMPLE_RATE for sample in (take.start_sample, take.start_sample + take.samples))
    words = f"{line.voice.engine} {line.voice.voice_id}, {line.voice.speed_percent} %"
    source = f"{track}#t={start / 1000:.3f},{end / 1000:.3f}" if take.samples else ""
    return Sound(words, line.text, source)
