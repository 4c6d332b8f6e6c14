import { useState } from 'react';
import type { YearOfAbsences } from '#shared/protocol/http.ts';
import { useConnection } from '../../../connection/context.tsx';
import { jsonOf } from '../../../connection/http.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { useSession } from '../../../sign-in/useSession.ts';
import { Card } from '../../../ui/Card.tsx';
import { ActionButton } from '../../actions/ActionButton.tsx';
import { ProblemNotice } from '../../actions/ProblemNotice.tsx';
import { useAction } from '../../actions/useAction.ts';
import { nameOf } from '../../delegates/names.ts';
import { texts } from './texts.ts';

/** Who was absent from sittings of this body in the running year; whoever was absent most often without a reason comes first. */
export function YearCard() {
  const t = useTexts(texts);
  const { http } = useConnection();
  const session = useSession((state) => state);
  const action = useAction();
  const [year, setYear] = useState<YearOfAbsences | null>(null);
  const show = async () => {
    const known = await action.run(async () => jsonOf<YearOfAbsences>(await http('/api/attendance/year')));
    if (known) setYear(known);
  };
  const lines = (year?.people ?? [])
    .map(({ delegateId, absences }) => ({
      name: nameOf(session, delegateId),
      count: absences.length,
      absent: absences.filter(({ kind }) => kind === 'absent').length,
    }))
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.absent - one.absent || other.count - one.count);
  return (
    <Card title={t('year')}>
      {year && (
        <p>
          {t(lines.length === 0 ? 'yearNone' : 'yearIntro', { year: year.year, sittings: year.sittings })}
        </p>
      )}
      {lines.length > 0 && (
        <ul>
          {lines.map((line) => (
            <li key={line.name}>{t('yearLine', line)}</li>
          ))}
        </ul>
      )}
      <ActionButton gives="nothing" disabled={action.busy} onClick={() => void show()}>
        {t('yearShow')}
      </ActionButton>
      <ProblemNotice action={action} />
    </Card>
  );
}
