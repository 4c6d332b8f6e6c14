import { useTranslation } from 'react-i18next';
import type { SignInCode } from '#shared/protocol/http.ts';
import { dayOf, formatDay, formatTime } from '#shared/text/dates.ts';
import { ActionButton } from '../actions/ActionButton.tsx';
import styles from './Codes.module.css';
import { QrImage } from './QrImage.tsx';

interface CodeTableProps {
  readonly codes: readonly SignInCode[];
  readonly onEnlarge: (code: SignInCode) => void;
  readonly onRenew: (code: SignInCode) => void;
  readonly onWipe: (code: SignInCode) => void;
}

export function CodeTable({ codes, onEnlarge, onRenew, onWipe }: CodeTableProps) {
  const { t } = useTranslation('secretariat');
  if (codes.length === 0) return <p>{t('codes.none')}</p>;
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{t('section.codes')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('codes.person')}</th>
          <th scope="col">{t('codes.role')}</th>
          <th scope="col">{t('codes.code')}</th>
          <th scope="col">{t('codes.qr')}</th>
          <th scope="col">
            <span className="visually-hidden">{t('codes.renew')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {codes.map((code) => (
          <tr key={`${code.person.role} ${code.person.personId}`}>
            <th scope="row">{code.person.name}</th>
            <td>{t(`codes.roles.${code.person.role}`)}</td>
            <td className={styles.code}>{code.code}</td>
            <td>
              <button
                type="button"
                className={styles.thumbnail}
                aria-label={t('codes.enlarge', { name: code.person.name })}
                onClick={() => onEnlarge(code)}
              >
                <QrImage text={code.url} label="" />
              </button>
            </td>
            <td>
              <ActionButton
                kind="quiet"
                aria-label={t('codes.renewNamed', { name: code.person.name })}
                onClick={() => onRenew(code)}
              >
                {t('codes.renew')}
              </ActionButton>
              {code.person.role === 'delegate' && (
                <ActionButton
                  kind="quiet"
                  aria-label={t('codes.wipeNamed', { name: code.person.name })}
                  onClick={() => onWipe(code)}
                >
                  {t('codes.wipe')}
                </ActionButton>
              )}
              {code.wipe && <WipeState wipe={code.wipe} />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What became of the last request to clear the person's devices. */
function WipeState({ wipe }: { readonly wipe: NonNullable<SignInCode['wipe']> }) {
  const { t } = useTranslation('secretariat');
  const { requestedAt, devices, done } = wipe;
  const asked = { time: formatTime(requestedAt), day: formatDay(dayOf(requestedAt)) };
  const state = devices === 0 ? 'none' : done === devices ? 'done' : 'waiting';
  return <p className={styles.wipe}>{t(`codes.wipeStates.${state}`, { ...asked, devices, done })}</p>;
}
