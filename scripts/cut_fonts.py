"""Cut the fonts of the library: static weights of variable fonts, and subsets of large ones.

    python scripts/cut_fonts.py FOLDER

FOLDER holds the unpacked wheels of fontpkg-* (PyPI) and the unpacked packages fonts-noto-core and
fonts-noto-cjk (Debian). Writes src/storyreel/library/fonts/: the fonts, their licences and
fonts.yaml. A font whose source is not in the folder stays as it is.

Whole fonts of Chinese, Japanese and Korean are 20 MB. The subsets hold what the national
standards call common: JIS X 0208 (levels 1 and 2), GB 2312 (levels 1 and 2) and the Hangul of
KS X 1001; 3.4 MB for the three.
"""

import hashlib
import sys
from dataclasses import dataclass
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTCollection, TTFont
from fontTools.varLib.instancer import instantiateVariableFont

TARGET = Path(__file__).resolve().parents[1] / "src/storyreel/library/fonts"
STYLES = {400: "Regular", 600: "SemiBold", 700: "Bold"}
DEBIAN = "usr/share/fonts"
CJK = "opentype/noto/NotoSansCJK-Bold.ttc"
LATIN_AND_MARKS = {*range(0x20, 0x7F), 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2026, *range(0x3000, 0x3040)}
FULL_WIDTH = range(0xFF01, 0xFF61)
KANA = {*range(0x3041, 0x3100), *range(0x31F0, 0x3200), *range(0xFF61, 0xFFA0)}


@dataclass(frozen=True)
class Cut:
    """A font to be cut. `face` is its number in a collection, `rows` what is kept of the standard `codec`."""

    id: str
    family: str
    weight: int
    package: str
    origin: str  # in the unpacked package
    licence: str  # its file in the library, OFL.<this>.txt
    holder: str
    face: int = 0
    codec: str = ""
    rows: tuple[range, ...] = ()

    @property
    def file(self) -> str:
        """Its name in the library."""
        return f"{self.family.replace(' ', '')}-{STYLES[self.weight]}.{'otf' if self.codec else 'ttf'}"


def _pypi(id_: str, family: str, weight: int, version: str, axes: str = "wght", holder: str = "") -> Cut:
    name, stem = "-".join(family.lower().split()), family.replace(" ", "")
    origin = f"fontpkg_{name.replace('-', '_')}/files/{stem}[{axes}].ttf"
    holder = f"{holder or family} © The {holder.split()[0] if holder else family} Project Authors"
    return Cut(id_, family, weight, f"fontpkg-{name} {version} (PyPI)", origin, stem, holder)


def _cjk(language: str, face: int, codec: str, *rows: range) -> Cut:
    id_, family = f"noto-sans-{language}-bold", f"Noto Sans {language.upper()}"
    package, holder = "fonts-noto-cjk 20220127 (Debian)", "Noto Sans CJK © 2014-2021 Adobe"
    return Cut(id_, family, 700, package, f"{DEBIAN}/{CJK}", "NotoSansCJK", holder, face, codec, rows)


CUTS = (
    _pypi("fredoka-semibold", "Fredoka", 600, "2.1", "wdth,wght"),
    _pypi("noto-sans-regular", "Noto Sans", 400, "2.15", "wdth,wght", "Noto Sans"),
    _pypi("noto-sans-semibold", "Noto Sans", 600, "2.15", "wdth,wght", "Noto Sans"),
    _pypi("noto-sans-arabic-semibold", "Noto Sans Arabic", 600, "2.12", "wdth,wght", "Noto Sans"),
    Cut("noto-sans-hebrew-bold", "Noto Sans Hebrew", 700, "fonts-noto-core 20201225 (Debian)",
        f"{DEBIAN}/truetype/noto/NotoSansHebrew-Bold.ttf", "NotoSansHebrew", "Noto Sans © 2019 Google Inc."),
    _cjk("jp", 0, "euc_jp", range(1, 9), range(16, 85)),
    _cjk("sc", 2, "gb2312", range(1, 4), range(16, 88)),
    _cjk("kr", 1, "euc_kr", range(1, 6), range(16, 41)),
    _pypi("fraunces-semibold", "Fraunces", 600, "1.0", "SOFT,WONK,opsz,wght"),
    _pypi("oswald-semibold", "Oswald", 600, "4.103"),
    _pypi("caveat-semibold", "Caveat", 600, "2.0"),
)  # fmt: skip
AXES = {"wdth": 100, "SOFT": 0, "WONK": 0, "opsz": 72}


def cut(cut_: Cut, source: Path) -> TTFont:
    """Pin the axes of a font or keep the characters of a standard, and name the result after them."""
    if cut_.codec:
        font = TTCollection(source, lazy=True).fonts[cut_.face]
        _keep(font, _characters(cut_))
    else:
        font = TTFont(source, recalcTimestamp=False)
    if "fvar" in font:
        tags = {axis.axisTag for axis in font["fvar"].axes}
        font = instantiateVariableFont(font, {tag: AXES.get(tag, cut_.weight) for tag in sorted(tags)})
    style = STYLES[cut_.weight]
    whole = f"{cut_.family} {style}"
    for number, value in {1: whole, 2: "Regular", 4: whole, 16: cut_.family, 17: style}.items():
        font["name"].setName(value, number, 3, 1, 0x409)
    font["OS/2"].usWeightClass = cut_.weight
    font.recalcTimestamp = False
    return font


def _characters(cut_: Cut) -> set[int]:
    """Rows of a national standard, with Latin, the marks and full-width forms."""
    points = {*LATIN_AND_MARKS, *FULL_WIDTH, *(KANA if cut_.codec == "euc_jp" else ())}
    for row in (row for rows in cut_.rows for row in rows):
        for cell in range(1, 95):
            try:
                points.add(ord(bytes([0xA0 + row, 0xA0 + cell]).decode(cut_.codec)))
            except (UnicodeDecodeError, TypeError):
                continue  # a cell that the standard leaves empty
    return points


def _keep(font: TTFont, points: set[int]) -> None:
    options = subset.Options(hinting=False, notdef_outline=True, layout_features=[], name_IDs=[0, 6, 13, 14])
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=points)
    subsetter.subset(font)


def _copy_licence(cut_: Cut, licence: Path) -> None:
    """The package's own licence; Debian's has none for each font, so its holder heads the common text."""
    target = TARGET / f"OFL.{cut_.licence}.txt"
    if licence.is_file():
        target.write_bytes(licence.read_bytes())
    else:
        _, _, text = (TARGET / "OFL.NotoSans.txt").read_text(encoding="utf-8").partition("\n")
        target.write_text(f"Copyright {cut_.holder.partition('© ')[2]}\n{text}", encoding="utf-8")


def main(folder: Path | None) -> None:
    """Cut what can be cut, and write the index of all."""
    entries = []
    for one in CUTS:
        source = folder / one.origin if folder else None
        if source is not None and source.is_file():
            cut(one, source).save(TARGET / one.file)
            _copy_licence(one, source.parents[1] / "LICENSE")
        kept = "cut to what its standard calls common" if one.codec else f"cut to weight {one.weight}"
        attribution = f"Fonts: {one.holder}, SIL OFL 1.1"
        digest = hashlib.sha256((TARGET / one.file).read_bytes()).hexdigest()
        values = {"id": one.id, "file": one.file, "family": one.family, "weight": one.weight, "sha256": digest}
        values |= {"licence": "OFL-1.1", "attribution": f'"{attribution}"', "source": f'"{one.package}, {kept}"'}
        entries.append("\n  ".join(f"{key}: {value}" for key, value in values.items()))
    (TARGET / "fonts.yaml").write_text("".join(f"- {entry}\n" for entry in entries), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
