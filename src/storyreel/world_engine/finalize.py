"""Make a draft final, if the gates judged exactly this draft and let it pass."""

from storyreel.contracts.errors import EngineError
from storyreel.contracts.gate_report import GateReport
from storyreel.contracts.script import Script


def finalize(draft: Script, draft_digest: str, reports: dict[str, GateReport]) -> Script:
    """The final script.

    Args:
        reports: The gates' verdicts by the path of their file.

    Raises:
        EngineError: A gate judged another draft, or did not allow this one.
    """
    for where, report in reports.items():
        judged = report.judged.get("draft", "nothing")
        if judged != draft_digest:
            raise EngineError(
                f"{where}: judged.draft: found {judged[:12]}, expected {draft_digest[:12]}; "
                f"the {report.gate} gate judged another draft; run the same command again"
            )
        if report.episode != draft.episode:
            raise EngineError(
                f"{where}: episode: found {report.episode}, expected {draft.episode}; run the same command again"
            )
    return draft.model_copy(update={"status": "final"})
