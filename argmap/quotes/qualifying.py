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
    PRETENCE = "pretence"
    RETRACTION = "retraction"
    NEUTRAL = "neutral"


class Reach(Enum):
    """How far to the right a qualifier governs."""

    CLAUSE = "the rest of its clause"
    SUBJECT = "the clause whose subject it is"
    COMPLEMENT = "the clause that depends on it"
    SENTENCE = "its own clause and the one after it"
    NEAR = "the next words"
    NUMBER = "the number behind it"
    FRONT = "what stands before it, or the clause before which it stands"
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
        nowhere_near forbid forbids forbade forbidden prohibit prohibits prohibited against stopped quit quits
        should_have ought_to_have""",
    (Kind.NEGATION, Reach.COMPLEMENT): """
        stop_short_of stops_short_of stopped_short_of lack lacks lacked deny denies denied denying denial doubt doubts
        doubted doubting doubtful false untrue dispute disputes disputed disputing dismisses_as dismissed_as
        dismissing_as wrong_to wrong_that a_lie a_mistake_to tempting_to myth_that myths_that misconception_that
        legend_that
        illusion_that delusion_that fallacy_that fiction_that a_myth lie_that lies_that disprove disproves disproved
        superstition_that falsehood_that canard_that hoax_that disagree disagrees disagreed acquitted_of cleared_of
        absolved_of exonerated_of innocent_of refute refutes refuted mistaken mistakenly falsely wrongly erroneously
        absurd""",
    (Kind.NEGATION, Reach.SUBJECT): "no none nobody nothing nowhere no_one neither_of",
    (Kind.HEDGE, Reach.CLAUSE): """
        may might could perhaps possibly probably presumably likely unlikely allegedly reportedly supposedly apparently
        seemingly purportedly ostensibly arguably conceivably seem seems seemed appear appears appeared maybe mightn't
        tends_to tend_to used_to was_once were_once threatened_to threatens_to threatening_to tried_to
        attempted_to tries_to trying_to attempting_to attempt_to attempts_to feeling_that""",
    (Kind.HEDGE, Reach.SUBJECT): "in_a_sense at_first_glance at_first_sight",
    (Kind.HEDGE, Reach.SENTENCE): """
        in_theory on_paper in_principle at_best legend_has_it rumour_has_it rumor_has_it story_goes
        at_the_earliest""",
    (Kind.HEDGE, Reach.COMPLEMENT): """
        likelihood probability possibility chance_of chances_of risk_of danger_of speculation rumor rumors rumour
        rumours rumored rumoured whether as_if as_though reports_that report_that reports_of idea_that notion_that
        theory_that impression_that assumption_that possible_that suspicion_that suspicions_that talk_of talk_that
        taken_for_granted i_wish we_wish they_wish wish_that wished_that uncertain unclear unproven believed_to
        thought_to said_to reported_to supposed_to expected_to alleged_to claimed_to rumoured_to
        suppose supposes supposing charge_that charges_that charges_of charge_of charged_that charged_with
        on_suspicion_of indicted_for on_trial_for insinuation insinuations hearsay gossip""",
    (Kind.HEDGE, Reach.NEAR): """
        alleged supposed purported estimated would_-_be possible potential so_-_called self_-_styled self_-_proclaimed
        almost nearly virtually all_but""",
    (Kind.HEDGE, Reach.NUMBER): "up_to as_many_as as_much_as at_most fewer_than less_than no_more_than",
    (Kind.HEDGE, Reach.NOTHING): "or_so or_at_least",
    (Kind.EXCEPTION, Reach.NEAR): "only merely",
    (Kind.CONDITION, Reach.SENTENCE): """
        if unless provided_that providing_that assuming_that in_case as_long_as so_long_as only_if if_only
        on_condition_that on_the_condition_that on_the_understanding_that in_the_event barring suppose_that
        supposing_that""",
    (Kind.CONDITION, Reach.NOTHING): """
        provided providing or_not had_he had_she had_it had_they had_we had_i had_you were_it were_he were_she were_they
        should_it should_he should_she should_they subject_to conditional_on contingent_on weather_permitting
        failing_which failing_that
        insofar_as""",
    (Kind.CONDITION, Reach.FRONT): "until till only_when only_after depending_on",
    (Kind.EXCEPTION, Reach.NOTHING): "except save_for apart_from aside_from other_than excepting excluding",
    (Kind.EXCEPTION, Reach.FRONT): "exception_of except_for but_for",
    (Kind.CONTRAST, Reach.NOTHING): "but yet although though even_though however albeit",
    (Kind.ATTRIBUTION, Reach.COMPLEMENT): """
        claim claims claimed claiming allege alleges alleging alleged_that supposed_that estimated_that allegation
        allegations fear fears feared fearing worry worries worried worrying warn warns warned warning accuse
        accuses accused accusing accusation accusations
        suspect suspects suspected assume assumes assumed assuming believe believes believed believing belief think
        thinks thought hope hopes hoped hoping expect expects expected expecting suggest suggests suggested suggesting
        suggestions predict predicts predicted predicting prediction_that concern_that concerns_that concerned_that
        hopeful_that hinted_that feel_that feels_that felt_that view_that convinced imagine imagines speculate
        speculates speculated speculating contend contends contended purport purports profess professes professed
        muse muses mused boast boasts boasted boasting brag brags bragged insinuate insinuates insinuated reckon
        reckons reckoned guess
        guesses guessed surmise surmises surmised conjecture conjectured theorise theorised theorize theorized
        hypothesised hypothesized presume presumes presumed anticipate anticipates anticipated foresee foresees foresaw
        forecast_that forecasts_that envisage envisages envisaged confident_that optimistic_that""",
    (Kind.PRETENCE, Reach.COMPLEMENT): """
        joke joked jokes joking quip quips quipped jest jests jested jesting fantasise fantasises fantasised fantasize
        fantasizes fantasized fantasising daydream daydreamed dream_that dreams_that dreamed_that dreamt_that dream_of
        dreams_of dreamed_of dreamt_of pretend pretends pretended pretending""",
    (Kind.PRETENCE, Reach.NEAR): "feign feigns feigned feigning",
    (Kind.PRETENCE, Reach.CLAUSE): "jokingly jestingly facetiously sarcastically",
    (Kind.PRETENCE, Reach.NOTHING): "in_jest tongue_in_cheek",
    (Kind.NEUTRAL, Reach.NOTHING): """
        not_only not_just no_doubt no_question no_wonder no_secret not_least no_less no_fewer not_until
        no_sooner hardly_had scarcely_had barely_had if_only_to if_only_for if_only_because no_choice_but
        little_choice_but cannot_but cannot_help cannot_hide only_that only_what no_later
        in_charge_of a_little a_few quite_a_few few_know few_people_know not_forget even_if whether_or_not
        if_not what_if the_only an_only their_only his_only its_only nothing_but a_lie_detector last_but
        but_also but_rather to_report_that far_from_the the_expected than_expected as_expected thought_of think_tank
        think_tanks""",
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
