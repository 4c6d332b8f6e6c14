import type { RosterMember } from '#shared/register/roster.ts';
import type { Body } from '#shared/register/state.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { Filled } from '../../ui/blank/Filled.tsx';
import { Table } from '../../ui/Table.tsx';
import { hrefOf } from '../place.ts';
import styles from './Members.module.css';
import { texts } from './texts.ts';
import { usePostName } from './usePostName.ts';

interface RosterTableProps {
  readonly body: Body;
  readonly roster: readonly RosterMember[];
  /** null where the list is only looked at. */
  readonly onChange: ((member: RosterMember) => void) | null;
}

const named = (units: RosterMember['groups']) => units.map(({ name }) => name).join('; ');

/** The members of a body as of a day; a column that would be empty is left out. */
export function RosterTable({ body, roster, onChange }: RosterTableProps) {
  const t = useTexts(texts);
  const postName = usePostName();
  const columns = (
    [
      ['groups', (member: RosterMember) => named(member.groups)],
      ['committees', (member: RosterMember) => named(member.committees)],
      ['constituency', (member: RosterMember) => member.constituency],
      ['seat', (member: RosterMember) => member.seat],
    ] as const
  ).filter(([, of]) => roster.some((member) => of(member) !== ''));
  return (
    <Table className={styles.table}>
      <caption className="visually-hidden">{t('caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('name')}</th>
          <th scope="col">{t('postHead')}</th>
          {columns.map(([name]) => (
            <th key={name} scope="col">
              {t(name)}
            </th>
          ))}
          {onChange && (
            <th scope="col">
              <span className="visually-hidden">{t('actions')}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {roster.map((member) => (
          <tr key={member.membershipId}>
            <th scope="row">
              {onChange ? (
                <a className={styles.name} href={hrefOf('people', member.personId)}>
                  {member.name}
                </a>
              ) : (
                member.name
              )}
              {member.distinction !== '' && <span className={styles.sub}>{member.distinction}</span>}
              {member.title !== '' && <span className={styles.sub}>{member.title}</span>}
              {member.suspended && <Badge tone="warning">{t('suspended')}</Badge>}
            </th>
            <td>{postName(body.kind, member.post)}</td>
            {columns.map(([name, of]) => (
              <td key={name} data-head={of(member) === '' ? undefined : t(name)}>
                <Filled text={of(member)} />
              </td>
            ))}
            {onChange && (
              <td className={styles.action}>
                <Button
                  kind="quiet"
                  aria-label={t('changeOf', { name: member.name })}
                  onClick={() => onChange(member)}
                >
                  {t('change')}
                </Button>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
