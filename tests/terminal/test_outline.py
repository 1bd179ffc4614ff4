from argmap.terminal.outline import outline_numbers


def test_items_are_numbered_by_their_place_under_each_parent(check):
    dossier = check("argmap: 1\nquestion: Q?\nsupporting: [a, {claim: b, opposing: [c, d]}]\nopposing: [e]\n").dossier
    numbers = outline_numbers(dossier.map)
    assert [numbers[node.span] for node in dossier.nodes] == ["1", "2", "2.1", "2.2", "3"]


def test_deep_items_bear_their_last_levels(check):
    text = "argmap: 1\nquestion: Q?\nsupporting:\n" + "".join(
        f"{'  ' * level}- claim: c\n{'  ' * level}  supporting:\n" for level in range(1, 10)
    )
    dossier = check(f"{text}{'  ' * 10}- last\n").dossier
    numbers = outline_numbers(dossier.map)
    assert [numbers[node.span] for node in dossier.nodes][7:] == [
        "1.1.1.1.1.1.1.1",
        "….1.1.1.1.1.1.1.1",
        "….1.1.1.1.1.1.1.1",
    ]
