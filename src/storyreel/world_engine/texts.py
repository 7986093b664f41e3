"""Put other words into a script's lines and actions; everything else stays."""

from collections.abc import Mapping

from storyreel.contracts.script import Script


def with_texts(script: Script, texts: Mapping[str, str]) -> Script:
    """The script with these texts by id of a line or action."""
    scenes = []
    for scene in script.scenes:
        elements = (e.model_copy(update={"text": texts[e.id]}) if e.id in texts else e for e in scene.elements)
        scenes.append(scene.model_copy(update={"elements": tuple(elements)}))
    return script.model_copy(update={"scenes": tuple(scenes)})
