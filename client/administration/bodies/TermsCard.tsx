import { Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Body, Term } from '#shared/register/state.ts';
import { useToday } from '../../forms/useToday.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { RowList } from '../../ui/RowList.tsx';
import { useDays } from '../deeds/useDays.ts';
import { isPart } from '../register/bodies.ts';
import { useRegister } from '../register/register.ts';
import { AddTermDialog, CorrectTermDialog, EndTermDialog } from './TermDialogs.tsx';
import styles from './Terms.module.css';
import { texts } from './texts.ts';

/** The terms of a body. A committee or a group goes by those of its council, unless it has its own. */
export function TermsCard({ body }: { body: Body }) {
  const t = useTexts(texts);
  const all = useRegister((state) => state.terms);
  const terms = useMemo(
    () =>
      all
        .filter(({ bodyId, struck }) => bodyId === body.id && struck === null)
        .sort((a, b) => b.from.localeCompare(a.from)),
    [all, body.id],
  );
  const [adding, setAdding] = useState(false);
  return (
    <Card
      title={t('terms')}
      aside={
        <Button icon={<Plus aria-hidden size={20} />} onClick={() => setAdding(true)}>
          {t('addTerm')}
        </Button>
      }
    >
      {terms.length === 0 ? (
        <p className={styles.muted}>{t(isPart(body.kind) ? 'termsOfParent' : 'noTerms')}</p>
      ) : (
        <RowList gap="small">
          {terms.map((term) => (
            <TermRow key={term.id} term={term} />
          ))}
        </RowList>
      )}
      {adding && <AddTermDialog body={body} onClose={() => setAdding(false)} />}
    </Card>
  );
}

function TermRow({ term }: { term: Term }) {
  const t = useTexts(texts);
  const days = useDays();
  const today = useToday();
  const [shown, setShown] = useState<'correct' | 'end' | null>(null);
  const hide = () => setShown(null);
  const over = term.until !== null && term.until < today;
  return (
    <li className={styles.row}>
      <div>
        <p className={styles.title}>{term.title}</p>
        <p className={styles.muted}>{days.range(term)}</p>
        {term.ended && <p className={styles.muted}>{days.grounds(term.ended)}</p>}
      </div>
      <Badge tone={over ? 'plain' : 'good'}>{t(over ? 'over' : 'current')}</Badge>
      <div className={styles.deeds}>
        <Button
          kind="quiet"
          aria-label={t('correctTerm', { title: term.title })}
          onClick={() => setShown('correct')}
        >
          {t('correct')}
        </Button>
        <Button
          kind="quiet"
          aria-label={t('endTermTitle', { title: term.title })}
          onClick={() => setShown('end')}
        >
          {t('end')}
        </Button>
      </div>
      {shown === 'correct' && <CorrectTermDialog term={term} onClose={hide} />}
      {shown === 'end' && <EndTermDialog term={term} onClose={hide} />}
    </li>
  );
}
