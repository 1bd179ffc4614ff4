"""A table of the English words that qualify a sentence: what each does to it, and how far."""

from enum import Enum

from argmap.quotes.sentences import listed


class Kind(Enum):
    """What a qualifier does to the words it governs."""

    NEGATION = "negation"
    HEDGE = "hedge"
    CONDITION = "condition"
    EXCEPTION = "exception"
    CONTRAST = "contrast"
    ATTRIBUTION = "attribution"
    RETRACTION = "retraction"
    NEUTRAL = "neutral"


class Reach(Enum):
    """How far to the right a qualifier governs."""

    CLAUSE = "the rest of its clause"
    SUBJECT = "the clause whose subject it is"
    COMPLEMENT = "the clause that depends on it"
    SENTENCE = "its own clause and the one after it"
    NEAR = "the next words"
    NOTHING = "only what stands before it"


Table = dict[tuple[Kind, Reach], str]
TABLE: Table = {
    (Kind.NEGATION, Reach.CLAUSE): """
        not never cannot hardly scarcely barely seldom rarely without neither nor unable refuse refuses refused
        refusing refusal decline declines declined declining fail fails failed failing failure avoid avoids avoided
        avoiding prevent prevents prevented preventing abstain abstains abstained abstaining refrain refrains refrained
        refraining oppose opposes opposed opposing reluctant reluctance unwilling unwillingness reject rejects rejected
        rejecting resist resists resisted resisting cease ceases ceased ceasing impossible incapable_of little few
        far_from rule_out rules_out ruled_out ruling_out instead_of rather_than fall_short_of anything_but yet_to
        nowhere_near forbid forbids forbade forbidden prohibit prohibits prohibited""",
    (Kind.NEGATION, Reach.COMPLEMENT): """
        stop_short_of stops_short_of stopped_short_of lack lacks lacked deny denies denied denying denial doubt doubts
        doubted doubting doubtful false untrue dispute disputes disputed disputing dismisses_as dismissed_as
        dismissing_as wrong_to wrong_that a_lie a_mistake_to myth_that myths_that misconception_that legend_that
        illusion_that delusion_that fallacy_that fiction_that a_myth lie_that lies_that disprove disproves disproved
        refute refutes refuted mistaken mistakenly falsely wrongly erroneously absurd""",
    (Kind.NEGATION, Reach.SUBJECT): "no none nobody nothing nowhere no_one neither_of",
    (Kind.HEDGE, Reach.CLAUSE): """
        may might could perhaps possibly probably presumably likely unlikely allegedly reportedly supposedly apparently
        seemingly purportedly ostensibly arguably conceivably seem seems seemed appear appears appeared maybe mightn't
        tends_to tend_to""",
    (Kind.HEDGE, Reach.SUBJECT): "in_a_sense at_first_glance at_first_sight",
    (Kind.HEDGE, Reach.SENTENCE): "in_theory on_paper in_principle",
    (Kind.HEDGE, Reach.COMPLEMENT): """
        likelihood probability possibility chance_of chances_of risk_of danger_of speculation rumor rumors rumour
        rumours rumored rumoured whether as_if as_though reports_that report_that reports_of idea_that notion_that
        theory_that impression_that assumption_that possible_that suspicion_that suspicions_that talk_of talk_that
        taken_for_granted i_wish we_wish they_wish wish_that wished_that uncertain unclear unproven believed_to
        thought_to said_to reported_to supposed_to expected_to alleged_to claimed_to rumoured_to""",
    (Kind.HEDGE, Reach.NEAR): """
        alleged supposed purported estimated would-be possible potential so-called almost nearly""",
    (Kind.HEDGE, Reach.NOTHING): "at_best or_so or_at_least",
    (Kind.EXCEPTION, Reach.NEAR): "only merely",
    (Kind.CONDITION, Reach.SENTENCE): """
        if unless provided_that providing_that assuming_that in_case as_long_as so_long_as only_if if_only
        on_condition_that""",
    (Kind.CONDITION, Reach.NOTHING): """
        until provided providing only_when only_after or_not depending_on had_he had_she had_it had_they had_we had_i
        had_you""",
    (Kind.EXCEPTION, Reach.NOTHING): """
        except exception_of save_for apart_from aside_from other_than excepting excluding""",
    (Kind.CONTRAST, Reach.NOTHING): "but yet although though even_though however albeit",
    (Kind.ATTRIBUTION, Reach.COMPLEMENT): """
        claim claims claimed claiming allege alleges alleging allegation allegations fear fears feared fearing worry
        worries worried worrying warn warns warned warning accuse accuses accused accusing accusation accusations
        suspect suspects suspected assume assumes assumed assuming believe believes believed believing belief think
        thinks thought hope hopes hoped hoping expect expects expected expecting suggest suggests suggested suggesting
        suggestions predict predicts predicted predicting prediction_that concern_that concerns_that concerned_that
        hopeful_that hinted_that feel_that feels_that felt_that view_that convinced imagine imagines speculate
        speculates speculated contend contends contended purport purports pretend pretends pretended pretending""",
    (Kind.NEUTRAL, Reach.NOTHING): """
        not_only not_just no_doubt no_question no_wonder no_secret not_least no_less no_fewer not_until no_sooner
        hardly_had scarcely_had barely_had if_only_to if_only_for if_only_because no_choice_but little_choice_but
        cannot_but cannot_help cannot_hide a_little a_few quite_a_few few_know few_people_know not_forget even_if
        whether_or_not if_not what_if the_only an_only their_only his_only its_only nothing_but a_lie_detector last_but
        but_also but_rather far_from_the the_expected than_expected as_expected thought_of think_tank think_tanks""",
}
DENIALS = listed("deny denies denied denying dispute disputes disputed disputing doubt doubts doubted doubting")
FIRST_PARTS = {
    "from": listed("""
        stop stops stopped stopping keep keeps kept keeping prevent prevents prevented hinder hindered bar bars barred
        ban bans banned block blocks blocked deter deters deterred dissuade dissuaded discourage discouraged exclude
        excluded"""),
    "than": listed("rather sooner"),
    "to": listed("too"),
}
