"""Losses are counted by what happened and why."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from clipdesk.domain.loss import Loss, LossKind, count_losses

losses = st.builds(Loss, st.sampled_from(LossKind), st.sampled_from(["Notes go.", "Pieces go."]), st.text(max_size=2))


@given(st.lists(losses))
def test_every_loss_is_counted_once_under_its_kind_and_reason(lost: list[Loss]) -> None:
    counts = count_losses(lost)
    assert sum(len(one.ids) for one in counts) == len(lost)
    assert len({(one.kind, one.reason) for one in counts}) == len(counts)
    for one in counts:
        assert one.ids == tuple(loss.id for loss in lost if (loss.kind, loss.reason) == (one.kind, one.reason))


def test_what_was_lost_most_often_comes_first() -> None:
    lost = [Loss(LossKind.TRIMMED, "Notes go.", "1"), *(Loss(LossKind.DROPPED, "Links go.", str(n)) for n in range(3))]
    assert [(one.reason, one.ids) for one in count_losses(lost)] == [
        ("Links go.", ("0", "1", "2")),
        ("Notes go.", ("1",)),
    ]
