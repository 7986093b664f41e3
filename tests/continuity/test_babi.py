"""Stories of the bAbI tasks hold together, and every wrong answer about their end is found."""

import pytest
from stories_of_babi import EMPTY, QUESTIONS, STORIES, Question, claims_of

from storyreel.canon_gate.verdict import verdict
from storyreel.contracts.predicates import registry


@pytest.mark.parametrize("story", range(len(STORIES)))
def test_a_story_as_it_is_holds_together(story: int) -> None:
    assert verdict(EMPTY, claims_of(story), registry()) == ("allow", ())


@pytest.mark.parametrize("question", QUESTIONS, ids=str)
def test_the_true_answer_is_allowed_and_no_other(question: Question) -> None:
    decision, findings = verdict(EMPTY, claims_of(question.story, question), registry())
    assert decision == ("allow" if question.is_true else "block")
    assert all(finding.rule == question.predicate for finding in findings)
