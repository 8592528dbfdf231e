// Migration 1, frozen: the first stores. Raw shapes only; nothing of the live code may be imported here.

interface Database {
  createObjectStore(
    name: string,
    options: { keyPath: string | string[] },
  ): {
    createIndex(name: string, keyPath: string | string[]): unknown;
  };
}

/** Makes the stores of schema 1 in an empty database. */
export function migrate(database: Database): void {
  const notes = database.createObjectStore('notes', { keyPath: 'id' });
  notes.createIndex('byPage', 'page');
  notes.createIndex('byGone', 'gone');
  notes.createIndex('byGonePage', 'gonePage');
  const articles = database.createObjectStore('articles', { keyPath: 'id' });
  articles.createIndex('byShown', 'shown');
  articles.createIndex('bySite', ['site', 'shown']);
  const verdicts = database.createObjectStore('verdicts', { keyPath: 'id' });
  verdicts.createIndex('byArticle', 'article');
  verdicts.createIndex('byUpdated', 'verdict.updated');
  verdicts.createIndex('byRule', ['verdict.rule', 'verdict.value', 'verdict.updated']);
  verdicts.createIndex('bySite', ['site', 'verdict.value']);
  database.createObjectStore('revisions', { keyPath: ['note', 'revision'] });
  const glossary = database.createObjectStore('glossary', { keyPath: 'id' });
  glossary.createIndex('byTerm', 'term');
  database.createObjectStore('drafts', { keyPath: 'key' });
  const steps = database.createObjectStore('steps', { keyPath: ['step', 'batch'] });
  steps.createIndex('byMade', 'made');
  database.createObjectStore('quarantine', { keyPath: 'id' });
  database.createObjectStore('heads', { keyPath: 'segment' });
  database.createObjectStore('states', { keyPath: 'segment' });
  database.createObjectStore('postings', { keyPath: ['bucket', 'segment'] });
  database.createObjectStore('tail', { keyPath: 'id' });
  database.createObjectStore('meta', { keyPath: 'key' });
}
