export const en = {
  pdf: 'Export PDF with notes',
  docx: 'Export summary (DOCX)',
  offline: 'Exporting needs the network.',
  unsent: '{{count}} notes are not sent yet; the export will lack them.',
  working: 'Exporting…',
  unanswered: 'The server does not answer. Check the network and try again.',
  fileEnding: 'with-notes',
  summaryName: 'summary-of-notes',
};
