import type { Body, Term } from '#shared/register/state.ts';
import { useTexts } from '../../i18n/texts.ts';
import { TextField } from '../../ui/Field.tsx';
import { DeedDialog, type Missing } from '../deeds/DeedDialog.tsx';
import { EndDialog } from '../deeds/EndDialog.tsx';
import { ids, useNewId } from '../deeds/ids.ts';
import { missingOfRange, RangeFields, rangeOf } from '../deeds/RangeFields.tsx';
import { SourceFields } from '../deeds/SourceFields.tsx';
import { useDraft } from '../deeds/useDraft.ts';
import { give } from '../register/register.ts';
import { texts } from './texts.ts';

interface TermDraft {
  readonly title: string;
  readonly from: string;
  readonly until: string;
}

const missingInTerm = (draft: TermDraft): Missing =>
  draft.title.trim() === '' ? 'title' : missingOfRange(draft);

interface TermFieldsProps {
  readonly draft: TermDraft;
  readonly change: (change: Partial<TermDraft>) => void;
}

function TermFields({ draft, change }: TermFieldsProps) {
  const t = useTexts(texts);
  return (
    <>
      <TextField
        label={t('termTitle')}
        hint={t('termHint')}
        value={draft.title}
        onChange={(title) => change({ title })}
        maxLength={100}
        required
      />
      <RangeFields draft={draft} change={change} />
    </>
  );
}

export function AddTermDialog({ body, onClose }: { body: Body; onClose: () => void }) {
  const t = useTexts(texts);
  const id = useNewId(ids.term);
  const { draft, change, touched } = useDraft<TermDraft>(() => ({ title: '', from: '', until: '' }));
  return (
    <DeedDialog
      title={t('addTermTitle', { name: body.name })}
      confirm={t('addTerm')}
      missing={missingInTerm(draft)}
      touched={touched}
      work={() =>
        give({
          type: 'AddTerm',
          term: { id, bodyId: body.id, title: draft.title.trim(), ...rangeOf(draft) },
        })
      }
      onClose={onClose}
    >
      <TermFields draft={draft} change={change} />
    </DeedDialog>
  );
}

interface TermDialogProps {
  readonly term: Term;
  readonly onClose: () => void;
}

export function CorrectTermDialog({ term, onClose }: TermDialogProps) {
  const t = useTexts(texts);
  const { title, from, until } = term;
  const particulars = useDraft<TermDraft>(() => ({ title, from, until: until ?? '' }));
  const grounds = useDraft(() => ({ source: '', reason: '' }));
  const { draft } = particulars;
  const { source, reason } = grounds.draft;
  return (
    <DeedDialog
      title={t('correctTerm', { title })}
      confirm={t('correctConfirm')}
      missing={
        missingInTerm(draft) ?? (!particulars.touched ? 'unchanged' : reason.trim() === '' ? 'reason' : null)
      }
      touched={particulars.touched || grounds.touched}
      work={() =>
        give({
          type: 'CorrectTerm',
          term: { id: term.id, bodyId: term.bodyId, title: draft.title.trim(), ...rangeOf(draft) },
          source: source.trim(),
          reason: reason.trim(),
        })
      }
      onClose={onClose}
    >
      <TermFields draft={draft} change={particulars.change} />
      <SourceFields draft={grounds.draft} change={grounds.change} />
    </DeedDialog>
  );
}

export function EndTermDialog({ term, onClose }: TermDialogProps) {
  const t = useTexts(texts);
  return (
    <EndDialog
      title={t('endTermTitle', { title: term.title })}
      deeds={{
        end: {
          label: t('endTerm'),
          hint: t('endTermHint'),
          hasMembers: true,
          command: (end) => ({ type: 'EndTerm', termId: term.id, ...end }),
        },
        strike: {
          label: t('strikeTerm'),
          hint: t('strikeTermHint'),
          command: (grounds) => ({ type: 'StrikeTerm', termId: term.id, ...grounds }),
        },
      }}
      onClose={onClose}
    />
  );
}
