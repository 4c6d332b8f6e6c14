import type { AgendaLine } from '#shared/protocol/register/agenda-templates.ts';
import type { Body, RegisteredSession } from '#shared/register/state.ts';
import { useTexts } from '../../i18n/texts.ts';
import { TextField } from '../../ui/Field.tsx';
import { DeedDialog } from '../deeds/DeedDialog.tsx';
import { ids, useNewId } from '../deeds/ids.ts';
import { useDraft } from '../deeds/useDraft.ts';
import { give } from '../register/register.ts';
import { texts } from './texts.ts';

interface KeepTemplateDialogProps {
  readonly session: RegisteredSession;
  readonly body: Body;
  readonly lines: readonly AgendaLine[];
  readonly onKept: (title: string) => void;
  readonly onClose: () => void;
}

/** Keeps the programme of a session for later ones of its body, under a name that somebody gives it. */
export function KeepTemplateDialog({ session, body, lines, onKept, onClose }: KeepTemplateDialogProps) {
  const t = useTexts(texts);
  const id = useNewId(ids.agendaTemplate);
  const { draft, change, touched } = useDraft(() => ({ title: session.title }));
  const title = draft.title.trim();
  return (
    <DeedDialog
      title={t('keepTitle', { title: session.title })}
      text={t('keepText', { body: body.name })}
      confirm={t('keep')}
      missing={title === '' ? 'title' : null}
      touched={touched}
      work={async () => {
        const template = { id, bodyId: body.id, title, lines: [...lines] };
        await give({ type: 'SaveAgendaTemplate', template });
        onKept(title);
      }}
      onClose={onClose}
    >
      <TextField
        label={t('keepName')}
        value={draft.title}
        onChange={(written) => change({ title: written })}
        maxLength={200}
        autoComplete="off"
        required
      />
    </DeedDialog>
  );
}
