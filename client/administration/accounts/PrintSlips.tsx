import { Printer } from 'lucide-react';
import { useState } from 'react';
import type { AccountCode } from '#shared/protocol/register/http.ts';
import type { PersonId } from '#shared/protocol/register/ids.ts';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { SlipSheets } from '../../slips/SlipSheets.tsx';
import { usePrintedSlips } from '../../slips/usePrintedSlips.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { DeedDialog } from '../deeds/DeedDialog.tsx';
import { post, useRegister } from '../register/register.ts';
import styles from './Accounts.module.css';
import { texts } from './texts.ts';
import { useAccounts } from './useAccounts.ts';

interface PrintSlipsProps {
  /** Whose members they are. */
  readonly body: string;
  readonly people: readonly PersonId[];
}

/** Prints the codes of those who have not signed in yet: the others' are their own. */
export function PrintSlips({ body, people }: PrintSlipsProps) {
  const t = useTexts(texts);
  const office = useRegister((state) => state.office?.name ?? '');
  const [asking, setAsking] = useState(false);
  const [slips, print] = usePrintedSlips<AccountCode>();
  return (
    <>
      <Button icon={<Printer aria-hidden size={20} />} onClick={() => setAsking(true)}>
        {t('print')}
      </Button>
      {asking && <PrintDialog body={body} people={people} onPrint={print} onClose={() => setAsking(false)} />}
      <SlipSheets heading={[office, body]} slips={slips} />
    </>
  );
}

interface PrintDialogProps extends PrintSlipsProps {
  readonly onPrint: (codes: readonly AccountCode[]) => void;
  readonly onClose: () => void;
}

function PrintDialog({ body, people, onPrint, onClose }: PrintDialogProps) {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const accounts = useAccounts();
  const owners = people.flatMap((personId) => accounts.ownerOf(personId) ?? []);
  const personIds = owners.filter(({ use }) => use !== 'used').map(({ personId }) => personId);
  const leftOut = owners.length - personIds.length;
  if (personIds.length === 0) {
    return (
      <Dialog
        title={t('printTitle', { body })}
        onClose={onClose}
        actions={<Button onClick={onClose}>{tCommon('close')}</Button>}
      >
        <p role="status">{owners.length === 0 ? tCommon('loading') : t('printNone')}</p>
      </Dialog>
    );
  }
  return (
    <DeedDialog
      title={t('printTitle', { body })}
      confirm={t('printNow', { count: personIds.length })}
      missing={null}
      touched={false}
      work={async () => {
        const path = '/api/register/accounts/slips';
        const { codes } = await post<{ readonly codes: readonly AccountCode[] }>(path, { personIds });
        onPrint(codes.map((code) => ({ ...code, name: accounts.ownerOf(code.personId)?.name ?? code.name })));
      }}
      onClose={onClose}
    >
      <p>{t('printText', { count: personIds.length })}</p>
      {leftOut > 0 && <p className={styles.muted}>{t('printLeftOut', { count: leftOut })}</p>}
    </DeedDialog>
  );
}
