"""Cut the static fonts of the library from the variable ones that PyPI carries.

    python scripts/cut_fonts.py [FOLDER_WITH_MORE_FONTPKG_WHEELS]

Writes src/storyreel/library/fonts/: the fonts, their licences and fonts.yaml. Noto Sans
Arabic is not a dependency; give a folder into which its wheel was unpacked to cut it again.
"""

import hashlib
import sys
from pathlib import Path

from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

TARGET = Path(__file__).resolve().parents[1] / "src/storyreel/library/fonts"
NOTO = "Fonts: Noto Sans © The Noto Project Authors, SIL OFL 1.1"
FREDOKA = "Fonts: Fredoka © The Fredoka Project Authors, SIL OFL 1.1"
CUTS = (  # id, distribution, its version, file, weight, attribution
    ("fredoka-semibold", "fontpkg-fredoka", "2.1", "Fredoka-SemiBold.ttf", 600, FREDOKA),
    ("noto-sans-regular", "fontpkg-noto-sans", "2.15", "NotoSans-Regular.ttf", 400, NOTO),
    ("noto-sans-semibold", "fontpkg-noto-sans", "2.15", "NotoSans-SemiBold.ttf", 600, NOTO),
    ("noto-sans-arabic-semibold", "fontpkg-noto-sans-arabic", "2.12", "NotoSansArabic-SemiBold.ttf", 600, NOTO),
)
FAMILIES = {"Fredoka": "Fredoka", "NotoSans": "Noto Sans", "NotoSansArabic": "Noto Sans Arabic"}
STYLES = {400: "Regular", 600: "SemiBold"}


def cut(source: Path, family: str, weight: int) -> TTFont:
    """Pin the axes of a variable font and name the result after them."""
    font = instantiateVariableFont(TTFont(source, recalcTimestamp=False), {"wght": weight, "wdth": 100})
    names = {
        1: f"{family} {STYLES[weight]}",
        2: "Regular",
        4: f"{family} {STYLES[weight]}",
        16: family,
        17: STYLES[weight],
    }
    for number, value in names.items():
        font["name"].setName(value, number, 3, 1, 0x409)
    font["OS/2"].usWeightClass = weight
    return font


def main(more: Path | None) -> None:
    site = Path(__import__("fontpkg_fredoka").__file__).parents[1]
    entries = []
    for id_, origin, version, file, weight, attribution in CUTS:
        package, stem = origin.replace("-", "_"), file.partition("-")[0]
        family, name = FAMILIES[stem], f"{stem}[wdth,wght].ttf"
        folder = next((f for f in (site / package, (more or site) / package) if f.is_dir()), None)
        if folder is not None:
            cut(folder / "files" / name, family, weight).save(TARGET / file)
            (TARGET / f"OFL.{stem}.txt").write_bytes((folder / "LICENSE").read_bytes())
        digest = hashlib.sha256((TARGET / file).read_bytes()).hexdigest()
        values = {"id": id_, "file": file, "family": family, "weight": weight, "sha256": digest, "licence": "OFL-1.1"}
        values |= {"attribution": f'"{attribution}"', "source": f'"{origin} {version} (PyPI), cut to weight {weight}"'}
        entries.append("\n  ".join(f"{key}: {value}" for key, value in values.items()))
    (TARGET / "fonts.yaml").write_text("".join(f"- {entry}\n" for entry in entries), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
