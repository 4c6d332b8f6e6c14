import type { Translation } from '../../i18n/texts.ts';
import type { vi } from './texts.ts';

export const en: Translation<typeof vi> = {
  now: {
    heading: 'Under way',
    none: 'No item is under way.',
    preparing: 'The session is not open yet. Documents can be read already.',
    closed: 'The session is closed.',
    presenter: 'Presented by {{presenter}}',
    noDocuments: 'This item has no documents.',
  },
  programme: {
    day: 'Day {{day}}',
    general: 'General documents',
    minutes: '{{count}} minutes',
    status: { pending: 'To come', current: 'Under way', done: 'Done' },
    empty: 'The agenda is not there yet.',
    more: 'More',
  },
  search: {
    label: 'Find in documents, agenda, questions and notes',
    hint: 'Search all documents, with or without accents',
    clear: 'Clear the search',
    none: 'No item or document matches “{{query}}”.',
  },
  document: {
    stored: 'On this device',
    notStored: 'Not on this device',
    newEdition: 'New version',
    edition: 'Version {{version}}',
    newerExists: 'There is a newer version of this document.',
    openNewer: 'Open the new version',
    withdrawn: 'This document was withdrawn.',
    missing: 'This session has no such document.',
  },
  downloads: {
    heading: 'Documents on this device',
    progress: '{{stored}}/{{total}} documents · {{bytesStored}}/{{bytesTotal}}',
    running: 'Fetching the documents, so that they can be read without a network.',
    'waiting-for-network': 'Resumes automatically once there is a network.',
    paused: 'Paused. What you open is fetched all the same.',
    metered: 'This connection is paid by the byte; fetching resumes over Wi-Fi.',
    missing: '{{missing}} more are needed for all of them.',
    pause: 'Pause',
    goOn: 'Go on',
    retrying: 'Some documents could not be fetched. This device tries again by itself.',
    done: 'All {{total}} documents are here ({{bytesTotal}}) and can be read without a network.',
    searchComing: 'Being prepared for searching: {{indexed}} of {{total}}.',
    searchWithout: '{{count}} documents could not be read, so nothing is found in them.',
    searchMissing: '{{missing}} documents cannot be searched yet; that goes on once there is a network.',
    'storage-full':
      'This device has too little room, so some documents are missing. Remove old sessions (in Settings) or pictures, then press Try again.',
    unsupported:
      'This device reads documents only with a network, because the page was not opened over https.',
    checking: 'Looking which documents are on this device…',
    idle: 'The session has no documents yet.',
  },
};
