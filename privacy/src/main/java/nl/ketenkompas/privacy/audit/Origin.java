package nl.ketenkompas.privacy.audit;

/** The request that operations belong to; asker and entity empty when there is none. */
record Origin(String traceId, String asker, String entity) {}
