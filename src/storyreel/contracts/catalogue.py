"""Every contract by name, and its JSON Schema. For validation, export and tests: no command imports this."""

from typing import Any

from storyreel.contracts.approval import Approval
from storyreel.contracts.artifact import Artifact
from storyreel.contracts.asset_manifest import AssetManifest
from storyreel.contracts.audit import Audit
from storyreel.contracts.canon import Canon, CanonDiff
from storyreel.contracts.captions import CaptionCues
from storyreel.contracts.character_pack import CharacterPack
from storyreel.contracts.claim_list import ClaimList
from storyreel.contracts.decisions import Decisions
from storyreel.contracts.gate_report import GateReport, ScriptRepair
from storyreel.contracts.notes import Notes
from storyreel.contracts.project import Project
from storyreel.contracts.record import Event, Record, RunSummary
from storyreel.contracts.render_output import QualityReport, RenderOutput
from storyreel.contracts.render_plan import RenderPlan, ShotSpec
from storyreel.contracts.script import Script
from storyreel.contracts.shotlist import ShotList
from storyreel.contracts.spend import SpendEstimate
from storyreel.contracts.story import ContextPack, EpisodePlan, StoryArc
from storyreel.contracts.voice import Speech, VoiceLines

MODELS: tuple[type[Artifact], ...] = (
    Project,
    Canon,
    CanonDiff,
    StoryArc,
    EpisodePlan,
    ContextPack,
    Script,
    GateReport,
    ScriptRepair,
    ClaimList,
    VoiceLines,
    Speech,
    ShotList,
    Notes,
    AssetManifest,
    RenderPlan,
    ShotSpec,
    CaptionCues,
    RenderOutput,
    QualityReport,
    RunSummary,
    Record,
    Event,
    Approval,
    Audit,
    Decisions,
    CharacterPack,
    SpendEstimate,
)

CONTRACTS: dict[str, type[Artifact]] = {model.name: model for model in MODELS}


def schema_of(model: type[Artifact]) -> dict[str, Any]:
    """The JSON Schema (2020-12) of a contract's files, any minor version of its major."""
    schema = model.model_json_schema(mode="validation", by_alias=True)
    major = model.version.split(".")[0]
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    schema["properties"] |= {
        "schema": {"const": model.name, "type": "string"},
        "schema_version": {"pattern": rf"^{major}\.[0-9]+\.[0-9]+$", "type": "string"},
    }
    schema["required"] = sorted({*schema.get("required", ()), "schema", "schema_version"})
    return schema
