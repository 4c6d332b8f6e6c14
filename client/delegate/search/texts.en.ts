export const en = {
  results: 'Search results',
  searched: 'Searched {{indexed}} of {{total}} documents, the agenda, questions and your notes.',
  preparing: 'Preparing the words of documents: {{indexed}} of {{total}}.',
  missing: '{{missing}} documents cannot be searched yet; that goes on once there is a network.',
  without: '{{count}} documents could not be read, so nothing is found in them.',
  noneYet: 'It may be in the {{missing}} documents that cannot be searched yet.',
  found: '{{count}} found.',
  foundMore: '{{count}} found; the best {{shown}} are shown.',
  none: 'Nothing found for “{{query}}”.',
  advice:
    'Try fewer words, type without accents, or put a phrase in quotation marks. Scanned pages without text cannot be searched.',
  kinds: {
    agenda: 'Agenda',
    question: 'Question',
    note: 'Your note',
    past: 'Resolution of {{session}}',
  },
  pages: 'On {{count}} pages',
  titleOnly: 'In the title',
  page: 'Page {{page}}',
  more: '{{count}} more pages: open the document and use “Find in document”.',
};
