"""Decibels without the CPU's logarithm: correctly rounded by `decimal`, in steps of 0.01 dB."""

from decimal import Decimal
from functools import cache

FLOOR = 1e-6


@cache
def gain(cdb: int) -> float:
    """Hundredths of a decibel as a factor."""
    return float(Decimal(10) ** (Decimal(cdb) / 2000))


def to_cdb(factor: float) -> int:
    """A factor as hundredths of a decibel, -120 dB at least."""
    return int((Decimal(max(factor, FLOOR)).log10() * 2000).to_integral_value())
