from argmap import style


def test_relations_differ_without_colour():
    looks = style.BY_RELATION.values()
    for part in ("sign", "word", "line", "arrow"):
        assert len({getattr(look, part) for look in looks}) == 3


def test_sign_and_word_tell_every_part_of_a_map():
    looks = [look for look in vars(style).values() if isinstance(look, style.Look)]
    assert len({look.sign for look in looks}) == len({look.word for look in looks}) == len(looks)
