"""Whether a paragraph speaks of public matters: elsewhere “the agreement between the two bands” is a private one."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from clipdesk.assist.blocks import Blocks
from clipdesk.assist.lexicon import Lexicon
from clipdesk.assist.names import POSSESSIVE, is_name_word
from clipdesk.assist.tokens import Token
from clipdesk.domain.span import Span


class PublicTalk:
    """Tells it in one language."""

    def __init__(self, lexicon: Lexicon) -> None:
        words = lexicon.words
        self._private_too = words("policies", "private_too")
        self._small = words("words", "determiners") | words("policies", "empty")
        own = words("policies", "nouns", "budgets") - words("policies", "weak", "private_too")
        self._public = own | words("officials", "publics") | words("policies", "deciders", "public_talk")

    def near(self, blocks: Blocks, known: Sequence[int]) -> list[bool]:
        """Of each paragraph, whether it or one beside it speaks of public matters. Linear in the text.

        So does one in which a policy begins that is known by name or number, at a place of `known`, which is in order.
        """
        own = [
            any(self._is_public(one) for one in items) or bisect_left(known, start) < bisect_left(known, end)
            for items, (start, end) in zip(blocks.tokens, blocks.spans, strict=True)
        ]
        return [any(own[max(0, at - 1) : at + 2]) for at in range(len(own))]

    def needs(self, items: Sequence[Token], at: int, span: Span) -> bool:
        """Whether the policy at `span`, of which the noun stands at `at`, may be private, as “a plan to paint the barn” is.

        It may not where a word in front says which, or a name stands in it.
        """
        if items[at].folded not in self._private_too or items[at].is_capital:
            return False
        first, end = at, at + 1
        while first > 0 and items[first - 1].start >= span.start:
            first -= 1
        while end < len(items) and items[end].end <= span.end:
            end += 1
        is_plain = all(one.folded in self._small for one in items[first:at])
        return is_plain and not any(is_name_word(one) for one in items[at + 1 : end])

    def _is_public(self, token: Token) -> bool:
        folded = token.folded
        return folded in self._public or (folded.endswith(POSSESSIVE) and folded[:-2] in self._public)
