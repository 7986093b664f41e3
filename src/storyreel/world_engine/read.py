"""Print a script for an editor: `python -m storyreel.world_engine.read SCRIPT.json`."""

import sys
from pathlib import Path

from storyreel.contracts.artifact import load_file
from storyreel.contracts.script import DialogueLine, Script


def page(script: Script) -> str:
    """The script as slug lines, actions and dialogue."""
    names = {person.id: person.name for person in script.cast}
    lines = [f"{script.title.upper()}  ({script.episode}, {script.status})", script.logline, ""]
    for number, scene in enumerate(script.scenes, start=1):
        side = "INT." if scene.setting.interior else "EXT."
        place = scene.setting.name.removeprefix("the ").removeprefix("a ").upper()
        sky = "" if scene.weather == "clear" else f", {scene.weather.upper()}"
        present = ", ".join(names[person] for person in scene.present)
        slug = f"{number}. {side} {place} - {scene.hour.upper()}{sky}"
        lines.append(f"{slug}   [{scene.mood}; {present}]")
        for element in scene.elements:
            if isinstance(element, DialogueLine):
                lines.append(
                    f"  {names[element.speaker_id].upper():12} {element.text}  [{element.emotion}, {element.pacing}]"
                )
            else:
                lines.append(f"    ({element.text})")
        lines.append("")
    return "\n".join(lines)


def main() -> None:
    """Print the script at the path given."""
    print(page(load_file(Script, Path(sys.argv[1]))))


if __name__ == "__main__":
    main()
