"""Every key, and what is seen and where one stands after it."""

import shutil
from pathlib import Path

import pytest
from textual.events import Key

from argmap.browser.keys import KEYS
from argmap.browser.rows import Marks
from argmap.browser.session import Session
from argmap.browser.source import citation
from argmap.check import Checker
from argmap.selection.criteria import Selection
from argmap.terminal.signs import ASCII

QUESTION = "Should the town build a tram?"
WISH = "Two of three people in the town want a tram"
SEE = "wish"
COST = "A tram costs too much"
NARROW = (60, 24)


def _edit(*changes):
    path = Path("map.yaml")
    text = path.read_text()
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    path.write_text(text)


def _change(*changes):
    """Change the map's file meanwhile."""

    async def change(_app, _pilot):
        _edit(*changes)

    return change


def _click(widget, column, row):
    async def click(_app, pilot):
        await pilot.click(f"#{widget}", offset=(column, row))

    return click


@pytest.mark.parametrize(
    ("keys", "at"),
    [
        ("", QUESTION),
        ("down", WISH),
        ("j j", "Few were asked"),
        ("down down up", WISH),
        ("j k", QUESTION),
        ("up", QUESTION),
        ("end", SEE),
        ("G home", QUESTION),
        ("G g", QUESTION),
        ("pagedown", SEE),
        ("space pageup", QUESTION),
        ("right", WISH),
        ("l l", "Few were asked"),
        ("l l l l", "The survey says so itself"),
        ("G left", COST),
        ("G h h", COST),
        ("G h h h", QUESTION),
        ("u", "The survey says so itself"),
        ("u u", "They were asked in summer"),
        ("u u u", "The survey says so itself"),
        ("U", "They were asked in summer"),
        ("d", WISH),
        ("d d", "Few were asked"),
        ("D", COST),
        ("G s", WISH),
        ("down s", SEE),
        ("down s s", WISH),
        ("down s b", WISH),
        ("G s backspace", SEE),
        ("slash type=asked enter", "Few were asked"),
        ("slash type=asked enter n", "They were asked in summer"),
        ("slash type=asked enter n n", "Few were asked"),
        ("slash type=asked enter N", "They were asked in summer"),
        ("slash a s k e d escape", QUESTION),
        ("slash type=july enter", "They were asked in summer"),
        ("slash type=qq", QUESTION),
        ("G h slash type=summer", "They were asked in summer"),
        ("slash type=tram tab enter", QUESTION),
        ("f type=source:report enter G", COST),
    ],
)
def test_a_key_goes_there(browse, keys, at):
    assert browse(*keys.split()).at == at


@pytest.mark.parametrize(
    ("keys", "rows"),
    [
        ("", 10),
        ("down enter", 7),
        ("down enter enter", 10),
        ("down left", 7),
        ("down left right", 10),
        ("1", 4),
        ("2", 9),
        ("3", 10),
        ("9", 10),
        ("1 0", 10),
        ("G enter", 10),
        ("1 slash type=self enter", 7),
        ("1 slash s e l f escape", 4),
        ("1 u", 7),
        ("f type=unquoted enter", 7),
        ("f type=unquoted enter F", 10),
        ("f type=depth:1 enter", 6),
    ],
)
def test_a_key_folds_or_takes_a_part(browse, keys, rows):
    assert browse(*keys.split()).rows == rows


@pytest.mark.parametrize(
    ("keys", "message"),
    [
        ("u", "1 of 2"),
        ("u j", ""),
        ("U", "2 of 2"),
        ("n", "nothing was searched: / searches"),
        ("slash type=qq enter", "nothing has 'qq'"),
        ("slash type=qq enter n", "nothing has 'qq'"),
        ("slash type=tram enter", "4 found: n and N go on"),
        ("b", "no jump to return from"),
        ("s", "this claim is used nowhere else"),
        ("o", "this claim has no quote"),
        ("right_square_bracket", "this claim has no quote"),
        ("y", "this claim has no quote"),
        ("down left_square_bracket", "no previous quote here"),
        ("down right_square_bracket right_square_bracket", "no next quote here"),
        ("down o", "survey line 81: quote 2 of 3 of this source; [ and ] go on, Esc closes"),
        ("down o left_square_bracket left_square_bracket", "no previous quote of this source"),
        ("G h o", "report: quote 1 of 1 of this source; [ and ] go on, Esc closes"),
        ("G h o right_square_bracket", "no next quote of this source"),
        ("G h y", "not copied: these words were not found in the source"),
        ("r", "the files were read again"),
        ("tab", "keys move the right side; Tab returns to the tree"),
        ("tab tab", ""),
        ("f type=side:x enter", "this map has no answer 'x': it has supporting, opposing"),
        ("f type=sorce:x enter", "no filter 'sorce:': did you mean 'source:'?"),
    ],
)
def test_a_key_says_that(browse, keys, message):
    assert browse(*keys.split()).app.message == message


def test_the_claim_is_told_in_full_with_problems_quotes_relations_and_label(browse, golden):
    cases = Path(__file__).parent.parent / "cases/browser"
    for name, keys in (
        ("question", ""),
        ("claim", "down"),
        ("objection", "G h"),
        ("see", "G"),
        ("together", "G h k k k"),
    ):
        golden(cases / f"{name}.txt", "\n".join(browse(*keys.split(), size=(80, 44)).screen) + "\n")


def test_the_source_opens_at_the_quote_whose_words_are_marked(browse):
    screen = "\n".join(browse("down", "o").screen)
    assert "81 │ We asked in July. Two of three" in screen
    assert "│                   ^^^^^^^^^^^^^" in screen


def test_a_source_opens_at_the_quote_also_where_the_page_before_it_was_short(browse):
    tall = browse("down", "o", size=(80, 60))
    assert len(browse("down", size=(80, 60)).page) < 50
    assert any("81 │ We asked in July. Two of three" in line for line in tall.screen)


def test_another_quote_of_the_source_takes_the_cursor_along(browse):
    seen = browse("down", "o", "left_square_bracket")
    assert (seen.at, seen.app.beside) == ("They were asked in summer", "source")
    assert any("^^^^^^^^^^^^^^^^" in line for line in seen.page)


def test_an_open_source_is_scrolled_paged_and_left(browse):
    top = browse("down", "o")
    assert browse("down", "o", "down", "pagedown").app.right.scroll_offset.y > top.app.right.scroll_offset.y
    assert browse("down", "o", "end", "home").app.right.scroll_offset.y == 0
    assert browse("down", "o", "escape").app.beside == "claim"


def test_the_source_of_a_quote_that_is_not_found_says_so(browse):
    assert "these words were not found in 'report'" in " ".join(browse("G", "h", "o").page)
    Path("seeds/report.txt").unlink()
    page = " ".join(browse("G", "h", "o", verdict=Checker().check(Path("map.yaml"))).page)
    assert "'report' cannot be read" in page
    assert "help:" in page


def test_a_quote_is_copied_with_its_citation(browse):
    seen = browse("down", "y")
    assert seen.app.clipboard == (
        "“Two of three people want a tram” — Ann Ames, Town office, “The survey”, 2020-05-01, survey.txt, line 81"
    )
    assert seen.app.message.startswith("copied with its citation")
    assert browse("down", "right_square_bracket", "y").app.clipboard.startswith("“Nobody was against it” — Town office")


def test_a_quote_that_stands_in_marks_is_copied_as_it_is(tmp_path):
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds/talk.txt").write_text("She said: “Nobody was against it.” So it was.\n")
    quotes = '[{talk: “Nobody was against it.”}, {talk: "She said: “Nobody was against it.”"}]'
    sources = "{talk: {file: talk.txt, title: “A talk”}}"
    (tmp_path / "map.yaml").write_text(
        f"argmap: 1\nquestion: Q?\nsources: {sources}\nsupporting: [{{claim: C, quotes: {quotes}}}]\n"
    )
    dossier = Checker().check(tmp_path / "map.yaml").dossier
    assert [citation(dossier, quote) for _, quote in dossier.quotes] == [
        "“Nobody was against it.” — “A talk”, talk.txt, line 1",
        "“She said: “Nobody was against it.”” — “A talk”, talk.txt, line 1",
    ]


def test_a_message_fits_the_last_line_of_a_usual_screen_or_says_that_it_is_cut(browse):
    assert browse("down", "y").screen[-1] == browse("down", "y").app.message
    assert browse("down", "y", size=(40, 24)).screen[-1] == "copied with its citation (OSC 52); if n…"


def test_a_quote_is_copied_with_who_published_it_first(browse, check):
    named = (
        Path("map.yaml")
        .read_text()
        .replace("    source: survey\n    speaker", "    source: survey\n    via: the town\n    speaker")
    )
    copied = browse("down", "y", verdict=check(named, survey=Path("seeds/survey.txt").read_text())).app.clipboard
    assert ", via the town, survey.txt, line 81" in copied


def test_the_help_names_every_key(browse):
    seen = browse("question_mark")
    for key in KEYS:
        assert any(line.startswith(key.shown) and key.words[:10] in line for line in seen.page) or not key.words
    assert browse("question_mark", "escape").app.beside == "claim"


def test_one_side_takes_the_whole_screen_and_gives_it_back(browse):
    assert all("▏" not in line for line in browse("z").screen)
    assert "Should the town" in browse("z", "tab").screen[2]
    assert browse("z", "z").screen == browse().screen


@pytest.mark.parametrize("keys", ["q", "ctrl+c", "slash ctrl+c"])
def test_a_key_ends(browse, keys):
    assert browse(*keys.split()).screen == []


def test_the_filter_is_shown_and_counts_what_is_left_out(browse):
    seen = browse(selection=Selection(source="report"))
    assert "part: 1 of 7 claims (source:report)" in seen.screen[0]
    assert seen.screen[2].startswith("    - A tram costs too much  …1 d ")
    wide = browse(selection=Selection(source="report"), size=(140, 24)).screen
    assert wide[2].startswith("    - opposes A tram costs too much")
    assert " 1 left out defeated " in wide[2]


def test_a_claim_whose_evidence_is_later_says_so(browse):
    page = browse("down", selection=Selection(as_of="2020-04"), size=(100, 24)).page
    assert "0 quotes, 2 of a later date left out" in page
    assert "2 quotes" in browse("down", size=(100, 24)).page


def test_a_search_takes_words_in_any_order_and_a_phrase(browse):
    def found(words):
        return browse("slash", *words, "enter", size=(100, 24)).app.message

    assert found([*"tram", "space", *"wish"]).startswith("1 found")
    assert found(['"', *"tram", "space", *"wish", '"']) == "nothing has '\"tram wish\"'"


def test_a_folded_row_says_at_its_end_how_many_it_holds(browse):
    assert " + supports these premises together           2 below " in browse("1", size=(120, 24)).screen[3]
    assert browse("1").screen[3].startswith("  ▸ + these premises together     (2) ▏")


def test_a_warning_has_its_own_sign_beside_the_claim_as_in_its_row(browse):
    page = "\n".join(browse("j").screen)
    assert "! warning[speaker-not-near]" in page
    assert "✗ warning" not in page


def test_a_jump_out_of_the_part_says_how_to_see_the_whole(browse):
    seen = browse("G", "s", selection=Selection(side="opposing"))
    assert seen.app.message == "that claim is not in the part that is shown: F shows the whole map"


def test_every_answered_objection_and_every_clean_map_says_so(browse, check):
    verdict = check("argmap: 1\nquestion: Is it so?\nsupporting:\n- {claim: It is, assumed: true}\n")
    assert browse("u", verdict=verdict).app.message == "every objection is answered"
    assert browse("d", verdict=verdict).app.message == "the check found nothing"


def test_a_reference_to_nothing_says_so(browse, check):
    verdict = check("argmap: 1\nquestion: Is it so?\nsupporting:\n- {claim: It is, assumed: true}\n- see: nothing\n")
    seen = browse("G", "s", verdict=verdict)
    assert seen.app.message == "it names no claim of this map"
    assert "no such claim" in " ".join(seen.screen)


def test_a_reference_to_a_claim_of_later_evidence_says_so(browse):
    july = ("  - claim: They were asked in summer\n", "  - claim: They were asked in summer\n    id: july\n")
    later = browse(_change(july, ("see: wish", "see: july")), "r", "0", "G", "s", selection=Selection(as_of="2020-04"))
    assert later.app.message == "that claim rests on later evidence: F shows it"
    assert "They were asked in summer (left out here)" in " ".join(" ".join(later.page).split())
    assert "no such claim" not in " ".join(later.screen)


def test_a_changed_file_is_read_again_and_the_cursor_stays(browse):
    async def wait(app, pilot):
        for _ in range(60):
            if app.message:
                return
            await pilot.pause(0.05)

    seen = browse("G", "h", _change(("Two of three people in the town", "Most people")), wait)
    assert (seen.at, seen.app.message) == (COST, "the files were read again")
    assert "Most people want a tram" in " ".join(seen.screen)


def test_a_file_that_is_no_map_any_more_leaves_what_is_shown(browse):
    seen = browse("down", _change(("question:", "question")), "r")
    assert seen.at == WISH
    assert seen.screen[0].startswith("not read again: map.yaml:")
    back = browse("down", _change(("question ", "question: ")), "r")
    assert (back.app.session.fault, back.app.message) == ("", "the files were read again")


def test_a_part_that_is_gone_gives_the_whole_map(browse):
    seen = browse(_change(("id: cost", "id: costs")), "r", selection=Selection(focus="cost"))
    assert seen.app.message.startswith("this map has no claim 'cost'")
    assert seen.app.message.endswith("the whole map is shown")
    assert seen.rows == 10


def test_the_mouse_goes_to_a_row_and_folds_it_at_its_mark(browse):
    assert browse(_click("tree", 20, 1)).at == WISH
    folded = browse(_click("tree", 2, 1))
    assert (folded.at, folded.rows) == (WISH, 7)
    assert browse(_click("tree", 20, 20)).at == QUESTION


def test_the_mouse_follows_a_relation_and_opens_a_quote(browse):
    page = browse("down", size=(80, 44)).page
    relation = next(at for at, line in enumerate(page) if line.startswith("- opposes 1.1 "))
    quote = next(at for at, line in enumerate(page) if "Nobody" in line)
    assert browse("down", _click("page", 5, relation), size=(80, 44)).at == "Few were asked"
    opened = browse("down", _click("page", 5, quote), size=(80, 44))
    assert (opened.app.beside, opened.app.chosen_quote().text.value) == ("source", "Nobody was against it")
    assert browse("down", _click("page", 5, 0), size=(80, 44)).at == WISH


def test_a_narrow_screen_stacks_the_sides_and_a_wide_one_spells_words_out(browse):
    narrow = browse("down", size=NARROW).screen
    assert all("▏" not in line for line in narrow)
    assert any(line.startswith("+ supports 1") for line in narrow[8:])
    assert "+ supports Two of three people" in browse(size=(120, 24)).screen[2]


def test_a_plain_terminal_gets_no_other_signs(browse):
    screen = "\n".join(browse("G", "h", marks=Marks(ASCII, plain=True)).screen)
    assert "v - A tram costs" in screen
    assert "▾" not in screen
    assert "▏" not in screen


def test_the_terminal_that_cannot_be_lent_starts_no_editor(browse, monkeypatch):
    monkeypatch.setenv("VISUAL", shutil.which("true"))
    assert browse("e").app.message == "this terminal cannot be lent to an editor"
    monkeypatch.delenv("VISUAL")
    monkeypatch.delenv("EDITOR", raising=False)
    assert browse("e").app.message == "no editor is set: set VISUAL or EDITOR, as in EDITOR=nano"


def _hurried(*keys):
    """Press keys before any of them can be seen to act."""

    async def hurried(app, pilot):
        for key in keys:
            app.post_message(Key(key, key if len(key) == 1 else "/"))
        for _ in range(3):
            await pilot.pause()

    return hurried


def test_letters_that_come_at_once_with_the_question_are_the_answer(browse):
    seen = browse(_hurried("slash", "4", "9", "n", "u"))
    assert (seen.app.prompt.value, seen.rows) == ("49nu", browse().rows)


def test_keys_that_come_at_once_with_the_answer_are_commands(browse):
    seen = browse(_hurried("slash", *"tram", "enter", "n", "n"))
    assert (seen.app.sought, seen.app.message) == ("tram", browse("slash", "type=tram", "enter", "n", "n").app.message)
    assert seen.app.message == "3 of 4"


def test_a_quote_outside_of_the_part_leaves_the_cursor(browse):
    seen = browse("down", "o", "left_square_bracket", selection=Selection(speaker="ann"))
    assert (seen.at, seen.app.chosen_quote().text.value) == (WISH, "We asked in July")


def test_a_short_source_is_shown_whole(browse, check):
    text = "argmap: 1\nquestion: Is it so?\nsources: {a: a.txt}\nsupporting:\n- {claim: It is, quotes: [a: it is so]}\n"
    page = browse("down", "o", verdict=check(text, a="Indeed it is so.\n")).page
    assert page == ["1 │ Indeed it is so.", "  │        ^^^^^^^^"]


def test_a_jump_to_where_one_stands_is_no_jump(browse):
    assert browse("u", "slash", "type=itself", "enter", "n", "b").at == QUESTION


def test_a_problem_behind_the_branches_is_told_at_the_claim(browse, check):
    text = "argmap: 1\nquestion: Is it so?\nsupporting:\n- claim: It is\n  supporting: [So it is]\n  colour: red\n"
    assert "unknown key 'colour'" in " ".join(browse("down", verdict=check(text), size=(120, 24)).page)


def test_many_reasons_are_cut_and_many_rows_scroll(browse, check):
    claims = "".join(f"- {{claim: Claim {at}, assumed: true, id: c{at}}}\n" for at in range(60))
    verdict = check(f"argmap: 1\nquestion: Is it so?\nthesis: It is so\nopposing:\n{claims}")
    assert "'argmap review' tells the" in "\n".join(browse(verdict=verdict).page)
    end = browse("G", verdict=verdict)
    assert end.at == "Claim 59"
    assert "Claim 59" in end.screen[-2]


def test_a_file_that_is_no_map_opens_no_session(check):
    with pytest.raises(ValueError, match="holds no map"):
        Session(Path("map.yaml"), None, check("question"), Selection())


def test_a_question_with_rival_answers_has_no_label_of_its_own(browse, check):
    rivals = "argmap: 1\nquestion: Which way?\nanswers:\n- {answer: Left., opposing: [No road.]}\n- answer: Right.\n"
    page = browse(verdict=check(rivals)).page
    assert "Which way?" in page
    assert "how it stands in this map" not in page
    assert "how it stands in this map" in browse("down", verdict=check(rivals)).page
    assert "how it stands in this map" in browse().page


def test_the_head_is_cut_where_it_says_least_and_always_tells_the_verdict(browse):
    whole = browse(size=(80, 24)).screen[0]
    assert browse(size=(30, 24)).screen[0] == "1/10 map.… 1 error, 5 warnings"
    part = browse(selection=Selection(side="opposing", text="tram costs much"), size=(60, 24)).screen[0]
    assert part.endswith(whole.split("map.yaml ")[1])
    assert "map.yaml part: 1 of" in part
    assert "…" in part


def test_an_unanswered_objection_outside_the_part_is_not_called_answered(browse):
    assert browse("u", selection=Selection(focus="cost")).screen[-1] == (
        "none in the part that is shown: F shows the whole map"
    )
