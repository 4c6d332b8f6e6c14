export const en = {
  uploading: 'Uploading…',
  publish: 'Publish a document',
  publishFor: 'Publish a document for: {{number}}. {{title}}',
  publishNow: 'Publish',
  none: 'No documents yet.',
  closed: 'The session is closed; no more documents are published.',
  general: 'General documents of the session',
  version: 'Version {{version}}',
  versions: 'Versions ({{count}})',
  versionLine: 'Version {{version}}, {{time}} on {{day}}, file {{file}}',
  scan: 'Has scanned pages',
  published: 'Published',
  scanNotTold:
    'The server could not be asked which pages are scans. Once connected, open Documents again to see.',
  scanning:
    'Looking for pages that are scans without text. You may close this; the list of documents will name them.',
  unread:
    'The server could not read the words of this document: delegates can read it, but nothing in it is found. Publish another file if there is one.',
  unseen: {
    'dynamic-form':
      'This is a form that only Adobe Reader opens: delegates see a page that asks to wait, and none of the contents. Open it in Adobe Reader, print it to PDF, and publish that as a new version.',
    portfolio:
      'This is a folder of several files (PDF portfolio): delegates see its cover only. Take the files out and publish each of them.',
    attachments:
      'Other files are attached to this one; delegates cannot open them. Publish them apart if they are needed.',
  },
  scannedPages:
    'Scanned, without text: page {{pages}}. Delegates can read it, but not search or highlight. Publish the original if there is one.',
  replaces:
    'Version {{version}} ({{pages}} pages) is replaced by version {{next}} on all tablets; {{online}} are connected.',
  publishedAs:
    'Version {{version}} of “{{title}}” was published, {{pages}} pages, to {{online}} connected tablets.',
  doubt: {
    otherDocument: '{{file}} has the name of the file of “{{title}}”. Check that it is the right one.',
    otherItem:
      '{{file}} begins with {{found}}, but this document belongs to item {{number}}. Check that it is the right file.',
  },
  search: 'Find a document or an item',
  notFound: 'No document or item matches.',
  toCurrent: 'Go to the item under way',
  isWithdrawn: 'Withdrawn',
  withdrawnBecause: 'Withdrawn because: {{reason}}',
  download: 'Download',
  downloadNamed: 'Download: {{title}}',
  downloadVersion: 'Download version {{version}}: {{title}}',
  newVersion: 'Publish a new version',
  newVersionNamed: 'Publish a new version: {{title}}',
  withdraw: 'Withdraw',
  withdrawNamed: 'Withdraw: {{title}}',
  notSecret: 'Why this is no secret',
  notSecretHint: 'The reason goes into the log of the session, with the name of whoever publishes.',
  stampByNameOnly:
    'The first page is a scan, so the server cannot see a stamp of secrecy: only the name of the file was judged. Open the file and look; secrets must not lie on this system.',
  removal: {
    open: 'Emergency removal',
    named: 'Emergency removal: {{title}}',
    title: 'Remove a document that was published wrongly',
    which: 'Which versions go',
    edition: 'Version {{version}} ({{file}})',
    what: 'The file, its words, pictures of its pages and its search index are deleted from the server at once, in every session that has this file. Tablets delete it at their next contact with the server, also what they keep for reading without a network; those that do not come back keep it. Where it is open, it closes.',
    who: {
      public:
        'It was published to everybody: {{delegates}} delegates and the hall screens; {{online}} devices are connected.',
      guests:
        'It was published to delegates and guests: {{delegates}} delegates; {{online}} devices are connected.',
      members: 'It was published to delegates: {{delegates}} delegates; {{online}} devices are connected.',
      unit: 'The document was published for {{unit}}: {{members}} delegates; {{online}} devices of the session are connected.',
    },
    stays:
      'On record stay its title, the hash of the file, the reason, and who removed it. Notes of delegates stay, and show no words of the document. The same file cannot be published again. Do not write what the document says into the reason.',
    copies:
      'Not reached, and to be seen to by yourselves: backups of the data folder and snapshots of the server from before now (the server knows of none), the folder or zip that was imported, files downloaded elsewhere, also those with notes, and prints.',
    now: 'Remove now',
    done: 'Removed',
    because: 'Removed by {{by}} at {{time}} on {{day}}. Reason: {{reason}}',
    hash: 'SHA-256: {{sha256}}',
  },
  widen: {
    open: 'Open to…',
    named: 'Open to… {{title}}',
    title: 'Open the document to more people',
    before: 'Now: {{audience}}.',
    to: 'Open to',
    added: 'Readers: {{count}} delegates, {{added}} of whom have not seen it before.',
    same: 'Readers: {{count}} delegates as now.',
    beside: {
      guests: 'Also guests.',
      public: 'Also guests, the hall screen and whoever reads the public record.',
    },
    stays:
      'It stays the file and version in use, no file has to be chosen again; earlier versions stay with those who have them. It cannot be narrowed afterwards: withdraw the document then, or remove it at once.',
    now: 'Open',
  },
  hardCopy: {
    announce: 'Announce a document on paper only',
    announceNow: 'Announce',
    about:
      'For documents marked Mật, Tối mật or Tuyệt mật, and others that do not go onto the system. Delegates see a row that says where the paper is to be had; no file is kept.',
    hideTitle: 'Do not tell the title',
    givenOutBy: 'To be had at (who gives it out, and where)',
    givenOutHint: "For instance: the secretaries' desk, door A; to be signed for.",
    collectedBy: 'Given back (who collects it, and when)',
    noGiver: 'Say where the paper is to be had.',
    audience: 'Who may know that it exists',
    untitled: 'A document whose title is not told',
    only: 'On paper only',
    givenOut: 'On paper: to be had at {{givenOutBy}}',
    collected: 'Given back: {{collectedBy}}',
    withdraw: 'Take the announcement back',
    withdrawNamed: 'Take the announcement back: {{title}}',
  },
  look: {
    title: 'What guests will see',
    pages: 'Pages',
    who: 'On the tablets of {{count}} guests: show names',
    nobody: 'Nobody is invited yet; whoever is later will see this document.',
    noPicture: 'The first page could not be drawn. Open the file before you publish it.',
    back: 'Back to change it',
    confirm: {
      guests: 'Publish to {{count}} guests',
      public: 'Publish to everybody and {{count}} guests',
    },
  },
  file: 'Choose a PDF',
  fileHint: 'Press to choose, or drop the file here.',
  title: 'Title',
  kind: 'Kind of document',
  item: 'Agenda item',
  audience: 'Who may read it',
  audiences: {
    public: 'Everybody, hall screens too',
    guests: 'Delegates and guests',
    members: 'Delegates only',
  },
  audienceUnit: { group: 'Delegates of {{name}} only', committee: 'Members of {{name}} only' },
  audienceNone: 'The earlier version is for more people than may know of this item. Choose another item.',
  audienceWidens:
    'A new version cannot be for fewer people than the earlier one. For that, withdraw the document and publish it anew.',
};
