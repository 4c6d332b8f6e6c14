import type { RuleSet } from '../protocol/polls.ts';
import { type Refusal, refusal } from '../protocol/refusals.ts';
import { emptyRules, findRuleSet } from '../voting/rule-sets.ts';
import type { CoreCommand } from './core-command.ts';
import { findPoll, openOpinionPolls } from './polls/find-poll.ts';
import type { SessionState } from './state.ts';

/**
 * What is refused now and was carried out by versions up to 0.3.0: the gate in front of the rules. A log that was written
 * before must still hold in the verifier, which therefore asks here only from the first entry on that an earlier version could
 * not have written.
 *
 * After a session is closed only announcements and corrections are left: what was signed is not annulled, marked or decided
 * anew. An opinion poll that an earlier version left open then goes on to its end, or may be annulled before.
 */
export function stricterRefusal(state: SessionState, command: CoreCommand): Refusal | null {
  const over = state.status === 'closed';
  switch (command.type) {
    case 'CloseSession':
      return whyOpinionsAreOut(state);
    case 'MarkAttendance':
      return over ? refusal('session-closed') : null;
    case 'SaveRuleSet':
      return over ? refusal('session-closed') : whyEmpty(command.rules);
    case 'PutToVote': {
      if (over) return refusal('session-closed');
      const { electorate, ruleSetId } = command.question;
      // Versions up to 0.3.0 asked whoever the list had under a name.
      if (electorate.type !== 'all' && electorate.unit === null) {
        return refusal('unknown-unit', { id: electorate.name });
      }
      const rules = findRuleSet(state.ruleSets, ruleSetId, state.details.startsOn);
      return rules ? whyEmpty(rules) : null;
    }
    case 'AnnulPoll':
      return over && findPoll(state, command.pollId)?.status !== 'open' ? refusal('session-closed') : null;
    default:
      return null;
  }
}

function whyOpinionsAreOut(state: SessionState): Refusal | null {
  const titles = openOpinionPolls(state).map(({ question }) => `"${question.title}"`);
  return titles.length === 0 ? null : refusal('opinion-poll-open', { titles: titles.join(', ') });
}

/** A rule that nothing has to meet would let a question pass without a single ballot. */
function whyEmpty(rules: RuleSet): Refusal | null {
  return emptyRules(rules).length === 0 ? null : refusal('rule-met-by-nothing', { name: rules.name.vi });
}
