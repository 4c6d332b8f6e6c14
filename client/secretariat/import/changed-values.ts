import type { ImportPreview } from '#shared/protocol/http.ts';
import { formatDay } from '#shared/text/dates.ts';
import type { ChangedValue } from './ChangedValues.tsx';

type Words = (key: string) => string;

/** What the import changes of the session's own particulars. */
export function changesOfDetails(details: ImportPreview['details'], t: Words): readonly ChangedValue[] {
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
  t: Words,
): readonly ChangedValue[] {
  return differing(
    [
      ['name', t('import.name')],
      ['title', t('import.title')],
      ['group', t('attendance.group')],
      ['committee', t('import.committee')],
      ['constituency', t('import.constituency')],
      ['seat', t('import.seat')],
    ],
    before,
    delegate,
  );
}

export function changesOfItem(
  { before, item }: ImportPreview['agenda'][number],
  t: Words,
): readonly ChangedValue[] {
  const named = (entry: typeof item) => ({ ...entry, kind: t(`common:agendaKind.${entry.kind}`) });
  return differing(
    [
      ['number', t('import.number')],
      ['title', t('import.itemTitle')],
      ['kind', t('import.kind')],
      ['presenter', t('import.presenter')],
      ['minutes', t('import.minutes')],
      ['day', t('import.day')],
    ],
    before && named(before),
    named(item),
  );
}

export function changesOfDocument(
  document: ImportPreview['documents'][number],
  t: Words,
): readonly ChangedValue[] {
  type Previewed = NonNullable<typeof document.before>;
  const named = (previewed: Previewed) => ({
    ...previewed,
    kind: t(`common:documentKind.${previewed.kind}`),
  });
  return differing(
    [
      ['title', t('import.documentTitle')],
      ['kind', t('import.kind')],
      ['agendaNumber', t('import.item')],
      ['pages', t('import.pages')],
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
