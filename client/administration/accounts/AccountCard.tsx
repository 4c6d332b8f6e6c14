import { useEffect, useState } from 'react';
import type { AccountOwner } from '#shared/protocol/register/http.ts';
import type { Device, Devices } from '#shared/protocol/sign-ins.ts';
import { dayOf, formatDay, formatTime } from '#shared/text/dates.ts';
import { DeviceList } from '../../devices/DeviceList.tsx';
import { ProblemNotice } from '../../forms/ProblemNotice.tsx';
import { useAction } from '../../forms/useAction.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { FootBar } from '../../ui/FootBar.tsx';
import { DeedDialog } from '../deeds/DeedDialog.tsx';
import { texts as deedTexts } from '../deeds/texts.ts';
import { post, read } from '../register/register.ts';
import styles from './Accounts.module.css';
import { CodeDialog } from './CodeDialog.tsx';
import { texts } from './texts.ts';

interface AccountCardProps {
  /** undefined: this person has none. */
  readonly owner: AccountOwner | undefined;
  /** Something was done with the code or the devices. */
  readonly onChanged: () => void;
}

/** Somebody's code and devices: one for all of their sessions. */
export function AccountCard({ owner, onChanged }: AccountCardProps) {
  const t = useTexts(texts);
  return (
    <Card title={t('title')}>
      {owner ? (
        <Account owner={owner} onChanged={onChanged} />
      ) : (
        <p className={styles.muted}>{t('noAccount')}</p>
      )}
    </Card>
  );
}

function Account({ owner, onChanged }: { readonly owner: AccountOwner; readonly onChanged: () => void }) {
  const t = useTexts(texts);
  const [shown, setShown] = useState<'show' | 'renew' | 'wipe' | null>(null);
  const done = () => {
    setShown(null);
    onChanged();
  };
  const { name, personId, use, devices, wipe } = owner;
  return (
    <>
      <p>{t('intro')}</p>
      <p className={styles.muted}>{t(`use.${use}`, { devices })}</p>
      {wipe && (
        <p className={styles.muted}>
          {t('wiped', {
            time: formatTime(wipe.requestedAt),
            day: formatDay(dayOf(wipe.requestedAt)),
            done: wipe.done,
            devices: wipe.devices,
          })}
        </p>
      )}
      <OwnDevices owner={owner} onChanged={onChanged} />
      <FootBar>
        {devices > 0 && (
          <Button kind="quiet" aria-label={t('wipeOf', { name })} onClick={() => setShown('wipe')}>
            {t('wipe')}
          </Button>
        )}
        {use !== 'used' && (
          <Button aria-label={t('showOf', { name })} onClick={() => setShown('show')}>
            {t('show')}
          </Button>
        )}
        <Button aria-label={t('renewOf', { name })} onClick={() => setShown('renew')}>
          {t('renew')}
        </Button>
      </FootBar>
      {(shown === 'show' || shown === 'renew') && <CodeDialog owner={owner} deed={shown} onClose={done} />}
      {shown === 'wipe' && (
        <DeedDialog
          title={t('wipeOf', { name })}
          confirm={t('wipeNow')}
          danger
          missing={null}
          touched={false}
          work={() => post(`/api/register/accounts/${personId}/wipe`, {})}
          onClose={done}
        >
          <p>{t('wipeText', { name })}</p>
        </DeedDialog>
      )}
    </>
  );
}

/** The devices on which somebody is signed in; each can be signed out here. */
function OwnDevices({ owner, onChanged }: { readonly owner: AccountOwner; readonly onChanged: () => void }) {
  const t = useTexts(texts);
  const tDeeds = useTexts(deedTexts);
  const action = useAction();
  const { run } = action;
  const [listed, setListed] = useState<readonly Device[]>([]);
  const path = `/api/register/accounts/${owner.personId}/devices`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for again when what is known of the account is another
  useEffect(() => {
    let wanted = true;
    void run(async () => {
      const answer = await read<Devices>(path);
      if (wanted) setListed(answer.devices);
    });
    return () => {
      wanted = false;
    };
  }, [path, owner]);
  const revoke = (device: Device) =>
    run(async () => {
      await post(`${path}/${encodeURIComponent(device.id)}/revoke`, {});
      onChanged();
    });
  return (
    <>
      <h3>{t('devices')}</h3>
      {listed.length === 0 ? (
        <p className={styles.muted}>{t('noDevices')}</p>
      ) : (
        <DeviceList devices={listed} disabled={action.busy} onRevoke={(device) => void revoke(device)} />
      )}
      <ProblemNotice action={action} unanswered={tDeeds('unanswered')} />
    </>
  );
}
