import { Printer } from 'lucide-react';
import { useState } from 'react';
import type { CodeOwner, SignInCode } from '#shared/protocol/sign-ins.ts';
import { fold } from '#shared/text/fold.ts';
import { useConnection } from '../../connection/context.tsx';
import { postJson } from '../../connection/http.ts';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { usePrintedSlips } from '../../slips/usePrintedSlips.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { ActionButton } from '../actions/ActionButton.tsx';
import { ProblemNotice } from '../actions/ProblemNotice.tsx';
import { useAction } from '../actions/useAction.ts';
import { texts as shellTexts } from '../shell/texts.ts';
import { CodeDialog } from './CodeDialog.tsx';
import styles from './Codes.module.css';
import { CodeTable } from './CodeTable.tsx';
import { DevicesDialog } from './DevicesDialog.tsx';
import { LendDialog } from './LendDialog.tsx';
import { Notes } from './Notes.tsx';
import { inOrder } from './order.ts';
import { RenewDialog } from './RenewDialog.tsx';
import { Slips } from './Slips.tsx';
import { texts } from './texts.ts';
import { useCodes } from './useCodes.ts';
import { WipeDialog } from './WipeDialog.tsx';

type Open =
  | { readonly type: 'code'; readonly slip: SignInCode; readonly isNew: boolean }
  | { readonly type: 'renew'; readonly people: readonly CodeOwner[] }
  | { readonly type: 'devices'; readonly owner: CodeOwner }
  | { readonly type: 'wipe'; readonly owner: CodeOwner }
  | { readonly type: 'lend' };

/** Sign-in codes, hidden: shown one by one or printed as slips before the opening, renewed after it, each time on record. */
export function CodesScreen() {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const tShell = useTexts(shellTexts);
  const { http } = useConnection();
  const { loaded, action, reload } = useCodes();
  const preparing = useSession((session) => session.status === 'preparing');
  const [search, setSearch] = useState('');
  const [open, setOpen] = useState<Open | null>(null);
  const [printed, setPrinted] = useState(0);
  const [slips, print] = usePrintedSlips<SignInCode>();
  const asking = useAction();
  if (!loaded) {
    return (
      <Screen>
        <ProblemNotice action={action} />
        {action.busy ? <p>{tCommon('loading')}</p> : <Button onClick={reload}>{tCommon('retry')}</Button>}
      </Screen>
    );
  }
  const wanted = fold(search);
  const shown = inOrder(loaded.owners.filter(({ person }) => fold(person.name).includes(wanted)));
  const delegates = shown.filter(({ person }) => person.role === 'delegate');
  const printable = delegates.filter(({ may }) => may.see);
  const guests = shown.filter(({ person }) => person.role === 'guest');
  const guestSlips = guests.filter(({ may }) => may.see);
  // A new code is opened in the place of the question that led to it, which then closes.
  const closing = (type: Open['type']) => () => setOpen((known) => (known?.type === type ? null : known));
  const show = async ({ person }: CodeOwner) => {
    const path = `/api/codes/${encodeURIComponent(person.personId)}/show`;
    const answer = await asking.run(() => postJson<Answer>(http, path, {}));
    const [slip] = answer?.codes ?? [];
    if (slip) setOpen({ type: 'code', slip, isNew: false });
  };
  const printSlips = async (owners: readonly CodeOwner[]) => {
    const personIds = owners.map(({ person }) => person.personId);
    const answer = await asking.run(() => postJson<Answer>(http, '/api/codes/slips', { personIds }));
    if (!answer) return;
    setPrinted(answer.codes.length);
    print(answer.codes);
  };
  const renewed = (codes: readonly SignInCode[]) => {
    const [slip] = codes;
    if (codes.length === 1 && slip) setOpen({ type: 'code', slip, isNew: true });
    else print(codes);
  };
  const on = {
    onShow: show,
    onDevices: (owner: CodeOwner) => setOpen({ type: 'devices', owner }),
    onRenew: (owner: CodeOwner) => setOpen({ type: 'renew', people: [owner] }),
    onWipe: (owner: CodeOwner) => setOpen({ type: 'wipe', owner }),
  };
  return (
    <>
      <div className={styles.onScreen}>
        <Screen>
          <p className={styles.muted}>
            {t('intro')} {t(preparing ? 'introPreparing' : 'introOpen')}
          </p>
          {!window.isSecureContext && <Notice kind="warning">{t('insecure')}</Notice>}
          <div className={styles.toolbar}>
            <TextField label={t('search')} type="search" value={search} onChange={setSearch} />
            {preparing && (
              <ActionButton
                gives="nothing"
                kind="primary"
                icon={<Printer aria-hidden />}
                disabled={asking.busy || printable.length === 0}
                onClick={() => printSlips(printable)}
              >
                {printable.length === 0 ? t('printNone') : t('print', { count: printable.length })}
              </ActionButton>
            )}
            <ActionButton
              gives="nothing"
              disabled={asking.busy || delegates.length === 0}
              onClick={() => setOpen({ type: 'renew', people: delegates })}
            >
              {t('renewMany')}
            </ActionButton>
            <ActionButton gives="nothing" onClick={() => setOpen({ type: 'lend' })}>
              {t('lend')}
            </ActionButton>
          </div>
          {preparing && delegates.length > printable.length && (
            <p className={styles.muted}>{t('leftOut', { count: delegates.length - printable.length })}</p>
          )}
          {printed > 0 && <Notice kind="info">{t('printed', { count: printed })}</Notice>}
          <ProblemNotice action={asking} />
          <CodeTable
            owners={shown.filter(({ person }) => person.role !== 'guest')}
            caption={tShell('section.codes')}
            {...on}
          />
          {guests.length > 0 && (
            <>
              <div className={styles.toolbar}>
                <h2>{t('guests')}</h2>
                <ActionButton
                  gives="nothing"
                  icon={<Printer aria-hidden />}
                  disabled={asking.busy || guestSlips.length === 0}
                  onClick={() => printSlips(guestSlips)}
                >
                  {guestSlips.length === 0 ? t('printNone') : t('printGuests', { count: guestSlips.length })}
                </ActionButton>
              </div>
              <CodeTable owners={guests} caption={t('guests')} {...on} />
            </>
          )}
          <Notes notes={loaded.notes} />
        </Screen>
      </div>
      <Slips codes={slips} />
      {open?.type === 'code' && (
        <CodeDialog
          slip={open.slip}
          isNew={open.isNew}
          onPrint={open.isNew ? () => print([open.slip]) : null}
          onClose={closing('code')}
        />
      )}
      {open?.type === 'renew' && (
        <RenewDialog people={open.people} onRenewed={renewed} onClose={closing('renew')} />
      )}
      {open?.type === 'devices' && <DevicesDialog person={open.owner.person} onClose={closing('devices')} />}
      {open?.type === 'lend' && <LendDialog onClose={closing('lend')} />}
      {open?.type === 'wipe' && (
        <WipeDialog person={open.owner.person} onWiped={reload} onClose={closing('wipe')} />
      )}
    </>
  );
}

interface Answer {
  readonly codes: readonly SignInCode[];
}
