/**
 * What a very large delivery costs: whole processes that check every cell of a CSV file and compute three tables of it,
 * against one process in which the database alone reads the same file, with given types, and groups it once.
 */
