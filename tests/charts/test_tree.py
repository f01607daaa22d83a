"""A tree as a picture: boxes that never overlap, and the same bytes for the same tree."""

import struct
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from bra_desk.charts.tree import TreeText, tree_chart
from bra_desk.charts.tree_layout import Branch, places

BRANCHES = st.recursive(
    st.builds(Branch, st.integers(1, 90)),
    lambda inner: st.builds(Branch, st.integers(1, 90), st.lists(inner, max_size=4).map(tuple)),
    max_leaves=20,
)


@given(BRANCHES)
def test_no_two_boxes_of_a_column_overlap(root: Branch) -> None:
    found = places(root, 5)
    for one, other in combinations(found, 2):
        if one.column == other.column:
            assert one.top + one.height <= other.top or other.top + other.height <= one.top


@given(BRANCHES)
def test_every_box_but_the_root_goes_out_from_one_in_the_column_before(root: Branch) -> None:
    found = places(root, 5)
    assert found[0].above is None
    assert all(each.top >= 0 for each in found)
    assert all(
        each.above is not None and found[each.above].column == each.column - 1 for each in found[1:]
    )


def size(png: bytes) -> tuple[int, int]:
    across, down = struct.unpack(">II", png[16:24])
    return across, down


def test_picture_is_as_wide_as_a_page_and_grows_with_its_tree() -> None:
    small = TreeText("Mörkt vid ån", branches=(TreeText("Lamporna är gamla", "Har åtgärd"),))
    large = TreeText("Mörkt vid ån", branches=tuple(TreeText(f"Orsak {n}") for n in range(12)))
    assert size(tree_chart(small))[0] == size(tree_chart(large))[0] == 1260
    assert size(tree_chart(large))[1] > size(tree_chart(small))[1]
    assert tree_chart(small) == tree_chart(small)
