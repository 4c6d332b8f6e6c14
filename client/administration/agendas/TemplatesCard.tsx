import { useMemo, useState } from 'react';
import type { AgendaTemplate, Body } from '#shared/register/state.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { RowList } from '../../ui/RowList.tsx';
import { EndDialog } from '../deeds/EndDialog.tsx';
import { useRegister } from '../register/register.ts';
import styles from './Agendas.module.css';
import { texts } from './texts.ts';

/** The programmes that a body begins its sessions with; nothing where it has none. */
export function TemplatesCard({ body }: { body: Body }) {
  const t = useTexts(texts);
  const all = useRegister((state) => state.agendaTemplates);
  const templates = useMemo(
    () => all.filter(({ bodyId, struck }) => bodyId === body.id && struck === null),
    [all, body.id],
  );
  if (templates.length === 0) return null;
  return (
    <Card title={t('templates')}>
      <p className={styles.muted}>{t('templatesText')}</p>
      <RowList gap="small">
        {templates.map((template) => (
          <TemplateRow key={template.id} template={template} />
        ))}
      </RowList>
    </Card>
  );
}

function TemplateRow({ template }: { template: AgendaTemplate }) {
  const t = useTexts(texts);
  const [striking, setStriking] = useState(false);
  const { id, title, lines } = template;
  return (
    <li className={styles.template}>
      <span>
        <span className={styles.title}>{title}</span>
        <span className={styles.muted}>{t('countOneDay', { count: lines.length })}</span>
      </span>
      <Button kind="quiet" aria-label={t('strikeNamed', { title })} onClick={() => setStriking(true)}>
        {t('strike')}
      </Button>
      {striking && (
        <EndDialog
          title={t('strikeNamed', { title })}
          deeds={{
            strike: {
              label: t('strikeLabel'),
              hint: t('strikeHint'),
              command: (grounds) => ({ type: 'StrikeAgendaTemplate', templateId: id, ...grounds }),
            },
          }}
          onClose={() => setStriking(false)}
        />
      )}
    </li>
  );
}
