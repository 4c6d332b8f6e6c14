import { describe, expect, it } from 'vitest';
import { LegalSource } from '#shared/protocol/polls.ts';
import { builtInRuleSets, RULE_NAMES } from '#shared/voting/rule-sets.ts';
import { isInForce, LEGAL_TEXTS, legalSource, SOURCE_IDS, textOf } from '#shared/voting/sources.ts';

const TEXTS = Object.values(LEGAL_TEXTS);

describe('the table of sources', () => {
  it.each(SOURCE_IDS)('gives %s as it is printed, with the day from which it holds', (id) => {
    const source = LegalSource.parse(legalSource(id));
    expect(source.vi.endsWith(textOf(id).vi)).toBe(true);
    expect(source.en.startsWith(textOf(id).en)).toBe(true);
    expect(source.since).toBe(textOf(id).from);
  });

  it('names articles as lawyers do', () => {
    expect(legalSource('majorities-72-2025')).toEqual({
      vi: 'Khoản 2 Điều 35 Luật Tổ chức chính quyền địa phương số 72/2025/QH15',
      en: 'Law on Organisation of Local Government 72/2025/QH15, article 35, clause 2',
      since: '2025-06-16',
    });
    expect(legalSource('ratings-96-2023').vi).toBe('Điều 12 Nghị quyết số 96/2023/QH15 của Quốc hội');
    expect(legalSource('council-working-rules').since).toBeNull();
  });

  it('has every text once, and none that ends before it begins', () => {
    expect(new Set(TEXTS.map(({ vi }) => vi)).size).toBe(TEXTS.length);
    for (const { from, until } of TEXTS) expect(from !== null && until !== null && until < from).toBe(false);
  });

  it('has one law on the organisation of local government in force on every day, without a gap', () => {
    const laws = TEXTS.filter(({ vi }) => vi.startsWith('Luật Tổ chức chính quyền địa phương'));
    const day = new Date('2024-12-25T00:00:00Z');
    for (let passed = 0; passed < 250; passed += 1) {
      const date = day.toISOString().slice(0, 10);
      expect(
        laws.filter((law) => isInForce(law, date)).map(({ vi }) => vi),
        date,
      ).toHaveLength(1);
      day.setUTCDate(day.getUTCDate() + 1);
    }
  });
});

describe('a text', () => {
  it('is in force on its first and on its last day', () => {
    const law = LEGAL_TEXTS['law-65-2025'];
    const days = ['2025-02-28', '2025-03-01', '2025-06-15', '2025-06-16'];
    expect(days.map((day) => isInForce(law, day))).toEqual([false, true, true, false]);
  });

  it('of which no day is known is always in force', () => {
    expect(isInForce(LEGAL_TEXTS['working-rules'], '1990-01-01')).toBe(true);
  });
});

it.each(['2024-07-01', '2025-02-28', '2025-03-01', '2025-06-15', '2025-06-16', '2026-12-08'])(
  'no built-in rule of a session on %s rests on a text that is not in force',
  (day) => {
    const inForce = SOURCE_IDS.filter((id) => isInForce(textOf(id), day)).map((id) => legalSource(id));
    for (const rules of builtInRuleSets(day)) {
      for (const name of RULE_NAMES) {
        const rule = rules[name];
        if (rule) expect(inForce, `${rules.id} ${name}`).toContainEqual(rule.source);
      }
    }
  },
);
