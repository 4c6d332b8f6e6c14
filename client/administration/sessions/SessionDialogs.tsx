import type { Body, RegisteredSession } from '#shared/register/state.ts';
import { useToday } from '../../forms/useToday.ts';
import { useTexts } from '../../i18n/texts.ts';
import { DeedDialog } from '../deeds/DeedDialog.tsx';
import { EndDialog } from '../deeds/EndDialog.tsx';
import { ids, useNewId } from '../deeds/ids.ts';
import { SourceFields } from '../deeds/SourceFields.tsx';
import { useDraft } from '../deeds/useDraft.ts';
import { goTo } from '../place.ts';
import { give, useRegister } from '../register/register.ts';
import { SessionFields } from './SessionFields.tsx';
import { draftOf, missingInSession, newSession, particularsOf } from './session-draft.ts';
import { texts } from './texts.ts';

export function PrepareDialog({ body, onClose }: { body: Body; onClose: () => void }) {
  const t = useTexts(texts);
  const today = useToday();
  const id = useNewId(ids.session);
  const state = useRegister((register) => register);
  const { draft, change, touched } = useDraft(() => newSession(state, body, today));
  return (
    <DeedDialog
      title={t('prepareTitle', { body: body.name })}
      text={t('prepareText')}
      confirm={t('prepareConfirm')}
      width="wide"
      missing={missingInSession(draft)}
      touched={touched}
      work={async () => {
        await give({ type: 'PrepareSession', session: particularsOf(id, body, draft) });
        goTo('sessions', id);
      }}
      onClose={onClose}
    >
      <SessionFields body={body} draft={draft} change={change} />
    </DeedDialog>
  );
}

interface SessionDialogProps {
  readonly session: RegisteredSession;
  readonly onClose: () => void;
}

export function CorrectSessionDialog({
  session,
  body,
  onClose,
}: SessionDialogProps & { readonly body: Body }) {
  const t = useTexts(texts);
  const particulars = useDraft(() => draftOf(session));
  const grounds = useDraft(() => ({ source: '', reason: '' }));
  const { source, reason } = grounds.draft;
  return (
    <DeedDialog
      title={t('correctTitle', { title: session.title })}
      confirm={t('correctConfirm')}
      width="wide"
      missing={
        missingInSession(particulars.draft) ??
        (!particulars.touched ? 'unchanged' : reason.trim() === '' ? 'reason' : null)
      }
      touched={particulars.touched || grounds.touched}
      work={() =>
        give({
          type: 'CorrectSession',
          session: particularsOf(session.id, body, particulars.draft),
          source: source.trim(),
          reason: reason.trim(),
        })
      }
      onClose={onClose}
    >
      <SessionFields body={body} draft={particulars.draft} change={particulars.change} />
      <SourceFields draft={grounds.draft} change={grounds.change} />
    </DeedDialog>
  );
}

export function StrikeSessionDialog({ session, onClose }: SessionDialogProps) {
  const t = useTexts(texts);
  return (
    <EndDialog
      title={t('strikeTitle', { title: session.title })}
      deeds={{
        strike: {
          label: t('strike'),
          hint: t('strikeHint'),
          command: (grounds) => ({ type: 'StrikeSession', sessionId: session.id, ...grounds }),
        },
      }}
      onClose={onClose}
    />
  );
}
