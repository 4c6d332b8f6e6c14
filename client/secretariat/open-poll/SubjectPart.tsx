import { unitOf } from '#shared/protocol/audience-order.ts';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { SelectField, TextAreaField } from '../../ui/Field.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { texts as conductTexts } from '../conduct/texts.ts';
import { documentsOfItem } from '../documents/documentsOfItem.ts';
import { FORMS, type Form, kindOf } from './draft.ts';
import type { PartProps } from './part.ts';
import { texts } from './texts.ts';

const PAPER_TYPES = ['motion', 'election', 'confidence-rating', 'confidence-vote'] as const;

interface SubjectPartProps extends PartProps {
  readonly anyItem: boolean;
  readonly forms: readonly Form[] | undefined;
}

/** The kind of paper, what it belongs to, and the question itself. */
export function SubjectPart({ draft, change, anyItem, forms }: SubjectPartProps) {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const documents = useSession((session) => session.documents);
  const editions = documentsOfItem(documents, draft.agendaItemId);
  const kind = kindOf(draft);
  const types = PAPER_TYPES.filter((type) => !forms || FORMS[type].some((form) => forms.includes(form)));
  return (
    <>
      {types.length > 1 && (
        <Segmented
          label={t('kind')}
          options={types.map((value) => ({ value, label: tCommon(`paper.${value}`) }))}
          columns={2}
          value={draft.paperType}
          onChange={(paperType) => change({ paperType })}
        />
      )}
      {anyItem && <ItemField draft={draft} change={change} />}
      {draft.paperType === 'motion' && (
        <SelectField
          label={t(`document.${kind}`)}
          value={draft.documentId ?? ''}
          options={[
            { value: '', label: t('noDocument') },
            ...editions.map((edition) => ({ value: edition.id, label: edition.title })),
          ]}
          onChange={(id) => change({ documentId: editions.find((edition) => edition.id === id)?.id ?? null })}
        />
      )}
      <TextAreaField
        label={t(`question.${kind}`)}
        value={draft.title}
        onChange={(title) => change({ title })}
        maxLength={600}
        required
      />
    </>
  );
}

function ItemField({ draft, change }: PartProps) {
  const t = useTexts(texts);
  const tConduct = useTexts(conductTexts);
  const agenda = useSession((session) => session.agenda);
  const documents = useSession((session) => session.documents);
  const choose = (chosen: string) => {
    const item = agenda.find(({ id }) => id === chosen);
    const agendaItemId = item?.id ?? null;
    const draftResolution = documentsOfItem(documents, agendaItemId).find(
      ({ kind }) => kind === 'draft-resolution',
    );
    change({ agendaItemId, documentId: draftResolution?.id ?? null });
  };
  return (
    <SelectField
      label={t('item')}
      value={draft.agendaItemId ?? ''}
      options={[
        { value: '', label: t('noItem') },
        ...agenda
          // In an item for one unit alone nobody votes.
          .filter(({ audience }) => unitOf(audience) === null)
          .map((item) => ({ value: item.id, label: tConduct('item', { ...item }) })),
      ]}
      onChange={choose}
    />
  );
}
