import type { ImportPreview } from '#shared/protocol/http.ts';
import { formatDay } from '#shared/text/dates.ts';
import type { texts as commonTexts } from '../../i18n/common/texts.ts';
import type { Say } from '../../i18n/texts.ts';
import type { ChangedValue } from '../../imports/ChangedValues.tsx';
import type { texts as attendanceTexts } from '../attendance/texts.ts';
import type { texts } from './texts.ts';

/** What the import's own texts, those of the roll call and the common ones are said with. */
export interface ImportWords {
  readonly t: Say<typeof texts.vi>;
  readonly tAttendance: Say<typeof attendanceTexts.vi>;
  readonly tCommon: Say<typeof commonTexts.vi>;
}

/** What the import changes of the session's own particulars. */
export function changesOfDetails(
  details: ImportPreview['details'],
  { t }: ImportWords,
): readonly ChangedValue[] {
  if (!details) return [];
  const dated = (one: typeof details.before) => ({
    ...one,
    startsOn: one.startsOn && formatDay(one.startsOn),
  });
  return differing(
    [
      ['title', t('details.title')],
      ['council', t('details.council')],
      ['term', t('details.term')],
      ['place', t('details.place')],
      ['startsOn', t('details.startsOn')],
      ['days', t('details.days')],
      ['ruleSetId', t('details.ruleSet')],
    ],
    dated(details.before),
    dated(details.details),
  );
}

export function changesOfDelegate(
  { before, delegate }: ImportPreview['delegates'][number],
  { t, tAttendance }: ImportWords,
): readonly ChangedValue[] {
  return differing(
    [
      ['name', t('name')],
      ['title', t('title')],
      ['group', tAttendance('group')],
      ['committee', t('committee')],
      ['constituency', t('constituency')],
      ['seat', t('seat')],
    ],
    before,
    delegate,
  );
}

export function changesOfItem(
  { before, item }: ImportPreview['agenda'][number],
  { t, tCommon }: ImportWords,
): readonly ChangedValue[] {
  const named = (entry: typeof item) => ({
    ...entry,
    kind: tCommon(`agendaKind.${entry.kind}`),
    startsAt: entry.startsAt ?? null,
  });
  return differing(
    [
      ['number', t('number')],
      ['title', t('itemTitle')],
      ['kind', t('kind')],
      ['presenter', t('presenter')],
      ['startsAt', t('startsAt')],
      ['minutes', t('minutes')],
      ['day', t('day')],
    ],
    before && named(before),
    named(item),
  );
}

export function changesOfDocument(
  document: ImportPreview['documents'][number],
  { t, tCommon }: ImportWords,
): readonly ChangedValue[] {
  type Previewed = NonNullable<typeof document.before>;
  const named = (previewed: Previewed) => ({
    ...previewed,
    kind: tCommon(`documentKind.${previewed.kind}`),
  });
  return differing(
    [
      ['title', t('documentTitle')],
      ['kind', t('kind')],
      ['agendaNumber', t('item')],
      ['pages', t('pages')],
    ],
    document.before && named(document.before),
    named(document),
  );
}

/** Those of `fields` in which the two differ; none of what is new. */
function differing<Field extends string>(
  fields: readonly (readonly [Field, string])[],
  before: Readonly<Record<Field, string | number | null>> | null,
  after: Readonly<Record<Field, string | number | null>>,
): readonly ChangedValue[] {
  if (!before) return [];
  return fields
    .filter(([field]) => before[field] !== after[field])
    .map(([field, label]) => ({
      label,
      before: String(before[field] ?? ''),
      after: String(after[field] ?? ''),
    }));
}
