import { Eye } from 'lucide-react';
import type { CodeOwner } from '#shared/protocol/sign-ins.ts';
import { dayOf, formatDay, formatTime } from '#shared/text/dates.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Table } from '../../ui/Table.tsx';
import { ActionButton } from '../actions/ActionButton.tsx';
import styles from './Codes.module.css';
import { texts } from './texts.ts';

interface CodeTableProps {
  readonly owners: readonly CodeOwner[];
  /** What the table is of. */
  readonly caption: string;
  readonly onShow: (owner: CodeOwner) => void;
  readonly onDevices: (owner: CodeOwner) => void;
  readonly onRenew: (owner: CodeOwner) => void;
  readonly onWipe: (owner: CodeOwner) => void;
}

export function CodeTable({ owners, caption, ...on }: CodeTableProps) {
  const t = useTexts(texts);
  if (owners.length === 0) return <p>{t('none')}</p>;
  return (
    <Table className={styles.table}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('person')}</th>
          <th scope="col">{t('code')}</th>
          <th scope="col">{t('state')}</th>
          <th scope="col">{t('actions')}</th>
        </tr>
      </thead>
      <tbody>
        {owners.map((owner) => (
          <CodeRow key={`${owner.person.role} ${owner.person.personId}`} owner={owner} {...on} />
        ))}
      </tbody>
    </Table>
  );
}

function CodeRow({
  owner,
  onShow,
  onDevices,
  onRenew,
  onWipe,
}: Omit<CodeTableProps, 'owners' | 'caption'> & { readonly owner: CodeOwner }) {
  const t = useTexts(texts);
  const { person, use, devices, unbound, may, wipe } = owner;
  const { name } = person;
  return (
    <tr>
      <th scope="row">
        {name}
        {person.role !== 'delegate' && <p className={styles.small}>{t(`roles.${person.role}`)}</p>}
      </th>
      <td>
        <span className={styles.hidden}>
          <span className={styles.code} aria-hidden>
            {t('hidden')}
          </span>
          <span className="visually-hidden">{t('hiddenSpoken')}</span>
          {may.see && (
            <ActionButton
              gives="nothing"
              kind="quiet"
              icon={<Eye aria-hidden size={20} />}
              aria-label={t('showNamed', { name })}
              onClick={() => onShow(owner)}
            >
              {t('show')}
            </ActionButton>
          )}
        </span>
      </td>
      <td>
        <p>{t(`use.${use}`)}</p>
        {devices > 0 && <p className={styles.small}>{t('onDevices', { count: devices })}</p>}
        {unbound > 0 && <p className={styles.small}>{t('onUnbound', { count: unbound })}</p>}
        {wipe && <WipeState wipe={wipe} />}
      </td>
      <td className={styles.actions}>
        {may.renew ? (
          <ActionButton
            gives="nothing"
            kind="quiet"
            aria-label={t('renewNamed', { name })}
            onClick={() => onRenew(owner)}
          >
            {t('renew')}
          </ActionButton>
        ) : (
          <p className={styles.small}>{t('otherSecretary')}</p>
        )}
        {devices > 0 && (
          <ActionButton
            gives="nothing"
            kind="quiet"
            aria-label={t('devicesNamed', { name })}
            onClick={() => onDevices(owner)}
          >
            {t('devices')}
          </ActionButton>
        )}
        {may.wipe && (
          <ActionButton
            gives="nothing"
            kind="quiet"
            aria-label={t('wipeNamed', { name })}
            onClick={() => onWipe(owner)}
          >
            {t('wipe')}
          </ActionButton>
        )}
      </td>
    </tr>
  );
}

/** What became of the last request to clear the person's devices. */
function WipeState({ wipe }: { readonly wipe: NonNullable<CodeOwner['wipe']> }) {
  const t = useTexts(texts);
  const { requestedAt, devices, done } = wipe;
  const asked = { time: formatTime(requestedAt), day: formatDay(dayOf(requestedAt)) };
  const state = devices === 0 ? 'none' : done === devices ? 'done' : 'waiting';
  return <p className={styles.small}>{t(`wipeStates.${state}`, { ...asked, devices, done })}</p>;
}
