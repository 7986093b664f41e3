"""A command's code identity."""

from storyreel.contracts.canonical import digest_of_value
from storyreel.orchestrator import code
from storyreel.orchestrator.jobs import ROOMS


def test_the_caption_writer_is_no_part_of_the_clip_command() -> None:
    assert "storyreel.video_engine.commands.write_captions" not in code.closure("render-clip")


def test_story_commands_import_no_picture() -> None:
    for command in ("write-script", "plan-episode", "judge-canon", "finalize-script"):
        assert not {"cv2", "numpy", "scipy", "onnxruntime"} & set(code.closure(command)), command


def test_every_command_has_a_digest_of_its_own() -> None:
    graph = code._graph()
    digests = {digest_of_value(code._closure(graph, code.module_of(command))) for command in ROOMS}
    assert len(digests) == len(ROOMS)


def test_a_docstring_is_not_part_of_the_code(tmp_path, monkeypatch) -> None:
    package = tmp_path / "storyreel"
    package.mkdir()
    monkeypatch.setattr(code, "SOURCES", tmp_path)
    module = package / "one.py"
    module.write_text('"""Say one thing."""\nA = 1\n')
    before = code._module_digest("storyreel.one")
    module.write_text('"""Say another."""\n# and why\nA   =   1\n')
    assert code._module_digest("storyreel.one") == before
    module.write_text('"""Say another."""\nA = 2\n')
    assert code._module_digest("storyreel.one") != before


def test_declared_data_is_part_of_the_code(tmp_path, monkeypatch) -> None:
    package = tmp_path / "storyreel"
    package.mkdir()
    monkeypatch.setattr(code, "SOURCES", tmp_path)
    (package / "one.py").write_text('DATA = ["*.yaml"]\n')
    (package / "words.yaml").write_text("a")
    before = code._module_digest("storyreel.one")
    (package / "words.yaml").write_text("b")
    assert code._module_digest("storyreel.one") != before
