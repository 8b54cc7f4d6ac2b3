"""The measure itself: it tells growth in proportion from growth by the square."""

from pace import grows_in_proportion


def test_in_proportion():
    assert grows_in_proportion(sum, lambda size: list(range(size)), 100_000)


def test_by_the_square():
    def pairs(size: int) -> int:
        return sum(1 for one in range(size) for other in range(size) if one < other)

    assert not grows_in_proportion(pairs, int, 500)
