import type { CalendarDay } from '../protocol/ids.ts';
import type { LegalSource } from '../protocol/polls.ts';

/** A text that rules rest on, and the days on which it is in force: the first, and the last (null: until it is replaced). */
export interface LegalText {
  readonly vi: string;
  readonly en: string;
  /** null: each body has a text of its own, from a day of its own. */
  readonly from: CalendarDay | null;
  readonly until: CalendarDay | null;
}

/**
 * The texts that the built-in rules rest on, or rested on. Law 72/2025/QH15 was passed on 16 June 2025 and is in force from that
 * day, also what it says of councils (art. 35, 49); resolution 96/2023/QH15 was passed on 23 June 2023.
 */
export const LEGAL_TEXTS = {
  'law-77-2015': {
    vi: 'Luật Tổ chức chính quyền địa phương số 77/2015/QH13',
    en: 'Law on Organisation of Local Government 77/2015/QH13',
    from: '2016-01-01',
    until: '2025-02-28',
  },
  'law-65-2025': {
    vi: 'Luật Tổ chức chính quyền địa phương số 65/2025/QH15',
    en: 'Law on Organisation of Local Government 65/2025/QH15',
    from: '2025-03-01',
    until: '2025-06-15',
  },
  'law-72-2025': {
    vi: 'Luật Tổ chức chính quyền địa phương số 72/2025/QH15',
    en: 'Law on Organisation of Local Government 72/2025/QH15',
    from: '2025-06-16',
    until: null,
  },
  'resolution-96-2023': {
    vi: 'Nghị quyết số 96/2023/QH15 của Quốc hội',
    en: 'Resolution 96/2023/QH15 of the National Assembly',
    from: '2023-07-01',
    until: null,
  },
  'council-working-rules': {
    vi: 'Quy chế làm việc của Hội đồng nhân dân',
    en: "Working rules of the People's Council",
    from: null,
    until: null,
  },
  'working-rules': {
    vi: 'Quy chế làm việc của cơ quan, tổ chức',
    en: 'Working rules of the body',
    from: null,
    until: null,
  },
} as const satisfies Readonly<Record<string, LegalText>>;

interface Passage {
  readonly text: keyof typeof LEGAL_TEXTS;
  /** Where in the text; null where that is not named. */
  readonly at: { readonly vi: string; readonly en: string } | null;
}

/** What a rule, or a sentence of a paper, names as its source, by id. */
const PASSAGES = {
  'majorities-77-2015': {
    text: 'law-77-2015',
    at: { vi: 'Khoản 3 Điều 91', en: 'article 91, clause 3' },
  },
  'majorities-65-2025': { text: 'law-65-2025', at: null },
  'majorities-72-2025': {
    text: 'law-72-2025',
    at: { vi: 'Khoản 2 Điều 35', en: 'article 35, clause 2' },
  },
  'depleted-council-72-2025': {
    text: 'law-72-2025',
    at: { vi: 'Điểm b khoản 2 Điều 49', en: 'article 49, clause 2, point b' },
  },
  /** Delegates must attend; an absence is reported beforehand. */
  'attendance-72-2025': { text: 'law-72-2025', at: { vi: 'Điều 33', en: 'article 33' } },
  'ratings-96-2023': { text: 'resolution-96-2023', at: { vi: 'Điều 12', en: 'article 12' } },
  'confidence-votes-96-2023': { text: 'resolution-96-2023', at: null },
  'council-working-rules': { text: 'council-working-rules', at: null },
  'working-rules': { text: 'working-rules', at: null },
} as const satisfies Readonly<Record<string, Passage>>;
export type SourceId = keyof typeof PASSAGES;
export const SOURCE_IDS = Object.keys(PASSAGES) as readonly SourceId[];

/** The text that the source `id` is a passage of. */
export function textOf(id: SourceId): LegalText {
  return LEGAL_TEXTS[PASSAGES[id].text];
}

/** The source `id` as it is printed beside a rule, and copied into the record with it. */
export function legalSource(id: SourceId): LegalSource {
  const { at }: Passage = PASSAGES[id];
  const { vi, en, from } = textOf(id);
  return { vi: at ? `${at.vi} ${vi}` : vi, en: at ? `${en}, ${at.en}` : en, since: from };
}

const ORGANISATION_LAWS = ['law-77-2015', 'law-65-2025', 'law-72-2025'] as const;

/** The law on the organisation of local government as it is on `day`; null for days before those that are known here. */
export function organisationLawOn(day: CalendarDay): LegalText | null {
  return ORGANISATION_LAWS.map((id) => LEGAL_TEXTS[id]).find((law) => isInForce(law, day)) ?? null;
}

/** Whether `text` is in force on `day`; a text of which no day is known always is. */
export function isInForce({ from, until }: LegalText, day: CalendarDay): boolean {
  return (from === null || from <= day) && (until === null || day <= until);
}
