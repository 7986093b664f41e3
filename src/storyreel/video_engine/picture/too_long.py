"""Texts that do not fit their place even in the smallest size that can be read."""

from storyreel.contracts.render_plan import ShotSpec
from storyreel.video_engine.picture.credits_card import credit_pages
from storyreel.video_engine.picture.overlay import lower_third_type, slug_type
from storyreel.video_engine.picture.page import fitted_words
from storyreel.video_engine.picture.title_card import title_block
from storyreel.video_engine.picture.type import Typesetter


def cut_texts(spec: ShotSpec) -> list[str]:
    """The texts of a shot that lose words to an ellipsis."""
    is_set = spec.framing in ("title", "credits") or (spec.framing == "insert" and spec.heading)
    if not (is_set or spec.lower_third or spec.slug):
        return []
    type_ = Typesetter(spec.fonts)
    cut = [spec.heading] if spec.framing == "title" and title_block(spec, type_).fitted.is_cut else []
    if spec.framing == "credits":
        cut += [text for page in credit_pages(spec, type_) for text in page.cut]
    if spec.framing == "insert":
        words = zip((spec.heading, " ".join(spec.text)), fitted_words(spec, type_), strict=True)
        cut += [text for text, one in words if one.is_cut]
    if spec.slug and slug_type(spec, type_)[0].is_cut:
        cut.append(spec.slug)
    if spec.lower_third:
        fitted = lower_third_type(spec, spec.lower_third, type_)
        cut += [text for text, one in zip(spec.lower_third, fitted, strict=True) if one.is_cut]
    return cut
