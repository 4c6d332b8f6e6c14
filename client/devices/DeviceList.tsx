import { LogOut, ShieldAlert, ShieldCheck } from 'lucide-react';
import type { Device } from '#shared/protocol/sign-ins.ts';
import { dayOf, formatDay, formatTime } from '#shared/text/dates.ts';
import { useTexts } from '../i18n/texts.ts';
import { Button } from '../ui/Button.tsx';
import { RowList } from '../ui/RowList.tsx';
import styles from './DeviceList.module.css';
import { texts } from './texts.ts';

interface DeviceListProps {
  readonly devices: readonly Device[];
  readonly disabled: boolean;
  readonly onRevoke: (device: Device) => void;
}

/** Devices on which somebody is signed in; all but the one that shows them can be signed out here. */
export function DeviceList({ devices, disabled, onRevoke }: DeviceListProps) {
  return (
    <RowList>
      {devices.map((device) => (
        <li key={device.id} className={styles.device}>
          <DeviceFacts device={device} />
          {!device.isThis && (
            <RevokeButton device={device} disabled={disabled} onClick={() => onRevoke(device)} />
          )}
        </li>
      ))}
    </RowList>
  );
}

function DeviceFacts({ device }: { readonly device: Device }) {
  const t = useTexts(texts);
  const when = useSignedInWords(device);
  const { name, connected, lastContactAt, bound, isThis, lentUntil } = device;
  const Icon = bound ? ShieldCheck : ShieldAlert;
  return (
    <div>
      <p className={styles.name}>
        {name ?? t('unknownDevice')}
        {isThis && ` (${t('thisDevice')})`}
      </p>
      {lentUntil !== null && <p className={styles.fact}>{t('lent', { day: formatDay(lentUntil) })}</p>}
      <p className={styles.fact}>{when}</p>
      <p className={styles.fact}>
        {connected
          ? t('connected')
          : lastContactAt === null
            ? t('noContact')
            : t('lastContact', wordsOf(lastContactAt))}
      </p>
      <p className={styles.binding}>
        <Icon aria-hidden size={20} />
        {t(bound ? 'bound' : 'unbound')}
      </p>
    </div>
  );
}

function RevokeButton({
  device,
  disabled,
  onClick,
}: Pick<DeviceListProps, 'disabled'> & { readonly device: Device; readonly onClick: () => void }) {
  const t = useTexts(texts);
  const when = useSignedInWords(device);
  return (
    <Button
      icon={<LogOut aria-hidden size={20} />}
      disabled={disabled}
      aria-label={t('revokeNamed', { name: device.name ?? t('unknownDevice'), when })}
      onClick={onClick}
    >
      {t('revoke')}
    </Button>
  );
}

function useSignedInWords({ signedInAt }: Device): string {
  const t = useTexts(texts);
  return signedInAt === null ? t('signedInEarlier') : t('signedIn', wordsOf(signedInAt));
}

function wordsOf(at: string): { readonly time: string; readonly day: string } {
  return { time: formatTime(at), day: formatDay(dayOf(at)) };
}
