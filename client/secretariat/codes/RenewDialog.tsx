import type { CodeOwner, SignInCode } from '#shared/protocol/sign-ins.ts';
import { openPolls } from '#shared/session/polls/find-poll.ts';
import { useConnection, useLive } from '../../connection/context.tsx';
import { postJson } from '../../connection/http.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Notice } from '../../ui/Notice.tsx';
import { ConfirmDialog } from '../actions/ConfirmDialog.tsx';
import { texts } from './texts.ts';

interface RenewDialogProps {
  /** One person, or all delegates whose slips were lost. */
  readonly people: readonly CodeOwner[];
  readonly onRenewed: (codes: readonly SignInCode[]) => void;
  readonly onClose: () => void;
}

export function RenewDialog({ people, onRenewed, onClose }: RenewDialogProps) {
  const t = useTexts(texts);
  const { http } = useConnection();
  const me = useLive((live) => live.me);
  const [first, ...others] = people;
  const only = others.length === 0 ? first?.person : undefined;
  const own = only?.role === me?.role && only?.personId === me?.personId;
  const count = people.length;
  const hasSecretPaper = useLive(({ session, progress }) =>
    (session ? openPolls(session) : []).some(
      ({ id, question }) =>
        question.procedure.type === 'secret' &&
        people.some(({ person }) => progress[id]?.names?.some((name) => name === person.personId)),
    ),
  );
  const renew = async () => {
    const personIds = people.map(({ person }) => person.personId);
    const answer = await postJson<{ readonly codes: readonly SignInCode[] }>(http, '/api/codes/renewals', {
      personIds,
    });
    onRenewed(answer.codes);
  };
  return (
    <ConfirmDialog
      gives="nothing"
      title={only ? t('renewNamed', { name: only.name }) : t('renewManyTitle', { count })}
      text={
        <>
          <p>{only ? t(own ? 'renewOwnText' : 'renewText') : t('renewManyText', { count })}</p>
          {hasSecretPaper && <Notice kind="warning">{t('renewSecret')}</Notice>}
        </>
      }
      confirm={t(only ? 'renew' : 'renewManyConfirm')}
      danger={!only}
      onConfirm={renew}
      onClose={onClose}
    />
  );
}
