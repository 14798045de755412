package it.percorsi.referral.imports;

/**
 * What an import keeps, in a schema of its own beside the service's.
 *
 * @param uploads the files
 * @param runs the rows that are taken in
 * @param imported what came in by file before
 */
record ImportStore(UploadTable uploads, RunTable runs, ImportedRows imported) {}
