import { Check, CircleAlert, X } from 'lucide-react';
import { useId, useState } from 'react';
import { fold } from '#shared/text/fold.ts';
import { useLive } from '../../../connection/context.tsx';
import { DialogFoot } from '../../../forms/DialogFoot.tsx';
import { texts as commonTexts } from '../../../i18n/common/texts.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { useSession } from '../../../sign-in/useSession.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { TextField } from '../../../ui/Field.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { RowList } from '../../../ui/RowList.tsx';
import { ActionButton } from '../../actions/ActionButton.tsx';
import { ProblemNotice } from '../../actions/ProblemNotice.tsx';
import { useCommand } from '../../actions/useAction.ts';
import { texts } from '../texts.ts';
import styles from './Closing.module.css';
import { type ClosingCheck, closingChecks } from './checks.ts';

/** Closes the session for good: after a list of what is still open, and a word that nobody types by mistake. */
export function CloseSessionDialog({ onClose }: { onClose: () => void }) {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const session = useSession((state) => state);
  const leading = useLive(({ presenter }) => presenter !== null);
  const [typed, setTyped] = useState('');
  const action = useCommand('CloseSession');
  const formId = useId();
  const checks = closingChecks(session, leading);
  const blocked = checks.some(({ state }) => state === 'blocking');
  const word = t('closeWord');
  const meant = fold(typed.trim()) === fold(word);
  const close = async () => {
    if (!blocked && meant && (await action.give({ type: 'CloseSession' }))) onClose();
  };
  return (
    <Dialog title={t('closeTitle')} onClose={onClose}>
      {blocked && <Notice kind="error">{t('checks.blocked')}</Notice>}
      <RowList aria-label={t('checks.heading')}>
        {checks.map((check) => (
          <CheckLine key={check.name} check={check} onFollow={onClose} />
        ))}
      </RowList>
      <p>{t('closeText')}</p>
      <form
        id={formId}
        onSubmit={(event) => {
          event.preventDefault();
          void close();
        }}
      >
        <TextField
          label={t('closeType', { word })}
          hint={t('closeTypeHint')}
          value={typed}
          onChange={setTyped}
          disabled={blocked}
          autoComplete="off"
          spellCheck={false}
        />
      </form>
      <DialogFoot notes={<ProblemNotice action={action} />}>
        <Button onClick={onClose}>{tCommon('cancel')}</Button>
        <ActionButton
          gives="CloseSession"
          kind="danger"
          type="submit"
          form={formId}
          disabled={action.busy || blocked || !meant}
          title={blocked ? t('checks.blocked') : t('closeType', { word })}
        >
          {t('closeNow')}
        </ActionButton>
      </DialogFoot>
    </Dialog>
  );
}

const ICONS = { blocking: X, attention: CircleAlert, fine: Check };

function CheckLine({ check, onFollow }: { check: ClosingCheck; onFollow: () => void }) {
  const t = useTexts(texts);
  const { name, state, count, number, href } = check;
  const Icon = ICONS[state];
  const words = t(`checks.${name}.${count > 0 ? 'open' : 'none'}`, { count, number });
  return (
    <li className={`${styles.check} ${styles[state]}`}>
      <Icon role="img" aria-label={t(`checks.state.${state}`)} size={22} />
      {state === 'fine' ? (
        <span>{words}</span>
      ) : (
        <a href={href} onClick={onFollow}>
          {words}
        </a>
      )}
    </li>
  );
}
