import { Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useToday } from '../../forms/useToday.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { RowList } from '../../ui/RowList.tsx';
import { TemplatesCard } from '../agendas/TemplatesCard.tsx';
import { hrefOf } from '../place.ts';
import { bodyNamed, treeOf } from '../register/bodies.ts';
import { useRegister } from '../register/register.ts';
import styles from './Bodies.module.css';
import { BodyCard } from './BodyCard.tsx';
import { AddBodyDialog } from './BodyDialogs.tsx';
import { TermsCard } from './TermsCard.tsx';
import { texts } from './texts.ts';

/** The bodies of the office as a tree, and one of them with its terms. */
export function BodiesScreen({ subject }: { subject: string | null }) {
  const t = useTexts(texts);
  const today = useToday();
  const bodies = useRegister((state) => state.bodies);
  const tree = useMemo(() => treeOf(bodies), [bodies]);
  const chosen = useRegister((state) => bodyNamed(state, subject)) ?? tree[0]?.body;
  const [adding, setAdding] = useState(false);
  return (
    <div className={styles.screen}>
      <nav className={styles.tree} aria-label={t('tree')}>
        <RowList gap="small">
          {tree.map(({ body, depth }) => (
            <li key={body.id} style={{ paddingInlineStart: `${depth * 1.25}rem` }}>
              <a
                className={styles.branch}
                href={hrefOf('bodies', body.id)}
                aria-current={body.id === chosen?.id ? 'true' : undefined}
              >
                <span className={styles.name}>{body.name}</span>
                <span className={styles.kind}>{t(`kind.${body.kind}`)}</span>
                {body.until !== null && body.until < today && <Badge tone="plain">{t('over')}</Badge>}
              </a>
            </li>
          ))}
        </RowList>
        <Button kind="primary" icon={<Plus aria-hidden size={20} />} onClick={() => setAdding(true)}>
          {t('add')}
        </Button>
      </nav>
      {chosen && (
        <div className={styles.detail} key={chosen.id}>
          <BodyCard body={chosen} />
          <TermsCard body={chosen} />
          <TemplatesCard body={chosen} />
        </div>
      )}
      {adding && <AddBodyDialog onClose={() => setAdding(false)} />}
    </div>
  );
}
