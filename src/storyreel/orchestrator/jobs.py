"""Which module holds the command of which rule. Modules are imported when used."""

ROOMS = {
    "canon-genesis": "canon_store",
    "build-context": "canon_store",
    "apply-canon-diff": "canon_store",
    "plan-arc": "world_engine",
    "plan-episode": "world_engine",
    "write-script": "world_engine",
    "propose-canon-diff": "world_engine",
    "finalize-script": "world_engine",
    "repair-script": "canon_gate",
    "judge-canon": "canon_gate",
    "enforce-canon": "canon_gate",
    "check-safety": "quality",
    "voice-lines": "film_adapter",
    "lock-timing": "film_adapter",
    "asset-manifest": "film_adapter",
    "sample-lines": "film_adapter",
    "write-notes": "film_adapter",
    "speak-lines": "providers",
    "enforce-approval": "orchestrator",
    "enforce-spend": "orchestrator",
    "estimate-spend": "orchestrator",
    "pack-characters": "orchestrator",
    "plan-render": "orchestrator",
    "render-clip": "video_engine",
    "join-clips": "video_engine",
    "mix-sound": "video_engine",
    "write-captions": "video_engine",
    "draw-places": "video_engine",
    "mux-render": "video_engine",
    "draw-cast": "video_engine",
    "draw-sheet": "video_engine",
    "judge-quality": "quality",
    "describe-render": "quality",
    "deliver-render": "quality",
}


def module_of(command: str) -> str:
    """The dotted name of a command's module."""
    return f"storyreel.{ROOMS[command]}.commands.{command.replace('-', '_')}"


WARM = (  # what commands import, and tables that they read, in flow order: a job server has them when they are wanted
    "ruamel.yaml",
    "storyreel.contracts.predicates:registry",
    *(module_of(command) for command in ROOMS if ROOMS[command] != "video_engine"),
    "soundfile",
    *(f"storyreel.film_adapter.{table}" for table in ("actions:acting_tables", "templates:templates", "craft:craft")),
    "storyreel.film_adapter.voice_cast:castable_voices",
    "fontTools.ttLib.tables._c_m_a_p",
    *(module_of(command) for command in ROOMS if ROOMS[command] == "video_engine"),
    *(f"storyreel.video_engine.{name}" for name in ("picture.film", "picture.encode", "sound.mix", "sound.codec")),
    "storyreel.video_engine.sound.score:moods",
)
