import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import type { Arrival } from '../../reader/arrival.ts';
import { LazyReader } from '../../reader/LazyReader.tsx';
import type { SearchService } from '../../search/search-service.ts';
import { leaveDocument } from '../navigation.ts';
import { usePeople } from '../notes/usePeople.ts';
import { useServices } from '../services/TabletServices.tsx';
import styles from './ReaderScreen.module.css';
import { rememberedPage, rememberPage } from './reading-places.ts';

interface PastResolutionProps {
  readonly sha256: string;
  readonly arrival: Arrival | null;
  /** For what no past session resolved either. */
  readonly missing: ReactNode;
}

/** A resolution of a past session, found by search: it is read like any document of this one. */
export default function PastResolution(props: PastResolutionProps) {
  const service = useStore(useServices().search.service, ({ kept }) => kept);
  return service ? <InLibrary {...props} service={service} /> : props.missing;
}

function InLibrary({
  sha256,
  arrival,
  missing,
  service,
}: PastResolutionProps & { readonly service: SearchService }) {
  const { documents, notes } = useServices();
  const library = useStore(service.state, (state) => state.library);
  const annotations = useStore(notes.annotations, ({ kept }) => kept);
  const people = usePeople();
  const found = library
    .flatMap(({ resolutions }) => resolutions)
    .find((resolution) => resolution.sha256 === sha256);
  if (!found) return missing;
  return (
    <div className={styles.reader}>
      <LazyReader
        source={found}
        loadBytes={documents.load}
        annotations={annotations}
        people={people}
        onClose={leaveDocument}
        initialPage={arrival?.page ?? rememberedPage(sha256)}
        arrival={arrival}
        onPage={(page) => rememberPage(sha256, page)}
      />
    </div>
  );
}
