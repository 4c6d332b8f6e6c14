/** The database of the search index (client/search/index-database.ts); deleted as a whole at sign-out. */
export const SEARCH_DATABASE = 'nghi-truong-search';
