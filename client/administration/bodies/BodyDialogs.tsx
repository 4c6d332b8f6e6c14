import type { Body } from '#shared/register/state.ts';
import { useToday } from '../../forms/useToday.ts';
import { useTexts } from '../../i18n/texts.ts';
import { DeedDialog } from '../deeds/DeedDialog.tsx';
import { EndDialog } from '../deeds/EndDialog.tsx';
import { ids, useNewId } from '../deeds/ids.ts';
import { SourceFields } from '../deeds/SourceFields.tsx';
import { useDraft } from '../deeds/useDraft.ts';
import { goTo } from '../place.ts';
import { treeOf } from '../register/bodies.ts';
import { give, useRegister } from '../register/register.ts';
import { BodyFields } from './BodyFields.tsx';
import { draftOf, missingInBody, newBody, particularsOf } from './body-draft.ts';
import { texts } from './texts.ts';

export function AddBodyDialog({ onClose }: { onClose: () => void }) {
  const t = useTexts(texts);
  const today = useToday();
  const id = useNewId(ids.body);
  const first = useRegister((state) => treeOf(state.bodies)[0]?.body);
  const { draft, change, touched } = useDraft(() => newBody(first, today));
  const add = async () => {
    await give({ type: 'AddBody', body: particularsOf(id, draft) });
    goTo('bodies', id);
  };
  return (
    <DeedDialog
      title={t('add')}
      confirm={t('add')}
      width="wide"
      missing={missingInBody(draft)}
      touched={touched}
      work={add}
      onClose={onClose}
    >
      <BodyFields draft={draft} change={change} own={null} />
    </DeedDialog>
  );
}

interface BodyDialogProps {
  readonly body: Body;
  readonly onClose: () => void;
}

export function CorrectBodyDialog({ body, onClose }: BodyDialogProps) {
  const t = useTexts(texts);
  const particulars = useDraft(() => draftOf(body));
  const grounds = useDraft(() => ({ source: '', reason: '' }));
  const { source, reason } = grounds.draft;
  return (
    <DeedDialog
      title={t('correctTitle', { name: body.name })}
      confirm={t('correctConfirm')}
      width="wide"
      missing={
        missingInBody(particulars.draft) ??
        (!particulars.touched ? 'unchanged' : reason.trim() === '' ? 'reason' : null)
      }
      touched={particulars.touched || grounds.touched}
      work={() =>
        give({
          type: 'CorrectBody',
          body: particularsOf(body.id, particulars.draft),
          source: source.trim(),
          reason: reason.trim(),
        })
      }
      onClose={onClose}
    >
      <BodyFields draft={particulars.draft} change={particulars.change} own={body.id} />
      <SourceFields draft={grounds.draft} change={grounds.change} />
    </DeedDialog>
  );
}

export function EndBodyDialog({ body, onClose }: BodyDialogProps) {
  const t = useTexts(texts);
  return (
    <EndDialog
      title={t('endTitle', { name: body.name })}
      deeds={{
        end: {
          label: t('endBody'),
          hint: t('endBodyHint'),
          hasMembers: true,
          command: (end) => ({ type: 'EndBody', bodyId: body.id, ...end }),
        },
        strike: {
          label: t('strikeBody'),
          hint: t('strikeBodyHint'),
          command: (grounds) => ({ type: 'StrikeBody', bodyId: body.id, ...grounds }),
        },
      }}
      onClose={onClose}
    />
  );
}
