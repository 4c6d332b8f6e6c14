import { CircleCheck, CircleDashed } from 'lucide-react';
import type { Body } from '#shared/register/state.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Card } from '../../ui/Card.tsx';
import { RowList } from '../../ui/RowList.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { hrefOf } from '../place.ts';
import { termsFor } from '../register/bodies.ts';
import { useRegister } from '../register/register.ts';
import styles from './Sessions.module.css';
import { texts } from './texts.ts';

/** What has to be there before a session can be convened, and what of it is. */
export function FirstSteps({ body }: { body: Body | null }) {
  const t = useTexts(texts);
  const hasTerm = useRegister((state) => body !== null && termsFor(state, body.id).length > 0);
  const hasMembers = useRegister((state) =>
    state.memberships.some(({ bodyId, struck }) => bodyId === body?.id && struck === null),
  );
  const steps = [
    { name: 'body', done: body !== null, href: hrefOf('bodies') },
    { name: 'term', done: hasTerm, href: hrefOf('bodies', body?.id) },
    { name: 'members', done: hasMembers, href: hrefOf('members', body?.id) },
    { name: 'session', done: false, href: null },
  ] as const;
  return (
    <Card title={t('noSessions')}>
      <p className={styles.muted}>{t('firstSteps')}</p>
      <RowList ordered>
        {steps.map(({ name, done, href }) => {
          const Icon = done ? CircleCheck : CircleDashed;
          return (
            <li key={name} className={styles.step} data-done={done}>
              <Icon aria-hidden size={24} />
              <span>
                {t(`step.${name}`)}{' '}
                <span className="visually-hidden">{t(done ? 'stepDone' : 'stepOpen')}</span>
              </span>
              {href !== null && !done && <TextLink href={href}>{t(`stepLink.${name}`)}</TextLink>}
            </li>
          );
        })}
      </RowList>
    </Card>
  );
}
