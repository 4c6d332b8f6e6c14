import { describe, expect, it } from 'vitest';
import { VN_HDND } from '#shared/voting/rule-sets.ts';
import {
  copyOf,
  draftOf,
  idFromName,
  nameOfCopy,
  ruleSetIn,
  withRule,
} from '../../../client/secretariat/rules/rule-draft.ts';
import { ownRules } from '../session/samples.ts';

const NAMES = { vi: 'Nội quy tỉnh Đắk Lắk', en: 'Rules of Đắk Lắk' };

describe('a rule set that is edited', () => {
  it('is the same where nothing was changed', () => {
    expect(ruleSetIn(draftOf(ownRules()), [])).toEqual(ownRules());
  });

  it('is a copy with an id of its own, made from its name', () => {
    const copy = ruleSetIn(copyOf(VN_HDND, NAMES), ['vn-hdnd']);
    expect(copy).toEqual({ ...VN_HDND, id: 'noi-quy-tinh-dak-lak', name: NAMES });
  });

  it('is called a copy in both languages, and in none that the original has no name in', () => {
    expect(nameOfCopy({ vi: 'Nội quy $&', en: 'Rules' })).toEqual({
      vi: 'Nội quy $& (bản riêng)',
      en: 'Rules (own copy)',
    });
    expect(nameOfCopy({ vi: 'Nội quy', en: '' }).en).toBe('');
  });

  it('says who is told reasons', () => {
    const draft = { ...draftOf(VN_HDND), reasons: { conflicts: 'members', opinions: 'conduct' } } as const;
    expect(ruleSetIn(draft, [])?.reasons).toEqual({ conflicts: 'members', opinions: 'conduct' });
  });

  it('takes other fractions, bases and sources', () => {
    const draft = withRule(copyOf(VN_HDND, NAMES), 'passing', {
      comparison: 'at-least',
      numerator: '3',
      denominator: '5',
      base: 'present',
      sourceVi: 'Điều 7 Nội quy',
      sourceEn: '',
      since: '2026-07-01',
    });
    expect(ruleSetIn(draft, [])?.passing).toEqual({
      comparison: 'at-least',
      numerator: 3,
      denominator: 5,
      base: 'present',
      source: { vi: 'Điều 7 Nội quy', en: 'Điều 7 Nội quy', since: '2026-07-01' },
    });
  });

  it.each([
    ['2', '1'],
    ['1', '0'],
    ['', '2'],
    ['1', 'hai'],
    ['1', '1001'],
    ['-1', '2'],
    ['0', '1'],
  ])('is not valid with %s/%s', (numerator, denominator) => {
    const draft = withRule(copyOf(VN_HDND, NAMES), 'election', { numerator, denominator });
    expect(ruleSetIn(draft, [])).toBeNull();
  });

  it('may ask for no quorum, only warn of it, or refuse without one', () => {
    for (const quorumMode of ['none', 'warn', 'refuse'] as const) {
      expect(ruleSetIn({ ...copyOf(VN_HDND, NAMES), quorumMode }, [])?.quorum.mode).toBe(quorumMode);
    }
    const nobody = withRule(copyOf(VN_HDND, NAMES), 'quorum', { numerator: '0', denominator: '1' });
    expect(ruleSetIn(nobody, [])?.quorum).toMatchObject({ numerator: 0, mode: 'warn' });
  });

  it('may have no rule for a depleted council, whatever is written for one, or a whole one', () => {
    const draft = copyOf(VN_HDND, NAMES);
    const broken = withRule(draft, 'depleted', { numerator: '' });
    expect(ruleSetIn({ ...broken, withDepleted: false }, [])).toMatchObject({ depleted: null });
    expect(ruleSetIn(broken, [])).toBeNull();
    expect(ruleSetIn(draft, [])?.depleted).toEqual(VN_HDND.depleted);
  });

  it('is not valid without a name, or with a quorum of those present', () => {
    expect(ruleSetIn({ ...copyOf(VN_HDND, NAMES), vi: ' ' }, [])).toBeNull();
    expect(ruleSetIn(withRule(copyOf(VN_HDND, NAMES), 'quorum', { base: 'present' }), [])).toBeNull();
  });
});

describe('an id made from a name', () => {
  it.each([
    ['Nội quy 2026', [], 'noi-quy-2026'],
    ['Nội quy 2026', ['noi-quy-2026'], 'noi-quy-2026-2'],
    ['Nội quy 2026', ['noi-quy-2026', 'noi-quy-2026-2'], 'noi-quy-2026-3'],
    ['(…)', [], 'quy-tac'],
    ['Quá nửa: 1/2!', [], 'qua-nua-1-2'],
  ])('%s', (name, taken, id) => {
    expect(idFromName(name, taken)).toBe(id);
  });

  it('is cut where it is too long, also with a number behind it', () => {
    const long = 'quy tắc '.repeat(20);
    const first = idFromName(long, []);
    const second = idFromName(long, [first]);
    for (const id of [first, second]) expect(id).toMatch(/^[a-z0-9][a-z0-9-]{0,59}$/);
    expect(second).not.toBe(first);
  });
});
