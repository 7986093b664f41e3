"""Rights of one asset (plan section 25.2)."""

import datetime
from contextlib import suppress
from typing import Annotated

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from storyreel.contracts.artifact import Part


def _is_a_day(text: str) -> str:
    with suppress(ValueError):
        if not text or datetime.date.fromisoformat(text).isoformat() == text:
            return text
    raise PydanticCustomError("day", "a day such as 2027-01-31")


# A day as authors write it, or "". Two of them compare as text.
Day = Annotated[str, AfterValidator(_is_a_day), Field(json_schema_extra={"pattern": r"^(\d{4}-\d{2}-\d{2})?$"})]


class Rights(Part):
    """Who made an asset and under which terms it may be used."""

    license_type: str
    attribution: str = ""
    purchase_record: str = ""
    provider_or_model: str = ""
    retrieval_date: str = ""
    redistributable: bool = False
    expires: Day = ""  # the last day on which the licence holds; "" for ever
