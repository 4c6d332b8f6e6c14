import { z } from 'zod';
import { Actor, LoggedEvent } from '../protocol/events.ts';
import { DelegateId } from '../protocol/ids.ts';
import type { Choice } from '../protocol/polls.ts';
import {
  liftResult,
  liftRuleSet,
  ResultBefore,
  RuleSetBefore,
  RuleSetWithoutReasons,
  recusedBefore,
  withReasonsRule,
} from './earlier-shapes.ts';
import { isOfToday } from './event-versions.ts';
import { FIRST_RULE_SET } from './rules/earlier-rule-sets.ts';

/**
 * Reads one entry of the log, however old. When an event gets a new version, its old shape is lifted to the new
 * one here, before the parse; the log itself is never rewritten.
 * @throws ZodError when the entry is of no known version.
 */
export function upcast(entry: unknown): LoggedEvent {
  const versioned = Versioned.safeParse(withCapacity(entry));
  if (!versioned.success) return LoggedEvent.parse(entry);
  const { event } = versioned.data;
  return LoggedEvent.parse({ ...versioned.data, event: lift(event) });
}

/**
 * The same of the text of an entry that this very core decided, as the signature beside it says: what came in was parsed then, and what
 * is of today's shape is not parsed again. At a start that is nearly all of a log.
 * @throws ZodError when it is of an earlier shape, and of no known version.
 */
export function upcastDecidedHere(body: string): LoggedEvent {
  const entry: LoggedEvent = JSON.parse(body);
  return isOfToday(entry.event) && 'capacity' in entry.actor ? entry : upcast(entry);
}

/** The entry with its actor as it is named today, or the very same: versions up to 0.3.0 wrote a role for the capacity. */
export function withCapacity(entry: unknown): unknown {
  const before = WithRole.safeParse(entry);
  if (!before.success) return entry;
  const { actor, ...rest } = before.data;
  const { role, ...who } = actor;
  return { ...rest, actor: { capacity: role, ...who } };
}

const WithRole = z.looseObject({
  actor: Actor.omit({ capacity: true })
    .extend({ role: z.enum(['secretary', 'delegate', 'administrator', 'system']) })
    .strict(),
});

/**
 * The version in which an entry's event was written.
 * @throws ZodError when it says none.
 */
export function writtenVersion(entry: unknown): number {
  return Versioned.parse(entry).event.v;
}

function lift(event: { readonly type: string; readonly v: number }): unknown {
  switch (`${event.type} ${event.v}`) {
    case 'PollOpened 1':
      return liftPollOpenedV2(PollOpenedV2.parse(liftPollOpened(PollOpenedV1.parse(event))));
    case 'PollOpened 2':
      return liftPollOpenedV2(PollOpenedV2.parse(event));
    case 'PollOpened 3':
      return liftPollOpenedV3(PollOpenedV3.parse(event));
    case 'PollClosed 1':
      return liftPollClosedV2(PollClosedV2.parse(liftPollClosed(PollClosedV1.parse(event))));
    case 'PollClosed 2':
      return liftPollClosedV2(PollClosedV2.parse(event));
    case 'RuleSetSaved 1':
      return liftRuleSetSaved(RuleSetSavedV1.parse(event));
    case 'RuleSetSaved 2':
      return liftRules(3, WithRules.parse(event));
    case 'PollResultAnnounced 1':
      return { ...event, v: 2, ending: null };
    case 'AgendaItemsScheduled 1':
      return liftItems(ItemsScheduledV1.parse(event));
    case 'AgendaItemCorrected 1':
      return liftItem(ItemCorrectedV1.parse(event));
    case 'DocumentPublished 1':
      return liftDocument(DocumentPublishedV1.parse(event));
    default:
      return event;
  }
}

const WithRules = z.looseObject({ rules: RuleSetWithoutReasons });

function liftRules(v: number, { rules, ...event }: z.infer<typeof WithRules>): unknown {
  return { ...event, v, rules: withReasonsRule(rules) };
}

const DocumentPublishedV1 = z.looseObject({ document: z.looseObject({}) });

/** All documents were sent to everybody. */
function liftDocument({ document, ...event }: z.infer<typeof DocumentPublishedV1>): unknown {
  return { ...event, v: 2, document: { ...document, audience: 'public' } };
}

const Item = z.looseObject({});
const ItemsScheduledV1 = z.looseObject({ items: z.array(Item) });
const ItemCorrectedV1 = z.looseObject({ item: Item });

/** All items were told to everybody. */
function liftItems({ items, ...event }: z.infer<typeof ItemsScheduledV1>): unknown {
  return { ...event, v: 2, items: items.map((item) => ({ ...item, audience: 'public' })) };
}

function liftItem({ item, ...event }: z.infer<typeof ItemCorrectedV1>): unknown {
  return { ...event, v: 2, item: { ...item, audience: 'public' } };
}

const RuleSetSavedV1 = z.looseObject({ rules: RuleSetBefore });

function liftRuleSetSaved({ rules, ...event }: z.infer<typeof RuleSetSavedV1>): unknown {
  return { ...event, v: 3, rules: liftRuleSet(rules) };
}

const QuestionV3 = z.looseObject({ electorate: z.looseObject({ type: z.string() }) });
const PollOpenedV2 = z.looseObject({ rules: RuleSetBefore, question: QuestionV3 });
const PollOpenedV3 = z.looseObject({ rules: RuleSetWithoutReasons, question: QuestionV3 });

function liftPollOpenedV2({ rules, question, ...event }: z.infer<typeof PollOpenedV2>): unknown {
  return { ...event, v: 4, question: liftQuestion(question), total: null, rules: liftRuleSet(rules) };
}

function liftPollOpenedV3({ rules, question, ...event }: z.infer<typeof PollOpenedV3>): unknown {
  return { ...event, v: 4, question: liftQuestion(question), rules: withReasonsRule(rules) };
}

/** Groups and committees were asked by their names alone. */
function liftQuestion({ electorate, ...question }: z.infer<typeof QuestionV3>): unknown {
  return { ...question, electorate: electorate.type === 'all' ? electorate : { ...electorate, unit: null } };
}

const PollClosedV2 = z.looseObject({
  quorum: z.looseObject({ present: z.number() }),
  record: z.looseObject({ recused: z.array(z.unknown()) }),
  result: ResultBefore,
});

function liftPollClosedV2({ quorum, record, result, ...event }: z.infer<typeof PollClosedV2>): unknown {
  const recused = recusedBefore(quorum.present, result.present, record.recused.length);
  return { ...event, v: 3, quorum, record, result: liftResult(result, recused) };
}

const Versioned = z.looseObject({ event: z.looseObject({ type: z.string(), v: z.number() }) });

const PollOpenedV1 = z.object({
  pollId: z.string(),
  question: z.object({
    agendaItemId: z.string().nullable(),
    documentId: z.string().nullable(),
    title: z.string(),
    ruleSetId: z.string(),
    durationSeconds: z.number().nullable(),
  }),
  quorum: z.unknown(),
  closesAt: z.string().nullable(),
});

/** Version 1 knew one kind of poll: one question, by name, of the whole council, by the rules of `vn-hdnd`. */
function liftPollOpened({ question, ...event }: z.infer<typeof PollOpenedV1>): unknown {
  const { durationSeconds: seconds, ...kept } = question;
  return {
    ...event,
    type: 'PollOpened',
    v: 2,
    question: {
      ...kept,
      paper: { type: 'motion', clauses: [], decision: 'ordinary' },
      procedure: { type: 'open', showNames: false },
      electorate: { type: 'all' },
      recused: [],
      timing: seconds === null ? { type: 'by-hand' } : { type: 'countdown', seconds },
      reveal: 'on-announcement',
      repeats: null,
    },
    rules: FIRST_RULE_SET,
    recused: [],
    publicKey: null,
  };
}

const Ids = z.array(DelegateId);
/** Version 1 noted the quorum at closing and let the result stand without it: what was announced is not made void here. */
const PollClosedV1 = z.object({
  pollId: z.string(),
  by: z.string(),
  quorum: z.unknown(),
  rollCall: z.object({ for: Ids, against: Ids, abstain: Ids, silent: Ids, absent: Ids }),
  result: z.object({
    counts: z.unknown(),
    total: z.number(),
    present: z.number(),
    base: z.string(),
    baseCount: z.number(),
    needed: z.number(),
    passed: z.boolean(),
    source: z.string(),
  }),
});

function liftPollClosed({ rollCall, result, ...event }: z.infer<typeof PollClosedV1>): unknown {
  const { counts, total, present, base, baseCount, needed, passed, source } = result;
  const choices: readonly Choice[] = ['abstain', 'against', 'for'];
  const votes = choices
    .map((choice) => ({ selection: { type: 'motion', choices: [choice] }, delegates: rollCall[choice] }))
    .filter(({ delegates }) => delegates.length > 0);
  return {
    ...event,
    type: 'PollClosed',
    v: 2,
    record: {
      type: 'open',
      named: { votes, silent: rollCall.silent, absent: rollCall.absent },
      recused: [],
      reasons: [],
    },
    result: {
      total,
      present,
      issued: present,
      returned: present - rollCall.silent.length,
      quorumReached: true,
      outcome: {
        type: 'motion',
        clauses: [
          {
            counts,
            measure: {
              base,
              baseCount,
              needed,
              source: {
                vi: source,
                en: source === FIRST_RULE_SET.passing.source.vi ? FIRST_RULE_SET.passing.source.en : source,
              },
            },
            passed,
          },
        ],
      },
    },
  };
}
