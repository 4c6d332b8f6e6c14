import { describe, expect, it } from 'vitest';
import { quorum } from '#shared/session/attendance/quorum.ts';
import { BUILT_IN_RULE_SETS, VN_HDND } from '#shared/voting/rule-sets.ts';
import { aSession, aSitting } from '../builder.ts';
import { details, ownRules } from '../samples.ts';

describe('the council’s own rules', () => {
  it('are saved as a copy, before and during a session, and not after it', () => {
    for (const story of [aSession(), aSitting()]) {
      expect(story.ask({ type: 'SaveRuleSet', rules: ownRules() })).toEqual({
        ok: true,
        events: [{ type: 'RuleSetSaved', v: 3, rules: ownRules() }],
      });
    }
    expect(aSitting().ended().ask({ type: 'SaveRuleSet', rules: ownRules() })).toMatchObject({
      refusal: { code: 'session-closed' },
    });
  });

  it('saved as they are already are nothing new', () => {
    const story = aSession().savingRules();
    expect(story.ask({ type: 'SaveRuleSet', rules: ownRules() })).toEqual({ ok: true, events: [] });
    const source = { vi: 'Điều 12 Nội quy', en: 'Rules, article 12', since: null };
    const edited = ownRules({ quorum: { ...VN_HDND.quorum, source } });
    expect(story.ask({ type: 'SaveRuleSet', rules: edited })).toMatchObject({ events: [{ rules: edited }] });
  });

  it('saved again keep their place', () => {
    const renamed = ownRules({ name: { vi: 'Tên mới', en: 'New name' } });
    const story = aSession()
      .savingRules()
      .savingRules(ownRules({ id: 'khac' }))
      .savingRules(renamed);
    expect(story.state.ruleSets).toEqual([renamed, ownRules({ id: 'khac' })]);
  });

  it.each(BUILT_IN_RULE_SETS)('do not take the place of $id', ({ id }) => {
    expect(aSession().ask({ type: 'SaveRuleSet', rules: ownRules({ id }) })).toMatchObject({
      ok: false,
      refusal: { code: 'rule-set-built-in', vi: expect.stringContaining('Quy tắc riêng của Hội đồng') },
    });
  });

  it('can be the session’s, and then its quorum is theirs', () => {
    const all = ownRules({ quorum: { ...VN_HDND.quorum, numerator: 1, denominator: 1 } });
    const story = aSitting().savingRules(all);
    expect(quorum(story.state)).toMatchObject({ needed: 2, reached: true });
    story.give({ type: 'ChangeSessionDetails', details: details({ ruleSetId: 'song-lam' }) });
    expect(quorum(story.state)).toEqual({ present: 3, total: 3, needed: 3, reached: true, mode: 'warn' });
  });

  it('are not the session’s before they are saved', () => {
    const decision = aSession().ask({
      type: 'ChangeSessionDetails',
      details: details({ ruleSetId: 'song-lam' }),
    });
    expect(decision).toMatchObject({ ok: false, refusal: { code: 'unknown-rule-set' } });
  });
});
