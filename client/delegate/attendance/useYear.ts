import { useEffect, useState } from 'react';
import type { YearOfAbsences } from '#shared/protocol/http.ts';
import { useConnection } from '../../connection/context.tsx';
import { jsonOf } from '../../connection/http.ts';

/** The absences of this year, asked for once by each that shows them; null: without the network, or not answered yet. */
export function useYear(): YearOfAbsences | null {
  const { http } = useConnection();
  const [year, setYear] = useState<YearOfAbsences | null>(null);
  useEffect(() => {
    let gone = false;
    http('/api/attendance/year')
      .then((answer) => jsonOf<YearOfAbsences>(answer))
      .then(
        (known) => !gone && setYear(known),
        () => undefined,
      );
    return () => {
      gone = true;
    };
  }, [http]);
  return year;
}
