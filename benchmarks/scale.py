"""How much is measured: the sizes of the speed table, or tiny ones to try whether everything runs."""

from __future__ import annotations

from dataclasses import dataclass

from benchmarks.generate import Shape


@dataclass(frozen=True, slots=True)
class Scale:
    """Numbers of articles, annotations and rounds; sizes of texts in code points."""

    articles: int = 10_000
    many_articles: int = 100_000
    article_size: int = 2_500
    large_size: int = 1_000_000
    large_annotations: tuple[int, ...] = (2_000, 10_000)
    largest_size: int = 5_000_000
    largest_annotations: int = 20_000
    many_annotations: int = 1_000_000
    imported: int = 1_000
    imported_size: int = 5_000
    spans_each: int = 12
    tags: int = 300
    rounds: int = 7
    growth: tuple[tuple[int, int], ...] = ((1_000, 10_000), (10_000, 100_000), (100_000, 1_000_000))
    """Articles and annotations of projects that differ in nothing else."""
    growth_on_request: tuple[tuple[int, int], ...] = ((1_000_000, 10_000_000),)
    """The same, measured only where it is asked for by its number of articles: 14 GB."""
    is_judged: bool = True
    """Whether the targets hold for these sizes."""

    def large_shapes(self) -> tuple[Shape, ...]:
        """Projects with one large article: of the usual large size with some and with many annotations, and the largest."""
        sizes = [(self.large_size, number) for number in self.large_annotations]
        sizes.append((self.largest_size, self.largest_annotations))
        return tuple(Shape(self.imported, 0, self.article_size, size, number) for size, number in sizes)


FULL = Scale()
QUICK = Scale(
    articles=60,
    many_articles=90,
    article_size=600,
    large_size=20_000,
    large_annotations=(40,),
    largest_size=40_000,
    largest_annotations=80,
    many_annotations=300,
    imported=12,
    imported_size=800,
    spans_each=3,
    tags=5,
    rounds=1,
    growth=((60, 180), (60, 300)),
    is_judged=False,
)
