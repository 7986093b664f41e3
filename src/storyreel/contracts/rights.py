"""Rights of one asset (plan section 25.2)."""

from storyreel.contracts.artifact import Part


class Rights(Part):
    """Who made an asset and under which terms it may be used."""

    license_type: str
    attribution: str = ""
    purchase_record: str = ""
    provider_or_model: str = ""
    retrieval_date: str = ""
    redistributable: bool = False
