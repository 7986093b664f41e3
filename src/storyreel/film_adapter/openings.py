"""How a scene opens on people who do nothing yet.

- Who speaks first walks up, the others are busy in their way.
- Of more than two, it is the first who stands at an end of the row: nobody walks past a face.
- No two scenes in a row open so: in the second, who speaks first stands there and turns round.
"""

from storyreel.contracts.shotlist import Move, Shot
from storyreel.film_adapter.beats import TimedScene
from storyreel.film_adapter.templates import templates

TURNING = 90  # per cent of the wide


def opened(wide: Shot, timed: TimedScene, may_walk: bool) -> Shot:
    """A scene's first wide; with something said or done in it, it stays as it is."""
    if len(wide.characters) < 2 or wide.line_ids or wide.action:
        return wide
    ends = {wide.characters[0].character_id, wide.characters[-1].character_id}
    first = next((beat.actors[0] for beat in timed.beats if beat.actors and beat.actors[0] in ends), "")
    waits = templates()["waits"].get(timed.scene.mood, "stand")
    turn = Move(frames=max(1, wide.duration_frames * TURNING // 100), name="turn_round")
    characters = []
    for character in wide.characters:
        is_first = character.character_id == first
        pose = "walk" if is_first and may_walk else "hold" if character.prop else waits
        start = character.performances[0].model_copy(update={"pose": pose})
        moves = (turn,) if is_first and not may_walk else character.moves
        update = {"performances": (start, *character.performances[1:]), "moves": moves}
        characters.append(character.model_copy(update=update))
    return wide.model_copy(update={"characters": tuple(characters)})
