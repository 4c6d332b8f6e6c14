import { Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SignInCode } from '#shared/protocol/http.ts';
import { fold } from '#shared/text/fold.ts';
import { compareNames, compareText } from '#shared/text/names.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/Field.tsx';
import { ProblemNotice } from '../actions/ProblemNotice.tsx';
import styles from './Codes.module.css';
import { CodeTable } from './CodeTable.tsx';
import { QrImage } from './QrImage.tsx';
import { RenewDialog } from './RenewDialog.tsx';
import { Slips } from './Slips.tsx';
import { useCodes } from './useCodes.ts';
import { WipeDialog } from './WipeDialog.tsx';

const ROLE_ORDER = ['secretary', 'display', 'delegate'];

/** Everybody's sign-in code, to be looked up, printed as slips and renewed. */
export function CodesScreen() {
  const { t } = useTranslation('secretariat');
  const { codes, action, reload, replace } = useCodes();
  const [search, setSearch] = useState('');
  const [enlarged, setEnlarged] = useState<SignInCode | null>(null);
  const [renewing, setRenewing] = useState<SignInCode | null>(null);
  const [wiping, setWiping] = useState<SignInCode | null>(null);
  if (!codes) {
    return (
      <div className={styles.screen}>
        <ProblemNotice action={action} />
        {action.busy ? <p>{t('common:loading')}</p> : <Button onClick={reload}>{t('common:retry')}</Button>}
      </div>
    );
  }
  const wanted = fold(search);
  const shown = codes
    .filter(({ person }) => fold(person.name).includes(wanted))
    .toSorted(
      (a, b) =>
        ROLE_ORDER.indexOf(a.person.role) - ROLE_ORDER.indexOf(b.person.role) ||
        // "thứ nhất" before "thứ hai", which no alphabet knows.
        (a.person.role === 'secretary'
          ? compareText(a.person.personId, b.person.personId)
          : compareNames(a.person.name, b.person.name)),
    );
  const hide = () => setEnlarged(null);
  return (
    <>
      <div className={styles.screen}>
        <p className={styles.muted}>{t('codes.intro')}</p>
        <div className={styles.toolbar}>
          <TextField label={t('codes.search')} type="search" value={search} onChange={setSearch} />
          <Button kind="primary" icon={<Printer aria-hidden />} onClick={() => window.print()}>
            {t('codes.print', { count: shown.length })}
          </Button>
        </div>
        <CodeTable codes={shown} onEnlarge={setEnlarged} onRenew={setRenewing} onWipe={setWiping} />
      </div>
      <Slips codes={shown} />
      {enlarged && (
        <Dialog
          title={enlarged.person.name}
          onClose={hide}
          actions={<Button onClick={hide}>{t('common:close')}</Button>}
        >
          <div className={styles.enlarged}>
            <QrImage text={enlarged.url} label={t('codes.qrOf', { name: enlarged.person.name })} />
            <p className={styles.code}>{enlarged.code}</p>
          </div>
        </Dialog>
      )}
      {wiping && <WipeDialog code={wiping} onWiped={replace} onClose={() => setWiping(null)} />}
      {renewing && <RenewDialog code={renewing} onRenewed={replace} onClose={() => setRenewing(null)} />}
    </>
  );
}
