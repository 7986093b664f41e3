"""The keys that an author may write in a script override."""

SCRIPT_KEYS = ("title", "logline", "cast", "scenes", "lines", "episode", "status", "schema", "schema_version")
SCENE_KEYS = ("id", "setting", "hour", "weather", "mood", "tension", "present", "elements", "mode", "day", "when")
LINE_KEYS = ("type", "id", "speaker", "speaker_id", "text", "emotion", "pacing", "to", "claims", "mode")
ACTION_KEYS = ("type", "id", "action", "text", "actors", "verb", "object", "emotion", "claims", "mode")
SETTING_KEYS = ("id", "name", "kind", "interior")
PERSON_KEYS = ("id", "name", "role", "function", "kind", "gender", "age_group", "age", "manner")
CLAIM_KEYS = ("subject", "predicate", "object", "becomes", "mode")
